// One pass of all rules over one state of the text.
import type { CalendarDate, Document, Format, Problem, Rule, Segment, Span } from '../model/index.ts';
import { makeSignReader, protectedSpans } from '../text/index.ts';

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

export interface Finder {
  readonly format: Format;
  /**
   * Finds what every rule sees in `text`; `source` is the text before the first round. A pure function of its arguments.
   * The source only serves to hold back in text that hardly needs repair; that is why a settled text stays settled.
   */
  find(text: string, source: string, continues: boolean): Placed[];
  /** To be called before another source is looked at: its segments are others. */
  forget(): void;
}

/** What the rules said that ask nothing but the segment itself, for a segment with this text. */
interface Remembered {
  readonly byRule: (readonly Problem[] | undefined)[];
}

/** Gets the rules ready, once for any number of texts. What a rule of scope `segment` said about a segment is remembered for the rounds that follow. */
export function makeFinder({ format, rules, rightForms, date }: RoundInput): Finder {
  const signs = makeSignReader(rules.map((rule) => rule.signs));
  const memory = new Map<string, Remembered>();

  return { format, find, forget: () => memory.clear() };

  function find(text: string, source: string, continues: boolean): Placed[] {
    const segments = format.segments(text, continues);
    const document: Document = { text, source, segments, date, isRightForm: (form) => rightForms.has(form) };
    const placed: Placed[] = [];
    for (const segment of segments) {
      const { start } = segment;
      const awake = signs.read(text, start, start + segment.text.length);
      let remembered: Remembered | undefined;
      let allowed: ((problem: Problem, rule: Rule) => boolean) | undefined;
      for (let order = 0; order < rules.length; order++) {
        if (((awake[order >> 5] as number) & (1 << (order & 31))) === 0) continue;
        const rule = rules[order] as Rule;
        let problems: readonly Problem[] | undefined;
        if (rule.scope === 'segment') {
          remembered ??= recall(segment.text);
          problems = remembered.byRule[order];
        }
        if (!problems) {
          problems = [];
          for (const problem of rule.check(segment, document)) {
            allowed ??= guard(segment, rightForms);
            if (allowed(problem, rule)) (problems as Problem[]).push(problem);
          }
          if (remembered && rule.scope === 'segment') remembered.byRule[order] = problems;
        }
        for (const problem of problems) placed.push({ rule, order, problem, start: start + problem.start, end: start + problem.end });
      }
    }
    return placed;
  }

  function recall(text: string): Remembered {
    const known = memory.get(text);
    if (known) return known;
    const fresh: Remembered = { byRule: [] };
    memory.set(text, fresh);
    return fresh;
  }
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
