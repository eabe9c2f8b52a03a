// `npm run hostile [-- LENGTH [PART OF A SHAPE'S NAME]]`: how long hostile text takes, against news of the same length and against a
// quarter of itself, and which rules take it. Linear work takes 4 times as long for 4 times the text.
import { type Mender, makeMender } from '../engine/index.ts';
import { shippedGlossary } from '../glossary/shipped.ts';
import { news, shapes } from './hostile.ts';

const [length = '16000', part = ''] = process.argv.slice(2);
const long = Number(length);
const entries = shippedGlossary().entries;
const mender = makeMender({ entries });
const alone = new Map(mender.rules.map(({ id }) => [id, makeMender({ entries, wants: (rule) => rule.id === id })]));

/** The best of some runs, in milliseconds. */
function time(program: Mender, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0, all = 0; run < 3 && all < 2000; run++) {
    const start = performance.now();
    program.mend(text);
    const taken = performance.now() - start;
    best = Math.min(best, taken);
    all += taken;
  }
  return best;
}

for (const program of [mender, ...alone.values()]) for (let i = 0; i < 4; i++) program.mend(news.make(8000));
const usual = time(mender, news.make(long));
console.log(`news: ${usual.toFixed(1)} ms for ${long} letters\n\nover news  over a quarter  shape and its slowest rules`);
for (const { name, make } of shapes) {
  if (!name.includes(part)) continue;
  const taken = time(mender, make(long));
  const quarter = time(mender, make(Math.floor(long / 4)));
  const slow = [...alone]
    .filter(() => taken > usual * 2 || taken > quarter * 6)
    .map(([id, program]) => ({ id, cost: time(program, make(long)) }))
    .filter(({ cost }) => cost > usual / 2)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, 4)
    .map(({ id, cost }) => `${id} ${(cost / usual).toFixed(1)}`);
  console.log(
    `${(taken / usual).toFixed(1).padStart(9)}  ${(taken / quarter).toFixed(1).padStart(14)}  ${name}${slow.length > 0 ? `: ${slow.join(', ')}` : ''}`,
  );
}
