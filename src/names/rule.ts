// The rule about names that no glossary lists.
import type { Document, Entry, Problem, Rule, Segment } from '../model/index.ts';
import { protectedSpans } from '../text/index.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { isTitle, namesOffice, officeWords, saysWho } from './offices.ts';
import { isPinyin } from './pinyin.ts';
import { type Evidence, recognize, type Verdict } from './recognize.ts';
import { indexTargets } from './search.ts';
import { targetsOf } from './targets.ts';
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

/** Makes the recogniser for a glossary; the index is built when the first text is looked at. */
export function nameRecognizer(entries: readonly Entry[], mentions: Mentions): NameRecognizer {
  let index: ReturnType<typeof indexTargets> | undefined;
  const cues = new Map<Entry, readonly ReadonlySet<string>[]>();
  const cuesOf = (entry: Entry) => {
    const known = cues.get(entry) ?? entry.cues.map(officeWords).filter(saysWho);
    cues.set(entry, known);
    return known;
  };
  // Entries by the words of their cues, so that an office finds its holders.
  let byWord: Map<string, Set<Entry>> | undefined;
  const holdersOf = (office: ReadonlySet<string>): ReadonlyMap<Entry, number> => {
    byWord ??= entriesByCueWord(entries, cuesOf);
    const holders = new Map<Entry, number>();
    for (const entry of new Set([...office].flatMap((word) => [...(byWord?.get(word) ?? [])]))) {
      const share = Math.max(...cuesOf(entry).map((cue) => namesOffice(cue, office, leastOffice)));
      if (share > 0) holders.set(entry, share);
    }
    return holders;
  };
  const documents = new WeakMap<Document, { mentioned?: ReadonlySet<Entry>; readonly isDamaged: boolean | undefined }>();
  const evidenceIn = (document: Document) => {
    const known = documents.get(document) ?? { isDamaged: damageIn(document.source) };
    documents.set(document, known);
    return known;
  };
  let lastSource: string | undefined;
  let lastDamage: boolean | undefined;
  const damageIn = (source: string) => {
    if (source !== lastSource) lastDamage = isDamaged(source);
    lastSource = source;
    return lastDamage;
  };
  const mentionedIn = (document: Document): ReadonlySet<Entry> => {
    const known = evidenceIn(document);
    known.mentioned ??= new Set(document.segments.flatMap(({ text }) => mentions.namesIn(text)));
    return known.mentioned;
  };

  function* judge({ text }: Segment, document: Document): Iterable<{ candidate: Candidate; verdict: Verdict }> {
    const taken = mentions.takenIn(text);
    let untouchable: readonly { start: number; end: number }[] | undefined;
    // `Kuomintang Lian Shengwen`: what is the right name of a body is an office, no part of a person's name.
    const bodies = taken.filter(({ entry }) => entry?.kind !== undefined && entry.kind !== 'person');
    for (const candidate of findCandidates(text, bodies)) {
      if (!isWorthAsking(candidate)) continue;
      // In a long text without damage only an office beside the name could outweigh that its names are meant.
      if (!hasOffice(text, candidate) && evidenceIn(document).isDamaged === false) continue;
      untouchable ??= protectedSpans(text);
      if (untouchable.some(({ start, end }) => start < candidate.end && candidate.start < end)) continue;
      const met = taken.filter(({ start, end }) => start < candidate.end && candidate.start < end);
      const holdsRightForm = met.length > 0;
      if (holdsRightForm && !(candidate.words.length > 1 && met.every(({ start, end }) => isInside(start, end, candidate)))) continue;
      index ??= indexTargets(entries.flatMap(targetsOf));
      let office: ReadonlySet<string> | undefined;
      let around: ReadonlySet<string> | undefined;
      let inOffice: ReadonlyMap<Entry, number> | undefined;
      const evidence: Evidence = {
        office: () => (office ??= officeWords(officeOf(text, candidate))),
        around: () => (around ??= officeWords(text.slice(Math.max(0, candidate.start - 100), candidate.end + 100))),
        mentioned: () => mentionedIn(document),
        inOffice: () => (inOffice ??= holdersOf(evidence.office())),
        get isDamaged() {
          return evidenceIn(document).isDamaged;
        },
        cuesOf,
      };
      const verdict = recognize({ ...candidate, holdsRightForm }, index, evidence);
      if (verdict.recognitions.length > 0) yield { candidate, verdict };
    }
  }

  return {
    rule: {
      ...description,
      *check(segment, document) {
        let done = 0;
        for (const { candidate, verdict } of judge(segment, document)) {
          const [best] = verdict.recognitions;
          if (!best || !verdict.confidence || candidate.start < done) continue;
          const seen = segment.text.slice(candidate.start, candidate.end);
          if (seen.toLowerCase() === best.target.right.toLowerCase()) continue;
          if (verdict.confidence !== 'possible') done = candidate.end;
          yield problem(candidate, seen, verdict);
        }
      },
    },
    explain: (text) => {
      const segment = { text, start: 0 };
      return [...judge(segment, { text, source: text, segments: [segment], date: undefined, isRightForm: () => false })];
    },
  };
}

function entriesByCueWord(entries: readonly Entry[], cuesOf: (entry: Entry) => readonly ReadonlySet<string>[]): Map<string, Set<Entry>> {
  const byWord = new Map<string, Set<Entry>>();
  for (const entry of entries) {
    for (const word of cuesOf(entry).flatMap((cue) => [...cue])) {
      const known = byWord.get(word) ?? new Set();
      byWord.set(word, known.add(entry));
    }
  }
  return byWord;
}

/** A right form inside a candidate, and not all of it. */
function isInside(start: number, end: number, candidate: Candidate): boolean {
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

function problem({ start, end }: Candidate, seen: string, { recognitions, confidence }: Verdict): Problem {
  const rights = [...new Set(recognitions.slice(0, 3).map(({ target }) => target.right))];
  const shown = confidence === 'possible' ? rights : rights.slice(0, 1);
  return {
    start,
    end,
    message: `${seen} may be a mangled form of ${shown.join(' or ')}`,
    confidence: confidence ?? 'possible',
    suggestions: shown,
  };
}

/** What stands directly in front (`US Secretary of State ___`), and behind in apposition (`___, a US State Department spokesman`). */
function officeOf(text: string, { start, end }: Candidate): string {
  const before =
    /(?:[^,;:!?"“”()\n.]|\.(?=\p{Lu}\.|[ ]?\p{Lu}\.|[ ]\p{Lu}))*$/u.exec(text.slice(Math.max(0, start - 70), start))?.[0] ?? '';
  const behind = /^, (?:(?:a|an|the|who is)\b)?[^,;:!?"“”()\n.]{0,60}/.exec(text.slice(end, end + 70))?.[0] ?? '';
  return `${before} ${behind}`;
}

/** Marks that engines leave and people hardly ever do. */
const marks =
  /\p{L} -\p{L}|\p{Ll}[.”"]\p{Lu}\p{Ll}|\p{Ll}{3}(?:The|In|On|He|And|After|During)\b|\p{L} ,|\p{Ll} \.(?=\s)|\p{L} ['’]s\b|Essence\p{Lu}/gu;

/** A raw translation of this length has several marks. */
const telling = 1500;

function isDamaged(text: string): boolean | undefined {
  const count = text.match(marks)?.length ?? 0;
  if (count >= 2 && count * telling >= text.length) return true;
  return text.length < telling ? undefined : false;
}

const description: Omit<Rule, 'check'> = {
  id: 'unlisted-name',
  minds: 'right forms',
  summary: 'Recognises names in spellings that no glossary lists.',
  why: 'An engine spells a name it does not know by ear, each time anew. This rule compares unknown names with the right form and with how the source reads aloud, and asks the words around and the rest of the article. Closeness alone never decides: without a second piece of evidence it is only reported.',
  examples: {
    fixes: [['US Secretary of State Blinkun said', 'US Secretary of State Blinken said']],
    keeps: ['Christie Brinkley said', 'Marco Rubio said'],
  },
};
