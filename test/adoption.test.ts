// Taking mtmend into use on an old archive: baselines, and only what changed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, run } from './run.ts';

const bad = 'Russian Foreign Minister Rafrov spoke .\n';
const good = 'Russian Foreign Minister Lavrov spoke.\n';
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('--baseline', () => {
  const check = (cwd: string, ...args: string[]) => run(['check', '--baseline', 'known.json', ...args], { cwd });

  test('what is known is not told, what is new is', () => {
    inFolder((cwd) => {
      mkdirSync(join(cwd, 'sub'));
      writeFileSync(join(cwd, 'b.txt'), bad);
      writeFileSync(join(cwd, 'sub/a.txt'), `${bad}\n${bad}`);
      expect(check(cwd, '--update-baseline', '.')).toEqual({ code: 0, out: '', err: 'known.json: 6 findings known from now on\n' });
      const file = read(cwd, 'known.json');
      expect(JSON.parse(file)).toMatchObject({ version: 1, files: { 'b.txt': {}, 'sub/a.txt': {} } });
      // One finding a line, sorted.
      expect(file).toMatch(
        /\n {4}"b\.txt": \{\n {6}"glossary: Rafrov [0-9a-f]{16}": 1,\n {6}"space-before-punctuation: {3}[0-9a-f]{16}": 1\n {4}\},\n/,
      );
      expect(file).toMatch(/"glossary: Rafrov [0-9a-f]{16}": 2,/);
      expect(check(cwd, '.')).toEqual({ code: 0, out: '', err: '' });
      // From another folder, lines moved.
      writeFileSync(join(cwd, 'sub/a.txt'), `A new line.\n\n${bad}\nAnother one.\n\n${bad}`);
      expect(run(['check', '--baseline', '../known.json', 'a.txt'], { cwd: join(cwd, 'sub') })).toEqual({ code: 0, out: '', err: '' });
      // A third of the same kind, and something new.
      writeFileSync(join(cwd, 'sub/a.txt'), `${bad}\n${bad}\n${bad}\nThe the end.\n`);
      const result = check(cwd, '.');
      expect([result.code, result.err]).toEqual([1, '']);
      expect(result.out.split('\n').map((line) => line.split('  ')[0])).toEqual(['sub/a.txt:5:26', 'sub/a.txt:5:38', 'sub/a.txt:7:4', '']);
      expect(check(cwd, '--update-baseline', '.').err).toBe('known.json: 9 findings known from now on\n');
      expect(check(cwd, '--update-baseline', '.')).toEqual({ code: 0, out: '', err: '' });
    });
  });

  test('what is gone is told and taken out; other files and rules are left as they are', () => {
    inFolder((cwd) => {
      for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(cwd, name), bad);
      check(cwd, '--update-baseline', '.');
      const before = read(cwd, 'known.json');
      writeFileSync(join(cwd, 'a.txt'), good);
      expect(check(cwd, 'b.txt')).toEqual({ code: 0, out: '', err: '' });
      expect(check(cwd, '--only', 'repeated-word', '.')).toEqual({ code: 0, out: '', err: '' });
      expect(check(cwd, '.')).toEqual({ code: 0, out: '', err: 'known.json: 2 findings are gone; take them out with --update-baseline\n' });
      expect(check(cwd, '-q', '.').err).toBe('');
      check(cwd, '--update-baseline', '--only', 'repeated-word', '.');
      expect(read(cwd, 'known.json')).toBe(before);
      check(cwd, '--update-baseline', 'a.txt');
      expect(Object.keys(JSON.parse(read(cwd, 'known.json')).files)).toEqual(['b.txt', 'c.txt']);
      rmSync(join(cwd, 'c.txt'));
      check(cwd, '--update-baseline', 'b.txt');
      expect(Object.keys(JSON.parse(read(cwd, 'known.json')).files)).toEqual(['b.txt']);
    });
  });

  test('with a level only what is that sure is told, but all is known', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), bad);
      expect(check(cwd, '--update-baseline', '--level', 'certain', 'a.txt').code).toBe(0);
      expect(check(cwd, 'a.txt')).toEqual({ code: 0, out: '', err: '' });
      expect(check(cwd, '--level', 'certain', 'a.txt')).toEqual({ code: 0, out: '', err: '' });
      expect(check(cwd, '--format', 'json', 'a.txt').code).toBe(0);
    });
  });

  test.each<[string, string, RegExp]>([
    ['not JSON', '{', /^mtmend: known\.json: this is not a baseline: it is not JSON; write it anew/],
    ['something else', '[]', /^mtmend: known\.json: this is not a baseline;/],
    ['another version', '{"version": 2, "files": {}}', /^mtmend: known\.json: this baseline is of another version/],
    ['no findings', '{"version": 1, "files": {"a.txt": 1}}', /^mtmend: known\.json: what stands at `a\.txt` is not a list of findings/],
    ['no count', '{"version": 1, "files": {"a.txt": {"__proto__": "x"}}}', /^mtmend: known\.json: `__proto__` has no count/],
  ])('%s', (_, text, err) => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), bad);
      writeFileSync(join(cwd, 'known.json'), text);
      for (const args of [['a.txt'], ['--update-baseline', 'a.txt']]) {
        const result = check(cwd, ...args);
        expect(result.err).toMatch(err);
        expect(result).toMatchObject({ code: 2, out: '' });
      }
      expect(read(cwd, 'known.json')).toBe(text);
    });
  });

  test('options that do not fit', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), bad);
      const err = (...args: string[]) => run(['check', ...args, 'a.txt'], { cwd });
      expect(err('--baseline', 'gone.json')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/^mtmend: gone\.json: cannot be read: there is no such file/),
      });
      expect(err('--update-baseline')).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^mtmend: --update-baseline: there is no baseline to update/),
      });
      expect(err('--baseline', 'x.json', '--update-baseline', '--since', 'HEAD')).toMatchObject({
        code: 2,
        err: expect.stringContaining('--since'),
      });
    });
  });
});

describe('--since', () => {
  /** A repository with one commit of these files. */
  function inRepository<T>(files: Record<string, string>, act: (cwd: string, git: (...args: string[]) => string) => T): T {
    return inFolder((cwd) => {
      const git = (...args: string[]) =>
        spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgSign=false', ...args], {
          cwd,
          encoding: 'utf8',
        }).stdout;
      mkdirSync(join(cwd, 'sub'));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
      git('init', '--quiet', '--initial-branch=main');
      git('add', '.');
      git('commit', '--quiet', '-m', 'one');
      return act(cwd, git);
    });
  }
  const places = ({ out }: { out: string }) =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('  ')[0]);

  test('only changed lines count, for check, diff and fix', () => {
    inRepository({ 'a.txt': `${bad}\n${bad}\n${bad}`, 'sub/b é.txt': bad, 'c.txt': bad }, (cwd, git) => {
      writeFileSync(join(cwd, 'a.txt'), `${bad}\nNew line: ${bad}\n${bad}`);
      writeFileSync(join(cwd, 'sub/b é.txt'), `New .\n${bad}`);
      writeFileSync(join(cwd, 'new.txt'), bad);
      expect(places(run(['check', '--since', 'HEAD', '.'], { cwd }))).toEqual([
        'a.txt:3:36',
        'a.txt:3:48',
        'new.txt:1:26',
        'new.txt:1:38',
        'sub/b é.txt:1:4',
      ]);
      expect(run(['check', '--since', 'HEAD', 'c.txt'], { cwd })).toEqual({ code: 0, out: '', err: '' });
      expect(run(['--since', 'HEAD', 'a.txt'], { cwd }).out).toBe(`${bad}\nNew line: ${good}\n${bad}`);
      expect(run(['diff', '--since', 'main', 'a.txt'], { cwd }).out.match(/^[-+](?![-+])/gm)).toEqual(['-', '+']);
      expect(run(['fix', '--write', '--since', 'HEAD', '.'], { cwd }).code).toBe(0);
      expect(read(cwd, 'a.txt')).toBe(`${bad}\nNew line: ${good}\n${bad}`);
      expect(read(cwd, 'sub/b é.txt')).toBe(`New.\n${bad}`);
      expect(read(cwd, 'c.txt')).toBe(bad);
      expect(run(['fix', '--write', '--since', 'HEAD', '.'], { cwd })).toEqual({ code: 0, out: '', err: '' });
      git('add', '.');
      git('commit', '--quiet', '-m', 'two');
      expect(run(['check', '--since', 'HEAD', '.'], { cwd }).code).toBe(0);
      expect(places(run(['check', '--since', 'HEAD~1', '.'], { cwd }))).toEqual([]);
      writeFileSync(join(cwd, 'c.txt'), `${bad}Gone .\n`);
      expect(places(run(['check', '--since', 'HEAD~1', 'c.txt'], { cwd: join(cwd) }))).toEqual(['c.txt:2:5']);
      expect(places(run(['check', '--since', 'HEAD', '../c.txt'], { cwd: join(cwd, 'sub') }))).toEqual([`${join(cwd, 'c.txt')}:2:5`]);
    });
  });

  test('CRLF, the last line without an end, lines taken away, a file taken for binary', () => {
    inRepository({ 'a.txt': 'One.\r\n\r\nTwo.\r\n', 'b.txt': bad + bad, 'c.txt': '\u0001\u0000x\n' }, (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), 'One.\r\n\r\nTwo .\r\n\r\nThree .');
      writeFileSync(join(cwd, 'b.txt'), bad);
      expect(places(run(['check', '--since', 'HEAD', 'a.txt', 'b.txt'], { cwd }))).toEqual(['a.txt:3:4', 'a.txt:5:6']);
      writeFileSync(join(cwd, 'c.txt'), bad);
      expect(places(run(['check', '--since', 'HEAD', 'c.txt'], { cwd })).length).toBe(2);
    });
  });

  test('on a branch, what the others did meanwhile does not count', () => {
    inRepository({ 'a.txt': `${bad}\n${bad}` }, (cwd, git) => {
      git('checkout', '--quiet', '-b', 'mine');
      git('checkout', '--quiet', 'main');
      writeFileSync(join(cwd, 'a.txt'), `${good}\n${bad}`);
      git('commit', '--quiet', '-am', 'others');
      git('checkout', '--quiet', 'mine');
      writeFileSync(join(cwd, 'a.txt'), `${bad}\nMine: ${bad}`);
      expect(places(run(['check', '--since', 'main', 'a.txt'], { cwd }))).toEqual(['a.txt:3:32', 'a.txt:3:44']);
    });
  });

  test.each<[string, string[], RegExp]>([
    ['an option', ['--since=--output=x', 'a.txt'], /^mtmend: --since: `--output=x` is not a revision; name a branch/],
    ['nothing', ['--since=', 'a.txt'], /^mtmend: --since: `` is not a revision/],
    [
      'no such revision',
      ['--since', 'gone', 'a.txt', 'b.txt'],
      /^mtmend: --since: there is no revision `gone` in .*; check the name with `git log`.*\n$/,
    ],
    ['a pipe', ['--since', 'HEAD'], /^mtmend: --since: what comes through a pipe has no history; name the files\n$/],
    [
      'no repository',
      ['--since', 'HEAD', '../x.txt'],
      /x\.txt: this is not in a git repository, so --since cannot tell what changed; leave --since out\n$/,
    ],
  ])('%s', (_, args, err) => {
    inFolder((above) => {
      const cwd = join(above, 'repo');
      mkdirSync(cwd);
      for (const file of ['repo/a.txt', 'repo/b.txt', 'x.txt']) writeFileSync(join(above, file), bad);
      spawnSync('git', ['init', '--quiet'], { cwd });
      const result = run(['check', ...args], { cwd, input: bad, env: { GIT_CEILING_DIRECTORIES: above } });
      expect(result.err).toMatch(err);
      expect(result).toMatchObject({ code: 2, out: '' });
    });
  });

  test('without git, and in a hook where git says where it is', () => {
    inRepository({ 'a.txt': bad }, (cwd) => {
      expect(run(['check', '--since', 'HEAD', 'a.txt'], { cwd, env: { PATH: cwd } })).toMatchObject({
        code: 2,
        err: 'mtmend: --since: git is not installed; leave --since out\n',
      });
      expect(
        run(['check', '--since', 'HEAD', '../a.txt'], { cwd: join(cwd, 'sub'), env: { GIT_DIR: '.git', GIT_INDEX_FILE: 'x' } }),
      ).toEqual({ code: 0, out: '', err: '' });
    });
  });

  test('nothing that the repository names is run', () => {
    inRepository({ 'a.txt': bad, '.gitattributes': '*.txt diff=evil\n' }, (cwd, git) => {
      for (const key of ['diff.external', 'diff.evil.textconv', 'diff.evil.command', 'core.fsmonitor'])
        git('config', key, `touch ${join(cwd, 'evil')};:`);
      writeFileSync(join(cwd, 'a.txt'), bad + bad);
      expect(places(run(['check', '--since', 'HEAD', 'a.txt'], { cwd }))).toEqual(['a.txt:2:26', 'a.txt:2:38']);
      expect(() => read(cwd, 'evil')).toThrow();
    });
  });
});
