// Where any of many terms stands in a text, in one pass: words go through a trie of words.
import type { Span } from '../model/index.ts';

export interface TermPlace extends Span {
  readonly term: string;
}

interface Node {
  readonly next: Map<string, Node>;
  /** The terms that end here. */
  readonly terms: string[];
}

/** A word, a run of blanks and line breaks, or one sign. */
const unit = /[\p{L}\p{M}\p{N}]+|\s+|[\s\S]/gu;

/** Longer ones, in UTF-16 units, are nobody's term. */
const longest = 200;

/**
 * Makes a function that finds terms as whole words, written exactly so; blanks and line breaks in them are alike.
 * Gives spans in UTF-16 units; they may overlap.
 */
export function termFinder(terms: Iterable<string>): (text: string) => readonly TermPlace[] {
  const root: Node = { next: new Map(), terms: [] };
  for (const term of new Set(terms)) {
    if (term.length > longest) continue;
    let node = root;
    for (const [word] of term.trim().matchAll(unit)) {
      const key = keyOf(word);
      const next = node.next.get(key) ?? { next: new Map(), terms: [] };
      node.next.set(key, next);
      node = next;
    }
    node.terms.push(term);
  }
  return (text) => {
    if (root.next.size === 0) return [];
    const places: TermPlace[] = [];
    const units = [...text.matchAll(unit)];
    units.forEach(({ index: start }, i) => {
      let node: Node | undefined = root;
      for (let j = i; j < units.length; j++) {
        const { 0: word, index } = units[j] as RegExpExecArray;
        node = node.next.get(keyOf(word));
        if (node === undefined) break;
        for (const term of node.terms) places.push({ term, start, end: index + word.length });
      }
    });
    return places;
  };
}

function keyOf(word: string): string {
  return /^\s/.test(word) ? ' ' : word;
}
