// The one place where text is assembled. Nothing else in the project cuts and joins a user's text.

/** Put `text` in the place of this half-open span. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies sorted, disjoint edits (UTF-16 offsets, half-open spans).
 * Throws a RangeError when they are unsorted, overlap, touch, or leave the text: that is a fault of the caller.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return source;
  const parts: string[] = [];
  let done = 0;
  let first = true;
  for (const { start, end, text } of edits) {
    if (start < done || end < start || end > source.length || (!first && start === done)) {
      throw new RangeError(`edit ${start}–${end} does not fit after ${done} in a text of ${source.length} units`);
    }
    parts.push(source.slice(done, start), text);
    done = end;
    first = false;
  }
  parts.push(source.slice(done));
  return parts.join('');
}
