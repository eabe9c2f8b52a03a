// Entries made ready for matching: every form folded, right forms and wrong forms in one trie.
import type { Entry, WrongForm } from '../model/index.ts';
import { foldForm, gap, symbolOf } from '../text/index.ts';
import { buildTrie, codeReader, findForm, type Trie } from './trie.ts';

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

/**
 * The forms of a glossary in plain arrays, which can be written to a file and be used as they are read back.
 * Which entry a form belongs to is told by three numbers: the entry, what the form is to it, and its place in that list.
 */
export interface FormTable {
  readonly trie: Trie;
  /** Form number `i` has the references from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly references: Int32Array;
}

const [asName, asFull, asKept, asWrong] = [0, 1, 2, 3] as const;

export interface CompiledGlossary {
  readonly trie: Trie;
  /** The number of a UTF-16 unit's symbol in the trie. */
  readonly codeOf: (unit: number) => number;
  readonly gapCode: number;
  /** What form number `form` can mean. */
  readonly meaningsOf: (form: number) => Meanings;
  /** True for a right form of an entry, written exactly so. */
  readonly isRightForm: (text: string) => boolean;
}

/** Collects all forms of the entries. */
export function tabulateForms(entries: readonly Entry[]): FormTable {
  const byForm = new Map<string, number[]>();
  const add = (text: string, entry: number, role: number, place: number) => {
    const folded = foldForm(text);
    const known = byForm.get(folded);
    if (known) known.push(entry, role, place);
    else byForm.set(folded, [entry, role, place]);
  };
  entries.forEach(({ name, full, keep, wrong }, entry) => {
    add(name, entry, asName, 0);
    full.forEach((text, place) => {
      add(text, entry, asFull, place);
    });
    keep.forEach((text, place) => {
      add(text, entry, asKept, place);
    });
    wrong.forEach(({ text }, place) => {
      add(text, entry, asWrong, place);
    });
  });
  const starts = new Int32Array(byForm.size + 1);
  [...byForm.values()].forEach((references, form) => {
    starts[form + 1] = (starts[form] as number) + references.length;
  });
  return { trie: buildTrie([...byForm.keys()]), starts, references: Int32Array.from([...byForm.values()].flat()) };
}

/** Makes a table ready for matching; what a form means is worked out when it is met. */
export function openForms({ trie, starts, references }: FormTable, entries: readonly Entry[]): CompiledGlossary {
  const known: (Meanings | undefined)[] = [];
  const codeOf = codeReader(trie, symbolOf);
  const meaningsOf = (form: number): Meanings => {
    known[form] ??= readMeanings(references.subarray(starts[form], starts[form + 1]), entries);
    return known[form];
  };
  return {
    trie,
    codeOf,
    gapCode: trie.alphabet.indexOf(String.fromCharCode(gap)) + 1,
    meaningsOf,
    isRightForm: (text) => {
      const form = findForm(foldForm(text), trie, codeOf);
      return form >= 0 && meaningsOf(form).right.some((right) => !right.kept && right.text === text);
    },
  };
}

function readMeanings(references: Int32Array, entries: readonly Entry[]): Meanings {
  const right: RightForm[] = [];
  const wrong: Correction[] = [];
  for (let at = 0; at < references.length; at += 3) {
    const entry = entries[references[at] as number] as Entry;
    const [role, place] = references.subarray(at + 1, at + 3) as unknown as [number, number];
    if (role === asWrong) {
      const { text, near, not } = entry.wrong[place] as WrongForm;
      const exact = text !== entry.name && text.toLowerCase() === entry.name.toLowerCase();
      wrong.unshift({ text, entry, near: near.map(foldCue), not: not.map(foldCue), exact });
    } else {
      const text = role === asName ? entry.name : ((role === asFull ? entry.full : entry.keep)[place] as string);
      right.push({ text, entry, kept: role === asKept || entry.keep.includes(text) });
    }
  }
  wrong.sort((a, b) => Number(b.near.length > 0) - Number(a.near.length > 0));
  return { right, wrong };
}

/** Words in small letters with single blanks between and around, so that cues are found whatever stands between the words. */
export function foldCue(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
}
