// `npm run bench`: how fast mtmend is beside what others would use, in one table made in one run.
//   --quick           short texts, one run each: to see that all works, not for figures
//   --only WORD       rows with this word only
//   --install-peers   installs the peers that come from npm into a temporary folder first
//   --write           puts the table into the README
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contest, contests } from './contests.ts';
import { materials } from './materials.ts';
import { type Figure, inTurns, NoFigure, stopwatch } from './measure.ts';
import { findPeers, installPeers } from './peers.ts';
import { circumstances, header, row } from './table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    'install-peers': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (values['install-peers']) installPeers();

/** Seconds after which a program is stopped. */
const limitFor = ({ unit }: Contest) => (values.quick ? 30 : unit === 'MB' ? 3600 : 300);

const peers = findPeers();
const folder = mkdtempSync(join(tmpdir(), 'mtmend-bench-'));
const watch = stopwatch(folder);

/** More runs where they are short, and so uneven. */
function timesFor({ unit, bytes }: Contest): number {
  if (values.quick || unit === 'MB') return 1;
  return unit === 's' && bytes < 1e6 ? 15 : bytes <= 2e6 ? 5 : 3;
}

async function measure(contest: Contest): Promise<string[]> {
  const { what, text, unit, bytes, ours, rivals } = contest;
  const limit = limitFor(contest);
  const there = rivals.filter(({ peer }) => peer === undefined || peers[peer].version !== undefined);
  const runs = [ours(), ...there.map(({ run }) => run())];
  // Once without looking: files come into the system's memory, glossaries into the cache.
  if (unit !== 'MB') await inTurns(watch, runs.slice(0, 1), { times: 1, limit });
  const [own, ...others] = (await inTurns(watch, runs, { times: timesFor(contest), limit })) as [
    Figure | NoFigure,
    ...(Figure | NoFigure)[],
  ];
  return rivals.map((rival) => {
    const missing = rival.peer !== undefined && peers[rival.peer].version === undefined;
    const figure = missing ? new NoFigure('missing') : (others[there.indexOf(rival)] as Figure | NoFigure);
    return row(what, text, unit, { name: 'mtmend', bytes, figure: own }, { name: rival.name, bytes: rival.bytes, figure }, rival.bar);
  });
}

const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  console.log(line);
};

try {
  const known = Object.values(peers).filter(({ version }) => version !== undefined);
  const missing = Object.values(peers).filter(({ version }) => version === undefined);
  say(`Measured on ${circumstances()}${values.quick ? ', in a hurry' : ''}; whole processes, the best of several runs in turns.`);
  say(`Beside: ${known.map(({ name, version }) => `${name} ${version}`).join(', ')}.`);
  if (missing.length > 0) say(`Missing: ${missing.map(({ name, from }) => `${name} (${from})`).join(', ')}.`);
  say(`\n${header}`);
  for (const contest of contests(materials(folder), folder, values.quick ? 0.02 : 1)) {
    if (!contest.what.includes(values.only)) continue;
    for (const line of await measure(contest)) say(line);
  }
  if (values.write) {
    const readme = join(import.meta.dirname, '../../../README.md');
    const place = /(?<=<!-- npm run bench -- --write -->\n)[\s\S]*?(?=<!-- end -->)/;
    writeFileSync(
      readme,
      readFileSync(readme, 'utf8').replace(place, () => `\n${lines.join('\n')}\n\n`),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
