// The rule about names that no glossary lists: candidates of the text, evidence of the document, verdict.
import type { Document, Entry, Problem, Rule, Segment } from '../model/index.ts';
import { isGlossedBy, once, protectedSpans, remember } from '../text/index.ts';
import { type Candidate, candidatesIn, findCandidates } from './candidates.ts';
import { isDamaged } from './damage.ts';
import { findHolders } from './holders.ts';
import { isIntroducedOtherwise } from './introduced.ts';
import { isKnownName } from './known.ts';
import { isBody, isTitle, namesOffice, officeWords } from './offices.ts';
import { ownForm } from './own-form.ts';
import { isPinyin } from './pinyin.ts';
import { isOfPublicLife } from './public-life.ts';
import { type Evidence, recognize, type Verdict } from './recognize.ts';
import { openSounds, type SoundIndex, type SoundTable, tabulateSounds } from './search.ts';
import { leastOffice } from './thresholds.ts';

/** What the glossary knows about a text. */
export interface Mentions {
  /** Entries that are named in it, rightly or in a listed wrong form. */
  namesIn(text: string): readonly Entry[];
  /** Spans that the glossary deals with: right forms, wrong forms, look-alikes to keep. */
  takenIn(text: string): readonly { readonly start: number; readonly end: number; readonly entry?: Entry }[];
}

export interface NameRecognizer {
  readonly rule: Rule;
  /** Every candidate of a text with all that speaks for and against each entry. */
  explain(text: string): readonly { candidate: Candidate; verdict: Verdict }[];
}

/** An article is not much longer; in an archive, what is farther away belongs to another. In UTF-16 units. */
const articleLength = 10_000;

/** Makes the recogniser for a glossary; without `sounds` that were made of it before, these are made when the first name is looked at. */
export function nameRecognizer(entries: readonly Entry[], mentions: Mentions, sounds?: SoundTable): NameRecognizer {
  const holders = findHolders(entries);
  let index: SoundIndex | undefined;
  const indexOf = (): SoundIndex => (index ??= openSounds(sounds ?? tabulateSounds(entries), entries));
  // The source is the same in all rounds, so the last answer mostly holds.
  const wasDamaged = remember(isDamaged, 1);

  // `Slovak Prime Minister Fico`: the last word of a right form is right.
  let surnames: Set<string> | undefined;
  const isSurname = ({ words }: Candidate): boolean => {
    surnames ??= new Set(entries.flatMap(({ name, full, kind }) => (kind === 'person' ? [name, ...full].map(lastWord) : [])));
    return words.length === 1 && surnames.has(words[0] as string);
  };

  // The glossary itself says when a listed form is wrong (`Chen Yiting`, only near the stock exchange).
  let listed: Set<string> | undefined;
  const isListed = (seen: string): boolean => {
    listed ??= new Set(entries.flatMap(({ wrong }) => wrong.map(({ text }) => text.toLowerCase())));
    return listed.has(seen.toLowerCase());
  };

  /** The entries that are named in the same part of a document, or in the one before or behind it. */
  const namedAround = once((document: Document) => {
    const parts: Segment[][] = [];
    for (const segment of document.segments) {
      const part = Math.floor(segment.start / articleLength);
      parts[part] ??= [];
      parts[part].push(segment);
    }
    const named: (readonly Entry[] | undefined)[] = [];
    const namedIn = (part: number): readonly Entry[] => {
      named[part] ??= [...new Set((parts[part] ?? []).flatMap(({ text }) => mentions.namesIn(text)))];
      return named[part];
    };
    const around: (ReadonlySet<Entry> | undefined)[] = [];
    return (start: number): ReadonlySet<Entry> => {
      const part = Math.floor(start / articleLength);
      around[part] ??= new Set([...(part > 0 ? namedIn(part - 1) : []), ...namedIn(part), ...namedIn(part + 1)]);
      return around[part];
    };
  });

  /** Candidates that are worth asking about and that nothing else lays claim to. */
  function* candidatesOf(text: string, document: Document): Iterable<Candidate> {
    const taken = mentions.takenIn(text);
    let untouchable: readonly { start: number; end: number }[] | undefined;
    // `Kuomintang Lian Shengwen`: what is the right name of a body is an office, no part of a person's name.
    const bodies = taken.filter(({ entry }) => entry?.kind !== undefined && entry.kind !== 'person');
    for (const candidate of bodies.length === 0 ? candidatesIn(text) : findCandidates(text, bodies)) {
      // Of `al-Sudani` no half is a name.
      if (/\p{L}[-\u2010\u2011’']$/u.test(text.slice(Math.max(0, candidate.start - 2), candidate.start))) continue;
      if (!isWorthAsking(candidate) || isSurname(candidate)) continue;
      // In a long text without damage only an office beside the name could outweigh that its names are meant.
      if (!hasOffice(text, candidate) && wasDamaged(document.source) === false) continue;
      untouchable ??= protectedSpans(text);
      if (untouchable.some((span) => meets(span, candidate))) continue;
      const met = taken.filter((span) => meets(span, candidate));
      if (met.length === 0) yield candidate;
      else if (candidate.words.length > 1 && met.every((span) => isInside(span, candidate))) yield { ...candidate, holdsRightForm: true };
    }
  }

  function* judge({ text, start }: Segment, document: Document): Iterable<{ candidate: Candidate; verdict: Verdict }> {
    let mentioned: ReadonlySet<Entry> | undefined;
    for (const candidate of candidatesOf(text, document)) {
      let around: ReadonlySet<string> | undefined;
      let inOffice: ReadonlyMap<Entry, number> | undefined;
      const evidence: Evidence = {
        around: () => (around ??= officeWords(text.slice(Math.max(0, candidate.start - 100), candidate.end + 100))),
        inOffice: () => (inOffice ??= holders.of(officeWords(officeOf(text, candidate)))),
        mentioned: () => (mentioned ??= namedAround(document)(start)),
        isDamaged: wasDamaged(document.source),
        isInCompany: () => mentions.namesIn(text.slice(Math.max(0, candidate.start - 100), candidate.end + 100)).length > 0,
        isPublic: () => isOfPublicLife(text.slice(Math.max(0, candidate.start - 100), candidate.end + 100)),
        apposition: () => appositionOf(text, candidate.end),
        isListed: isListed(text.slice(candidate.start, candidate.end)),
        sounds: indexOf().size,
        cuesOf: holders.cuesOf,
        isIntroducedOtherwise: (entry) =>
          isIntroducedOtherwise(text, candidate, (words) =>
            holders.cuesOf(entry).some((cue) => namesOffice(cue, officeWords(words), leastOffice) > 0),
          ),
      };
      const verdict = recognize(candidate, indexOf(), evidence);
      if (verdict.recognitions.length > 0) yield { candidate, verdict };
    }
  }

  return {
    rule: {
      ...description,
      *check(segment, document) {
        const { text } = segment;
        let done = 0;
        for (const { candidate, verdict } of judge(segment, document)) {
          const [best] = verdict.recognitions;
          if (!best || !verdict.confidence || candidate.start < done) continue;
          const seen = text.slice(candidate.start, candidate.end);
          if (seen.toLowerCase() === best.target.right.toLowerCase() || isGlossed(text, candidate, best.target.entry)) continue;
          if (isSomebodyElse(seen, best.target.entry, document)) continue;
          if (verdict.confidence !== 'possible') done = candidate.end;
          yield problem(candidate, seen, verdict, document);
        }
      },
    },
    explain: (text) => [
      ...judge({ text, start: 0 }, { text, source: text, segments: [{ text, start: 0 }], date: undefined, isRightForm: () => false }),
    ],
  };
}

/** Where a name stands twice, once in brackets, somebody has given the other form on purpose. */
function isGlossed(text: string, { start, end }: Candidate, entry: Entry): boolean {
  return isGlossedBy(text, start, end, [entry.name, ...entry.full]);
}

/** `Claudia Melloni` somewhere in the text: then Melloni is not a mangled Meloni. */
function isSomebodyElse(seen: string, { name, full }: Entry, { text }: Document): boolean {
  if (seen.includes(' ')) return false;
  const own = [name, ...full].join(' ').split(' ');
  for (let at = text.indexOf(` ${seen}`); at >= 0; at = text.indexOf(` ${seen}`, at + 1)) {
    const given = /(?<![\p{L}\p{M}])\p{Lu}\p{Ll}+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0];
    if (given && isKnownName(given) && !isTitle(given) && !isBody(given) && !own.includes(given)) return true;
  }
  return false;
}

function lastWord(form: string): string {
  return form.split(' ').at(-1) as string;
}

function meets(span: { start: number; end: number }, candidate: Candidate): boolean {
  return span.start < candidate.end && candidate.start < span.end;
}

/** A right form inside a candidate, and not all of it. */
function isInside({ start, end }: { start: number; end: number }, candidate: Candidate): boolean {
  return candidate.start <= start && end <= candidate.end && end - start < candidate.end - candidate.start;
}

/** A title in front, or an apposition behind. */
function hasOffice(text: string, { office, end }: Candidate): boolean {
  return office.some(isTitle) || text[end] === ',';
}

/** Real names and words are asked about only behind a title, or when they read like pinyin. */
function isWorthAsking({ kind, office, words }: Candidate): boolean {
  return kind === 'unknown' || office.some(isTitle) || (words.length > 1 && words.every(isPinyin));
}

function problem({ start, end }: Candidate, seen: string, { recognitions, confidence }: Verdict, document: Document): Problem {
  // A whole name is written as the text writes it; a surname stays one.
  const written = ({ entry, target }: Verdict['recognitions'][number]) =>
    target.right === entry.name ? ownForm(entry, document) : target.right;
  const rights = [...new Set(recognitions.slice(0, 3).map(written))];
  const shown = confidence === 'possible' ? rights : rights.slice(0, 1);
  const message = `${seen} may be a mangled form of ${shown.join(' or ')}`;
  return { start, end, message, confidence: confidence ?? 'possible', suggestions: shown };
}

/** What stands directly in front (`US Secretary of State ___`), and behind in apposition (`___, a US State Department spokesman`). */
function officeOf(text: string, { start, end }: Candidate): string {
  const before =
    /(?:[^,;:!?"“”()\n.]|\.(?=\p{Lu}\.|[ ]?\p{Lu}\.|[ ]\p{Lu}))*$/u.exec(text.slice(Math.max(0, start - 70), start))?.[0] ?? '';
  return `${before} ${appositionOf(text, end)}`;
}

function appositionOf(text: string, end: number): string {
  return /^, (?:(?:a|an|the|who is)\b)?[^,;:!?"“”()\n.]{0,60}/.exec(text.slice(end, end + 70))?.[0] ?? '';
}

const description: Omit<Rule, 'check'> = {
  id: 'unlisted-name',
  minds: 'right forms',
  summary: 'Recognises names in spellings that no glossary lists.',
  why: 'An engine spells a name it does not know by ear, each time anew. This rule compares unknown names with the right form and with how the source reads aloud, and asks the words around and the rest of the article. Closeness alone decides only for a name that nobody bears and that no other entry comes near, in a text that is no edited article and does not say who is meant; the rest is reported.',
  examples: {
    fixes: [['US Secretary of State Blinkun said', 'US Secretary of State Blinken said']],
    keeps: ['Christie Brinkley said', 'Marco Rubio said'],
  },
};
