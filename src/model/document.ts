// What a rule may know of the whole text while it looks at one segment.
import type { Segment } from './segment.ts';

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export interface Document {
  /** The whole text of this round. */
  readonly text: string;
  /** The text before the first round: how damaged it was says how much to trust it. */
  readonly source: string;
  readonly segments: readonly Segment[];
  /** The day the article was written, if the caller said so. */
  readonly date: CalendarDate | undefined;
  /** True for a word or phrase that a glossary gives as a right form, written exactly so. */
  isRightForm(form: string): boolean;
}
