// Whose office is it? Entries by the words of their cues.
import type { Entry } from '../model/index.ts';
import { remember } from '../text/index.ts';
import { namesOffice, officeWords, saysWho } from './offices.ts';
import { leastOffice } from './thresholds.ts';

export type Cue = ReadonlySet<string>;

export interface Holders {
  /** The cues of an entry as plain words; a bare title is none. */
  cuesOf(entry: Entry): readonly Cue[];
  /** The entries that an office is the cue of, and how fully (1: every word). */
  of(office: Cue): ReadonlyMap<Entry, number>;
}

const nobody: ReadonlyMap<Entry, number> = new Map();

export function findHolders(entries: readonly Entry[]): Holders {
  const cues = new Map<Entry, readonly Cue[]>();
  let byWord: Map<string, Set<Entry>> | undefined;
  const cuesOf = (entry: Entry): readonly Cue[] => {
    const known = cues.get(entry) ?? entry.cues.map(officeWords).filter(saysWho);
    cues.set(entry, known);
    return known;
  };
  const index = () => {
    const made = new Map<string, Set<Entry>>();
    for (const entry of entries) {
      for (const word of cuesOf(entry).flatMap((cue) => [...cue])) made.set(word, (made.get(word) ?? new Set()).add(entry));
    }
    return made;
  };
  // The same offices come again and again.
  const holdersOf = remember((words) => {
    const office = new Set(words.split(' '));
    const holders = new Map<Entry, number>();
    for (const entry of new Set([...office].flatMap((word) => [...(byWord?.get(word) ?? [])]))) {
      const share = Math.max(...cuesOf(entry).map((cue) => namesOffice(cue, office, leastOffice)));
      if (share > 0) holders.set(entry, share);
    }
    return holders;
  }, 1000);
  return {
    cuesOf,
    of(office) {
      byWord ??= index();
      const telling = [...office].filter((word) => byWord?.has(word));
      return telling.length === 0 ? nobody : holdersOf(telling.sort().join(' '));
    },
  };
}
