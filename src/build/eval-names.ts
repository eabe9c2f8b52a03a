// `npm run eval:names [table.tsv …] [--traps traps.tsv] [--miss] [--curve]`: how many mangled names are put right when only the right
// form and the name in the source language are known. Every listed wrong form is switched off.
import { readFileSync } from 'node:fs';
import { makeMender } from '../engine/index.ts';
import type { Entry } from '../model/index.ts';
import { isHighOffice } from '../names/offices.ts';
import { answersTo, ownTable, type Row, readRows } from './manglings.ts';

const args = process.argv.slice(2);
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const traps = optionOf('--traps');
const tables = args.filter((arg) => !arg.startsWith('--') && arg !== traps);
const meant = (tables.length > 0 ? tables : [ownTable]).flatMap(readRows);
const { entries, rightOf } = answersTo(meant);

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

function evaluate(title: string, list: readonly Entry[], textOf: (row: Row, form: string) => string): void {
  const mender = makeMender({ entries: list });
  const counts = new Map<string, { n: number; right: number; wrong: number; left: number }>();
  const misses: string[] = [];
  for (const row of meant) {
    const output = mender.mend(textOf(row, row.variant)).output;
    const right = isRight(row, output, (form) => [textOf(row, form), mender.mend(textOf(row, form)).output]);
    const kept = !right && output.toLowerCase().replace(/[ -]/g, '').includes(row.variant.toLowerCase().replace(/[ -]/g, ''));
    const outcome = right ? 'right' : kept ? 'left' : 'wrong';
    for (const key of [row.category, ...(hasOffice(row) ? ['~ an office beside it'] : []), 'all']) {
      const count = counts.get(key) ?? { n: 0, right: 0, wrong: 0, left: 0 };
      counts.set(key, { ...count, n: count.n + 1, [outcome]: count[outcome] + 1 });
    }
    if (!right) misses.push(`  ${outcome}\t${row.category}\t${row.variant} → ${row.canonical}\t${output}`);
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
evaluate('the name alone', uncued, (_, form) => `${form} said so on Monday.`);

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
