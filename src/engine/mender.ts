// The whole program as one function: glossary, rules and format put together.
import { plain } from '../formats/index.ts';
import { glossaryMatcher, soundsOf } from '../glossary/index.ts';
import type { CalendarDate, Entry, Finding, Format, Report, Rule, Span } from '../model/index.ts';
import { inconsistentName, type NameRecognizer, nameRecognizer } from '../names/index.ts';
import { rules as mechanicalRules } from '../rules/index.ts';
import { type Complaint, suppressionsOf, unusedSuppression } from '../suppress/index.ts';
import { positionsOf } from '../text/index.ts';
import { blockEnds, blockSize } from './blocks.ts';
import { joinReports } from './join.ts';
import { freshTally, repair } from './repair.ts';
import { makeFinder } from './round.ts';

export interface MenderOptions {
  /** The glossary; `addToShipped` and `shippedGlossary` make one. */
  readonly entries?: readonly Entry[];
  /** Chooses among all rules by id; by default all are used. */
  readonly wants?: (rule: Rule) => boolean;
  /** How sure a repair must be; by default `likely`, and `certain` in a long text that is nearly clean. */
  readonly level?: 'certain' | 'likely' | 'auto';
  /** The day of the article. */
  readonly date?: CalendarDate | undefined;
  readonly format?: Format;
  /** Longer texts are mended in blocks of about so many UTF-16 units. */
  readonly blockSize?: number;
}

export interface Mender {
  readonly rules: readonly Rule[];
  /** The entries whose right forms stand in a text. */
  namesIn(text: string): readonly Entry[];
  /** Every word that could be a mangled name, with all that speaks for and against each entry. */
  readonly explainNames: NameRecognizer['explain'];
  /** Repairs one text; `label` is what messages call it. */
  mend(text: string, label?: string, wishes?: MendWishes): Report;
  /**
   * Repairs the blocks of one long text, one after the other (see `blockEnd`); places count from the start of each block,
   * but those of the wishes from the start of the text. Suppressions that do nothing are not told.
   */
  mendBlocks(label?: string, wishes?: MendWishes): (block: string) => Report;
}

/** What holds for one text only. */
export interface MendWishes {
  /** What stands in the `.mtmend-ignore` file beside the text. */
  readonly sidecar?: string | undefined;
  /** The places of the text that count (UTF-16 offsets); all others are neither changed nor told. */
  readonly within?: ((span: Span) => boolean) | undefined;
}

/** Gets everything ready once, for any number of texts. */
export function makeMender({
  entries = [],
  wants = () => true,
  level = 'auto',
  date,
  format = plain,
  blockSize: size = blockSize,
}: MenderOptions = {}): Mender {
  const matcher = glossaryMatcher(entries);
  const recognizer = nameRecognizer(entries, { namesIn: matcher.mentionedIn, takenIn: matcher.takenIn }, soundsOf(entries));
  const all = [matcher.rule, ...mechanicalRules, recognizer.rule, inconsistentName, unusedSuppression];
  const rules = all.filter(wants);
  const known = new Set(all.map(({ id }) => id));
  const ran = new Set(rules.map(({ id }) => id));
  const options = { finder: makeFinder({ format, rules, rightForms: matcher, date }), level };
  const blockMender = (label: string, { sidecar, within }: MendWishes) => {
    const tally = freshTally();
    const suppressions = suppressionsOf(sidecar, known);
    let from = 0;
    const mendBlock = (block: string) => {
      const start = from;
      from += block.length;
      const isWithin = within && ((span: Span) => within({ start: span.start + start, end: span.end + start }));
      const report = repair(block, { ...options, label, within: isWithin, quietIn: suppressions.quietIn }, tally);
      suppressions.goOn(block);
      tally.continues = true;
      return report;
    };
    return { mendBlock, suppressions };
  };
  const mend = (text: string, label = '<text>', wishes: MendWishes = {}) => {
    const { mendBlock, suppressions } = blockMender(label, wishes);
    const reports: Report[] = [];
    let from = 0;
    for (const end of blockEnds(text, size)) {
      reports.push(mendBlock(text.slice(from, end)));
      from = end;
    }
    const report = reports.length === 1 ? (reports[0] as Report) : joinReports(label, reports);
    return ran.has(unusedSuppression.id) ? addFindings(report, suppressions.complaints(text, ran), wishes.within) : report;
  };
  return {
    rules,
    namesIn: matcher.namesIn,
    explainNames: recognizer.explain,
    mend,
    mendBlocks: (label = '<text>', wishes = {}) => blockMender(label, wishes).mendBlock,
  };
}

/** What is wrong with the suppressions of a text, told among the rest. */
function addFindings(report: Report, complaints: readonly Complaint[], within: MendWishes['within']): Report {
  if (complaints.length === 0) return report;
  const place = positionsOf(report.source);
  const findings = complaints
    .filter((span) => !within || within(span))
    .map(({ start, end, message }): Finding => {
      const text = report.source.slice(start, end);
      const said = { rule: unusedSuppression.id, message, confidence: 'possible', suggestions: [], applied: false, round: 1 } as const;
      return { ...said, start, end, ...place(start), text };
    });
  return { ...report, findings: [...report.findings, ...findings].sort((a, b) => a.start - b.start || a.end - b.end || a.round - b.round) };
}

/** The ids of all rules, in order of priority. */
export const ruleIds: readonly string[] = makeMender().rules.map(({ id }) => id);
