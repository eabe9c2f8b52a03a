// Reading glossaries: what is said about each mistake, imports and layers, adding a form.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { glossarySchema } from '../src/build/schema.ts';
import { MtmendError } from '../src/errors/index.ts';
import { addCorrection, loadGlossary } from '../src/index.ts';

function load(files: Record<string, string>, main = 'g.yaml') {
  return loadGlossary(main, {
    read(file) {
      const text = files[file];
      if (text === undefined) throw new MtmendError({ file, what: 'cannot be read: there is no such file' });
      return text;
    },
    resolve: (from, path) => (from.includes('/') ? from.replace(/[^/]*$/, '') : '') + path.replace(/^\.\//, ''),
  });
}

function trouble(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof MtmendError) return error.message;
    throw error;
  }
  return 'no trouble';
}

describe('a mistake is told with its place and what to do', () => {
  test.each([
    [
      'an unknown key',
      'entries:\n  - name: A\n    wrnog: B\n',
      'g.yaml:3:5: `wrnog` is not known here; did you mean `wrong`?\n  3 |     wrnog: B\n          ^',
    ],
    [
      'an unknown key at the top',
      'entires: []\n',
      'g.yaml:1:1: `entires` is not known here; did you mean `entries`?\n  1 | entires: []\n      ^',
    ],
    [
      'an unknown key in a condition',
      'entries:\n  - name: A\n    wrong:\n      - text: B\n        neer: C\n',
      'g.yaml:5:9: `neer` is not known here; did you mean `near`?\n  5 |         neer: C\n              ^',
    ],
    ['no name', 'entries:\n  - wrong: B\n', 'g.yaml:2:5: `name` is missing; add a line `name: …`\n  2 |   - wrong: B\n          ^'],
    [
      'a kind that there is not',
      'entries:\n  - name: A\n    kind: human\n',
      'g.yaml:3:11: one of person, place, organization, media, company, event, term is wanted here; put it in the place of "human"\n  3 |     kind: human\n                ^',
    ],
    [
      'an empty value',
      'entries:\n  - name: A\n    wrong:\n',
      'g.yaml:3:11: this is empty; write a text or take the key out\n  3 |     wrong:\n                ^',
    ],
    [
      'a list where a text is wanted',
      'corrections:\n  a: [b]\n',
      'g.yaml:2:6: a text is wanted here; put it in the place of Array\n  2 |   a: [b]\n           ^',
    ],
    [
      'a key twice',
      'entries:\n  - name: A\n    name: B\n',
      'g.yaml:3:5: `name` stands here twice; keep one of the two\n  3 |     name: B\n          ^',
    ],
    [
      'a list at the top',
      '- a\n',
      'g.yaml:1:1: the file should be a map of `key: value` lines; begin with `entries:` or `corrections:`\n  1 | - a\n      ^',
    ],
  ])('%s', (_, text, wanted) => {
    expect(trouble(() => load({ 'g.yaml': text }))).toBe(wanted);
  });

  test('what is not YAML', () => {
    expect(trouble(() => load({ 'g.yaml': 'corrections:\n  a: b: c\n' }))).toMatch(
      /^g\.yaml:2:\d+: this is not YAML: .*; check the indentation/,
    );
  });

  test('aliases that multiply', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((key, i) => `${key}: &${key} [${Array(10).fill(`*${'abcdefg'[i]}`).join(',')}]`).join('\n')}\n`;
    expect(trouble(() => load({ 'g.yaml': bomb }))).toMatch(/^g\.yaml:2:8: the file repeats parts of itself too many times/);
  });
});

describe('a hostile file is refused in one line with its place, and soon', () => {
  const many = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('');
  test.each<[string, string | Record<string, string>, RegExp]>([
    ['brackets without end', `entries: ${'['.repeat(20_000)}`, /^g\.yaml:1:\d+: this is nested too deeply; /],
    ['brackets with end', `entries: ${'['.repeat(5000)}${']'.repeat(5000)}`, /^g\.yaml:1:\d+: this is nested too deeply; /],
    ['braces', '{a: '.repeat(20_000), /^g\.yaml:1:\d+: this is nested too deeply; /],
    ['dashes', '- '.repeat(20_000), /^g\.yaml:1:\d+: this is nested too deeply; /],
    ['indents', many(3000, (i) => `${' '.repeat(i)}a:\n`), /^g\.yaml:\d+:\d+: this is nested too deeply; /],
    [
      'aliases',
      `corrections:\n  x: &a y\n${many(20_000, (i) => `  k${i}: *a\n`)}`,
      /^g\.yaml:3:7: the file repeats parts of itself too many times/,
    ],
    ['an anchor that holds itself', 'entries: &a [*a]\n', /^g\.yaml:1:\d+: /],
    ['a value of 20,000 letters', `entries:\n  - name: ${'x'.repeat(20_000)}\n`, /^g\.yaml:2:11: this is longer than 10000 letters; names/],
    [
      '17 MB',
      `entries:\n  - name: ${'x'.repeat(17_000_000)}\n`,
      /^g\.yaml:1:1: this file has 18 million letters; there may be 16; split it/,
    ],
    ['5,000 mistakes', `entries:\n${many(5000, () => '  - nam: X\n')}`, /^g\.yaml:2:5: `name` is missing/],
    ['5,000 syntax errors', many(5000, () => 'a: b: c\n'), /^g\.yaml:1:4: this is not YAML: Nested mappings/],
    ['a line of 1,000,000 letters', `a: b: ${'z'.repeat(1_000_000)}`, /^g\.yaml:1:4: this is not YAML/],
    ['a reserved key by an alias', 'corrections:\n  a: &a constructor\n  ? *a\n  : x\n', /^g\.yaml:3:5: a key must be a text/],
    ['a reserved key in quotes', 'corrections:\n  "__proto__": {polluted: x}\n', /^g\.yaml:2:3: `__proto__` cannot be used as a key/],
    ['a list as a key', 'corrections:\n  ? [a]\n  : x\n', /^g\.yaml:2:5: a key must be a text/],
    ['a merge key', 'base: &b {name: x}\nentries:\n  - <<: *b\n', /^g\.yaml:1:1: `base` is not known here/],
    [
      'a tag that would run code elsewhere',
      'corrections: !!js/function "x"\n',
      /^g\.yaml:1:\d+: lines of the form `wrong: right` are wanted here/,
    ],
    ['tabs', 'corrections:\n\ta: b\n', /^g\.yaml:2:1: this is not YAML: Tabs are not allowed as indentation/],
    ['two documents', 'corrections:\n  a: b\n---\nlanguage: zh\n', /^g\.yaml:3:1: a second document begins here/],
    [
      'imports that double',
      Object.fromEntries([
        ['g.yaml', 'import: [1.yaml, 1.yaml]\n'],
        ...Array.from({ length: 40 }, (_, i) => [`${i + 1}.yaml`, `import: [${i + 2}.yaml, ${i + 2}.yaml]\n`]),
      ]),
      /^20\.yaml:1:10: more than 20 files import one another/,
    ],
  ])('%s', (_, files, wanted) => {
    const start = performance.now();
    const said = trouble(() => load(typeof files === 'string' ? { 'g.yaml': files } : files));
    expect(said).toMatch(wanted);
    expect(said.length).toBeLessThan(6000);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('twenty thousand corrections, all to one name, load about as fast as to many', () => {
    const cost = (right: (i: number) => string) => {
      const text = `corrections:\n${many(20_000, (i) => `  Wrong${i}: ${right(i)}\n`)}`;
      const start = performance.now();
      load({ 'g.yaml': text });
      return performance.now() - start;
    };
    const apart = cost((i) => `Right${i}`);
    expect(cost(() => 'Right')).toBeLessThan(apart * 4 + 200);
  });

  test('a file that many import is read once', () => {
    let reads = 0;
    const files: Record<string, string> = { 'g.yaml': 'import: [a.yaml, b.yaml, c.yaml]\n', 'c.yaml': 'corrections:\n  x: y\n' };
    files['a.yaml'] = files['b.yaml'] = 'import: c.yaml\n';
    loadGlossary('g.yaml', {
      read(file) {
        reads++;
        return files[file] ?? '';
      },
      resolve: (_, path) => path,
    });
    expect(reads).toBe(4);
  });

  test('a byte-order mark is no letter', () => {
    expect(load({ 'g.yaml': '\uFEFFcorrections:\n  a: b\n' }).entries[0]?.name).toBe('b');
  });
});

test('every scalar is text', () => {
  const { entries } = load({ 'g.yaml': 'entries:\n  - name: 007\n    wrong: [no, ~, 0x1F, 1.0]\n' });
  expect(entries[0]?.name).toBe('007');
  expect(entries[0]?.wrong.map(({ text }) => text)).toEqual(['no', '~', '0x1F', '1.0']);
});

test('an empty file is an empty glossary', () => {
  expect(load({ 'g.yaml': '' }).entries).toEqual([]);
  expect(load({ 'g.yaml': '# nothing yet\n' }).entries).toEqual([]);
});

test.each(['__proto__', 'constructor', 'prototype'])('`%s` is refused as a key, not lost', (key) => {
  expect(trouble(() => load({ 'g.yaml': `corrections:\n  ${key}: Builder\n` }))).toMatch(/^g\.yaml:2:3: `\w+` cannot be used as a key/);
});

describe('imports', () => {
  const base = 'entries:\n  - name: A\n    wrong: [a1]\n  - name: B\n    wrong: [b1]\n';

  test('a later layer overrides an entry of the same name', () => {
    const { entries } = load({ 'g.yaml': 'import: ./base.yaml\nentries:\n  - name: A\n    wrong: [a2]\n', 'base.yaml': base });
    expect(entries.map(({ name, wrong }) => [name, wrong.map(({ text }) => text)])).toEqual([
      ['A', ['a2']],
      ['B', ['b1']],
    ]);
  });

  test('imports count from the folder of the file that names them', () => {
    const { entries } = load({ 'g.yaml': 'import: [sub/one.yaml]\n', 'sub/one.yaml': 'import: ./two.yaml\n', 'sub/two.yaml': base });
    expect(entries.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  test('a circle is refused at the import that closes it', () => {
    expect(trouble(() => load({ 'g.yaml': 'import: a.yaml\n', 'a.yaml': 'import: g.yaml\n' }))).toMatch(
      /^a\.yaml:1:9: this import comes back to itself \(g\.yaml → a\.yaml → g\.yaml\)/,
    );
  });

  test('an import that is not there is told where it is asked for', () => {
    expect(trouble(() => load({ 'g.yaml': 'import:\n  - gone.yaml\n' }))).toMatch(/^g\.yaml:2:5: the import gone\.yaml cannot be read/);
  });

  test('a mistake in an import is told where it stands', () => {
    expect(trouble(() => load({ 'g.yaml': 'import: a.yaml\n', 'a.yaml': 'entris: 1\n' }))).toMatch(/^a\.yaml:1:1:/);
  });
});

describe('adding a form leaves the rest byte for byte', () => {
  test.each([
    [
      'to an entry without forms',
      '# head\nentries:\n  - name: B   # minister\n    kind: person\n',
      '# head\nentries:\n  - name: B   # minister\n    wrong: [x]\n    kind: person\n',
    ],
    ['to a list in a line', 'entries:\n  - name: B\n    wrong: [a, b]  # seen\n', 'entries:\n  - name: B\n    wrong: [a, b, x]  # seen\n'],
    [
      'to a list over lines',
      'entries:\n  - name: B\n    wrong:\n      - a # one\n      - text: b\n        near: [c]\n\n  - name: C\n',
      'entries:\n  - name: B\n    wrong:\n      - a # one\n      - text: b\n        near: [c]\n      - x\n\n  - name: C\n',
    ],
    ['to a single form', 'entries:\n  - name: B\n    wrong: a # seen\n', 'entries:\n  - name: B\n    wrong: [a, x] # seen\n'],
    ['to corrections', 'corrections:\n  a: b # one\n  # end\n', 'corrections:\n  a: b # one\n  x: B\n  # end\n'],
    ['to corrections in a line', 'corrections: {a: b}\n', 'corrections: {a: b, x: B}\n'],
    ['to a file without corrections', 'language: zh\n', 'language: zh\ncorrections:\n  x: B\n'],
    ['to an empty file', '', 'corrections:\n  x: B\n'],
    ['to a file with CRLF', 'corrections:\r\n  a: b\r\n', 'corrections:\r\n  a: b\r\n  x: B\r\n'],
    ['without the last newline', 'corrections:\n  a: b', 'corrections:\n  a: b\n  x: B\n'],
  ])('%s', (_, before, after) => {
    expect(addCorrection('g.yaml', before, 'x', 'B').text).toBe(after);
    expect(addCorrection('g.yaml', after, 'x', 'B')).toEqual({ text: after, to: 'known already' });
    const { entries } = load({ 'g.yaml': after });
    expect(entries.find(({ name }) => name === 'B')?.wrong.map(({ text }) => text)).toContain('x');
  });

  test.each(['a: b', "it's #1", '- x', '"quoted"', '[x]', 'x,y', 'ends ', 'Yajia’an', '007', '亚细安'])(
    'quotes %j when it must',
    (wrong) => {
      const { text } = addCorrection('g.yaml', 'entries:\n  - name: B\n    wrong: [a]\n', wrong, 'B');
      expect(load({ 'g.yaml': text }).entries[0]?.wrong.map((form) => form.text)).toEqual(['a', wrong]);
      const { text: flat } = addCorrection('g.yaml', '', wrong, 'C');
      expect(load({ 'g.yaml': flat }).entries[0]?.wrong[0]?.text).toBe(wrong);
    },
  );

  test('a form that is corrected to something else is refused', () => {
    expect(trouble(() => addCorrection('g.yaml', 'corrections:\n  x: A\n', 'x', 'B'))).toMatch(
      /^g\.yaml:2:6: `x` is already corrected to `A`/,
    );
  });
});

test('the schema that editors use is the one that is checked', () => {
  expect(readFileSync(join(import.meta.dirname, '../glossary/schema.json'), 'utf8')).toBe(glossarySchema());
});
