// The whole program as one function: glossary, rules and format put together.
import { plain } from '../formats/index.ts';
import { glossaryMatcher, soundsOf } from '../glossary/index.ts';
import type { CalendarDate, Entry, Format, Report, Rule } from '../model/index.ts';
import { inconsistentName, type NameRecognizer, nameRecognizer } from '../names/index.ts';
import { rules as mechanicalRules } from '../rules/index.ts';
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
  mend(text: string, label?: string): Report;
  /** Repairs the blocks of one long text, one after the other (see `blockEnd`); places count from the start of each block. */
  mendBlocks(label?: string): (block: string) => Report;
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
  const rules = [matcher.rule, ...mechanicalRules, recognizer.rule, inconsistentName].filter(wants);
  const options = { finder: makeFinder({ format, rules, rightForms: matcher, date }), level };
  const mendBlocks = (label = '<text>') => {
    const tally = freshTally();
    return (block: string) => {
      const report = repair(block, { ...options, label }, tally);
      tally.continues = true;
      return report;
    };
  };
  const mend = (text: string, label = '<text>') => {
    const mendBlock = mendBlocks(label);
    const reports: Report[] = [];
    let from = 0;
    for (const end of blockEnds(text, size)) {
      reports.push(mendBlock(text.slice(from, end)));
      from = end;
    }
    return reports.length === 1 ? (reports[0] as Report) : joinReports(label, reports);
  };
  return {
    rules,
    namesIn: matcher.namesIn,
    explainNames: recognizer.explain,
    mend,
    mendBlocks,
  };
}

/** The ids of all rules, in order of priority. */
export const ruleIds: readonly string[] = makeMender().rules.map(({ id }) => id);
