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
const unit = /[\p{L}\p{M}\p{N}]+|\s+|[\s\S]/uy;

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
    const trimmed = term.trim();
    for (let word = unitAt(trimmed, 0), at = 0; word !== ''; word = unitAt(trimmed, at)) {
      at += word.length;
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
    for (let start = 0; start < text.length; ) {
      const first = unitAt(text, start);
      let end = start + first.length;
      let node = root.next.get(keyOf(first));
      while (node) {
        for (const term of node.terms) places.push({ term, start, end });
        if (node.next.size === 0) break;
        const word = unitAt(text, end);
        node = node.next.get(keyOf(word));
        end += word.length;
      }
      start += first.length;
    }
    return places;
  };
}

/** The unit that begins at a place; empty at the end of the text. */
function unitAt(text: string, at: number): string {
  unit.lastIndex = at;
  return unit.exec(text)?.[0] ?? '';
}

function keyOf(word: string): string {
  return /^\s/.test(word) ? ' ' : word;
}
