// The glossary as a rule of the engine: wrong forms of names are put right.
import type { Document, Entry, Problem, Rule, Segment, Span } from '../model/index.ts';
import { ownForm } from '../names/index.ts';
import { indefiniteArticle, isGlossedBy, isWordAt, remember } from '../text/index.ts';
import { openForms } from './compile.ts';
import { formsOf } from './frozen.ts';
import { findForms, isShouted, type Match, type Matches } from './match.ts';

export interface GlossaryMatcher {
  readonly rule: Rule;
  /** Where right forms stand, written exactly so. */
  shields(text: string): readonly Span[];
  /** True for a right form of an entry, written exactly so. */
  has(form: string): boolean;
  /** The entries whose right forms stand in the text. */
  namesIn(text: string): readonly Entry[];
  /** Entries named in the text, rightly or in a listed wrong form. */
  mentionedIn(text: string): readonly Entry[];
  /** Spans that the glossary deals with: right forms, look-alikes to keep, wrong forms. */
  takenIn(text: string): readonly (Span & { readonly entry?: Entry })[];
}

/** As many segments as a block has, or more. */
const mostRemembered = 600;

/** Makes the rule that corrects names, and the shields that keep right forms from every other rule. */
export function glossaryMatcher(entries: readonly Entry[]): GlossaryMatcher {
  const compiled = openForms(formsOf(entries), entries);
  // Asked several times for each segment: by the rule, for the shields, and for the names that a document has.
  const matchesOf = remember((text) => findForms(text, compiled), mostRemembered);
  return {
    rule: { ...description, check: ({ text }: Segment, document: Document) => problemsIn(text, matchesOf(text), document) },
    shields: (text) => matchesOf(text).exact,
    has: compiled.isRightForm,
    mentionedIn: (text) => {
      const { exact, wrong } = matchesOf(text);
      return [...new Set([...exact.map(({ entry }) => entry), ...wrong.map(({ correction }) => correction.entry)])];
    },
    takenIn: (text) => {
      const { exact, wrong, spaced } = matchesOf(text);
      return [...exact, ...wrong, ...spaced];
    },
    namesIn: (text) => [...new Set(matchesOf(text).exact.map(({ entry }) => entry))],
  };
}

function* problemsIn(text: string, { wrong, spaced }: Matches, document: Document): Iterable<Problem> {
  for (const match of wrong) {
    const { entry } = match.correction;
    // `Zeng Yucheng (Jasper Tsang)`: the right name is given already.
    if (entry.kind === 'person' && isGlossedBy(text, match.start, match.end, [entry.name, ...entry.full])) continue;
    yield correct(text, match, ownForm(entry, document));
  }
  for (const { start, end, right } of spaced) {
    yield { start, end, message: `blank beside the hyphen of ${right}`, confidence: 'certain', suggestions: [right] };
  }
}

function correct(text: string, { start, end, correction }: Match, form: string): Problem {
  const seen = text.slice(start, end);
  let right = form;
  if (isShouted(seen) && !isShouted(correction.text)) right = right.toUpperCase();
  else if (/^\p{Ll}/u.test(right) && /^\p{Lu}/u.test(seen) && beginsSentence(text, start)) right = right[0]?.toUpperCase() + right.slice(1);
  const message = `${correction.text} is a wrong form of ${form}`;
  const article = articleBefore(text, start);
  const wanted = article && indefiniteArticle(right);
  if (article && wanted && article.word.toLowerCase() !== wanted) {
    const word = article.word[0] === 'A' ? `A${wanted.slice(1)}` : wanted;
    return { start: article.start, end, message, confidence: 'certain', suggestions: [word + article.blanks + right] };
  }
  return { start, end, message, confidence: 'certain', suggestions: [right] };
}

function beginsSentence(text: string, start: number): boolean {
  // The sign in front keeps a cut-off piece from looking like the head of the text.
  const before = (start > 16 ? '…' : '') + text.slice(Math.max(0, start - 16), start);
  return /(?:^|[.!?][)\]"'”’]*\s+|\n)["'“‘(]*$/u.test(before);
}

function articleBefore(text: string, start: number): { start: number; word: string; blanks: string } | undefined {
  const match = /(an?|An?)([ \t\u00A0]+|[ \t]*\r?\n[ \t]*)$/.exec(text.slice(Math.max(0, start - 12), start));
  if (!match) return undefined;
  const from = start - match[0].length;
  return isWordAt(text, from - 1) ? undefined : { start: from, word: match[1] as string, blanks: match[2] as string };
}

const description: Omit<Rule, 'check'> = {
  id: 'glossary',
  minds: 'right forms',
  summary: 'Puts the names right that a glossary lists.',
  why: 'An engine that does not know a name spells it anew each time. A glossary lists the forms that were seen; they are matched as whole words, whatever blanks, hyphens or apostrophes stand in them. Right forms, and all that they stand inside, are left alone.',
  examples: {
    fixes: [
      ['Foreign Minister Rafrov spoke.', 'Foreign Minister Lavrov spoke.'],
      ["Rafrov's visit to a Ayaan country", "Lavrov's visit to an ASEAN country"],
      ['RAFROV ARRIVES', 'LAVROV ARRIVES'],
    ],
    keeps: ['Sergey Lavrov spoke.', 'Ayaan Hirsi Ali wrote a book.'],
  },
};
