// Zero-width blanks, soft hyphens, byte-order marks and control characters inside the text: nobody sees them, but they break searches and words.
import type { Document, Problem, Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';

const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFC]{1,400}/g;
/** How much of the document is searched for a name, in UTF-16 units. */
const sight = 20_000;
const unseen = /[\u00AD\u200B-\u200F\uFEFF]+/g;
const joiner = /[\u200C\u200D]{1,400}/g;
const direction = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]{1,400}/g;
/** Scripts that are written from right to left, or that use joiners, or that have no blanks between words. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const withoutBlanks = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const plainLetter = /[\p{Script=Latin}\p{N}\s.,;:!?"“”'’()-]/u;

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  summary: 'Takes out characters that nobody sees: zero-width blanks, soft hyphens, stray control characters.',
  why: 'Web pages and word processors leave them behind; they split words for every program that reads on. Emoji, Arabic, Hebrew, Indic and South-East Asian scripts need some of them: there they stay. Where one stood between two words, a blank takes its place.',
  signs: ['unseen'],
  examples: {
    fixes: [
      ['The minis\u00ADter\u200B left.', 'The minister left.'],
      ['She s\u200B\u200Baid yes.', 'She said yes.'],
      ['the\u200Bminister left', 'the minister left'],
      ['YouTube said that You\u200BTube is free.', 'YouTube said that YouTube is free.'],
      ['an in\u200Bterna\u200Btional law', 'an international law'],
      ['He left.\u200BShe came.', 'He left. She came.'],
      ['He left \uFEFFtoday.', 'He left today.'],
      ['He\u000Cleft\u0007 today.', 'He left today.'],
      ['the \u200Eminister\u202C left', 'the minister left'],
      ['He went\u200D home.', 'He went home.'],
    ],
    reports: ['the house\u200BBeijing built', 'the You\u200BTube film'],
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
  *check({ text }, document) {
    for (const { index, 0: seen } of text.matchAll(invisible)) {
      const end = index + seen.length;
      const left = text[index - 1] ?? ' ';
      const right = text[end] ?? ' ';
      if (/^\u200B+$/.test(seen) && (withoutBlanks.test(left) || withoutBlanks.test(right))) continue;
      // The last byte of a character read in the wrong encoding: see mojibake.
      if (/[\u0080-\u009F€]/.test(left)) continue;
      yield { start: index, end, message: 'a character that nobody sees was left in', ...whatInstead(text, index, end, document) };
    }
    for (const { index, 0: seen } of text.matchAll(joiner)) {
      const end = index + seen.length;
      if (!plainLetter.test(text[index - 1] ?? ' ') || !plainLetter.test(text[end] ?? ' ')) continue;
      yield { start: index, end, message: 'a joiner that joins nothing was left in', ...whatInstead(text, index, end, document) };
    }
    if (rightToLeft.test(text)) return;
    const partnered = pairs(text);
    for (const { index, 0: seen } of text.matchAll(direction)) {
      // What stands between the marks that have a partner, in one piece.
      for (let at = index, last = index + seen.length; at < last; ) {
        let end = at;
        while (end < last && !partnered.has(end)) end++;
        const message = 'a mark for the direction of writing was left in';
        if (end > at) yield { start: at, end, message, ...whatInstead(text, at, end, document) };
        at = end + 1;
      }
    }
  },
};

type Verdict = Pick<Problem, 'confidence' | 'suggestions'>;

/** Nothing, or a blank where the invisible character was all that stood between two words; where that is not plain, a report. */
function whatInstead(text: string, start: number, end: number, document: Document): Verdict {
  const gone: Verdict = { confidence: 'certain', suggestions: [''] };
  const blank: Verdict = { confidence: 'likely', suggestions: [' '] };
  const seen = text.slice(start, end);
  const before = /[\p{L}\p{N}.,;:!?"”)\u00AD\u200B-\u200F\uFEFF]{1,40}$/u
    .exec(text.slice(Math.max(0, start - 40), start))?.[0]
    .replace(unseen, '');
  const after = /^[\p{L}\u00AD\u200B-\u200F\uFEFF]{1,40}/u.exec(text.slice(end, end + 40))?.[0].replace(unseen, '');
  if (!before || !after || !/^\p{L}/u.test(text.slice(end, end + 2)) || seen.includes('\u00AD')) return gone;
  if (/[\u000B\u000C\u001C-\u001F]/.test(seen)) return blank;
  if (/\p{L}{2}[.!?]["”]?$/u.test(before)) return /^\p{Lu}/u.test(after) ? blank : gone;
  if (/[,;]$/.test(before)) return blank;
  const last = /\p{L}+$/u.exec(before)?.[0] ?? '';
  if (last === '') return gone;
  const whole = last + after;
  if ((isEnglishWord(whole) && !/\p{Ll}\p{Lu}/u.test(whole)) || (/^\p{Lu}/u.test(whole) && document.text.slice(0, sight).includes(whole)))
    return gone;
  const words = last.length > 1 && after.length > 1 && /^\p{Ll}+$/u.test(whole) && isEnglishWord(last) && isEnglishWord(after);
  return words ? blank : { confidence: 'possible', suggestions: ['', ' '] };
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
