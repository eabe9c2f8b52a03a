// The engine: which edits win, where findings stand, what happens when rules quarrel.
import { describe, expect, test } from 'vitest';
import { repair, replay } from '../src/engine/repair.ts';
import { resolve } from '../src/engine/resolve.ts';
import { makeFinder, type RightForms } from '../src/engine/round.ts';
import { plain } from '../src/formats/index.ts';
import type { Confidence, Document, Rule } from '../src/model/index.ts';
import { applyEdits, composeEdits, mapBack, once, positionsOf } from '../src/text/index.ts';

/** A rule that puts `to` for every `from`. */
function replaces(id: string, from: string, to: string | undefined, confidence: Confidence = 'certain'): Rule {
  return {
    id,
    summary: '',
    why: '',
    examples: { fixes: [], keeps: [''] },
    *check({ text }) {
      for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
        yield { start: at, end: at + from.length, message: id, confidence, suggestions: to === undefined ? [] : [to] };
      }
    },
  };
}

const none: RightForms = { shields: () => [], has: () => false };
const withForms = (rightForms: RightForms, ...rules: Rule[]) => ({
  finder: makeFinder({ format: plain, rules, rightForms, date: undefined }),
  level: 'likely' as const,
  label: 't',
});
const with_ = (...rules: Rule[]) => withForms(none, ...rules);
const mend = (text: string, ...rules: Rule[]) => repair(text, with_(...rules));

describe('which edits win', () => {
  test.each([
    [
      'leftmost first',
      [
        [2, 5, 0],
        [1, 3, 1],
      ],
      [[1, 3, 1]],
    ],
    [
      'then the longest',
      [
        [1, 3, 0],
        [1, 6, 1],
      ],
      [[1, 6, 1]],
    ],
    [
      'then the order of the rules',
      [
        [1, 3, 1],
        [1, 3, 0],
      ],
      [[1, 3, 0]],
    ],
    [
      'touching edits wait',
      [
        [1, 3, 0],
        [3, 5, 0],
      ],
      [[1, 3, 0]],
    ],
    [
      'insertions at one place wait',
      [
        [3, 3, 1],
        [3, 3, 0],
      ],
      [[3, 3, 0]],
    ],
    [
      'an insertion at the end of an edit waits',
      [
        [1, 3, 0],
        [3, 3, 0],
      ],
      [[1, 3, 0]],
    ],
    [
      'apart, both',
      [
        [1, 3, 0],
        [4, 5, 0],
      ],
      [
        [1, 3, 0],
        [4, 5, 0],
      ],
    ],
    ['at the head of the text', [[0, 0, 0]], [[0, 0, 0]]],
  ])('%s', (_, wishes, chosen) => {
    const made = (rows: number[][]) =>
      rows.map(([start, end, order]) => ({ start: start as number, end: end as number, order: order as number }));
    expect(resolve(made(wishes))).toEqual(made(chosen));
  });

  test('what waited is done in the next round', () => {
    const report = mend('abab', replaces('r', 'ab', 'c'));
    expect(report.output).toBe('cc');
    expect(report.rounds).toEqual([[{ start: 0, end: 2, text: 'c' }], [{ start: 1, end: 3, text: 'c' }]]);
    expect(report.edits).toEqual([{ start: 0, end: 4, text: 'cc' }]);
  });
});

describe('positions', () => {
  test('a finding of a later round stands where the source has it', () => {
    const report = mend('xx\nlong word ab', replaces('first', 'long', 'l'), replaces('second', 'l word', 'L'));
    expect(report.output).toBe('xx\nL ab');
    expect(
      report.findings.map(({ rule, start, end, line, column, text, round }) => ({ rule, start, end, line, column, text, round })),
    ).toEqual([
      { rule: 'first', start: 3, end: 7, line: 2, column: 1, text: 'long', round: 1 },
      { rule: 'second', start: 3, end: 12, line: 2, column: 1, text: 'long word', round: 2 },
    ]);
  });

  test('findings behind earlier edits keep their place', () => {
    const report = mend('aaa b aaa c', replaces('shrink', 'aaa', 'a'), replaces('late', 'a c', 'C'));
    expect(report.findings.at(-1)).toMatchObject({ rule: 'late', text: 'aaa c', start: 6, end: 11, round: 2 });
  });

  test.each([
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['\uFEFFab', 1, 1, 1],
    ['\uFEFFab', 2, 1, 2],
    ['😀b', 2, 1, 3],
    ['', 0, 1, 1],
  ])('%j at %i', (text, offset, line, column) => {
    expect(positionsOf(text)(offset)).toEqual({ line, column });
  });

  test.each([
    // source 'one two three', edits: one → ONES, drop ' two'
    ['before an edit', 13, 13, 13, 13],
    ['inside a replacement', 1, 2, 0, 3],
    ['the whole replacement', 0, 4, 0, 3],
    ['behind a deletion', 5, 10, 8, 13],
    ['over everything', 0, 10, 0, 13],
  ])('mapBack: %s', (_, start, end, from, to) => {
    const edits = [
      { start: 0, end: 3, text: 'ONES' },
      { start: 4, end: 8, text: '' },
    ];
    expect(applyEdits('one two three', edits)).toBe('ONES three');
    if (start <= 10) expect(mapBack(edits)({ start, end })).toEqual({ start: from, end: to });
  });

  test('composed edits are told in the source', () => {
    const source = 'one two three';
    const first = [
      { start: 0, end: 3, text: 'ONES' },
      { start: 4, end: 8, text: '' },
    ];
    const second = [{ start: 2, end: 6, text: '-' }];
    const composed = composeEdits(first, second, source);
    expect(composed).toEqual([{ start: 0, end: 9, text: 'ON-' }]);
    expect(applyEdits(source, composed)).toBe(applyEdits(applyEdits(source, first), second));
  });

  test('what is undone is no edit', () => {
    expect(composeEdits([{ start: 1, end: 2, text: 'x' }], [{ start: 1, end: 2, text: 'b' }], 'abc')).toEqual([]);
  });
});

describe('applyEdits refuses', () => {
  test.each([
    [
      'overlap',
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
    ],
    [
      'touching',
      [
        { start: 0, end: 2, text: '' },
        { start: 2, end: 3, text: '' },
      ],
    ],
    [
      'disorder',
      [
        { start: 2, end: 3, text: '' },
        { start: 0, end: 1, text: '' },
      ],
    ],
    ['a place outside', [{ start: 2, end: 9, text: '' }]],
    ['an end before its start', [{ start: 2, end: 1, text: '' }]],
  ])('%s', (_, edits) => {
    expect(() => applyEdits('abcd', edits)).toThrow(RangeError);
  });
});

describe('what is done with a finding', () => {
  test('possible is reported, not applied', () => {
    const report = mend('a b', replaces('r', 'b', 'c', 'possible'));
    expect(report.output).toBe('a b');
    expect(report.findings).toMatchObject([{ rule: 'r', applied: false, suggestions: ['c'] }]);
  });

  test('a finding that another repair settles is not told', () => {
    const report = mend('a b', replaces('r', 'a b', 'x'), replaces('s', 'b', undefined, 'possible'));
    expect(report.findings.map(({ rule }) => rule)).toEqual(['r']);
  });

  test('a rule is asked again about a paragraph that stayed as it was, only if it looked at the rest', () => {
    const asked: string[] = [];
    const asks = (id: string, look: (document: Document) => unknown): Rule => ({
      ...replaces(id, 'never', 'x'),
      check({ text }, document) {
        asked.push(`${id} ${text}`);
        look(document);
        return [];
      },
    });
    const memory = once(({ text }: Document) => text.length);
    mend(
      'a\n\nb',
      asks('alone', ({ source }) => source),
      asks('looks', ({ text }) => text),
      asks('recalls', memory),
      replaces('r', 'b', 'c'),
    );
    const again = asked.filter((one, i) => asked.indexOf(one) < i);
    expect(again).toEqual(['looks a', 'recalls a']);
    expect(asked).toContain('alone c');
  });

  test('level certain leaves likely findings to be read', () => {
    const report = repair('a b', { ...with_(replaces('r', 'b', 'c', 'likely')), level: 'certain' });
    expect(report.output).toBe('a b');
    expect(report.findings).toMatchObject([{ applied: false }]);
  });

  test('rules that quarrel are named, and their paragraph stays; the rest is mended', () => {
    const source = 'ping here x\n\nnothing\n\nx there';
    const report = mend(source, replaces('there', 'ping', 'pong'), replaces('back', 'pong', 'ping'), replaces('x', 'x', 'y'));
    expect([...report.quarrels].sort()).toEqual(expect.arrayContaining(['there']));
    expect(report.output).toBe('ping here x\n\nnothing\n\ny there');
    expect(replay(source, report.rounds)).toBe(report.output);
    expect(mend(report.output, replaces('there', 'ping', 'pong'), replaces('back', 'pong', 'ping'), replaces('x', 'x', 'y')).output).toBe(
      report.output,
    );
  });

  test.each(['see https://a.example/x-y here', 'mail a.x@example.org now', 'ask @x_y', 'in `x` code', 'open x.txt', 'www.x.example/x'])(
    'addresses and code stay: %s',
    (text) => {
      expect(mend(text, replaces('r', 'x', 'y')).output).toBe(text);
    },
  );

  test('a right form is not changed from inside', () => {
    const shields = (text: string) => [{ start: text.indexOf('on.cc'), end: text.indexOf('on.cc') + 5 }];
    const report = repair('on.cc said on.', withForms({ shields, has: () => false }, replaces('r', 'on', 'off')));
    expect(report.output).toBe('on.cc said off.');
  });
});

describe('plain text', () => {
  test.each([
    ['paragraphs', 'a\nb\n\nc', ['a\nb', 'c']],
    ['no paragraph without end, but sentences', `${'Aa b. '.repeat(4000)}`, ['Aa b. '.repeat(2730).trimEnd(), 'Aa b. '.repeat(1270)]],
    ['a word without end', 'a'.repeat(20_000), ['a'.repeat(16_384), 'a'.repeat(3616)]],
    ['pictures without end', '😀'.repeat(8500), ['😀'.repeat(8192), '😀'.repeat(308)]],
    ['CRLF', 'a\r\nb\r\n\r\nc\r\n', ['a\r\nb', 'c']],
    ['blank lines with blanks', 'a\n \t\nb', ['a', 'b']],
    ['front matter', '---\ntitle: x\n---\nbody', ['body']],
    ['a rule, not front matter', '---\nbody\n---\n', ['---\nbody\n---']],
    ['code fences', 'a\n```\ncode\n\ncode\n```\nb', ['a', 'b']],
    ['a fence that nobody closes', 'a\n```\ncode', ['a\n```\ncode']],
    ['byte-order mark', '\uFEFFa', ['a']],
    ['nothing', '', []],
    ['only line ends', '\n\r\n\n', []],
  ])('%s', (_, text, wanted) => {
    const segments = plain.segments(text);
    expect(segments.map((segment) => segment.text)).toEqual(wanted);
    for (const segment of segments) expect(text.slice(segment.start, segment.start + segment.text.length)).toBe(segment.text);
  });
});
