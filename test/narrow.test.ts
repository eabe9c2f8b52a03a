// The built program has shorter lists of letters in its expressions: the same for what stands in English news.
import { expect, test } from 'vitest';
import { narrow, narrowClasses } from '../src/build/narrow.ts';

const blocks: readonly (readonly [string, number, number])[] = [
  ['ASCII, Latin-1 and Latin Extended-A', 0, 0x17f],
  ['combining marks', 0x300, 0x36f],
  ['Greek', 0x386, 0x3ce],
  ['Cyrillic', 0x400, 0x45f],
  ['punctuation and symbols', 0x2000, 0x206f],
  ['currency signs', 0x20a0, 0x20cf],
  ['arrows to dingbats', 0x2190, 0x245f],
  ['Chinese punctuation', 0x3000, 0x3004],
  ['brackets of Chinese', 0x3008, 0x3020],
  ['kana', 0x3041, 0x3096],
  ['Chinese', 0x4e00, 0x9fff],
  ['Korean', 0xac00, 0xd7a3],
  ['full-width signs and letters', 0xff00, 0xff5f],
];

test.each(blocks)('%s are judged as Unicode says', (_, from, to) => {
  for (const [name, ranges] of Object.entries(narrowClasses)) {
    const [short, long] = [new RegExp(`[${ranges}]`, 'u'), new RegExp(`\\p{${name}}`, 'u')];
    const signs = Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
    expect(signs.filter((sign) => short.test(sign) !== long.test(sign)).map((sign) => `${name} ${sign}`)).toEqual([]);
  }
});

test('pictures are no letters, marks or digits', () => {
  for (const ranges of Object.values(narrowClasses)) {
    const short = new RegExp(`[${ranges}]`, 'u');
    const pictures = Array.from({ length: 0x7ff }, (_, i) => String.fromCodePoint(0x1f300 + i));
    expect(pictures.filter((sign) => short.test(sign))).toEqual([]);
  }
});

test('Arabic, Hebrew, Hindi and Thai letters are letters, and their punctuation is none', () => {
  const letter = new RegExp(`^[${narrowClasses.L}]$`, 'u');
  for (const sign of 'אבתابيकहกฮ') expect(letter.test(sign)).toBe(true);
  for (const sign of '،؛؟।॥؍־') expect(letter.test(sign)).toBe(false);
});

test.each([
  ['const a = /\\p{N}x/u;', /^const a = \/\[0-9.*\]x\/u;$/],
  ['const a = /[\\p{N}_]/u;', /^const a = \/\[0-9.*_\]\/u;$/],
  ['const a = /[^[\\]\\p{N}]/u;', /^const a = \/\[\^\[\\\]0-9.*\]\/u;$/],
  ['const a = [/\\P{N}/u];', /^const a = \[\/\[\^0-9.*\]\/u\];$/],
  ['const a = String.raw`[\\p{N}-]`;', /^const a = String\.raw`\[0-9.*-\]`;$/],
  ["const a = new RegExp('[\\\\p{N}]');", /^const a = new RegExp\('\[0-9.*\\\\u.*\]'\);$/],
  ['const a = /\\p{Script=Han}\\\\p/u; // \\p{N}', /^const a = \/\\p\{Script=Han\}\\\\p\/u; \/\/ \\p\{N\}$/],
])('%s', (before, after) => {
  expect(narrow(before)).toMatch(after);
  expect(() => new Function(narrow(before))).not.toThrow();
});
