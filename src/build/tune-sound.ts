// `npm run tune:sound [table.tsv …]`: the costs of the sound model, found from manglings. First on all names but a fifth,
// measured on that fifth (what the figures are worth on names never seen), then on all of them (the figures themselves).
import { costs } from '../names/sound-costs.ts';
import { answersTo, ownTable, readRows } from './manglings.ts';
import { folds, harms, isIn, mean, prepareTuning, recallAt, tuneCosts } from './tuning.ts';

const tables = process.argv.slice(2);
const rows = (tables.length > 0 ? tables : [ownTable]).flatMap(readRows);
const { manglings, names } = await prepareTuning(rows, answersTo(rows));
const show = (recall: readonly number[]) =>
  recall.map((share, i) => `${(100 * share).toFixed(0)} % at ${100 * (harms[i] as number)} %`).join(', ');

console.log(`${manglings.length} manglings, ${names.length} real names; recall at the share of real names that pass`);
console.log(`as it stands: ${show(recallAt(manglings, names, costs))}`);
const unseen: number[][] = [];
for (let fold = 0; fold < folds; fold++) {
  const held = manglings.filter(isIn(fold));
  const others = manglings.filter((word) => !isIn(fold)(word));
  const recall = recallAt(held, names, tuneCosts(others, names));
  unseen.push(...held.map(() => recall));
  console.log(`  part ${fold + 1}: ${held.length} manglings, tuned without them ${show(recall)}`);
}
console.log(`tuned on other names: ${show(harms.map((_, i) => mean(unseen.map((recall) => recall[i] as number))))}`);
const tuned = tuneCosts(manglings, names);
console.log(`tuned on all: ${show(recallAt(manglings, names, tuned))}`);
console.log(tuned);
