// What is fuzzed: for each target, random values and what must hold for every one. `npm run fuzz` looks for values for which it
// does not, as long as one likes, and puts them under `fixtures/fuzz`; the tests try those again for ever.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Mender, makeMender, replay, ruleIds } from '../engine/index.ts';
import { MtmendError } from '../errors/index.ts';
import { findTexts, spellText } from '../formats/index.ts';
import { addCorrection, configFile, loadGlossary, readYaml, validate } from '../glossary/load/index.ts';
import { shippedGlossary } from '../glossary/shipped.ts';
import { applyEdits } from '../text/index.ts';
import { text } from './fuzz-texts.ts';

export interface Target {
  readonly name: string;
  /** Values that can be written as JSON. */
  readonly values: fc.Arbitrary<unknown>;
  /** Throws when something does not hold. */
  check(value: unknown): void;
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** What holds for every text under every glossary and choice of rules. */
function checkText(mender: Mender, source: string): void {
  const report = mender.mend(source);
  must(replay(source, report.rounds) === report.output, 'the rounds do not replay');
  must(applyEdits(source, report.edits) === report.output, 'the edits say something else than the rounds');
  const again = mender.mend(report.output);
  must(report.quarrels.length > 0 || again.output === report.output, `not settled: ${JSON.stringify([report.output, again.output])}`);
  must(/\p{Surrogate}/u.test(source) || !/\p{Surrogate}/u.test(report.output), 'a character was cut in half');
  for (const { start, end, text: found } of report.findings) must(source.slice(start, end) === found, 'a finding stands elsewhere');
}

/** Trouble is told with a place, without a trace of the program; everything else is a fault. Gives nothing when there was trouble. */
function orTrouble<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof MtmendError)) throw error;
    for (const { file, line, column } of error.troubles)
      must(file !== undefined && (line ?? 1) >= 1 && (column ?? 1) >= 1, 'trouble without a place');
    must(Object.keys({}.constructor.prototype).length === 0, 'a prototype was polluted');
    return undefined;
  }
}

const root = join(import.meta.dirname, '../..');
const paragraphs = readdirSync(join(root, 'fixtures/news')).flatMap((name) =>
  readFileSync(join(root, 'fixtures/news', name, 'input.txt'), 'utf8').split(/\n{2,}/),
);

/** A paragraph of news into which something has fallen. */
const spoilt = fc
  .tuple(fc.constantFrom(...paragraphs), fc.array(fc.tuple(fc.nat(1000), fc.nat(3), text), { maxLength: 4 }))
  .map(([paragraph, blows]) =>
    blows.reduce(
      (now, [at, gone, put]) => now.slice(0, at % (now.length + 1)) + put.slice(0, 40) + now.slice((at % (now.length + 1)) + gone),
      paragraph,
    ),
  );

const name = fc.oneof(
  fc.constantFrom(
    'Lavrov',
    'Rafrov',
    'Asia',
    'ASEAN',
    'Asia Danian',
    'the',
    'The',
    'A',
    'a',
    "Yajia'an",
    'U.S.',
    'Miller',
    '习近平',
    'X',
    'Tsai Ing-wen',
    'said',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom('Ke', 'Ko').chain((first) => fc.constantFrom(` ${first}`, `${first} `, `${first}-a`, `${first}.`)),
);
const scalar = (value: string) => JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
const list = (values: readonly string[]) => `[${values.map(scalar).join(', ')}]`;

/** A glossary that fits the schema, mostly, in YAML. */
const glossary = fc
  .tuple(
    fc.array(
      fc.record({
        name,
        full: fc.array(name, { maxLength: 2 }),
        wrong: fc.array(name, { maxLength: 3 }),
        near: fc.option(name),
        cues: fc.array(name, { maxLength: 2 }),
        keep: fc.array(name, { maxLength: 2 }),
      }),
      { maxLength: 5 },
    ),
    fc.array(fc.tuple(name, name), { maxLength: 4 }),
  )
  .map(([entries, corrections]) => {
    const rows = entries.map(({ name: right, full, wrong, near, cues, keep }) => {
      const forms = near === null ? list(wrong) : `[${wrong.map((form) => `{text: ${scalar(form)}, near: ${scalar(near)}}`).join(', ')}]`;
      return `  - name: ${scalar(right)}\n    full: ${list(full)}\n    wrong: ${forms}\n    cues: ${list(cues)}\n    keep: ${list(keep)}\n`;
    });
    const pairs = corrections.map(([wrong, right]) => `  ${scalar(wrong)}: ${scalar(right)}\n`);
    return (rows.length > 0 ? `entries:\n${rows.join('')}` : '') + (pairs.length > 0 ? `corrections:\n${pairs.join('')}` : '');
  });

/** What may look like YAML, in every order. */
const yamlPieces = [
  'entries:',
  'corrections:',
  'import:',
  'name:',
  'wrong:',
  'near:',
  'only:',
  'disable:',
  'level:',
  'shipped:',
  'glossary:',
  'language:',
  ' ',
  '  ',
  '    ',
  '\n',
  '\n  ',
  '\n    ',
  '\r\n',
  '\t',
  '- ',
  '? ',
  ': ',
  '&a ',
  '*a',
  '!t ',
  '!!map ',
  '<<: ',
  '|',
  '>',
  '|2\n',
  '# c',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '\\',
  'a',
  'b',
  'no',
  '~',
  '007',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '\uFEFF',
  '\u0085',
  '\u2028',
  '\0',
  '习',
  '😀',
  '\uD800',
];
const yaml = fc.oneof(
  fc.array(fc.constantFrom(...yamlPieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .tuple(glossary, fc.nat(400), fc.nat(4), fc.constantFrom(...yamlPieces))
    .map(([made, at, gone, put]) => made.slice(0, at) + put + made.slice(at + gone)),
);

const shipped = shippedGlossary().entries;
let whole: Mender | undefined;

const files = (content: string) => ({
  read: (file: string) => (file === 'g.yaml' ? content : ''),
  resolve: (_: string, path: string) => path,
});

/** Records as others write them: blanks, escapes, numbers of any spelling, a name twice. */
const record = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('text', 'He said .')).map((one) => JSON.stringify(one)),
    fc.constantFrom('1', '-0.50', '1E+400', '12345678901234567890', 'true', 'null', '"\\u0041\\/"', '{}', '[ ]'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' , ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'a.b', '', '\\u0061', '__proto__'), tie('value')), { maxLength: 3 })
      .map((pairs) => `{ ${pairs.map(([key, item]) => `"${key}" :${item}`).join(',')}}`),
  ) as fc.Arbitrary<string>,
})).value;

/** The texts at a path, in order, of what a JSON parser made of a record without names that stand twice. */
function textsAt(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? textsAt((value as Record<string, unknown>)[name], rest)
    : [];
}

export const targets: readonly Target[] = [
  target('text', fc.oneof(text, spoilt), (source) => {
    whole ??= makeMender({ entries: shipped });
    checkText(whole, source);
  }),
  target(
    'rules',
    fc.record({
      only: fc.subarray([...ruleIds], { minLength: 1, maxLength: 6 }),
      level: fc.constantFrom('certain', 'likely', 'auto'),
      source: fc.oneof(text, spoilt),
    }),
    ({ only, level, source }) =>
      checkText(
        makeMender({ wants: ({ id }) => only.includes(id), level: level as 'auto', date: { year: 2024, month: 7, day: 27 } }),
        source,
      ),
  ),
  target(
    'glossary',
    fc.record({
      glossary,
      source: fc.oneof(
        text,
        fc.array(name, { maxLength: 12 }).map((names) => names.join(' ')),
      ),
    }),
    ({ glossary: made, source }) => {
      const loaded = orTrouble(() => loadGlossary('g.yaml', files(made)));
      if (loaded) checkText(makeMender({ entries: loaded.entries }), source);
    },
  ),
  target('yaml', yaml, (content) => {
    orTrouble(() => loadGlossary('g.yaml', files(content)));
    orTrouble(() => validate(configFile, readYaml('mtmend.yaml', content)));
  }),
  target('add', fc.record({ content: fc.oneof(glossary, yaml), wrong: name, right: name }), ({ content, wrong, right }) => {
    const added = orTrouble(() => addCorrection('g.yaml', content, wrong, right));
    if (!added || added.to === 'known already') return;
    const after = loadGlossary('g.yaml', files(added.text));
    const entry = after.entries.find((one) => one.name === right);
    must(
      right === wrong || entry?.wrong.some((form) => form.text === wrong) === true,
      `what was added is not there: ${JSON.stringify(added.text)}`,
    );
    must(addCorrection('g.yaml', added.text, wrong, right).to === 'known already', 'what was added is not known');
  }),
  target(
    'records',
    fc.record({ line: record, path: fc.array(fc.constantFrom('a', 'b', 'a.b', ''), { maxLength: 3 }) }),
    ({ line, path }) => {
      const spans = findTexts(line, [path]);
      const texts = spans.map(({ start, end }) => JSON.parse(line.slice(start, end)) as string);
      const wanted = textsAt(JSON.parse(line), path);
      // Of a name that stands twice a parser keeps the last; here both are found.
      must(
        wanted.every((one) => texts.includes(one)),
        'a text was not found',
      );
      for (const { start, end } of spans)
        must(JSON.parse(spellText('He said.', line.slice(start, end))) === 'He said.', 'a text was spelled wrong');
    },
  ),
];

function target<T>(name: string, values: fc.Arbitrary<T>, check: (value: T) => void): Target {
  return { name, values, check: (value) => check(value as T) };
}
