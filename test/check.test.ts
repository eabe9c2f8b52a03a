// `mtmend check` as CI calls it: exit codes in every format, several outputs, severities and gates.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../src/reporters/index.ts';
import { inFolder, root, run } from './run.ts';

const bad = 'Russian Foreign Minister Rafrov spoke .\n';
const good = 'All was well.\n';

/** A folder with a clean text, one with findings and one that cannot be read. */
function inDrafts(act: (check: (...args: string[]) => ReturnType<typeof run>, cwd: string) => void): void {
  inFolder((cwd) => {
    writeFileSync(join(cwd, 'good.txt'), good);
    writeFileSync(join(cwd, 'bad.txt'), bad);
    writeFileSync(join(cwd, 'latin.txt'), Buffer.from('caf\xe9', 'latin1'));
    act((...args) => run(['check', ...args], { cwd }), cwd);
  });
}

describe('the exit code is the same in every format', () => {
  test.each(formatNames)('%s', (format) => {
    inDrafts((check) => {
      const runs = {
        clean: check('--format', format, 'good.txt'),
        findings: check('--format', format, 'good.txt', 'bad.txt'),
        unreadable: check('--format', format, 'latin.txt', 'good.txt'),
        both: check('--format', format, 'latin.txt', 'bad.txt'),
        usage: check('--format', format, '--levle', 'bad.txt'),
      };
      const codes = Object.fromEntries(Object.entries(runs).map(([name, { code }]) => [name, code]));
      expect(codes).toEqual({ clean: 0, findings: 1, unreadable: 2, both: 2, usage: 2 });
      // What could be read is told in full all the same.
      expect(runs.unreadable.out).toBe(runs.clean.out);
      expect(runs.both.out.replaceAll('bad.txt', '')).toBe(check('--format', format, 'bad.txt').out.replaceAll('bad.txt', ''));
      expect(runs.findings.err).toBe('');
      for (const { err } of [runs.unreadable, runs.both]) expect(err).toMatch(/^mtmend: latin\.txt: .*\n$/);
      expect(runs.usage).toMatchObject({ out: '', err: expect.stringMatching(/^mtmend: unknown option '--levle'.*\n$/) });
    });
  });
});

describe('where it goes', () => {
  test('several formats at once, one to stdout, the rest to files', () => {
    inDrafts((check, cwd) => {
      const alone = Object.fromEntries(formatNames.map((format) => [format, check('--format', format, 'bad.txt', 'good.txt').out]));
      const files = formatNames.filter((format) => format !== 'github').flatMap((format) => ['--format', `${format}=out.${format}`]);
      expect(check('--format', 'github', ...files, 'bad.txt', 'good.txt')).toEqual({ code: 1, out: alone['github'], err: '' });
      for (const format of formatNames)
        if (format !== 'github') expect(readFileSync(join(cwd, `out.${format}`), 'utf8')).toBe(alone[format]);
      expect(check('--format', 'sarif', '-o', 'again', 'bad.txt', 'good.txt')).toEqual({ code: 1, out: '', err: '' });
      expect(readFileSync(join(cwd, 'again'), 'utf8')).toBe(alone['sarif']);
      expect(check('-o', 'a=b.txt', '--color', 'bad.txt', 'good.txt')).toEqual({ code: 1, out: '', err: '' });
      expect(readFileSync(join(cwd, 'a=b.txt'), 'utf8')).toBe(alone['pretty']);
      expect(check('--format', 'compact=c=d.txt', 'good.txt')).toEqual({ code: 0, out: '', err: '' });
      expect(readFileSync(join(cwd, 'c=d.txt'), 'utf8')).toBe('');
    });
  });

  test('a text is not replaced by what was found in it', () => {
    inDrafts((check, cwd) => {
      const { code, err } = check('--format', 'json=./bad.txt', 'good.txt', 'bad.txt');
      expect({ code, err }).toEqual({
        code: 2,
        err: 'mtmend: ./bad.txt: the findings would replace this text; name another file; nothing was changed\n',
      });
      expect(readFileSync(join(cwd, 'bad.txt'), 'utf8')).toBe(bad);
    });
  });

  test('a file that cannot be written is told, keeps what it had, and stops no other', () => {
    inDrafts((check, cwd) => {
      writeFileSync(join(cwd, 'old.json'), 'old');
      const before = readdirSync(cwd);
      const { code, out, err } = check('--format', 'compact', '--format', 'sarif=no/such/folder', '--format', 'json=old.json', 'bad.txt');
      expect({ code, err }).toEqual({
        code: 2,
        err: 'mtmend: no/such/folder: cannot be written: there is no such file; nothing was changed\n',
      });
      expect(out).toContain('bad.txt:1:26: error:');
      expect(JSON.parse(readFileSync(join(cwd, 'old.json'), 'utf8')).files).toHaveLength(1);
      expect(readdirSync(cwd)).toEqual(before);
    });
  });

  test.each([
    [['--format', 'sarfi'], '--format: `sarfi` is not a format; did you mean `sarif`?'],
    [['--format', 'json='], '--format: `json=` names no file; write it as `json=report.txt`'],
    [
      ['--format', 'json', '--format', 'sarif'],
      '--format: two formats go to the same output; give all but one a file, such as `--format sarif=report.sarif`',
    ],
    [
      ['--format', 'json=a', '--format', 'sarif=a'],
      '--format: two formats go to a; give all but one a file, such as `--format sarif=report.sarif`',
    ],
    [['--format', 'json=a', '-o', 'b'], '--output: every format has its file already; leave --output out'],
    [['--max-findings', 'few'], '--max-findings: `few` is not a number; take 0, 1, 2, …'],
    [['--max-findings', '-1'], '--max-findings: `-1` is not a number; take 0, 1, 2, …'],
  ])('%j is refused', (args, message) => {
    inDrafts((check, cwd) => {
      expect(check(...args, 'bad.txt')).toEqual({ code: 2, out: '', err: `mtmend: ${message}\n` });
      expect(readdirSync(cwd)).toHaveLength(3);
    });
  });
});

describe('gates', () => {
  test.each([
    [[], 1],
    [['--max-findings', '0'], 1],
    [['--max-findings', '3'], 1],
    [['--max-findings', '4'], 0],
    [['--max-findings', '3', '--level', 'certain'], 0],
    [['--max-findings', '1', '--level', 'certain'], 1],
    [['--exit-zero'], 0],
    [['--exit-zero', '--max-findings', '1'], 0],
    [['--exit-zero', 'latin.txt'], 2],
    [['--max-findings', '4', 'latin.txt'], 2],
  ])('%j exits with %i for two findings in each of two texts', (args, code) => {
    inDrafts((check, cwd) => {
      writeFileSync(join(cwd, 'more.txt'), bad);
      expect(check(...args, 'bad.txt', 'more.txt').code).toBe(code);
    });
  });
});

describe('severities', () => {
  const severitiesIn = (out: string) =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => /: (error|warning|info): .*\[(.*)\]$/.exec(line)?.slice(1).join(' '));

  test('follow from how sure a finding is, unless mtmend.yaml says otherwise', () => {
    inDrafts((check, cwd) => {
      const text = 'Rafrov spoke . On Monday, July 26, 2024, they met.\n';
      writeFileSync(join(cwd, 'bad.txt'), text);
      const compact = () => severitiesIn(check('--format', 'compact', 'bad.txt').out);
      const usual = ['error glossary', 'warning space-before-punctuation', 'info impossible-date'];
      expect(compact()).toEqual(usual);
      writeFileSync(join(cwd, 'mtmend.yaml'), 'rules:\n  glossary: info\n  impossible-date: { severity: error }\n');
      expect(compact()).toEqual(['info glossary', 'warning space-before-punctuation', 'error impossible-date']);
      expect(check('bad.txt').out).toContain('  (glossary, info)\n');
      writeFileSync(join(cwd, 'mtmend.yaml'), 'rules: { glossary: off, space-before-punctuation: { severity: off } }\n');
      expect(compact()).toEqual(['info impossible-date']);
      // Off is off for repairs too; a severity changes nothing in what is repaired.
      expect(run(['bad.txt'], { cwd }).out).toBe(text);
      writeFileSync(join(cwd, 'mtmend.yaml'), 'rules: { glossary: info, space-before-punctuation: info }\n');
      expect(run(['bad.txt'], { cwd }).out).toContain('Lavrov spoke.');
    });
  });

  test.each([
    ['rules:\n  glossry: off\n', 'mtmend.yaml:2:3: there is no rule `glossry`; did you mean `glossary`?\n  2 |   glossry: off\n        ^'],
    ['rules: { zzz: error }\n', 'mtmend.yaml:1:10: there is no rule `zzz`; see `mtmend explain` for all rules'],
    ['rules:\n  glossary: fatal\n', 'mtmend.yaml:2:13: error, warning, info or off is wanted here'],
    ['rules:\n  glossary: { severty: off }\n', 'mtmend.yaml:2:15: `severty` is not known here; did you mean `severity`?'],
    ['rules: off\n', 'mtmend.yaml:1:8: lines of the form `rule: warning` are wanted here'],
  ])('%j is refused with its place', (yaml, message) => {
    inDrafts((check, cwd) => {
      writeFileSync(join(cwd, 'mtmend.yaml'), yaml);
      const { code, out, err } = check('bad.txt');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(message);
    });
  });
});

test('the schema of the findings is in the package under its name', () => {
  const { exports, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path: string = exports['./findings.schema.json'];
  expect(JSON.parse(readFileSync(join(root, path), 'utf8')).title).toBe('mtmend check --format json');
  expect(files).toContain(path.split('/')[1]);
});
