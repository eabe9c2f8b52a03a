// `[sic]`: somebody saw what stands before it and wants it so.
import type { Span } from '../model/index.ts';

const sic = /\[[Ss]ic[!.]?\]/g;

/** How far back the words are looked at, in UTF-16 units. */
const farthest = 200;

/**
 * The words that the `[sic]` signs of a text are about, with the signs themselves: the word before each, what is fused or
 * glued to it, and, where it is a name or stands twice, the capitalised or equal words in front of it.
 */
export function sicSpans(text: string): Span[] {
  return [...text.matchAll(sic)].map((match) => {
    const before = text.slice(Math.max(0, match.index - farthest), match.index);
    const words = [...before.matchAll(/[^\s“”"()[\]]+/g)];
    let i = words.length - 1;
    while (i > 0 && !/[\p{L}\p{N}]/u.test(words[i]?.[0] ?? '')) i--;
    const last = words[i]?.[0] ?? '';
    while (i > 0 && belongs(words[i - 1]?.[0] ?? '', last) && /^[ \t\u00A0]+$/.test(between(before, words[i - 1], words[i]))) i--;
    const start = match.index - before.length + (words[i]?.index ?? before.length);
    return { start, end: match.index + match[0].length };
  });
}

function belongs(word: string, last: string): boolean {
  return word.toLowerCase() === last.toLowerCase() || (/^\p{Lu}/u.test(last) && /^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(word));
}

function between(text: string, left: RegExpExecArray | undefined, right: RegExpExecArray | undefined): string {
  return left && right ? text.slice(left.index + left[0].length, right.index) : '';
}
