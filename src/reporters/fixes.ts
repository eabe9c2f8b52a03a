// What could be put into the source where a finding stands, for tools that offer it with a click. Not always what its
// rule suggests: a rule of a later round speaks about text that an earlier round had repaired already.
import type { Edit, Finding, Report } from '../model/index.ts';

/** Edits of the source, the best first; each of them stands for itself. Empty where nobody can know. */
export function fixesOf(finding: Finding, { source, edits }: Pick<Report, 'source' | 'edits'>): readonly Edit[] {
  const here = editsAt(finding, edits);
  const others = [...new Set(finding.suggestions)].map((text): Edit => ({ start: finding.start, end: finding.end, text }));
  // Untouched by any round, so the rule saw what the source has.
  if (here.length === 0) return finding.applied ? [] : others.filter(({ text }) => text !== finding.text);
  if (!finding.applied) return [];
  const made = joined(finding, here, source);
  const [first, ...rest] = others;
  const alone = first && made.start === first.start && made.end === first.end && made.text === first.text;
  return alone ? [made, ...rest] : [made];
}

/** The edits that overlap or touch the span. */
function editsAt({ start, end }: Finding, edits: readonly Edit[]): readonly Edit[] {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).end < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < edits.length && (edits[last] as Edit).start <= end) last++;
  return edits.slice(low, last);
}

/** One edit that does to the span, and to what the edits reach beyond it, what they do. */
function joined(span: Finding, edits: readonly Edit[], source: string): Edit {
  const start = Math.min(span.start, (edits[0] as Edit).start);
  const end = Math.max(span.end, (edits.at(-1) as Edit).end);
  let text = '';
  let at = start;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start, end, text: text + source.slice(at, end) };
}
