// What one run over one text found and did. Every output (text, patch, list) is a rendering of this.
import type { Confidence } from './confidence.ts';
import type { Round } from './edit.ts';
import type { Span } from './span.ts';

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A problem placed in the document. The span and the position are those of the source text, whatever the round. */
export interface Finding extends Span, Position {
  readonly rule: string;
  readonly message: string;
  readonly confidence: Confidence;
  /** What the source has at the span. */
  readonly text: string;
  /** What could stand there instead, best first. */
  readonly suggestions: readonly string[];
  /** True when `output` has the first suggestion in it. */
  readonly applied: boolean;
  /** The round that saw it, from 1. */
  readonly round: number;
}

export interface Report {
  /** What to call the text in messages: a path, or `<stdin>`. */
  readonly label: string;
  readonly source: string;
  readonly output: string;
  readonly findings: readonly Finding[];
  /** `replay(source, rounds) === output` */
  readonly rounds: readonly Round[];
  /** The same change in one piece: sorted, disjoint edits of the source, as small as they can be told. */
  readonly edits: Round;
  /** Rules that kept undoing each other's work; where they met, the text is as it was. */
  readonly quarrels: readonly string[];
}
