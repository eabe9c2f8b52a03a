// Counts what the program does for hostile texts: how often V8 ran each block of our own code. The same on any machine, unlike time.
// Work inside regular expressions does not show, so their time is given too. Prints JSON; the tests read it.
import { Session } from 'node:inspector/promises';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const { news, shapes } = await import('./hostile.ts');
const { makeMender } = await import('../engine/index.ts');
const { shippedGlossary } = await import('../glossary/shipped.ts');
const mender = makeMender({ entries: shippedGlossary().entries });

/** Runs of blocks since the last call. */
async function blocks(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const own = result.filter(({ url }) => url.startsWith('file:') && url.includes('/src/') && !url.includes('/src/build/'));
  return own.reduce(
    (sum, { functions }) => sum + functions.reduce((all, { ranges }) => all + ranges.reduce((one, { count }) => one + count, 0), 0),
    0,
  );
}

async function cost(text: string): Promise<{ readonly blocks: number; readonly time: number }> {
  await blocks();
  const start = performance.now();
  mender.mend(text);
  const time = performance.now() - start;
  return { blocks: await blocks(), time };
}

const [short = 2000, long = short * 4] = process.argv.slice(2).map(Number);
await cost(news.make(long));
const rows = [];
for (const { name, make } of [news, ...shapes]) rows.push({ name, short: await cost(make(short)), long: await cost(make(long)) });
console.log(JSON.stringify(rows));
