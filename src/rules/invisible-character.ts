// Zero-width blanks, soft hyphens, byte-order marks and control characters inside the text: nobody sees them, but they break searches and words.
import type { Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';

const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFC]{1,400}/g;
const joiner = /[\u200C\u200D]{1,400}/g;
const direction = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;
/** Scripts that are written from right to left, or that use joiners, or that have no blanks between words. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const withoutBlanks = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const plainLetter = /[\p{Script=Latin}\p{N}\s.,;:!?"“”'’()-]/u;

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  summary: 'Takes out characters that nobody sees: zero-width blanks, soft hyphens, stray control characters.',
  why: 'Web pages and word processors leave them behind; they split words for every program that reads on. Emoji, Arabic, Hebrew, Indic and South-East Asian scripts need some of them: there they stay. Where one stood between two words, a blank takes its place.',
  examples: {
    fixes: [
      ['The minis\u00ADter\u200B left.', 'The minister left.'],
      ['She s\u200B\u200Baid yes.', 'She said yes.'],
      ['the\u200Bminister left', 'the minister left'],
      ['He left.\u200BShe came.', 'He left. She came.'],
      ['\uFEFFHe left \uFEFFtoday.'.slice(1), 'He left today.'],
      ['He\u000Cleft\u0007 today.', 'He left today.'],
      ['the \u200Eminister\u202C left', 'the minister left'],
      ['He went\u200D home.', 'He went home.'],
    ],
    keeps: [
      'The family 👨\u200D👩\u200D👧 and a heart ❤\uFE0F, a flag 🏳\uFE0F\u200D🌈.',
      'The word می\u200Cخواهم is Persian.',
      'The word क्\u200Dष is Hindi.',
      'The name \u200Fשלום\u200E is Hebrew.',
      'Khmer: ភាសា\u200Bខ្មែរ',
      'The user \u2068Ana\u2069 wrote it.',
      'five\u00A0years',
      '1\uFE0F\u20E3 First',
    ],
  },
  *check({ text }) {
    for (const { index, 0: seen } of text.matchAll(invisible)) {
      const end = index + seen.length;
      const left = text[index - 1] ?? ' ';
      const right = text[end] ?? ' ';
      if (/^\u200B+$/.test(seen) && (withoutBlanks.test(left) || withoutBlanks.test(right))) continue;
      // The last byte of a character read in the wrong encoding: see mojibake.
      if (/[\u0080-\u009F€]/.test(left)) continue;
      const message = 'a character that nobody sees was left in';
      yield { start: index, end, message, confidence: 'certain', suggestions: [parts(text, index, end, seen) ? ' ' : ''] };
    }
    for (const { index, 0: seen } of text.matchAll(joiner)) {
      const end = index + seen.length;
      if (!plainLetter.test(text[index - 1] ?? ' ') || !plainLetter.test(text[end] ?? ' ')) continue;
      yield { start: index, end, message: 'a joiner that joins nothing was left in', confidence: 'certain', suggestions: [''] };
    }
    if (rightToLeft.test(text)) return;
    const partnered = pairs(text);
    for (const { index } of text.matchAll(direction)) {
      if (partnered.has(index)) continue;
      yield {
        start: index,
        end: index + 1,
        message: 'a mark for the direction of writing was left in',
        confidence: 'certain',
        suggestions: [''],
      };
    }
  },
};

/** True where the invisible character was all that stood between two words or sentences. */
function parts(text: string, start: number, end: number, seen: string): boolean {
  if (/\u00AD/.test(seen)) return false;
  const left = /[\p{L}\p{N}.,;:!?"”)]{1,40}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0];
  const right = /^\p{L}{1,40}/u.exec(text.slice(end, end + 40))?.[0];
  if (left === undefined || right === undefined) return false;
  if (/[\u0000-\u001F]/.test(seen) && /[\u000B\u000C\u001C-\u001F]/.test(seen)) return true;
  if (/\p{L}{2}[.!?]["”]?$/u.test(left)) return /^\p{Lu}/u.test(right);
  if (/[,;]$/.test(left)) return true;
  const last = /\p{L}+$/u.exec(left)?.[0] ?? '';
  return last.length > 1 && right.length > 1 && isEnglishWord(last) && isEnglishWord(right) && !isEnglishWord(last + right);
}

/** Where direction marks open and close in pairs. */
function pairs(text: string): Set<number> {
  const open: number[] = [];
  const found = new Set<number>();
  for (const { index, 0: sign } of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (sign !== '\u202C' && sign !== '\u2069') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) found.add(start).add(index);
    }
  }
  return found;
}
