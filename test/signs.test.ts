// A rule that sleeps must have nothing to say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../src/formats/index.ts';
import type { Document, Rule } from '../src/model/index.ts';
import { rules } from '../src/rules/index.ts';
import { makeSignReader } from '../src/text/index.ts';

const reader = makeSignReader(rules.map(({ signs }) => signs));

function isAwake(rule: Rule, text: string, start = 0, end = text.length): boolean {
  const at = rules.indexOf(rule);
  return (((reader.read(text, start, end)[at >> 5] as number) >> (at & 31)) & 1) === 1;
}

/** Looks at every segment with every rule that sleeps there; returns those that had something to say. */
function sleepers(text: string): string[] {
  const segments = plain.segments(text);
  const document: Document = { text, source: text, segments, date: undefined, isRightForm: () => false };
  return segments.flatMap((segment) =>
    rules
      .filter((rule) => !isAwake(rule, text, segment.start, segment.start + segment.text.length))
      .filter((rule) => [...rule.check(segment, document)].length > 0)
      .map(({ id }) => `${id}: ${segment.text}`),
  );
}

describe.each(rules.filter(({ signs }) => signs))('$id', (rule) => {
  const { examples } = rule;
  const damaged = [...examples.fixes.map(([before]) => before), ...(examples.reports ?? [])];

  test('is awake for its examples and asleep for plain prose', () => {
    for (const text of damaged) expect(isAwake(rule, text), text).toBe(true);
    expect(isAwake(rule, 'The ministers met the press in Singapore and left the city by night.')).toBe(false);
  });
});

const fixtures = join(import.meta.dirname, '../fixtures');
const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => /\.txt$/.test(name));

test.each(texts)('no rule sleeps through %s', (name) => {
  expect(sleepers(readFileSync(join(fixtures, name), 'utf8'))).toEqual([]);
});

test('no rule sleeps through random text', () => {
  const pieces = fc.constantFrom(
    ...[
      ' ',
      '  ',
      '\t',
      '\u00A0',
      '\n',
      '\r\n',
      '\u3000',
      '\u2009',
      '\u200B',
      '\u00AD',
      '\uFEFF',
      '\uFFFD',
      'Â',
      'â€™',
      'Ã©',
      '’',
      '‘',
      '“',
      '”',
      '"',
      "'",
    ],
    ...[
      '-',
      '–',
      '—',
      ',',
      '.',
      ';',
      ':',
      '!',
      '?',
      '，',
      '。',
      '（',
      '）',
      '(',
      ')',
      '[',
      ']',
      '%',
      '$',
      '€',
      '&',
      '<',
      '>',
      '/',
      '@',
      '#',
      '_',
      '*',
      '|',
    ],
    ...[
      'a',
      'an',
      'A',
      's',
      't',
      'n',
      'th',
      'st',
      'rd',
      'S',
      'U',
      'm',
      'p',
      'e',
      'g',
      'I',
      'É',
      'ё',
      '的',
      '完',
      '１',
      'Ａ',
      '½',
      '1',
      '8',
      '15',
      '31',
      '400',
      '2024',
    ],
    ...[
      'The',
      'China',
      'March',
      'Aug',
      'Ph',
      'D',
      'K',
      'S',
      'said',
      'two',
      'people',
      'it',
      'don',
      'they',
      'p>',
      'br />',
      'nbsp',
      'amp',
      'quot;',
      'MDASH;',
      'Essence',
      'self',
      'defence',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      expect(sleepers(parts.join(''))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
