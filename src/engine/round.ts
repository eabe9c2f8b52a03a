// One pass of all rules over one state of the text.
import type { CalendarDate, Document, Format, Problem, Rule, Segment, Span } from '../model/index.ts';
import { protectedSpans } from '../text/index.ts';

/** What the engine asks of the glossary besides the rule that it makes of it. */
export interface RightForms {
  /** Where right forms stand, written exactly as the glossary has them; sorted. */
  shields(text: string): readonly Span[];
  has(form: string): boolean;
}

export interface RoundInput {
  readonly format: Format;
  readonly rules: readonly Rule[];
  readonly rightForms: RightForms;
  readonly date: CalendarDate | undefined;
}

/** A problem with its rule, placed in the text of the round. */
export interface Placed extends Span {
  readonly rule: Rule;
  /** Place of the rule in the ordered list. */
  readonly order: number;
  readonly problem: Problem;
}

/** Finds what every rule sees in `text`. A pure function of its arguments. The source only serves to hold back in text that hardly needs repair; that is why a settled text stays settled. */
export function findProblems(text: string, source: string, { format, rules, rightForms, date }: RoundInput): Placed[] {
  const segments = format.segments(text);
  const document: Document = { text, source, segments, date, isRightForm: (form) => rightForms.has(form) };
  const placed: Placed[] = [];
  for (const segment of segments) {
    let allowed: ((problem: Problem, rule: Rule) => boolean) | undefined;
    rules.forEach((rule, order) => {
      for (const problem of rule.check(segment, document)) {
        allowed ??= guard(segment, rightForms);
        if (!allowed(problem, rule)) continue;
        placed.push({ rule, order, problem, start: segment.start + problem.start, end: segment.start + problem.end });
      }
    });
  }
  return placed;
}

/** Refuses what would reach into an address or code, or change a right form from inside. */
function guard(segment: Segment, rightForms: RightForms): (problem: Problem, rule: Rule) => boolean {
  const untouchable = protectedSpans(segment.text);
  const shields = rightForms.shields(segment.text);
  return ({ start, end }, { minds }) => {
    if (start < 0 || end > segment.text.length) return false;
    const empty = start === end;
    for (const span of untouchable) {
      if (span.start >= end && !empty) break;
      if (empty ? span.start < start && end < span.end : start < span.end && span.start < end) return false;
    }
    if (minds === 'right forms') return true;
    for (const span of shields) {
      if (span.start > start) break;
      if (empty ? span.start < start && end < span.end : end <= span.end) return false;
    }
    return true;
  };
}
