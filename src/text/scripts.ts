// Is this place in English prose or in a Chinese, Japanese or Korean passage? Marks that are damage in one are right in the other.

const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const latin = /\p{Script=Latin}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** How far to look for letters, in UTF-16 units. */
const sight = 120;
/** One Chinese character says about as much as this many Latin letters. */
const weight = 4;

export function isEastern(text: string): boolean {
  return eastern.test(text);
}

/**
 * True when the line around the span (UTF-16 offsets) is mainly in Latin letters; false in a Chinese sentence with
 * some English words in it, and where there is no Latin letter at all.
 */
export function isInLatinText(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - sight), start);
  const after = text.slice(end, end + sight);
  const feed = after.indexOf('\n');
  const from = start - before.length + before.lastIndexOf('\n') + 1;
  const to = end + (feed < 0 ? after.length : feed);
  if (end - start <= sight) return isLatin(count(text, from, to));
  // Of a long span its beginning counts.
  const head = count(text, from, start + sight);
  const tail = count(text, end, to);
  return isLatin({ west: head.west + tail.west, east: head.east + tail.east });
}

interface Letters {
  readonly west: number;
  readonly east: number;
}

function isLatin({ west, east }: Letters): boolean {
  return west > 0 && west >= east * weight;
}

/** The window that was counted last. Places that are asked for one after the other share most of it. */
const last = { text: '', from: 0, to: 0, west: 0, east: 0 };

/** How many Latin and how many eastern letters begin in a part of a text. */
function count(text: string, from: number, to: number): Letters {
  if (text !== last.text || from < last.from || from > last.to || to < last.to)
    Object.assign(last, { text, from, to: from, west: 0, east: 0 });
  while (last.to < to) add(last.to++, 1);
  while (last.from < from) add(last.from++, -1);
  return { west: last.west, east: last.east };
}

function add(at: number, one: 1 | -1): void {
  const code = last.text.charCodeAt(at);
  if (code < 0x80) {
    const small = code | 0x20;
    if (small >= 0x61 && small <= 0x7a) last.west += one;
    return;
  }
  const sign = String.fromCodePoint(last.text.codePointAt(at) as number);
  if (latin.test(sign)) last.west += one;
  else if (eastern.test(sign)) last.east += one;
}

/** The nearest letter or digit before a place, on the same line and not far; undefined when there is none. */
export function letterBefore(text: string, at: number): string | undefined {
  for (let i = at - 1; i >= 0 && at - i <= 24 && text[i] !== '\n'; i--) {
    if (letterOrDigit.test(text[i] as string)) return text[i];
  }
  return undefined;
}

/** The nearest letter or digit from a place on, on the same line and not far; undefined when there is none. */
export function letterAfter(text: string, at: number): string | undefined {
  for (let i = at; i < text.length && i - at < 24 && text[i] !== '\n'; i++) {
    if (letterOrDigit.test(text[i] as string)) return text[i];
  }
  return undefined;
}
