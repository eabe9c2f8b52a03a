// Is this place in English prose or in a Chinese, Japanese or Korean passage? Marks that are damage in one are right in the other.

const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const easternAll = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/gu;
const latinAll = /\p{Script=Latin}/gu;
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
  const around =
    before.slice(before.lastIndexOf('\n') + 1) +
    text.slice(start, Math.min(end, start + sight)) +
    (feed < 0 ? after : after.slice(0, feed));
  const latin = around.match(latinAll)?.length ?? 0;
  const east = around.match(easternAll)?.length ?? 0;
  return latin > 0 && latin >= east * weight;
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
