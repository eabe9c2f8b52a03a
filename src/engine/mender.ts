// The whole program as one function: glossary, rules and format put together.
import { plain } from '../formats/index.ts';
import { glossaryMatcher } from '../glossary/index.ts';
import type { CalendarDate, Entry, Format, Report, Rule } from '../model/index.ts';
import { inconsistentName, type NameRecognizer, nameRecognizer } from '../names/index.ts';
import { rules as mechanicalRules } from '../rules/index.ts';
import { repair } from './repair.ts';
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
}

export interface Mender {
  readonly rules: readonly Rule[];
  /** The entries whose right forms stand in a text. */
  namesIn(text: string): readonly Entry[];
  /** Every word that could be a mangled name, with all that speaks for and against each entry. */
  readonly explainNames: NameRecognizer['explain'];
  /** Repairs one text; `label` is what messages call it. */
  mend(text: string, label?: string): Report;
}

/** Gets everything ready once, for any number of texts. */
export function makeMender({ entries = [], wants = () => true, level = 'auto', date, format = plain }: MenderOptions = {}): Mender {
  const matcher = glossaryMatcher(entries);
  const recognizer = nameRecognizer(entries, { namesIn: matcher.mentionedIn, takenIn: matcher.takenIn });
  const rules = [matcher.rule, ...mechanicalRules, recognizer.rule, inconsistentName].filter(wants);
  const options = { finder: makeFinder({ format, rules, rightForms: matcher, date }), level };
  return {
    rules,
    namesIn: matcher.namesIn,
    explainNames: recognizer.explain,
    mend: (text, label = '<text>') => repair(text, { ...options, label }),
  };
}

/** The ids of all rules, in order of priority. */
export const ruleIds: readonly string[] = makeMender().rules.map(({ id }) => id);
