// The only way text ever changes: put this text in the place of that span.
import type { Span } from './span.ts';

export interface Edit extends Span {
  readonly text: string;
}

/** The edits of one round: sorted, disjoint, never touching; offsets are those of the round's own input. */
export type Round = readonly Edit[];
