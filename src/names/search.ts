// Finds the targets that sound like a word without looking at all of them. Targets are filed under their first sound;
// there, pairs of neighbouring sounds point to those that have them (an n-gram index, Zobel and Dart 1995).

import type { Entry } from '../model/index.ts';
import { soundDistance } from './sound.ts';
import { alike } from './sound-costs.ts';
import type { Target } from './targets.ts';

export interface Hit {
  readonly target: Target;
  readonly distance: number;
}

export interface SoundIndex {
  /** Targets no farther than `limit` from the letters. */
  search(letters: string, limit: number): readonly Hit[];
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

function wantedLists(file: ReadonlyMap<string, readonly number[]> | undefined, letters: string): (readonly number[])[] {
  return file ? pairs(letters).flatMap((pair) => (file.has(pair) ? [file.get(pair) as readonly number[]] : [])) : [];
}

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

/** How many searched words are remembered. */
const mostKept = 5000;

export function indexTargets(targets: readonly Target[]): SoundIndex {
  const files = new Map<string, Map<string, number[]>>();
  targets.forEach((target, i) => {
    for (const head of heads(target.letters).slice(0, 1)) {
      const file = files.get(head) ?? new Map<string, number[]>();
      files.set(head, file);
      for (const pair of pairs(target.letters)) {
        const list = file.get(pair);
        if (list) list.push(i);
        else file.set(pair, [i]);
      }
    }
  });
  /** How many pairs each target shares with what is searched; all 0 between searches. */
  const shared = new Uint8Array(targets.length);
  /** What was found for words; names come again and again. */
  const found = new Map<string, readonly Hit[]>();
  const byEntry = new Map<Entry, Target[]>();
  for (const target of targets) {
    const own = byEntry.get(target.entry);
    if (own) own.push(target);
    else byEntry.set(target.entry, [target]);
  }
  return {
    size: targets.length,
    targetsOf: (entry) => byEntry.get(entry) ?? [],
    search(letters, limit) {
      const key = `${limit} ${letters}`;
      const known = found.get(key);
      if (known) return known;
      // The rarest pairs first: they tell most, and a common pair of a large glossary need not be gone through.
      const lists = heads(letters)
        .flatMap((head) => wantedLists(files.get(head), letters))
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
      for (const i of mostShared(met, shared, (i) => Math.abs((targets[i] as Target).letters.length - letters.length))) {
        const target = targets[i] as Target;
        const distance = soundDistance(letters, target.letters, limit);
        if (distance <= limit) hits.push({ target, distance });
      }
      for (const i of met) shared[i] = 0;
      if (found.size >= mostKept) found.clear();
      found.set(key, hits);
      return hits;
    },
  };
}
