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

/** What rules said about a segment without looking at the rest of the document: it stays true as long as the segment does. */
interface Lasting {
  /** Which rules said so, as bits. */
  readonly asked: Int32Array;
  readonly found: readonly Found[];
}

/** Gets the rules ready, once for any number of texts. What hangs on the text of a segment alone is not asked again in the next round. */
export function makeFinder({ format, rules, rightForms, date }: RoundInput): Finder {
  const signs = makeSignReader(rules.map((rule) => rule.signs));
  let lastRound: (readonly [text: string, lasting: Lasting])[] = [];

  return {
    format,
    find,
    forget() {
      lastRound = [];
    },
  };

  function find(text: string, source: string, continues: boolean): Placed[] {
    const segments = format.segments(text, continues);
    const watched = watchDocument({ text, source, segments, date, isRightForm: (form) => rightForms.has(form) });
    const known = new Map(lastRound);
    lastRound = [];
    const placed: Placed[] = [];
    const place = (start: number, found: readonly Found[]) => {
      for (const { order, problem } of found) {
        placed.push({ rule: rules[order] as Rule, order, problem, start: start + problem.start, end: start + problem.end });
      }
    };
    for (const segment of segments) {
      const awake = signs.read(text, segment.start, segment.start + segment.text.length);
      const before = known.get(segment.text);
      const { lasting, passing } = ask(segment, watched, awake, before);
      lastRound.push([segment.text, lasting]);
      place(segment.start, lasting.found);
      place(segment.start, passing);
    }
    return placed;
  }

  /** Asks the rules that are awake, but for those whose answer still holds; parts what lasts from what hangs on the document. */
  function ask(segment: Segment, watched: Watched, awake: Int32Array, before: Lasting | undefined) {
    let guarded: Guard | undefined;
    let found: Found[] | undefined;
    let passing: Found[] | undefined;
    const asked = before ? before.asked.slice() : new Int32Array(awake.length);
    for (let word = 0; word < awake.length; word++) {
      for (let bits = (awake[word] as number) & ~(asked[word] as number); bits !== 0; bits &= bits - 1) {
        const bit = bits & -bits;
        const order = word * 32 + 31 - Math.clz32(bit);
        const rule = rules[order] as Rule;
        let said: Found[] | undefined;
        watched.forget();
        for (const problem of rule.check(segment, watched.document)) {
          guarded ??= guard(segment, rightForms);
          if (!guarded(problem, rule)) continue;
          said ??= [];
          said.push({ order, problem });
        }
        const lasts = !watched.wasLookedAt();
        if (lasts) asked[word] = (asked[word] as number) | bit;
        if (!said) continue;
        if (lasts) found = found ? [...found, ...said] : said;
        else passing = passing ? [...passing, ...said] : said;
      }
    }
    const lasting: Lasting = { asked, found: found ? [...(before?.found ?? nothing), ...found] : (before?.found ?? nothing) };
    return { lasting, passing: passing ?? nothing };
  }
}

interface Watched {
  readonly document: Document;
  /** Whether somebody looked at what changes from round to round. */
  wasLookedAt(): boolean;
  forget(): void;
}

function watchDocument({ text, segments, ...constant }: Document): Watched {
  let isLookedAt = false;
  const document: Document = {
    ...constant,
    get text() {
      isLookedAt = true;
      return text;
    },
    get segments() {
      isLookedAt = true;
      return segments;
    },
  };
  return {
    document,
    wasLookedAt: () => isLookedAt,
    forget() {
      isLookedAt = false;
    },
  };
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
