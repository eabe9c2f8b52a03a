// Entries made ready for matching: every form folded, right forms and wrong forms in one trie.
import type { Entry } from '../model/index.ts';
import { foldForm } from '../text/index.ts';
import { buildTrie, type Trie } from './trie.ts';

export interface RightForm {
  readonly text: string;
  readonly entry: Entry;
  /** From `keep`: nothing overrules it. */
  readonly kept: boolean;
}

export interface Correction {
  readonly text: string;
  readonly entry: Entry;
  /** Folded. */
  readonly near: readonly string[];
  /** Folded. */
  readonly not: readonly string[];
  /** Wrong and right differ only in case: then case counts. */
  readonly exact: boolean;
}

/** All that one folded form can mean. */
export interface Meanings {
  readonly right: readonly RightForm[];
  /** In the order to be tried: those with `near` first, later layers before earlier ones. */
  readonly wrong: readonly Correction[];
}

export interface CompiledGlossary {
  readonly entries: readonly Entry[];
  readonly trie: Trie;
  readonly meanings: readonly Meanings[];
  /** Right forms as written. */
  readonly rightForms: ReadonlySet<string>;
}

export function compileGlossary(entries: readonly Entry[]): CompiledGlossary {
  const byForm = new Map<string, { right: RightForm[]; wrong: Correction[] }>();
  const rightForms = new Set<string>();
  const meaningsOf = (text: string) => {
    const folded = foldForm(text);
    const known = byForm.get(folded);
    if (known) return known;
    const fresh = { right: [], wrong: [] };
    byForm.set(folded, fresh);
    return fresh;
  };
  for (const entry of entries) {
    for (const text of [entry.name, ...entry.full, ...entry.keep]) {
      const kept = entry.keep.includes(text);
      if (!kept) rightForms.add(text);
      meaningsOf(text).right.push({ text, entry, kept });
    }
    for (const { text, near, not } of entry.wrong) {
      const exact = text !== entry.name && text.toLowerCase() === entry.name.toLowerCase();
      meaningsOf(text).wrong.unshift({ text, entry, near: near.map(foldCue), not: not.map(foldCue), exact });
    }
  }
  const meanings = [...byForm.values()];
  for (const { wrong } of meanings) wrong.sort((a, b) => Number(b.near.length > 0) - Number(a.near.length > 0));
  return { entries, trie: buildTrie([...byForm.keys()]), meanings, rightForms };
}

/** Words in small letters with single blanks between and around, so that cues are found whatever stands between the words. */
export function foldCue(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
}
