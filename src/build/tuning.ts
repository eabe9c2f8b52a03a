// Finds the costs of the sound model: which of them bring most manglings nearest to the right name, and nearer than 99 of 100
// real names come to any name of the glossary. One cost at a time is changed while that gets better.
import { join } from 'node:path';
import type { Entry } from '../model/index.ts';
import { lettersOf, soundDistance, spreadCosts } from '../names/sound.ts';
import { type Costs, costs } from '../names/sound-costs.ts';
import { type Target, targetsOf } from '../names/targets.ts';
import { type Answers, foldOf, type Row } from './manglings.ts';
import { collectNames } from './names.ts';

interface Word {
  readonly letters: string;
  /** Which it should be nearest to; undefined for a real name. */
  readonly own?: Entry | undefined;
  /** The targets that can be near under any costs that are tried. */
  readonly near: readonly Target[];
}

export interface Tuning {
  readonly manglings: readonly Word[];
  readonly names: readonly Word[];
}

/** Into how many parts names are dealt, to tune on some and measure on others. */
export const folds = 5;

/** True for manglings of the names of one part. */
export function isIn(fold: number): (word: { readonly own?: Entry | undefined }) => boolean {
  return ({ own }) => own !== undefined && foldOf(own, folds) === fold;
}

/** Shares of real names that may pass. */
export const harms = [0.005, 0.01, 0.02, 0.04];

/** Every so many names of the list stand for all. */
const every = 61;

export async function prepareTuning(rows: readonly Row[], { entries, entryOf }: Answers): Promise<Tuning> {
  const targets = entries.flatMap(targetsOf).filter(({ native, entry }) => !native && entry.kind !== 'organization');
  const makeWord = (letters: string, own?: Entry): Word => {
    const near = targets
      .map((target) => ({ target, distance: soundDistance(letters, target.letters, 0.5) }))
      .filter(({ target, distance }) => (distance > 0 || own !== undefined) && (distance < 0.5 || target.entry === own))
      .sort((a, b) => a.distance - b.distance)
      .map(({ target }) => target);
    return { letters, own, near: [...near.slice(0, 25), ...near.slice(25).filter((target) => target.entry === own)] };
  };
  const list = await collectNames(join(import.meta.dirname, '../..'));
  return {
    manglings: rows
      .filter(({ kind, category }) => kind === 'person' && category !== 'fused')
      .map((row) => ({ row, own: entryOf(row) }))
      .filter(({ own }) => targets.some(({ entry }) => entry === own))
      .map(({ row, own }) => makeWord(lettersOf(row.variant), own)),
    names: [...list]
      .map(lettersOf)
      .filter((letters, i) => i % every === 0 && letters.length >= 4)
      .map((letters) => makeWord(letters)),
  };
}

/** How far the nearest target is, and whether it is the one that is meant. */
function nearest({ letters, near, own }: Word, table: ReturnType<typeof spreadCosts>): { distance: number; isOwn: boolean } {
  let distance = 1;
  let isOwn = false;
  for (const target of near) {
    const found = soundDistance(letters, target.letters, distance, false, table);
    if (found < distance) [distance, isOwn] = [found, target.entry === own];
  }
  return { distance, isOwn };
}

/** For each of `harms` the share of words that come nearest to the right name, and near enough. */
export function recallAt(words: readonly Word[], names: readonly Word[], tried: Costs): number[] {
  const table = spreadCosts(tried);
  const real = names.map((name) => nearest(name, table).distance).sort((a, b) => a - b);
  const found = words.map((word) => nearest(word, table));
  return harms.map((harm) => {
    const limit = real[Math.floor(harm * real.length)] as number;
    return found.filter(({ distance, isOwn }) => isOwn && distance < limit).length / words.length;
  });
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where the search begins: what the table of costs was before anything was measured. */
const beginning: Costs = {
  vowel: 0.35,
  bp: 0.35,
  dt: 0.35,
  gkcq: 0.35,
  fvwh: 0.35,
  lr: 0.35,
  nm: 0.35,
  szxcjq: 0.35,
  yij: 0.35,
  wu: 0.35,
  other: 1,
  extraVowel: 0.35,
  doubled: 0.1,
  extraH: 0.4,
  extraNg: 0.3,
  extraLiquid: 0.65,
  extraConsonant: 0.9,
  head: 0.25,
};

/** A small price for leaving the beginning keeps what has no evidence where it is. */
export function tuneCosts(words: readonly Word[], names: readonly Word[]): Costs {
  const keys = Object.keys(costs) as (keyof Costs)[];
  const worth = (tried: Costs) =>
    mean(recallAt(words, names, tried)) - 0.01 * mean(keys.map((key) => Math.abs(tried[key] - beginning[key])));
  let best = beginning;
  let value = worth(best);
  for (let sweep = 0; sweep < 3; sweep++) {
    const before = value;
    for (const key of keys) {
      for (const factor of [0.5, 0.7, 0.85, 1.2, 1.45, 1.8]) {
        const tried = { ...best, [key]: Math.round(100 * best[key] * factor) / 100 };
        const now = worth(tried);
        if (now > value + 1e-9) [best, value] = [tried, now];
      }
    }
    if (value === before) break;
  }
  return best;
}
