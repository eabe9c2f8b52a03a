// `npm run fuzz [-- --minutes N] [--seed N] [TARGET…]`: looks for what breaks a promise, and writes it down under `fixtures/fuzz`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { targets } from './fuzz-targets.ts';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const end = Date.now() + Number(values.minutes) * 60_000;
const wanted = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

/** The turn of each target, in milliseconds. */
const turn = 15_000;

let seed = values.seed === undefined ? Date.now() & 0x7fffffff : Number(values.seed);
let found = 0;
const tried = new Map<string, number>();
while (Date.now() < end) {
  for (const target of wanted) {
    const result = fc.check(
      fc.property(target.values, (value) => target.check(value)),
      { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: Math.min(turn, Math.max(1000, end - Date.now())) },
    );
    tried.set(target.name, (tried.get(target.name) ?? 0) + result.numRuns);
    if (result.failed && result.counterexample) {
      found++;
      const folder = join(import.meta.dirname, '../../fixtures/fuzz', target.name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${seed}.json`), `${JSON.stringify(result.counterexample[0])}\n`);
      const why = result.errorInstance instanceof Error ? (result.errorInstance.stack ?? '').split('\n').slice(0, 4).join('\n') : '';
      console.log(`${target.name}, seed ${seed}: ${JSON.stringify(result.counterexample[0])}\n${why}\n`);
    }
    if (Date.now() >= end) break;
  }
  seed++;
}
for (const [name, runs] of tried) console.log(`${name}: ${runs} values`);
console.log(`${found} found`);
process.exitCode = found > 0 ? 1 : 0;
