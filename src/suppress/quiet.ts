// One article with its suppressions: what rules see of it, what they may not say, and what turned out to be of no use.
import type { Problem, Span } from '../model/index.ts';
import { indexSpans } from '../text/index.ts';
import { readDirectives } from './directives.ts';
import { lineEndBefore, maskDirectives } from './mask.ts';
import { nothingCarried, overlaps, prepare, rangesOf } from './ranges.ts';
import { sicSpans } from './sic.ts';
import { readSidecar } from './sidecar.ts';
import { type Complaint, complaintsAbout, unusedSuppression } from './unused.ts';

/** The suppressions of one state of a text. */
export interface Quiet {
  /** The text with blanks in the place of directives, for the rules. */
  readonly visible: string;
  /** True when nobody may be told of this problem, and nothing be done about it. */
  covers(rule: string, span: Span, problem: Problem): boolean;
}

export interface Suppressions {
  /**
   * Undefined for a text in which nothing is suppressed. A pure function of the text (and of the blocks before it), but it
   * remembers what was of use.
   */
  quietIn(text: string): Quiet | undefined;
  /** Goes on to the next block of a long text: what is switched off in this one stays so. */
  goOn(block: string): void;
  /** What is wrong with the suppressions themselves, once all rounds are over. `ran` are the rules that were used. */
  complaints(source: string, ran: ReadonlySet<string>): readonly Complaint[];
}

/** False for a text that certainly suppresses nothing: looked at first, since it costs next to nothing. */
function mayAskForSilence(text: string): boolean {
  return text.includes('mtmend-') || text.includes('[sic') || text.includes('[Sic');
}

/** Reads the suppressions of one article: those in its text, and those of its sidecar file. */
export function suppressionsOf(sidecarText: string | undefined, knownRules: ReadonlySet<string>): Suppressions {
  const sidecar = sidecarText === undefined ? [] : readSidecar(sidecarText, knownRules);
  const used = new Set<string>();
  let before = nothingCarried;
  const isIdle = (text: string) => sidecar.length + before.open.length + before.waiting.length === 0 && !mayAskForSilence(text);
  return {
    quietIn(text) {
      if (isIdle(text)) return undefined;
      const directives = readDirectives(text, knownRules);
      const sic = sicSpans(text);
      const guarded = directives.map(({ alone, line, start, end }) =>
        alone ? { start: lineEndBefore(text, line.start), end: line.end + 1 } : { start: blanksBefore(text, start), end: end + 1 },
      );
      const untouchable = indexSpans([...guarded, ...sic]);
      const forbidding = prepare(text, rangesOf(text, directives, sidecar, before).ranges);
      return {
        visible: maskDirectives(text, directives),
        covers(rule, span, problem) {
          const found = forbidding(rule, span, problem);
          for (const { key } of found) used.add(key);
          return found.length > 0 || untouchable(span).some((place) => overlaps(place, span));
        },
      };
    },
    goOn(block) {
      if (!isIdle(block)) before = rangesOf(block, readDirectives(block, knownRules), sidecar, before).carried;
    },
    complaints(source, ran) {
      if (sidecar.length === 0 && !mayAskForSilence(source)) return [];
      const directives = readDirectives(source, knownRules);
      if (directives.length + sidecar.length === 0) return [];
      const { ranges, idle } = rangesOf(source, directives, sidecar, nothingCarried);
      const own = ranges.filter(({ rule }) => rule === unusedSuppression.id);
      for (const { key } of own) used.add(key);
      const isUnwanted = indexSpans(own);
      const knowledge = { isUsed: (key: string) => used.has(key), isIdle: (key: string) => idle.has(key), knownRules, ran };
      return complaintsAbout(directives, sidecar, knowledge).filter((complaint) => isUnwanted(complaint).length === 0);
    },
  };
}

/** A sign that opens a comment needs the blank before it. */
function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[ \t]/.test(text[start - 1] as string)) start--;
  return start;
}
