// Does a word or a phrase stand again right behind itself? A quick look by hashes, so that the rules about repetitions need
// not take every paragraph apart. It may say yes where there is nothing, and never no where there is something.

import { remember } from './remember.ts';

export interface Echoes {
  /** Two equal words side by side, whatever their case. */
  readonly word: boolean;
  /** Two words or more that stand again right behind themselves or a word or two later, or one word with a hyphen that stands again at once. */
  readonly phrase: boolean;
}

/** As far as a phrase is long at most, and the words between its copies. */
const farthest = 12;

const none: Echoes = { word: false, phrase: false };
/** Looks at one segment. Both rules ask one after the other, so the last answer is kept. */
export const echoesIn = remember(listen, 1);

/** Hashes of the words so far, the last `farthest + 1` of them at least. */
const ring = new Int32Array(32);

/** For each distance, how many words in a row stand again that far behind. */
const runs = new Int32Array(farthest + 1);

function listen(text: string): Echoes {
  let word = false;
  let phrase = false;
  let count = 0;
  runs.fill(0);
  // A run of letters, and the one before it when only blanks part them.
  let letters = 0;
  let before = 0;
  // What stands between two blanks, by its letters and digits alone.
  let token = 0;
  let inToken = false;
  let hyphened = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x20;
    const folded = fold(unit);
    if (folded > 0) {
      token = Math.imul(token ^ folded, 0x01000193);
      inToken = true;
      if (folded >= 0x61) {
        letters = Math.imul((letters || 0x811c9dc5) ^ folded, 0x01000193);
        continue;
      }
    } else if (folded === ignored) {
      inToken = true;
      letters ||= 0x811c9dc5;
      continue;
    }
    if (letters !== 0) {
      if (letters === before) word = true;
      before = letters;
      letters = 0;
    }
    if (folded !== blank) {
      before = 0;
      inToken = true;
      if (unit === 0x2d || unit === 0x2011) hyphened = true;
      continue;
    }
    if (!inToken) continue;
    if (hyphened && count > 0 && ring[(count - 1) & 31] === token) phrase = true;
    ring[count & 31] = token;
    for (let back = 2; back <= farthest; back++) {
      const run = back <= count && ring[(count - back) & 31] === token ? (runs[back] as number) + 1 : 0;
      runs[back] = run;
      // As many words as lie between the copies are equal, or two fewer (`Bank of China of the Bank of China`).
      if (run >= 2 && run >= (back === 3 ? 3 : back - 2)) phrase = true;
    }
    count++;
    token = 0;
    inToken = false;
    hyphened = false;
  }
  return word || phrase ? { word, phrase } : none;
}

const blank = -1;
const ignored = -2;
const sign = 0;

/** A small letter or a digit; `blank`; `ignored` for what may be a letter or a mark of some script; `sign` for all else. */
function fold(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return unit;
    if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
    if (unit >= 0x30 && unit <= 0x39) return unit;
    return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) ? blank : sign;
  }
  if (unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029) return blank;
  if (unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff) return blank;
  if (unit === 0x17f) return 0x73;
  if (unit === 0x212a) return 0x6b;
  return unit >= 0x2010 && unit <= 0x2027 ? sign : ignored;
}
