// What a suppression names: rules, and texts that stay as they are.
import type { Span } from '../model/index.ts';

export interface Item {
  /** Only this rule; undefined: every rule. */
  readonly rule: string | undefined;
  /** Only where this text stands or would be put; undefined: everywhere. */
  readonly term: string | undefined;
  /** Where the item is written. */
  readonly place: Span;
}

/** Written like the id of a rule. */
const likeId = /^[a-z]+(?:-[a-z]+)+$/;

/** One item of a list: a text in quotation marks, or all up to the next comma. */
const piece = /[ \t,]*(?:"([^"]{0,200})"|“([^”]{0,200})”|([^,]+))/gy;

/**
 * Reads `rule-id, another-rule, "a text", a text`. Ids may be divided by blanks, texts by commas only.
 * What is no known id is a text.
 */
export function readItems(list: string, start: number, knownRules: ReadonlySet<string>): Item[] {
  const items: Item[] = [];
  for (const match of list.matchAll(piece)) {
    const quoted = match[1] ?? match[2];
    const written = quoted ?? (match[3] as string).trim();
    if (written === '') continue;
    const at = start + match.index + match[0].lastIndexOf(quoted === undefined ? written : quoted);
    const add = (text: string, from: number, isRule: boolean) =>
      items.push({ rule: isRule ? text : undefined, term: isRule ? undefined : text, place: { start: from, end: from + text.length } });
    const words = quoted === undefined ? [...written.matchAll(/\S+/g)] : [];
    if (words.some(([word]) => knownRules.has(word)) && words.every(([word]) => knownRules.has(word) || likeId.test(word))) {
      for (const word of words) add(word[0], at + word.index, knownRules.has(word[0]));
    } else add(written, at, false);
  }
  return items;
}

/** True for what was meant as the id of a rule, though there is none. */
export function looksLikeRule({ term }: Item): boolean {
  return term !== undefined && likeId.test(term);
}
