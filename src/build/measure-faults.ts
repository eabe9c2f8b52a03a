// `npm run faults [-- RUNS]`: the table of faults that writing survives, over many runs.
import { atEachStep, atOnce, atRandomMoments, countSteps, meanwhile, type Tally } from './faults.ts';

const runs = Number(process.argv[2] ?? 100);
const steps = countSteps();
const tallies: Tally[] = [];
for (const action of ['kill', 'SIGTERM', 'SIGINT', 'fail'] as const) tallies.push(atEachStep(action, steps));
// The last five steps come after the last look: the renaming and what follows.
tallies.push(meanwhile('edit', steps - 5), meanwhile('vanish', steps));
for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const) tallies.push(await atRandomMoments(signal, runs, 40));
for (const programs of [2, 4]) tallies.push(await atOnce(programs, Math.ceil(runs / 10), 40));
console.log('| fault | runs | struck | files lost or mixed | files left behind | other than promised |\n|---|---|---|---|---|---|');
for (const { fault, runs: all, struck, lost, strays, wrong } of tallies) {
  console.log(`| ${fault} | ${all} | ${struck} | ${lost} | ${strays} | ${wrong.length} ${wrong.slice(0, 2).join(' ')} |`);
}
process.exitCode = tallies.some(({ lost, strays, wrong }) => lost + strays + wrong.length > 0) ? 1 : 0;
