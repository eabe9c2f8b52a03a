// Where a place in repaired text stood before the repair.

import type { Edit } from './edits.ts';

type Span = Pick<Edit, 'start' | 'end'>;

/**
 * Maps spans of the text after `edits` to the text before them (UTF-16 offsets).
 * A span that begins or ends inside replaced text is widened to the whole of what was replaced.
 */
export function mapBack(edits: readonly Edit[]): (span: Span) => Span {
  if (edits.length === 0) return (span) => span;
  // For each edit, where its replacement stands in the new text.
  const starts = new Float64Array(edits.length);
  const ends = new Float64Array(edits.length);
  let shift = 0;
  edits.forEach((edit, i) => {
    starts[i] = edit.start + shift;
    ends[i] = edit.start + shift + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
  });
  /** Index of the last edit whose replacement starts before `offset` (or at it, with `orAt`), else -1. */
  const lastBefore = (offset: number, orAt: boolean): number => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = starts[middle] as number;
      if (at < offset || (orAt && at === offset)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const mapStart = (offset: number): number => {
    const i = lastBefore(offset, true);
    if (i < 0) return offset;
    const edit = edits[i] as Edit;
    const end = ends[i] as number;
    return offset < end ? edit.start : edit.end + (offset - end);
  };
  const mapEnd = (offset: number): number => {
    const i = lastBefore(offset, false);
    if (i < 0) return offset;
    const edit = edits[i] as Edit;
    const end = ends[i] as number;
    return offset <= end ? edit.end : edit.end + (offset - end);
  };
  return ({ start, end }) => {
    const from = mapStart(start);
    return { start: from, end: Math.max(from, mapEnd(end)) };
  };
}
