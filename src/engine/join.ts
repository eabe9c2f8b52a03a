// The reports on the blocks of a text, one after the other, as one report on the whole.
import type { Edit, Finding, Report, Round } from '../model/index.ts';
import { positionsOf } from '../text/index.ts';

/** `reports` are those of the blocks, in order and without a gap; places become places in the whole. */
export function joinReports(label: string, reports: readonly Report[]): Report {
  const source = reports.map((report) => report.source).join('');
  const place = positionsOf(source);
  const findings: Finding[] = [];
  const edits: Edit[] = [];
  let start = 0;
  for (const report of reports) {
    for (const finding of report.findings) findings.push({ ...move(finding, start), ...place(start + finding.start) });
    for (const edit of report.edits) add(edits, move(edit, start));
    start += report.source.length;
  }
  return {
    label,
    source,
    output: reports.map((report) => report.output).join(''),
    findings,
    rounds: joinRounds(reports),
    edits,
    quarrels: [...new Set(reports.flatMap(({ quarrels }) => quarrels))],
  };
}

function joinRounds(reports: readonly Report[]): readonly Round[] {
  const count = Math.max(0, ...reports.map(({ rounds }) => rounds.length));
  const lengths = reports.map(({ source }) => source.length);
  return Array.from({ length: count }, (_, round) => {
    const edits: Edit[] = [];
    let start = 0;
    reports.forEach(({ rounds }, i) => {
      const length = lengths[i] as number;
      for (const edit of rounds[round] ?? []) {
        add(edits, move(edit, start));
        lengths[i] = (lengths[i] as number) + edit.text.length - (edit.end - edit.start);
      }
      start += length;
    });
    return edits;
  });
}

function move<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** Edits of two blocks that touch where a line was cut become one. */
function add(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  if (last?.end === edit.start) edits[edits.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
  else edits.push(edit);
}
