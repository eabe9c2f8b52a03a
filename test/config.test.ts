// mtmend.yaml: what it says, who wins, and what is told when something is wrong with it.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../src/build/schema.ts';
import { inFolder, root, run } from './run.ts';

const text = 'Zanadoo met met Rafrov .\n';

/** Runs in a repository with these files; every `.txt` holds the text. */
function inProject<T>(files: Record<string, string>, act: (cwd: string) => T): T {
  return inFolder((above) => {
    const cwd = join(above, 'repo');
    mkdirSync(join(cwd, '.git'), { recursive: true });
    for (const [path, body] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), path.endsWith('.txt') ? text : body);
    }
    return act(cwd);
  });
}

describe('extends and overrides', () => {
  const xanadu = 'corrections:\n  Zanadoo: Xanadu\n';
  test.each<[string, Record<string, string>, string]>([
    [
      'a configuration that another one goes on from',
      { 'base.yaml': xanadu, 'mtmend.yaml': 'extends: base.yaml\n' },
      'Xanadu met met Lavrov.\n',
    ],
    [
      'what it says itself wins',
      { 'base.yaml': `${xanadu}shipped: no\n`, 'mtmend.yaml': 'extends: base.yaml\nshipped: yes\ncorrections:\n  Zanadoo: Shangdu\n' },
      'Shangdu met met Lavrov.\n',
    ],
    [
      'of several the last one wins',
      {
        'a.yaml': 'disable: [glossary]\n',
        'b.yaml': 'disable: [space-before-punctuation]\n',
        'mtmend.yaml': 'extends: [a.yaml, b.yaml]\n',
      },
      'Zanadoo met met Lavrov .\n',
    ],
    [
      'and comes back last though it came before',
      { 'a.yaml': 'disable: [glossary]\n', 'b.yaml': 'extends: a.yaml\ndisable: []\n', 'mtmend.yaml': 'extends: [b.yaml, a.yaml]\n' },
      'Zanadoo met met Rafrov.\n',
    ],
    [
      'paths count from the file that names them',
      { 'sub/base.yaml': 'glossary: names.yaml\n', 'sub/names.yaml': xanadu, 'mtmend.yaml': 'extends: sub/base.yaml\n' },
      'Xanadu met met Lavrov.\n',
    ],
    ['an override by name', { 'mtmend.yaml': "overrides:\n  - files: '*.txt'\n    shipped: no\n" }, 'Zanadoo met met Rafrov.\n'],
    [
      'an override by folder',
      { 'mtmend.yaml': 'overrides:\n  - files: [drafts/**]\n    disable: [glossary]\n' },
      'Zanadoo met met Rafrov.\n',
    ],
    [
      'an override for others',
      { 'mtmend.yaml': "overrides:\n  - files: ['*.md', a.txt, '../*']\n    shipped: no\n" },
      'Zanadoo met met Lavrov.\n',
    ],
    [
      'later overrides win',
      { 'mtmend.yaml': "overrides:\n  - files: '*.txt'\n    shipped: no\n  - files: drafts/*\n    shipped: yes\n" },
      'Zanadoo met met Lavrov.\n',
    ],
    [
      'an override with a glossary',
      { 'names.yaml': xanadu, 'mtmend.yaml': "overrides:\n  - files: '*.txt'\n    glossary: names.yaml\n" },
      'Xanadu met met Lavrov.\n',
    ],
    [
      'an override with a rule off',
      { 'mtmend.yaml': "overrides:\n  - files: '*.txt'\n    rules: {glossary: off}\n" },
      'Zanadoo met met Rafrov.\n',
    ],
    [
      "overrides of what is extended give way to the file's own",
      {
        'sub/base.yaml': "shipped: no\noverrides:\n  - files: '*.txt'\n    shipped: no\n",
        'mtmend.yaml': 'extends: sub/base.yaml\nshipped: yes\n',
      },
      'Zanadoo met met Lavrov.\n',
    ],
  ])('%s', (_, files, wanted) => {
    inProject({ ...files, 'drafts/b.txt': '' }, (cwd) => {
      expect(run(['drafts/b.txt'], { cwd })).toEqual({ code: 0, out: wanted, err: '' });
      expect(run(['--stdin-filename', 'drafts/b.txt'], { cwd, input: text })).toEqual({ code: 0, out: wanted, err: '' });
    });
  });

  test('overrides take nothing from a pipe without a name', () => {
    inProject({ 'mtmend.yaml': "overrides:\n  - files: '**'\n    shipped: no\n" }, (cwd) => {
      expect(run([], { cwd, input: text }).out).toBe('Zanadoo met met Lavrov.\n');
    });
  });
});

describe('what is wrong is told with its place', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'unknown key',
      { 'mtmend.yaml': 'overides: []\n' },
      /^mtmend: mtmend\.yaml:1:1: `overides` is not known here; did you mean `overrides`\?\n/,
    ],
    [
      'unknown key in an override',
      { 'mtmend.yaml': 'overrides:\n  - files: x\n    levl: certain\n' },
      /^mtmend: mtmend\.yaml:3:5: `levl` is not known here; did you mean `level`\?\n/,
    ],
    [
      'an override without files',
      { 'mtmend.yaml': 'overrides:\n  - level: certain\n' },
      /^mtmend: mtmend\.yaml:2:5: `files` is missing; add a line `files: …`\n/,
    ],
    [
      'unknown rule',
      { 'mtmend.yaml': 'disable:\n  - glossary\n  - repeated-wrod\n' },
      /^mtmend: mtmend\.yaml:3:5: there is no rule `repeated-wrod`; did you mean `repeated-word`\?\n/,
    ],
    [
      'unknown rule in an override',
      { 'mtmend.yaml': 'overrides:\n  - files: x\n    rules: {repeated-wrod: off}\n' },
      /^mtmend: mtmend\.yaml:3:13: there is no rule `repeated-wrod`; did you mean `repeated-word`\?\n/,
    ],
    [
      'what is extended is not there',
      { 'mtmend.yaml': 'extends:\n  - gone.yaml\n' },
      /^mtmend: mtmend\.yaml:2:5: the extends gone\.yaml cannot be read: there is no such file; check the path/,
    ],
    [
      'a glossary is not there',
      { 'mtmend.yaml': 'glossary: gone.yaml\n' },
      /^mtmend: mtmend\.yaml:1:11: the glossary gone\.yaml cannot be read: there is no such file; check the path/,
    ],
    [
      'a circle of configurations',
      { 'mtmend.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: mtmend.yaml\n' },
      /^mtmend: b\.yaml:1:10: this extends comes back to itself \(mtmend\.yaml → b\.yaml → mtmend\.yaml\)/,
    ],
    ['itself', { 'mtmend.yaml': 'extends: ./mtmend.yaml\n' }, /^mtmend: mtmend\.yaml:1:10: this extends comes back to itself/],
    [
      'a circle of glossaries',
      { 'mtmend.yaml': 'glossary: a.yaml\n', 'a.yaml': 'import: b.yaml\n', 'b.yaml': 'import: a.yaml\n' },
      /^mtmend: b\.yaml:1:9: this import comes back to itself \(a\.yaml → b\.yaml → a\.yaml\)/,
    ],
    [
      'what is extended is wrong',
      { 'mtmend.yaml': 'extends: b.yaml\n', 'b.yaml': 'level: sure\n' },
      /^mtmend: b\.yaml:1:8: certain or likely is wanted here/,
    ],
    [
      'outside: extends',
      { 'mtmend.yaml': 'extends: ../x.yaml\n' },
      /^mtmend: mtmend\.yaml:1:10: \.\.\/x\.yaml lies outside the project \(.*repo\); move it into the project, or allow it with --allow-outside\n/,
    ],
    [
      'outside: glossary',
      { 'mtmend.yaml': 'glossary: [/etc/passwd]\n' },
      /^mtmend: mtmend\.yaml:1:12: \/etc\/passwd lies outside the project/,
    ],
    [
      'outside: import',
      { 'mtmend.yaml': 'glossary: a.yaml\n', 'a.yaml': 'import: ../../x.yaml\n' },
      /^mtmend: a\.yaml:1:9: \.\.\/\.\.\/x\.yaml lies outside the project/,
    ],
    [
      'a key that means something to the program',
      { 'mtmend.yaml': '__proto__: {level: certain}\n' },
      /^mtmend: mtmend\.yaml:1:1: `__proto__` cannot be used as a key/,
    ],
    ['code', { 'mtmend.yaml': 'level: !!js/function "function () { throw 1 }"\n' }, /^mtmend: mtmend\.yaml:1:/],
  ])('%s', (_, files, wanted) => {
    inProject({ ...files, 'a.txt': '' }, (cwd) => {
      const result = run(['a.txt'], { cwd });
      expect(result.err).toMatch(wanted);
      expect(result.err).not.toMatch(/\n {4}at /);
      expect(result).toMatchObject({ code: 2, out: '' });
    });
  });

  test('outside: through a link; allowed when the user says so; what the user names outright needs no leave', () => {
    inProject({ 'mtmend.yaml': 'glossary: link.yaml\n', 'a.txt': '' }, (cwd) => {
      writeFileSync(join(cwd, '../names.yaml'), 'corrections:\n  Zanadoo: Xanadu\n');
      symlinkSync('../names.yaml', join(cwd, 'link.yaml'));
      expect(run(['a.txt'], { cwd })).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^mtmend: mtmend\.yaml:1:11: link\.yaml lies outside the project/),
      });
      expect(run(['--allow-outside', 'a.txt'], { cwd })).toEqual({ code: 0, out: 'Xanadu met met Lavrov.\n', err: '' });
      expect(run(['--no-config', '-g', '../names.yaml', 'a.txt'], { cwd })).toEqual({ code: 0, out: 'Xanadu met met Lavrov.\n', err: '' });
      expect(run(['-c', '../names.yaml', 'a.txt'], { cwd })).toEqual({ code: 0, out: 'Xanadu met met Lavrov.\n', err: '' });
      writeFileSync(join(cwd, 'mtmend.yaml'), 'allow-outside: yes\n');
      expect(run(['a.txt'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('`allow-outside` is not known here') });
    });
  });
});

test('--print-config tells what counts and who said it', () => {
  inProject(
    {
      'base.yaml': 'glossary: names.yaml\ndisable: [impossible-date]\nrules: {repeated-word: info}\n',
      'names.yaml': 'corrections:\n  Zanadoo: Xanadu\n',
      'mtmend.yaml': "extends: base.yaml\ncorrections:\n  a: b\noverrides:\n  - files: '*.txt'\n    level: certain\n",
      'a.txt': '',
    },
    (cwd) => {
      expect(run(['--print-config', 'a.txt', 'a.md', '-g', 'own.yaml'], { cwd })).toEqual({
        code: 0,
        err: '',
        out: [
          '# a.txt: mtmend.yaml',
          'glossary:',
          '  - names.yaml              # base.yaml:1:1',
          '  - mtmend.yaml             # its own entries',
          '  - own.yaml                # --glossary',
          'shipped: yes                # by default',
          'disable: [impossible-date]  # base.yaml:2:1',
          'level: certain              # mtmend.yaml:6:5',
          'rules:',
          '  repeated-word: info       # base.yaml:3:9',
          '# a.md: mtmend.yaml',
          'glossary:',
          '  - names.yaml                            # base.yaml:1:1',
          '  - mtmend.yaml                           # its own entries',
          '  - own.yaml                              # --glossary',
          'shipped: yes                              # by default',
          'disable: [impossible-date]                # base.yaml:2:1',
          '# level: likely, but certain in a long text that is nearly clean  # by default',
          'rules:',
          '  repeated-word: info                     # base.yaml:3:9',
          '',
        ].join('\n'),
      });
      for (const command of ['check', 'diff', 'fix'])
        expect(run([command, '--print-config', 'a.txt'], { cwd }).out).toContain('level: certain');
      expect(run(['--print-config'], { cwd }).out).toMatch(/^# this folder: mtmend\.yaml\n/);
      writeFileSync(join(cwd, 'mtmend.yaml'), 'x: y\n');
      expect(run(['--print-config'], { cwd })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/^mtmend: mtmend\.yaml:1:1: /),
      });
    },
  );
});

describe('init', () => {
  test('writes what works at once, and never over anything', () => {
    inFolder((cwd) => {
      expect(run(['init'], { cwd })).toEqual({ code: 0, out: '', err: 'mtmend.yaml: written\nnames.yaml: written\n' });
      expect(run([], { cwd, input: 'Rafrov spoke .\n' })).toEqual({ code: 0, out: 'Lavrov spoke.\n', err: '' });
      expect(run(['glossary', 'test', 'names.yaml'], { cwd }).err).toBe('1 of 1 tests passed\n');
      expect(run(['glossary', 'check', 'names.yaml'], { cwd }).code).toBe(0);
      writeFileSync(join(cwd, 'names.yaml'), '# mine\n');
      expect(run(['init'], { cwd })).toEqual({
        code: 2,
        out: '',
        err: 'mtmend: mtmend.yaml: this file is there already; nothing was changed; edit it by hand\n',
      });
      expect(run(['init', '-q', 'sub'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('there is no such file') });
    });
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'names.yaml'), '# mine\n');
      mkdirSync(join(cwd, 'sub'));
      symlinkSync('gone', join(cwd, 'sub/mtmend.yaml'));
      expect(run(['init'], { cwd })).toEqual({
        code: 0,
        out: '',
        err: 'mtmend.yaml: written\nnames.yaml: was there already and stays as it is\n',
      });
      expect(readFileSync(join(cwd, 'names.yaml'), 'utf8')).toBe('# mine\n');
      expect(run(['init', 'sub'], { cwd }).code).toBe(2);
    });
  });

  test('what it has commented out is right, too', () => {
    inFolder((cwd) => {
      run(['init'], { cwd });
      const file = join(cwd, 'mtmend.yaml');
      const all = readFileSync(file, 'utf8').replace(/^# (?=(?:\w+:| {2}))/gm, '');
      expect(all.match(/^\w+:/gm)).toEqual(['glossary:', 'shipped:', 'extends:', 'disable:', 'rules:', 'level:', 'overrides:']);
      writeFileSync(file, all);
      writeFileSync(join(cwd, 'house.yaml'), 'language: zh\n');
      expect(run([], { cwd, input: 'Rafrov spoke .\n' })).toMatchObject({ code: 0, err: '' });
    });
  });
});

test('the schema that editors use is the one that is checked', () => {
  expect(readFileSync(join(root, 'schema/config.schema.json'), 'utf8')).toBe(configSchema());
  expect(JSON.parse(configSchema())).toMatchObject({
    additionalProperties: false,
    properties: { extends: {}, overrides: {}, rules: {}, corrections: {} },
  });
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports['./config.schema.json']).toBe('./schema/config.schema.json');
});
