// Two rounds of edits told as one.
import { applyEdits, type Edit } from './edits.ts';

/**
 * Edits that do to `source` what `first` and then `second` do (`second` counts in the text that `first` made).
 * Both lists are sorted and disjoint; so is the result, and its edits never touch. What comes to nothing is left out.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[], source: string): readonly Edit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const middle = applyEdits(source, first);
  const composed: Edit[] = [];
  /** How much longer the middle text is than the source, up to the place that was reached. */
  let shift = 0;
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    // The next edit of either round opens a group; whatever overlaps or touches it in the middle text belongs to it.
    const from = Math.min(startIn(first[i], shift), startIn(second[j], 0));
    const start = from - shift;
    let to = from;
    const own: Edit[] = [];
    for (;;) {
      const a = first[i];
      const b = second[j];
      if (a && startIn(a, shift) <= to && startIn(a, shift) <= startIn(b, 0)) {
        to = Math.max(to, a.start + shift + a.text.length);
        shift += a.text.length - (a.end - a.start);
        i++;
      } else if (b && b.start <= to) {
        to = Math.max(to, b.end);
        own.push({ start: b.start - from, end: b.end - from, text: b.text });
        j++;
      } else break;
    }
    const end = to - shift;
    const text = applyEdits(middle.slice(from, to), own);
    if (source.slice(start, end) !== text) composed.push({ start, end, text });
  }
  return composed;
}

function startIn(edit: Edit | undefined, shift: number): number {
  return edit ? edit.start + shift : Number.POSITIVE_INFINITY;
}
