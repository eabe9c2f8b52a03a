// Long texts: where they are cut, and that it makes no difference.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockEnd, blockEnds } from '../src/engine/blocks.ts';
import { makeMender, type Rule, replay, shippedGlossary } from '../src/index.ts';

const size = 40;
const blocks = (text: string, blockSize = size) => {
  const ends = [...blockEnds(text, blockSize)];
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
};

describe('where a text is cut', () => {
  test.each<[string, string, string[]]>([
    ['a short text is one block', 'One.\n\nTwo.', ['One.\n\nTwo.']],
    ['behind a blank line', `${'a'.repeat(45)}\n\nTwo.`, [`${'a'.repeat(45)}\n\n`, 'Two.']],
    ['behind a blank line with blanks', `${'a'.repeat(45)}\r\n \t\r\nTwo.`, [`${'a'.repeat(45)}\r\n \t\r\n`, 'Two.']],
    [
      'not behind the first paragraph that ends too early',
      `One.\n\n${'b'.repeat(45)}\n\nThree.`,
      [`One.\n\n${'b'.repeat(45)}\n\n`, 'Three.'],
    ],
    ['behind a line when no paragraph ends', `${'aaaa\n'.repeat(20)}`, ['aaaa\n'.repeat(16), 'aaaa\n'.repeat(4)]],
    ['behind a blank when no line ends', 'aaaa '.repeat(20), ['aaaa '.repeat(16), 'aaaa '.repeat(4)]],
    ['anywhere when there is no blank', 'a'.repeat(100), ['a'.repeat(80), 'a'.repeat(20)]],
    ['not inside a character', `a${'😀'.repeat(50)}`, [`a${'😀'.repeat(39)}`, '😀'.repeat(11)]],
    ['not before a mark', `${'e\u0301'.repeat(40)}\u0301e`, [`${'e\u0301'.repeat(39)}`, `e\u0301\u0301e`]],
    ['not inside a fence', `\`\`\`\n${'a'.repeat(40)}\n\nb\n\`\`\`\n\nTwo.`, [`\`\`\`\n${'a'.repeat(40)}\n\nb\n\`\`\`\n\n`, 'Two.']],
  ])('%s', (_, text, wanted) => {
    expect(blocks(text)).toEqual(wanted);
  });

  test('however the text comes in, it is cut at the same places, and nothing is lost', () => {
    const piece = fc.constantFrom('word ', 'word', '\n', '\n\n', '\r\n\r\n', '```\n', '😀', 'e\u0301', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (pieces, steps) => {
        const text = pieces.join('');
        const whole = blocks(text);
        expect(whole.join('')).toBe(text);
        const cut: string[] = [];
        let held = '';
        let at = 0;
        for (let step = 0; at < text.length || held !== ''; step++) {
          const next = Math.min(text.length, at + (steps[step % steps.length] as number));
          held += text.slice(at, next);
          at = next;
          for (
            let end = blockEnd(held, 0, at === text.length, size);
            end !== undefined && held !== '';
            end = blockEnd(held, 0, at === text.length, size)
          ) {
            cut.push(held.slice(0, end));
            held = held.slice(end);
          }
        }
        expect(cut).toEqual(whole);
        for (const block of whole) expect(block.length).toBeLessThanOrEqual(size * 2);
      }),
    );
  });
});

const fixtures = join(import.meta.dirname, '../fixtures');
const articles = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(?:news|clean|broken).*\.txt$/.test(name) && !name.endsWith('expected.txt'))
  .map((name) => readFileSync(join(fixtures, name), 'utf8'))
  .filter((text) => !text.startsWith('---') && !text.startsWith('\uFEFF'));
const archive = articles.join('\n\n');

test('rules that look at one paragraph find the same in blocks as in one piece', () => {
  const options = {
    entries: shippedGlossary().entries,
    level: 'likely',
    wants: ({ check }: Rule) => check.length < 2,
  } as const;
  const whole = makeMender({ ...options, blockSize: 1 << 30 }).mend(archive);
  for (const blockSize of [2000, 7777, 30_000]) {
    const cut = makeMender({ ...options, blockSize }).mend(archive);
    expect(cut.output).toBe(whole.output);
    expect(cut.findings.map(({ rule, start, line, column }) => [rule, start, line, column])).toEqual(
      whole.findings.map(({ rule, start, line, column }) => [rule, start, line, column]),
    );
    expect(cut.edits).toEqual(whole.edits);
    expect(replay(archive, cut.rounds)).toBe(cut.output);
  }
});

test('a text in blocks settles, and its rounds and edits tell what was done', () => {
  const mender = makeMender({ entries: shippedGlossary().entries, level: 'likely', blockSize: 3000 });
  const report = mender.mend(archive);
  expect(replay(archive, report.rounds)).toBe(report.output);
  expect(replay(archive, [report.edits])).toBe(report.output);
  expect(report.output).not.toBe(archive);
  expect(mender.mend(report.output).output).toBe(report.output);
});

test('what is front matter at the head of a text is none further down', () => {
  const text = `${'Some words here. '.repeat(10)}\n\n---\ntitle : one , two\n---\n\nMore.`;
  const blockSize = 100;
  expect(makeMender({ blockSize, level: 'likely' }).mend(text).output).toBe(makeMender({ level: 'likely' }).mend(text).output);
});
