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
  search(letters: string, limit: number): Hit[];
  /** The targets of one entry, whatever they sound like. */
  targetsOf(entry: Entry): readonly Target[];
}

/** One sign for each letter that stands for its group; vowels are left out but for the head. */
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

function pairs(signs: string): string[] {
  const found = new Set<string>();
  const closed = `^${signs.slice(1)}$`;
  for (let i = 1; i < closed.length; i++) found.add(closed.slice(i - 1, i + 1));
  return [...found];
}

/** How many targets with the most pairs in common are measured. */
const most = 60;

export function indexTargets(targets: readonly Target[]): SoundIndex {
  const files = new Map<string, Map<string, number[]>>();
  targets.forEach((target, i) => {
    const signs = skeleton(target.letters);
    for (const head of heads(target.letters).slice(0, 1)) {
      const file = files.get(head) ?? new Map<string, number[]>();
      files.set(head, file);
      for (const pair of pairs(signs)) {
        const list = file.get(pair);
        if (list) list.push(i);
        else file.set(pair, [i]);
      }
    }
  });
  const byEntry = new Map<Entry, Target[]>();
  for (const target of targets) {
    const own = byEntry.get(target.entry);
    if (own) own.push(target);
    else byEntry.set(target.entry, [target]);
  }
  return {
    targetsOf: (entry) => byEntry.get(entry) ?? [],
    search(letters, limit) {
      const shared = new Map<number, number>();
      const wanted = pairs(skeleton(letters));
      for (const head of heads(letters)) {
        const file = files.get(head);
        if (!file) continue;
        for (const pair of wanted) for (const i of file.get(pair) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      }
      const likely = [...shared].sort((x, y) => y[1] - x[1]).slice(0, most);
      const hits: Hit[] = [];
      for (const [i] of likely) {
        const target = targets[i] as Target;
        const distance = soundDistance(letters, target.letters, limit);
        if (distance <= limit) hits.push({ target, distance });
      }
      return hits;
    },
  };
}
