// Who may import whom: the table of the map (src/README.md) against the code.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/** Stage → stages it may see besides itself. */
const sees: Record<string, readonly string[]> = {
  model: [],
  errors: [],
  text: [],
  rules: ['model', 'text'],
  names: ['model', 'text'],
  formats: ['model', 'text'],
  suppress: ['model', 'text'],
  glossary: ['model', 'text', 'errors', 'rules', 'names', 'formats'],
  engine: ['model', 'text', 'errors', 'rules', 'names', 'formats', 'suppress', 'glossary'],
  reporters: ['model', 'text'],
  cli: ['model', 'text', 'errors', 'rules', 'names', 'formats', 'suppress', 'glossary', 'engine', 'reporters'],
  build: ['model', 'text', 'errors', 'names', 'formats', 'glossary', 'engine'],
  'index.ts': ['model', 'names', 'errors', 'formats', 'glossary', 'engine', 'reporters', 'rules'],
};

/** Package → the only places that may import it. */
const packages: Record<string, RegExp> = {
  yaml: /^glossary\/load\//,
  valibot: /^glossary\/load\//,
  chalk: /^reporters\//,
  'fast-diff': /^reporters\//,
  commander: /^cli\//,
  'iconv-lite': /^cli\/encoding/,
  picomatch: /^cli\//,
  ignore: /^cli\/ignored/,
  'pinyin-pro': /^names\/readings/,
  esbuild: /^build\//,
  typescript: /^build\//,
  'fast-check': /^build\/fuzz/,
  '@faker-js/faker': /^build\//,
  '@valibot/to-json-schema': /^build\//,
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports: Import[] = files.flatMap((file) => {
  const code = readFileSync(join(src, file), 'utf8');
  return [...code.matchAll(/^(?:import|export)\b[^;']*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map((match) => ({
    file,
    target: match[1] ?? match[2] ?? match[3] ?? '',
  }));
});

const stageOf = (file: string) => file.split('/')[0] ?? file;

test('every file of the project was read', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(100);
  for (const stage of new Set(files.map(stageOf))) expect(sees).toHaveProperty([stage]);
});

test('stages see only what the table says', () => {
  const wrong = imports
    .filter(({ target }) => target.startsWith('.'))
    .map(({ file, target }) => ({ file, to: relative(src, join(src, dirname(file), target)) }))
    .filter(
      ({ file, to }) => stageOf(to) !== stageOf(file) && !to.startsWith('../package.json') && !sees[stageOf(file)]?.includes(stageOf(to)),
    );
  expect(wrong).toEqual([]);
});

test('packages are imported where they belong', () => {
  const outside = imports.filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'));
  expect(outside.filter(({ file, target }) => !packages[target]?.test(file))).toEqual([]);
});

test('only the command line and the build do input and output', () => {
  expect(imports.filter(({ file, target }) => target.startsWith('node:') && !/^(cli|build)\//.test(file))).toEqual([]);
  const saysProcess = files.filter(
    (file) => /\bprocess\.(?:std|env|argv|exit|cwd|on\b|kill)/.test(readFileSync(join(src, file), 'utf8')) && !file.startsWith('build/'),
  );
  expect(saysProcess).toEqual(['cli/host.ts']);
});

test('rules never import rules', () => {
  expect(imports.filter(({ file, target }) => file.startsWith('rules/') && file !== 'rules/index.ts' && target.startsWith('./'))).toEqual(
    [],
  );
});

test('every rule file is in the ordered list', () => {
  const listed = imports.filter(({ file }) => file === 'rules/index.ts').map(({ target }) => target.replace(/^\.\//, ''));
  const there = files.filter((file) => file.startsWith('rules/') && file !== 'rules/index.ts').map((file) => file.slice('rules/'.length));
  expect(there.filter((file) => !listed.includes(file))).toEqual([]);
});

test('one place assembles text, one place repairs', () => {
  const uses = (name: string) =>
    imports.filter(({ file }) => new RegExp(`\\b${name}\\(`).test(readFileSync(join(src, file), 'utf8'))).map(({ file }) => file);
  expect([...new Set(uses('repair'))].sort()).toEqual(['engine/mender.ts', 'engine/repair.ts']);
});
