// `npm run tune:sound [table.tsv …]`: finds the costs of the sound model. It asks how many manglings come nearest to the right
// name and nearer than 99 of 100 real names come to any name of the glossary, and changes one cost at a time while that
// gets better. First on all names but a fifth, measured on that fifth (what the figures are worth on names never seen),
// then on all of them (the figures themselves).
import { join } from 'node:path';
import { lettersOf, soundDistance, spreadCosts } from '../names/sound.ts';
import { type Costs, costs } from '../names/sound-costs.ts';
import { type Target, targetsOf } from '../names/targets.ts';
import { answersTo, foldOf, ownTable, readRows } from './manglings.ts';
import { collectNames } from './names.ts';

const tables = process.argv.slice(2);
const rows = (tables.length > 0 ? tables : [ownTable]).flatMap(readRows);
const { entries, entryOf } = answersTo(rows);
const targets = entries.flatMap(targetsOf).filter(({ native, entry }) => !native && entry.kind !== 'organization');

interface Word {
  readonly letters: string;
  /** Which it should be nearest to; undefined for a real name. */
  readonly own?: Target['entry'] | undefined;
  /** The targets that can be near under any costs that are tried. */
  readonly near: readonly Target[];
}

function makeWord(letters: string, own?: Target['entry']): Word {
  const near = targets
    .map((target) => ({ target, distance: soundDistance(letters, target.letters, 0.5) }))
    .filter(({ target, distance }) => (distance > 0 || own !== undefined) && (distance < 0.5 || target.entry === own))
    .sort((a, b) => a.distance - b.distance)
    .map(({ target }) => target);
  return { letters, own, near: [...near.slice(0, 25), ...near.slice(25).filter((target) => target.entry === own)] };
}

const manglings = rows
  .filter(({ kind, category }) => kind === 'person' && category !== 'fused')
  .map((row) => ({ row, own: entryOf(row) }))
  .filter(({ own }) => targets.some(({ entry }) => entry === own))
  .map(({ row, own }) => makeWord(lettersOf(row.variant), own));
const every = 29;
const names = [...(await collectNames(join(import.meta.dirname, '../..')))]
  .map(lettersOf)
  .filter((letters, i) => i % every === 0 && letters.length >= 4)
  .map((letters) => makeWord(letters));

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

/** Shares of real names that may pass. */
const harms = [0.005, 0.01, 0.02, 0.04];

function recallAt(words: readonly Word[], costsTried: Costs): number[] {
  const table = spreadCosts(costsTried);
  const real = names.map((name) => nearest(name, table).distance).sort((a, b) => a - b);
  const found = words.map((word) => nearest(word, table));
  return harms.map((harm) => {
    const limit = real[Math.floor(harm * real.length)] as number;
    return found.filter(({ distance, isOwn }) => isOwn && distance < limit).length / words.length;
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** One cost at a time, as long as it helps; a small price for leaving the beginning keeps what has no evidence where it is. */
function tune(words: readonly Word[]): Costs {
  let best = { ...costs };
  const worth = (tried: Costs) =>
    mean(recallAt(words, tried)) -
    0.01 * mean(Object.keys(costs).map((key) => Math.abs(tried[key as keyof Costs] - costs[key as keyof Costs])));
  let value = worth(best);
  for (let sweep = 0; sweep < 3; sweep++) {
    const before = value;
    for (const key of Object.keys(costs) as (keyof Costs)[]) {
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

const show = (recall: readonly number[]) =>
  recall.map((share, i) => `${(100 * share).toFixed(0)} % at ${100 * (harms[i] as number)} %`).join(', ');
console.log(`${manglings.length} manglings, ${names.length} real names; recall at the share of real names that pass`);
console.log(`as it stands: ${show(recallAt(manglings, costs))}`);
const folds = 5;
const unseen: number[][] = [];
for (let fold = 0; fold < folds; fold++) {
  const inFold = (word: Word) => foldOf(word.own as Target['entry'], folds) === fold;
  const held = manglings.filter(inFold);
  const recall = recallAt(held, tune(manglings.filter((word) => !inFold(word))));
  unseen.push(...held.map(() => recall));
  console.log(
    `  part ${fold + 1}: ${held.length} manglings, as it stands ${show(recallAt(held, costs))}; tuned without them ${show(recall)}`,
  );
}
console.log(`tuned on other names: ${show(harms.map((_, i) => mean(unseen.map((recall) => recall[i] as number))))}`);
const tuned = tune(manglings);
console.log(`tuned on all: ${show(recallAt(manglings, tuned))}`);
console.log(tuned);
