// Finds the targets that sound like a word without looking at all of them. Targets are filed under their first sound;
// there, pairs of neighbouring sounds point to those that have them (an n-gram index, Zobel and Dart 1995).

import type { Entry } from '../model/index.ts';
import { soundDistance } from './sound.ts';
import { alike } from './sound-costs.ts';
import { type Target, targetsOf } from './targets.ts';

export interface Hit {
  readonly target: Target;
  readonly distance: number;
}

/**
 * All targets of a glossary with their index, in plain lists and arrays, which can be written to a file and be used as they
 * are read back. The targets of one entry stand together.
 */
export interface SoundTable {
  readonly letters: readonly string[];
  /** Where a right form is the entry's name it is left empty. */
  readonly rights: readonly string[];
  /** Entry `i` has the targets from `ofEntry[i]` to `ofEntry[i + 1]`. */
  readonly ofEntry: Int32Array;
  /** For each target its kind, its syllables, and whether it is native, in one number. */
  readonly traits: Int32Array;
  /** A first sound and a pair of sounds; `postings` from `starts[i]` to `starts[i + 1]` are the targets that have them. */
  readonly keys: readonly string[];
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

export interface SoundIndex {
  /** Targets no farther than `limit` from the letters. */
  search(letters: string, limit: number): Hit[];
  /** How many targets there are. */
  readonly size: number;
  /** The targets of one entry, whatever they sound like. */
  targetsOf(entry: Entry): readonly Target[];
}

/** One sign for each letter that stands for its group; vowels are left out but for the head. `c` and `q` may be k or s. */
function skeletons(letters: string): string[] {
  return /[cq]/.test(letters) ? [skeleton(letters.replace(/[cq]/g, 'k')), skeleton(letters.replace(/[cq]/g, 's'))] : [skeleton(letters)];
}

function skeleton(letters: string): string {
  let signs = '';
  for (let i = 0; i < letters.length; i++) {
    const sign = soundOf(letters[i] as string);
    if (sign === '' && i > 0) continue;
    const own = sign === '' ? '0' : sign;
    if (!signs.endsWith(own)) signs += own;
  }
  return signs;
}

const groups: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => {
    if ('aeiouyh'.includes(letter)) return [letter, ''];
    const group = alike.findIndex((members) => members.includes(letter));
    return [letter, group < 0 ? letter : String(group + 1)];
  }),
);

function soundOf(letter: string): string {
  return groups[letter] ?? '';
}

/** First sounds that stand for one another: c and q and j belong to two groups, w and y to vowels too. */
function heads(letters: string): string[] {
  const first = letters[0] ?? '';
  const also: Record<string, string> = { c: 's', q: 's', j: 'yz', w: 'o', y: 'i', h: 'ao', x: 'hk', z: 'j', s: 'x', k: 'h' };
  return [...new Set([first, ...(also[first] ?? '')].map((letter) => (soundOf(letter) === '' ? '0' : soundOf(letter))))];
}

function pairs(letters: string): string[] {
  const found = new Set<string>();
  for (const signs of skeletons(letters)) {
    const closed = `^${signs.slice(1)}$`;
    for (let i = 1; i < closed.length; i++) found.add(closed.slice(i - 1, i + 1));
  }
  return [...found];
}

/** How many targets with the most pairs in common are measured. */
const most = 150;

/** How many places of the lists are gone through for one search. */
const mostLooked = 4000;

/** Those that share most, by counting (no more than a handful of pairs can be shared), and are about as long. */
function mostShared(met: readonly number[], shared: Uint8Array, lengthOff: (i: number) => number): readonly number[] {
  if (met.length <= most) return met;
  const byCount: number[][] = [];
  for (const i of met) {
    const rank = 2 * (shared[i] as number) + (lengthOff(i) <= 2 ? 1 : 0);
    const list = byCount[rank];
    if (list) list.push(i);
    else byCount[rank] = [i];
  }
  return byCount
    .reverse()
    .flatMap((list) => list ?? [])
    .slice(0, most);
}

const targetKinds = ['right', 'reading', 'mixed', 'head'] as const;

/** Works out everything that the entries can be recognised by. */
export function tabulateSounds(entries: readonly Entry[]): SoundTable {
  const letters: string[] = [];
  const rights: string[] = [];
  const traits: number[] = [];
  const ofEntry = [0];
  const lists = new Map<string, number[]>();
  for (const entry of entries) {
    for (const target of targetsOf(entry)) {
      const [head] = heads(target.letters);
      for (const pair of pairs(target.letters)) {
        const key = `${head}${pair}`;
        const list = lists.get(key);
        if (list) list.push(letters.length);
        else lists.set(key, [letters.length]);
      }
      traits.push(targetKinds.indexOf(target.kind) | (target.native ? 4 : 0) | (target.syllables << 3));
      rights.push(target.right === entry.name ? '' : target.right);
      letters.push(target.letters);
    }
    ofEntry.push(letters.length);
  }
  const starts = [0];
  for (const list of lists.values()) starts.push((starts.at(-1) as number) + list.length);
  return {
    letters,
    rights,
    ofEntry: Int32Array.from(ofEntry),
    traits: Int32Array.from(traits),
    keys: [...lists.keys()],
    starts: Int32Array.from(starts),
    postings: Int32Array.from([...lists.values()].flat()),
  };
}

/** So many searches are remembered: the names of a text come again and again. */
const mostRemembered = 2500;

/** Makes a table ready for searching; `entries` are those that it was made of. */
export function openSounds(
  { letters, rights, ofEntry, traits, keys, starts, postings }: SoundTable,
  entries: readonly Entry[],
): SoundIndex {
  const listOf = new Map(keys.map((key, i) => [key, i]));
  const places = new Map(entries.map((entry, i) => [entry, i]));
  const made: (Target | undefined)[] = [];
  const targetAt = (i: number): Target => {
    made[i] ??= makeTarget(i);
    return made[i];
  };
  const makeTarget = (i: number): Target => {
    const entry = entries[entryOf(ofEntry, i)] as Entry;
    const trait = traits[i] as number;
    return {
      entry,
      letters: letters[i] as string,
      kind: targetKinds[trait & 3] as Target['kind'],
      right: rights[i] || entry.name,
      syllables: trait >> 3,
      native: (trait & 4) !== 0,
    };
  };
  const ofEntries = new Map<Entry, readonly Target[]>();
  /** How many pairs each target shares with what is searched; all 0 between searches. */
  const shared = new Uint8Array(letters.length);
  const remembered = new Map<string, Hit[]>();

  return {
    size: letters.length,
    targetsOf(entry) {
      const known = ofEntries.get(entry);
      if (known) return known;
      const place = places.get(entry);
      const own: Target[] = [];
      if (place !== undefined) for (let i = ofEntry[place] as number; i < (ofEntry[place + 1] as number); i++) own.push(targetAt(i));
      ofEntries.set(entry, own);
      return own;
    },
    search(wanted, limit) {
      const key = `${wanted} ${limit}`;
      const known = remembered.get(key);
      if (known) return known;
      if (remembered.size >= mostRemembered) remembered.clear();
      const hits = search(wanted, limit);
      remembered.set(key, hits);
      return hits;
    },
  };

  function search(wanted: string, limit: number): Hit[] {
    // The rarest pairs first: they tell most, and a common pair of a large glossary need not be gone through.
    const wantedPairs = pairs(wanted);
    const lists = heads(wanted)
      .flatMap((head) => wantedPairs.map((pair) => listOf.get(`${head}${pair}`)))
      .filter((list) => list !== undefined)
      .map((list) => postings.subarray(starts[list], starts[list + 1]))
      .sort((x, y) => x.length - y.length);
    const met: number[] = [];
    let looked = 0;
    for (const list of lists) {
      if (looked > 0 && looked + list.length > mostLooked) break;
      looked += list.length;
      for (const i of list) {
        if (shared[i] === 0) met.push(i);
        shared[i] = (shared[i] as number) + 1;
      }
    }
    const hits: Hit[] = [];
    for (const i of mostShared(met, shared, (i) => Math.abs((letters[i] as string).length - wanted.length))) {
      const distance = soundDistance(wanted, letters[i] as string, limit);
      if (distance <= limit) hits.push({ target: targetAt(i), distance });
    }
    for (const i of met) shared[i] = 0;
    return hits;
  }
}

/** The entry that target number `i` belongs to. */
function entryOf(ofEntry: Int32Array, i: number): number {
  let low = 0;
  let high = ofEntry.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ofEntry[middle] as number) <= i) low = middle;
    else high = middle - 1;
  }
  return low;
}
