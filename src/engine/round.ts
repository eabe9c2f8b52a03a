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

/** A problem in a segment, with the rule's place in the list. */
interface Found {
  readonly order: number;
  readonly problem: Problem;
}

const nothing: readonly Found[] = [];

/** Gets the rules ready, once for any number of texts. What rules of scope `segment` said about a segment is not asked again in the next round. */
export function makeFinder({ format, rules, rightForms, date }: RoundInput): Finder {
  const signs = makeSignReader(rules.map((rule) => rule.signs));
  const ofSegments = maskOf(rules, ({ scope }) => scope === 'segment');
  const ofDocuments = maskOf(rules, ({ scope }) => scope !== 'segment');
  /** By the text of a segment, what was found in it in the round before. */
  let lastRound: (readonly [text: string, found: readonly Found[]])[] = [];

  return {
    format,
    find,
    forget() {
      lastRound = [];
    },
  };

  function find(text: string, source: string, continues: boolean): Placed[] {
    const segments = format.segments(text, continues);
    const document: Document = { text, source, segments, date, isRightForm: (form) => rightForms.has(form) };
    const placed: Placed[] = [];
    const known = new Map(lastRound);
    lastRound = [];
    const place = (start: number, found: readonly Found[]) => {
      for (const { order, problem } of found) {
        placed.push({ rule: rules[order] as Rule, order, problem, start: start + problem.start, end: start + problem.end });
      }
    };
    for (const segment of segments) {
      const awake = signs.read(text, segment.start, segment.start + segment.text.length);
      let guarded: Guard | undefined;
      const allowed: Guard = (problem, rule) => {
        guarded ??= guard(segment, rightForms);
        return guarded(problem, rule);
      };
      const own = known.get(segment.text) ?? ask(segment, document, awake, ofSegments, allowed);
      lastRound.push([segment.text, own]);
      place(segment.start, own);
      place(segment.start, ask(segment, document, awake, ofDocuments, allowed));
    }
    return placed;
  }

  /** Asks those rules of `mask` that are awake. */
  function ask(segment: Segment, document: Document, awake: Int32Array, mask: Int32Array, allowed: Guard): readonly Found[] {
    let found: Found[] | undefined;
    for (let word = 0; word < mask.length; word++) {
      for (let bits = (awake[word] as number) & (mask[word] as number); bits !== 0; bits &= bits - 1) {
        const order = word * 32 + 31 - Math.clz32(bits & -bits);
        const rule = rules[order] as Rule;
        for (const problem of rule.check(segment, document)) {
          if (!allowed(problem, rule)) continue;
          found ??= [];
          found.push({ order, problem });
        }
      }
    }
    return found ?? nothing;
  }
}

function maskOf(rules: readonly Rule[], isMeant: (rule: Rule) => boolean): Int32Array {
  const mask = new Int32Array(Math.max(1, Math.ceil(rules.length / 32)));
  rules.forEach((rule, order) => {
    if (isMeant(rule)) mask[order >> 5] = (mask[order >> 5] as number) | (1 << (order & 31));
  });
  return mask;
}

type Guard = (problem: Problem, rule: Rule) => boolean;

/** Refuses what would reach into an address or code, or change a right form from inside. */
function guard(segment: Segment, rightForms: RightForms): Guard {
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
