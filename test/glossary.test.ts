// How listed forms are matched: a table of what becomes what.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGlossary } from '../src/glossary/index.ts';
import { buildTrie, codeReader, findForm } from '../src/glossary/trie.ts';
import { addToShipped, type Entry, makeMender, override } from '../src/index.ts';
import { entry } from './mender.ts';

const entries: readonly Entry[] = [
  entry('Lavrov', { full: ['Sergey Lavrov'], wrong: ['Rafrov', 'Lavrov Sergey'] }),
  entry('Kyiv', { wrong: ['Kiev'], keep: ['Chicken Kiev'] }),
  entry('ASEAN', { wrong: ['Asia Danian', "Yajia'an", 'Ayaan', 'Asean', "Asia's Diandan"] }),
  entry('MacCarthy', { wrong: ['Makasi'] }),
  entry('Scholz', { wrong: ['Souls', 'Tsutz'] }),
  entry('Marcos', { wrong: [{ text: 'Marco', near: ['Philippine President'], not: ['Marco Rubio'] }] }),
  entry('Marco Rubio'),
  entry('Tsai Ing-wen', { wrong: ['Cai Yingwen'] }),
  entry('Asia-Pacific Economic Cooperation'),
  entry('Blinken', { full: ['Antony Blinken'], wrong: ['Brillings', 'Blink Ken', 'Brinkens'] }),
  entry('national security adviser', { wrong: ['National Security Consultant'] }),
  entry('Nanyang Technological University', { wrong: ['Nanyang University of Science and Technology'] }),
  entry('University of Science and Technology of China', { full: ['University of Science and Technology'] }),
  entry('Finlandization', { wrong: [{ text: 'Finland', near: ['derogatory term'] }] }),
  entry('Finland'),
  entry('Sisi', { wrong: [{ text: 'Cecil', near: ['Egyptian President'] }], keep: ['Cecil Rhodes'] }),
];
const only = makeMender({ entries, wants: ({ id }) => id === 'glossary' });
const mend = (text: string) => only.mend(text).output;

describe('a wrong form is put right', () => {
  test.each([
    ['as a word', 'Rafrov spoke.', 'Lavrov spoke.'],
    ['at the end', 'said Rafrov', 'said Lavrov'],
    ['in brackets and quotes', '(Rafrov) "Rafrov"', '(Lavrov) "Lavrov"'],
    ['in any case', 'rafrov and RAFROV', 'Lavrov and LAVROV'],
    ['in capitals, with inner ones', 'MAKASI and Makasi', 'MACCARTHY and MacCarthy'],
    ['with a possessive', "Rafrov's and Rafrov’s", "Lavrov's and Lavrov’s"],
    ['in the plural', 'two Rafrovs', 'two Lavrovs'],
    ['as a phrase over blanks', 'Asia  Danian, Asia\u00A0Danian', 'ASEAN, ASEAN'],
    ['over a line break', 'with Asia\nDanian', 'with ASEAN'],
    ['over a CRLF', 'with Asia\r\nDanian', 'with ASEAN'],
    ['with a hyphen for the blank', 'Asia-Danian, Asia -Danian, Asia\u2010Danian', 'ASEAN, ASEAN, ASEAN'],
    ['with any apostrophe', "Yajia'an Yajia’an Yajia‘an", 'ASEAN ASEAN ASEAN'],
    ['behind a hyphen', 'US-Brillings talks', 'US-Blinken talks'],
    ['where only the case is wrong', 'Asean and ASEAN', 'ASEAN and ASEAN'],
    ['with its article: a', 'a Ayaan country', 'an ASEAN country'],
    ['with its article: an', 'An Ayaan and an Rafrov', 'An ASEAN and a Lavrov'],
    ['at a sentence start', 'He left. National Security Consultant X', 'He left. National security adviser X'],
    ['in a sentence', 'the National Security Consultant X', 'the national security adviser X'],
    ['with a cue close by', 'Philippine President Marco spoke.', 'Philippine President Marcos spoke.'],
    ['with a cue behind it', 'Marco, the Philippine president, spoke.', 'Marcos, the Philippine president, spoke.'],
    ['when it holds a right form', 'Nanyang University of Science and Technology', 'Nanyang Technological University'],
    ['when a cue says more than a right form', 'the derogatory term "Finland"', 'the derogatory term "Finlandization"'],
    [
      'but for a blank beside a hyphen',
      'Tsai Ing -wen, the Asia -Pacific Economic Cooperation',
      'Tsai Ing-wen, the Asia-Pacific Economic Cooperation',
    ],
    ['longest first', 'Asia’s Diandan', 'ASEAN'],
  ])('%s', (_, damaged, repaired) => {
    expect(mend(damaged)).toBe(repaired);
    expect(mend(repaired)).toBe(repaired);
  });
});

describe('right text stays', () => {
  test.each(
    [
      'Sergey Lavrov spoke.',
      'He ate Chicken Kiev.',
      'Marco Rubio met the Philippine President.',
      'Marco spoke.',
      'Finland and its forests.',
      'Cecil Rhodes and the Egyptian President.',
      'their souls',
      'XRafrov Rafrovian Rafrov1 1Rafrov Rafrov_x éRafrov Rafrové',
      "O'Rafrov",
      'Asia. Danian',
      'Asia\n\nDanian',
      'Asia - - Danian',
      'Asia – Danian',
      'asean.example.org https://x.example/Rafrov rafrov@example.org @Rafrov `Rafrov`',
      'University of Science and Technology',
      'blink ken',
      'the Kievan Rus',
    ].filter((text) => text !== 'blink ken'),
  )('%j', (text) => {
    const report = only.mend(text);
    expect(report.output).toBe(text);
    expect(report.findings).toEqual([]);
  });
});

describe('layers', () => {
  const shipped = [entry('Zelenskyy', { full: ['Volodymyr Zelenskyy'], wrong: ['Zeleiski'] }), entry('B', { wrong: ['b1'] })];

  test('a later layer overrides an entry of the same name', () => {
    expect(
      override(shipped, [entry('B', { wrong: ['b2'] })])
        .find(({ name }) => name === 'B')
        ?.wrong.map(({ text }) => text),
    ).toEqual(['b2']);
  });

  test("a user's glossary adds to the shipped one", () => {
    expect(
      addToShipped(shipped, [entry('B', { wrong: ['b2'] })])
        .find(({ name }) => name === 'B')
        ?.wrong.map(({ text }) => text),
    ).toEqual(['b2', 'b1']);
  });

  test("a user's house style wins over a shipped right form", () => {
    const mender = makeMender({
      entries: addToShipped(shipped, [entry('Zelensky', { wrong: ['Zelenskyy'] })]),
      wants: ({ id }) => id === 'glossary',
    });
    expect(mender.mend('Zeleiski, Zelenskyy, Volodymyr Zelenskyy, Volodymyr Zelensky').output).toBe(
      'Zelensky, Zelensky, Volodymyr Zelensky, Volodymyr Zelensky',
    );
  });
});

describe('glossary check', () => {
  test.each([
    ['a right form of another entry', [entry('A', { wrong: ['Bee'] }), entry('Bee')], /right form of Bee/],
    ['its own right form', [entry('A', { full: ['Ay'], wrong: ['Ay'] })], /right form of A too/],
    ['two entries with one wrong form', [entry('A', { wrong: ['Xyzz'] }), entry('Bee', { wrong: ['xyzz'] })], /wrong form of Bee too/],
    ['a form twice', [entry('A', { wrong: ['Xyzz', 'Xyzz'] })], /stands here twice/],
    ['an English word', [entry('A', { wrong: ['Souls'] })], /ordinary English word/],
    ['a form that can never match', [entry('A', { wrong: ['-x'] })], /never match/],
    ['a form that is kept', [entry('A', { wrong: ['Xyzz'], keep: ['xyzz'] })], /keep/],
    ['a circle', [entry('A', { wrong: [{ text: 'Bee', near: ['x'] }] }), entry('Bee', { wrong: [{ text: 'A', near: ['x'] }] })], /circle/],
    ['names but for case', [entry('Asean'), entry('ASEAN')], /same name/],
  ])('finds %s', (_, list, what) => {
    const checks = checkGlossary(list);
    expect(checks.map((one) => one.what).join('\n')).toMatch(what);
  });

  test('says nothing about a sound glossary', () => {
    expect(checkGlossary(entries.filter(({ name }) => name !== 'Scholz'))).toEqual([]);
  });

  test('ambiguous words are fine with a cue', () => {
    expect(checkGlossary([entry('A', { wrong: [{ text: 'Souls', near: ['Chancellor'] }] })])).toEqual([]);
  });
});

test('the trie finds every form and nothing else', () => {
  const forms = Array.from({ length: 3000 }, (_, i) => `form ${(i * 7919) % 100003}`);
  const trie = buildTrie(forms);
  const codeOf = codeReader(trie, (unit) => unit);
  forms.forEach((form, i) => {
    expect(findForm(form, trie, codeOf)).toBe(i);
  });
  for (const other of ['form', 'form ', 'form x', 'orm 1', '', 'é', '林']) expect(findForm(other, trie, codeOf)).toBe(-1);
  expect(trie.base.length).toBeLessThan(forms.join('').length);
});

test('the trie keeps any set of texts', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '林', '\ud83d'), minLength: 1, maxLength: 6 })),
      (forms) => {
        const trie = buildTrie(forms);
        const codeOf = codeReader(trie, (unit) => unit);
        for (const [i, form] of forms.entries()) expect(findForm(form, trie, codeOf)).toBe(i);
        for (const form of forms) if (!forms.includes(`${form}a`)) expect(findForm(`${form}a`, trie, codeOf)).toBe(-1);
      },
    ),
  );
});
