// The built program, run as users run it.
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { binary, inFolder, root, run } from './run.ts';

const bad = 'Russian Foreign Minister Rafrov spoke .\n';
const good = 'Russian Foreign Minister Lavrov spoke.\n';

describe('fix', () => {
  test.each([
    ['stdin without arguments', []],
    ['stdin as -', ['-']],
    ['by its name', ['fix']],
    ['with a label for stdin', ['--stdin-filename', 'x/y.txt']],
  ])('%s', (_, args) => {
    expect(run(args, { input: bad })).toEqual({ code: 0, out: good, err: '' });
  });

  test.each([
    ['what is right comes out as it is', good],
    ['nothing', ''],
    ['only blank lines', '\n\r\n \n'],
    ['no last newline', 'All was well.'],
    ['CRLF, a byte-order mark, trailing blanks', '\uFEFFAll was well.  \r\n\r\nIt ended.\t\r\n'],
  ])('%s', (_, input) => {
    expect(run([], { input })).toEqual({ code: 0, out: input, err: '' });
  });

  test('a file, several files, a folder, a pattern', () => {
    inFolder((cwd) => {
      mkdirSync(join(cwd, 'sub'));
      writeFileSync(join(cwd, 'a.txt'), bad);
      writeFileSync(join(cwd, 'b c.txt'), good);
      writeFileSync(join(cwd, 'sub/d.md'), bad);
      writeFileSync(join(cwd, 'sub/e.dat'), bad);
      expect(run(['a.txt'], { cwd })).toEqual({ code: 0, out: good, err: '' });
      expect(run(['a.txt', 'b c.txt', './a.txt'], { cwd }).out).toBe(good + good);
      expect(run(['.'], { cwd }).out).toBe(good + good + good);
      expect(run(['sub/*.dat'], { cwd }).out).toBe(good);
    });
  });

  test('--write changes what must be changed, lists it, keeps mode and links', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), bad);
      chmodSync(join(cwd, 'a.txt'), 0o640);
      writeFileSync(join(cwd, 'b.txt'), good);
      utimesSync(join(cwd, 'b.txt'), 1000, 1000);
      symlinkSync('a.txt', join(cwd, 'link.txt'));
      expect(run(['--write', 'link.txt', 'b.txt'], { cwd })).toEqual({ code: 0, out: '', err: 'link.txt: 2 repairs\n' });
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(good);
      expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640);
      expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
      expect(statSync(join(cwd, 'b.txt')).mtimeMs).toBe(1_000_000);
      expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'b.txt', 'link.txt']);
      expect(run(['--write', 'a.txt'], { cwd })).toEqual({ code: 0, out: '', err: '' });
    });
  });

  test('--output', () => {
    inFolder((cwd) => {
      expect(run(['-o', 'out.txt'], { cwd, input: bad })).toEqual({ code: 0, out: '', err: '' });
      expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe(good);
    });
  });

  test('a reader that has seen enough is no error', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'big.txt'), `${good}\n`.repeat(40_000));
      spawnSync('sh', ['-c', `("${process.execPath}" "${binary}" big.txt 2>err.txt; echo $? >code.txt) | head -c 10 >/dev/null`], { cwd });
      expect([readFileSync(join(cwd, 'err.txt'), 'utf8'), readFileSync(join(cwd, 'code.txt'), 'utf8')]).toEqual(['', '0\n']);
    });
  });
});

describe('what cannot be done is told in one line, the rest is done, exit 2', () => {
  test.each<[string, string[], RegExp]>([
    ['a file that is not there', ['gone.txt', 'a.txt'], /^mtmend: gone\.txt: there is no such file; check the name\n$/],
    [
      'a text that is not UTF-8',
      ['latin.txt', 'a.txt'],
      /^mtmend: latin\.txt: the text is not valid UTF-8 \(byte 3\); it looks like windows-1252; use --encoding windows-1252, or save it as UTF-8.*nothing was changed\n$/,
    ],
    ['a folder without text', ['empty', 'a.txt'], /^mtmend: empty: there is no text in this folder; .*\n$/],
    ['a pattern without match', ['*.xyz', 'a.txt'], /^mtmend: \*\.xyz: this pattern matches no file; check the pattern\n$/],
  ])('%s', (_, args, err) => {
    inFolder((cwd) => {
      mkdirSync(join(cwd, 'empty'));
      writeFileSync(join(cwd, 'latin.txt'), Buffer.from('caf\xe9 au lait', 'latin1'));
      writeFileSync(join(cwd, 'a.txt'), bad);
      const result = run(args, { cwd });
      expect(result.err).toMatch(err);
      expect(result).toMatchObject({ code: 2, out: good });
    });
  });

  test.each([
    [
      'unknown option',
      ['--glosary', 'x'],
      /^mtmend: unknown option '--glosary'[\s\S]*Did you mean --glossary\?[\s\S]*see `mtmend --help`\n$/,
    ],
    ['unknown rule', ['--only', 'repeated-wrod'], /^mtmend: --only: there is no rule `repeated-wrod`; did you mean `repeated-word`\?\n$/],
    ['unknown level', ['--level', 'sure'], /^mtmend: --level: `sure` is not a level; take certain, likely or possible\n$/],
    ['a level that is never applied', ['--level', 'possible'], /^mtmend: --level: what is only possible is never applied/],
    ['no such day', ['--date', '2024-02-30'], /^mtmend: --date: `2024-02-30` is not a day; write it as year-month-day/],
    ['--write on a pipe', ['--write'], /^mtmend: --write needs files/],
    ['--write and --output', ['-w', '-o', 'x', 'y.txt'], /^mtmend: --write and --output exclude each other/],
    ['a glossary that is not there', ['-g', 'gone.yaml'], /^mtmend: gone\.yaml: cannot be read: there is no such file/],
    [
      'unknown format',
      ['check', '--format', 'xml'],
      /^mtmend: --format: `xml` is not a format; take pretty, compact, json, .* or junit\n$/,
    ],
  ])('%s', (_, args, err) => {
    const result = run(args, { input: bad, cwd: root });
    expect(result.err).toMatch(err);
    expect(result.err).not.toMatch(/\n {4}at /);
    expect(result).toMatchObject({ code: 2, out: '' });
  });
});

describe('diff', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['one line', bad],
    ['no last newline', `All was well.\n\n${bad.trimEnd()}`],
    ['CRLF', `All was well.\r\n\r\n${bad.replace('\n', '\r\n')}It ended.\r\n`],
    ['many hunks', Array.from({ length: 60 }, (_, i) => (i % 13 === 0 ? bad : `Line ${i} was well.\n`)).join('\n')],
    ['two changes in one line', `${bad.trimEnd()} Then Rafrov left .\n`],
    ['a byte-order mark', `\uFEFF${bad}`],
    ['a phrase over two lines', 'He went with the United Morning\nPost to Asia.\n'],
  ];
  test.each(cases)('a patch that git and patch take: %s', (_, text) => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a b.txt'), text);
      const wanted = run(['a b.txt'], { cwd }).out;
      const { code, out, err } = run(['diff', 'a b.txt'], { cwd });
      expect({ code, err }).toEqual({ code: 1, err: '' });
      for (const [tool, args] of [
        ['git', ['apply', '-p1', '-']],
        ['patch', ['-p1', '--binary', '--silent']],
      ] as const) {
        writeFileSync(join(cwd, 'a b.txt'), text);
        const applied = spawnSync(tool, args, { cwd, input: out });
        expect(applied.stderr.toString() + applied.stdout.toString()).toBe('');
        expect(readFileSync(join(cwd, 'a b.txt'), 'utf8')).toBe(wanted);
      }
    });
  });

  test('nothing to say, exit 0', () => {
    expect(run(['diff'], { input: good })).toEqual({ code: 0, out: '', err: '' });
  });

  test('--words, with and without colour', () => {
    expect(run(['diff', '--words'], { input: `All was well.\n\n${bad}` })).toEqual({
      code: 1,
      out: '<stdin>:3  Russian Foreign Minister [-Rafrov-]{+Lavrov+} spoke[- -].\n',
      err: '',
    });
    expect(run(['diff', '--words', '--color'], { input: bad }).out).toContain('\u001b[32m{+Lavrov+}\u001b[39m');
  });
});

describe('check', () => {
  test('tells place, what is wrong, the proposal, the rule and how sure', () => {
    const { code, out, err } = run(['check', '--stdin-filename', 'draft.txt'], { input: `All was well.\n\n${bad}` });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toBe(
      'draft.txt:3:26  certain  Rafrov is a wrong form of Lavrov: "Rafrov" → "Lavrov"  (glossary)\n' +
        'draft.txt:3:38  likely  blank before a full stop: take out " "  (space-before-punctuation)\n',
    );
  });

  test('clean is 0, findings 1, trouble 2, both 2', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'bad.txt'), bad);
      writeFileSync(join(cwd, 'good.txt'), good);
      for (const format of ['pretty', 'json']) {
        const code = (...files: string[]) => run(['check', '--format', format, ...files], { cwd }).code;
        expect([code('good.txt'), code('bad.txt'), code('gone.txt'), code('bad.txt', 'gone.txt')]).toEqual([0, 1, 2, 2]);
      }
    });
  });

  test('json has what fix would do', () => {
    const { out } = run(['check', '--format', 'json'], { input: bad });
    const [file] = JSON.parse(out).files;
    expect(file.findings[0]).toMatchObject({
      rule: 'glossary',
      line: 1,
      column: 26,
      start: 25,
      end: 31,
      text: 'Rafrov',
      suggestions: ['Lavrov'],
      confidence: 'certain',
      applied: true,
    });
  });

  test('--level shows only what is that sure; --only and --disable choose rules', () => {
    const findings = (...args: string[]) =>
      run(['check', ...args], { input: bad })
        .out.trim()
        .split('\n')
        .filter(Boolean).length;
    expect([
      findings(),
      findings('--only', 'glossary'),
      findings('--disable', 'glossary'),
      findings('--disable', 'glossary', '--only', 'glossary'),
    ]).toEqual([2, 1, 1, 0]);
  });

  test('a weekday that cannot be true is reported and left', () => {
    const text = 'They met on Thursday (July 26) in Vientiane.\n';
    const { code, out } = run(['check', '--date', '2024-07-27'], { input: text });
    expect(code).toBe(1);
    expect(out).toContain('impossible-date');
    expect(run(['--date', '2024-07-27'], { input: text }).out).toBe(text);
    expect(run(['check', '--date', '2023-07-28'], { input: 'They met on Wednesday (July 26) in Vientiane.\n' }).code).toBe(0);
  });
});

describe('configuration and glossaries', () => {
  const glossary = 'entries:\n  - name: Xanadu\n    wrong: [Zanadoo]\n';
  const text = 'Zanadoo met Rafrov.\n';

  test.each([
    ['a glossary of your own adds to the shipped one', ['-g', 'own.yaml'], 'Xanadu met Lavrov.\n'],
    ['the shipped one left out', ['-g', 'own.yaml', '--no-shipped'], 'Xanadu met Rafrov.\n'],
    ['none at all', ['--no-shipped'], text],
  ])('%s', (_, args, out) => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'own.yaml'), glossary);
      expect(run(args, { cwd, input: text })).toEqual({ code: 0, out, err: '' });
    });
  });

  test('mtmend.yaml beside the text or above it, up to the root of the repository', () => {
    inFolder((cwd) => {
      mkdirSync(join(cwd, 'repo/.git'), { recursive: true });
      mkdirSync(join(cwd, 'repo/deep/er'), { recursive: true });
      mkdirSync(join(cwd, 'repo/own'), { recursive: true });
      writeFileSync(join(cwd, 'mtmend.yaml'), 'corrections:\n  Zanadoo: Outside\n');
      writeFileSync(join(cwd, 'repo/mtmend.yaml'), 'glossary: names.yaml\nshipped: no\n');
      writeFileSync(join(cwd, 'repo/names.yaml'), glossary);
      writeFileSync(join(cwd, 'repo/own/mtmend.yaml'), 'corrections:\n  Zanadoo: Beside\ndisable: [tokenizer-mark]\n');
      for (const file of ['deep/er/a.txt', 'own/a.txt']) writeFileSync(join(cwd, 'repo', file), text);
      const at = join(cwd, 'repo');
      expect(run(['deep/er/a.txt', 'own/a.txt'], { cwd: at }).out).toBe('Xanadu met Rafrov.\nBeside met Lavrov.\n');
      expect(run(['--stdin-filename', 'deep/x.txt'], { cwd: at, input: text }).out).toBe('Xanadu met Rafrov.\n');
      expect(run([], { cwd: join(at, 'deep'), input: text }).out).toBe('Xanadu met Rafrov.\n');
      expect(run(['--no-config'], { cwd: at, input: text }).out).toBe('Zanadoo met Lavrov.\n');
      expect(run(['-c', '../mtmend.yaml'], { cwd: at, input: text }).out).toBe('Outside met Lavrov.\n');
    });
  });

  test('a mistake in mtmend.yaml is told with its place', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'mtmend.yaml'), 'disabel: x\n');
      const { code, out, err } = run([], { cwd, input: text });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^mtmend: .*mtmend\.yaml:1:1: `disabel` is not known here; did you mean `disable`\?\n/);
    });
  });

  test('glossary add, list, check and test', () => {
    inFolder((cwd) => {
      expect(run(['glossary', 'add', 'Zanadoo', 'Xanadu', '-g', 'own.yaml'], { cwd })).toEqual({
        code: 0,
        out: '',
        err: 'own.yaml: Zanadoo → Xanadu\n',
      });
      expect(readFileSync(join(cwd, 'own.yaml'), 'utf8')).toBe('corrections:\n  Zanadoo: Xanadu\n');
      expect(run(['-g', 'own.yaml'], { cwd, input: text }).out).toBe('Xanadu met Lavrov.\n');
      expect(run(['glossary', 'list', 'zanadoo', '-g', 'own.yaml'], { cwd }).out).toBe('Xanadu\t\t\tZanadoo\n');
      expect(run(['glossary', 'check', 'own.yaml'], { cwd })).toEqual({ code: 0, out: '', err: '1 entry, nothing wrong\n' });
      writeFileSync(
        join(cwd, 'own.yaml'),
        'entries:\n  - name: Xanadu\n    wrong: [Zanadoo, Lavrov, Souls]\n    tests:\n      - Zanadoo fell. → Xanadu fell.\n      - Zanadoo stays.\n',
      );
      const checked = run(['glossary', 'check', 'own.yaml'], { cwd });
      expect(checked.code).toBe(1);
      expect(checked.out).toMatch(/^own\.yaml:3:30: warning: `Souls` is an ordinary English word; say with `near:` when it is wrong$/m);
      const tested = run(['glossary', 'test', 'own.yaml'], { cwd });
      expect(tested).toEqual({
        code: 1,
        out: 'own.yaml:2:11: a test of Xanadu fails: Zanadoo stays.\n  wanted: Zanadoo stays.\n  got:    Xanadu stays.\n',
        err: '1 of 2 tests passed\n',
      });
    });
  });
});

describe('explain and help', () => {
  test("a rule's page comes from its examples", () => {
    const { code, out } = run(['explain', 'tokenizer-mark']);
    expect(code).toBe(0);
    expect(out).toContain('The Asia @-@ Pacific region → The Asia-Pacific region');
  });

  test('all rules; a text; a text about which there is nothing to say', () => {
    expect(run(['explain']).out.split('\n').length).toBeGreaterThan(20);
    expect(run(['explain', 'Secretary of State Brillings said']).out).toContain('"Brillings" → "Blinken"');
    expect(run(['explain', 'Blinken']).out).toContain('布林肯');
    expect(run(['explain', 'nothing at all']).out).toMatch(/^no rule and no glossary entry/);
  });

  test.each([['--help'], ['fix', '--help'], ['diff', '--help'], ['check', '--help'], ['glossary', '--help'], ['explain', '--help']])(
    '%s %s',
    (...args) => {
      const { code, out, err } = run(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Usage: mtmend');
    },
  );

  test('--version', () => {
    expect(run(['--version'])).toEqual({
      code: 0,
      out: `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`,
      err: '',
    });
  });
});

test("a name of one's own is recognised by how its Chinese reads", () => {
  inFolder((cwd) => {
    writeFileSync(
      join(cwd, 'own.yaml'),
      'entries:\n  - name: Quillan Ostrander\n    kind: person\n    source: 柯兰·奥斯特\n    cues: [Harbour Board chairman]\n',
    );
    expect(run(['-g', 'own.yaml'], { cwd, input: 'Harbour Board chairman Kelan Aosite resigned.\n' }).out).toBe(
      'Harbour Board chairman Quillan Ostrander resigned.\n',
    );
    expect(run(['-g', 'own.yaml'], { cwd, input: 'The farmer Kelan Aosite resigned.\n' }).out).toBe('The farmer Kelan Aosite resigned.\n');
  });
});
