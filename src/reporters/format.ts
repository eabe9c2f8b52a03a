// What a format of `check` is: a pure rendering of the texts of one run, piece by piece, so that no format needs all
// findings in memory.
import type { GradedReport, Rule } from '../model/index.ts';

/** What the formats may know besides the reports. */
export interface About {
  readonly version: string;
  readonly color: boolean;
  /** The rule of an id, for its page; undefined for an id that nobody knows. */
  readonly rule: (id: string) => Rule | undefined;
}

export interface Rendering {
  /** What stands before the first text. */
  readonly head?: string;
  /** What one text adds; texts come in their order. */
  each(report: GradedReport): string;
  /** What stands after the last text. */
  end?(): string;
}

export type Format = (about: About) => Rendering;
