// What a rule sees wrong in a segment. A rule returns problems, never text.
import type { Confidence } from './confidence.ts';
import type { Span } from './span.ts';

/** The span counts from the start of the segment. */
export interface Problem extends Span {
  /** One sentence for a translator, without a full stop. */
  readonly message: string;
  readonly confidence: Confidence;
  /** Texts that could stand in the place of the span, best first; empty when nobody can know. */
  readonly suggestions: readonly string[];
}
