// `npm run eval:names [table.tsv …] [--traps traps.tsv] [--miss] [--curve] [--cross]`: how many mangled names are put right when only the right
// form and the name in the source language are known. Every listed wrong form is switched off.
import { readFileSync } from 'node:fs';
import { type Mender, makeMender } from '../engine/index.ts';
import type { Entry } from '../model/index.ts';
import { isHighOffice } from '../names/offices.ts';
import { useCosts } from '../names/sound.ts';
import { costs } from '../names/sound-costs.ts';
import { answersTo, ownTable, type Row, readRows } from './manglings.ts';
import { folds, isIn, prepareTuning, tuneCosts } from './tuning.ts';

const args = process.argv.slice(2);
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const traps = optionOf('--traps');
const tables = args.filter((arg) => !arg.startsWith('--') && arg !== traps);
const meant = (tables.length > 0 ? tables : [ownTable]).flatMap(readRows);
const answers = answersTo(meant);
const { entries, rightOf } = answers;

/** A fused name may keep the words that were fused to it. */
function isRight(row: Row, output: string, wanted: (form: string) => readonly string[]): boolean {
  if (row.category === 'fused') return [...rightOf(row)].some((form) => output.includes(form)) && !output.includes(row.variant);
  return [...rightOf(row)].some((form) => wanted(form).includes(output));
}

/** True when a title stands directly in front of the name, or behind it in apposition. */
function hasOffice({ cue }: Row): boolean {
  const [before = '', behind = ''] = cue.split('___');
  const near = [
    ...(before.split(/[,;.]/).at(-1) ?? '').split(/\s+/).slice(-5),
    ...(/^, ([^,]*)/.exec(behind)?.[1]?.split(/\s+/).slice(0, 6) ?? []),
  ];
  return near.some(isHighOffice);
}

type TextOf = (row: Row, form: string) => string;

function judge(mender: Mender, row: Row, textOf: TextOf): { output: string; outcome: 'right' | 'left' | 'wrong' } {
  const output = mender.mend(textOf(row, row.variant)).output;
  if (isRight(row, output, (form) => [textOf(row, form), mender.mend(textOf(row, form)).output])) return { output, outcome: 'right' };
  const bare = (text: string) => text.toLowerCase().replace(/[ -]/g, '');
  return { output, outcome: bare(output).includes(bare(row.variant)) ? 'left' : 'wrong' };
}

function evaluate(title: string, list: readonly Entry[], textOf: TextOf): void {
  const mender = makeMender({ entries: list });
  const counts = new Map<string, { n: number; right: number; wrong: number; left: number }>();
  const misses: string[] = [];
  for (const row of meant) {
    const { output, outcome } = judge(mender, row, textOf);
    for (const key of [row.category, ...(hasOffice(row) ? ['~ an office beside it'] : []), 'all']) {
      const count = counts.get(key) ?? { n: 0, right: 0, wrong: 0, left: 0 };
      counts.set(key, { ...count, n: count.n + 1, [outcome]: count[outcome] + 1 });
    }
    if (outcome !== 'right') misses.push(`  ${outcome}\t${row.category}\t${row.variant} → ${row.canonical}\t${output}`);
  }
  console.log(`\n${title}`);
  for (const [category, { n, right, wrong, left }] of [...counts].sort((a, b) =>
    a[0] === 'all' ? 1 : b[0] === 'all' ? -1 : a[0] < b[0] ? -1 : 1,
  )) {
    console.log(
      `  ${category.padEnd(22)} ${String(n).padStart(4)}   right ${share(right, n)}   left alone ${share(left, n)}   wrong ${share(wrong, n)}`,
    );
  }
  if (args.includes('--miss')) console.log(misses.sort().join('\n'));
}

function share(count: number, of: number): string {
  return `${String(count).padStart(3)} ${((100 * count) / of).toFixed(1).padStart(5)} %`;
}

const inCue = (row: Row, form: string) => (row.cue.includes('___') ? row.cue.replace('___', form) : form);
const uncued = entries.map((entry): Entry => ({ ...entry, cues: [] }));
evaluate('with the cues of the entries, in the words around', entries, inCue);
evaluate('without cues of entries, in the words around', uncued, inCue);
const alone: TextOf = (_, form) => `${form} said so on Monday.`;
evaluate('the name alone', uncued, alone);

if (args.includes('--cross')) await printCross();

/** What is worth on names that it never saw: the costs of the sound model are tuned on four fifths of the names, for the other fifth. */
async function printCross(): Promise<void> {
  const { manglings, names } = await prepareTuning(meant, answers);
  const ways = { 'with cues': [entries, inCue], 'without cues': [uncued, inCue], alone: [uncued, alone] } as const;
  const counts = new Map<string, number>();
  for (let fold = 0; fold < folds; fold++) {
    useCosts(
      tuneCosts(
        manglings.filter((word) => !isIn(fold)(word)),
        names,
      ),
    );
    for (const [way, [list, textOf]] of Object.entries(ways)) {
      const mender = makeMender({ entries: list });
      for (const row of meant.filter((one) => isIn(fold)({ own: answers.entryOf(one) }))) {
        const key = `${way} ${judge(mender, row, textOf).outcome}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  useCosts(costs);
  console.log('\nsound costs tuned on other names');
  for (const way of Object.keys(ways)) {
    const of = (outcome: string) => share(counts.get(`${way} ${outcome}`) ?? 0, meant.length);
    console.log(
      `  ${way.padEnd(22)} ${String(meant.length).padStart(4)}   right ${of('right')}   left alone ${of('left')}   wrong ${of('wrong')}`,
    );
  }
}

if (args.includes('--curve')) printCurve();

/** What other thresholds would give: the score of the best entry for each row, against whether it is the right one. */
function printCurve(): void {
  const mender = makeMender({ entries });
  const scored = meant.flatMap((row) => {
    const text = inCue(row, row.variant);
    const judged = mender
      .explainNames(text)
      .filter(
        ({ candidate }) => text.indexOf(row.variant) <= candidate.start && candidate.end <= text.indexOf(row.variant) + row.variant.length,
      );
    const best = judged.flatMap(({ verdict }) => verdict.recognitions.slice(0, 1)).sort((a, b) => b.score - a.score)[0];
    return best ? [{ score: best.score, right: rightOf(row).has(best.target.right) }] : [];
  });
  console.log('\nscore   recall   precision   (every score counts, whatever else speaks for or against it)');
  for (let at = 0.5; at <= 1.41; at += 0.1) {
    const above = scored.filter(({ score }) => score >= at);
    const right = above.filter((one) => one.right).length;
    console.log(`${at.toFixed(1).padStart(5)}   ${share(right, meant.length)}   ${share(right, Math.max(1, above.length))}`);
  }
}

/** A raw translation: every phrase that the table has of one name, as paragraphs of one article, behind one of our own. */
const opening = 'The two sides talked about the Asia -Pacific situation , and the meeting went on.Then the host spoke .';
const articles = new Map<string, string>();
for (const row of meant) articles.set(row.canonical, `${articles.get(row.canonical) ?? opening}\n\n${inCue(row, row.variant)}`);
evaluateArticles();

function evaluateArticles(): void {
  const mender = makeMender({ entries });
  const outputs = new Map([...articles].map(([name, text]) => [name, mender.mend(text).output.split('\n\n')] as const));
  const counts = { right: 0, wrong: 0, left: 0 };
  const seen = new Map<string, number>();
  for (const row of meant) {
    const at = (seen.get(row.canonical) ?? 0) + 1;
    seen.set(row.canonical, at);
    const output = outputs.get(row.canonical)?.[at] ?? '';
    const right = isRight(row, output, (form) => [inCue(row, form), mender.mend(inCue(row, form)).output]);
    const kept = output.toLowerCase().replace(/[ -]/g, '').includes(row.variant.toLowerCase().replace(/[ -]/g, ''));
    const outcome = right ? 'right' : kept ? 'left' : 'wrong';
    counts[outcome]++;
    if (!right && args.includes('--miss'))
      console.log(`  article ${outcome}\t${row.category}\t${row.variant} → ${row.canonical}\t${output}`);
  }
  console.log('\nwith cues, all that the table has of one name in one raw article');
  const n = meant.length;
  console.log(
    `  all        ${String(n).padStart(4)}   right ${share(counts.right, n)}   left alone ${share(counts.left, n)}   wrong ${share(counts.wrong, n)}`,
  );
}

if (traps !== undefined) {
  const mender = makeMender({ entries });
  console.log('\ntraps');
  for (const line of readFileSync(traps, 'utf8').trimEnd().split('\n').slice(1)) {
    const [name = ''] = line.split('\t');
    for (const text of [name, `${name} said so on Monday.`, `On Monday ${name} was there.`]) {
      const { findings } = mender.mend(text);
      for (const { rule, applied, text: seen, suggestions } of findings)
        if (applied) console.log(`  touched by ${rule}: ${text}: ${seen} → ${suggestions[0]}`);
    }
  }
}
