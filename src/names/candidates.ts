// Which words of a text could be a mangled name: runs of capitalised words, without the titles in front of them.
import type { Span } from '../model/index.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isEnglishWord, remember } from '../text/index.ts';
import { foldName } from './fold-name.ts';
import { isKnownName } from './known.ts';
import { isBody, isTitle } from './offices.ts';
import { isPinyin } from './pinyin.ts';

/** What a word is by itself. */
export type WordKind = 'unknown' | 'name' | 'word';

export interface Candidate extends Span {
  readonly words: readonly string[];
  /** `unknown` when nobody has heard of one of its words, else `word` when one is ordinary English, else `name`. */
  readonly kind: WordKind;
  /** Titles and countries that stand directly in front, nearest last. */
  readonly office: readonly string[];
  /** Capitalised words that stand in front, are no titles, and so belong to the same name: `Antony` of `Antony Brinken`. */
  readonly given: readonly string[];
  /** True for several words of which the first is a known name and does not read like pinyin. */
  readonly isFullName: boolean;
  /** True when one of its words is a right form by itself: then only a name that is half right is looked for. */
  readonly holdsRightForm?: boolean;
}

/** Words; a hyphen and a small letter belong to the same word (`Seok-wook`). */
const word = /[\p{L}\p{M}]+(?:(?:['’]|[-\u2010\u2011](?=\p{Ll}))[\p{L}\p{M}]+)*/gu;
const days =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const joiner = /^(?:[ \u00A0]|[ \u00A0]?[-\u2010\u2011][ \u00A0]?|\r?\n)$/;

interface Word extends Span {
  readonly text: string;
  readonly facts: Facts;
}

/** Names are not longer than this many words. */
const mostWords = 3;

/** The candidates of a segment when nothing is known of the bodies in it; several rules ask for them. */
export const candidatesIn = remember((text: string): readonly Candidate[] => [...findCandidates(text)], 600);

/** Candidates of one segment, with spans in UTF-16 units; a run of words gives one candidate, or one for its last word behind a given name. */
export function* findCandidates(text: string, bodies: readonly Span[] = []): Iterable<Candidate> {
  let run: Word[] = [];
  let lastEnd = 0;
  for (;;) {
    // Outside a run no word in small letters matters.
    const own = run.length > 0 ? nextWord(text, lastEnd) : nextCapital(text, lastEnd);
    if (!own) break;
    const isJoined = run.length > 0 && joins(text, lastEnd, own.start);
    const { isCapital } = own.facts;
    const isBridge = isJoined && bridge.test(own.text) && isTitle((run.at(-1) as Word).text);
    if (isCapital ? !isJoined : !isBridge) {
      yield* candidatesOf(run, text, bodies);
      run = [];
    }
    if (isCapital || isBridge) run.push(own);
    lastEnd = own.end;
  }
  yield* candidatesOf(run, text, bodies);
}

const bridge = /^(?:of|and|for|the)$/;

/** A possessive ending is not part of the name. */
function withoutPossessive(own: string): string {
  return /['’]s?$/.test(own) ? own.replace(/['’]s?$/, '') : own;
}

function joins(text: string, from: number, to: number): boolean {
  if (to - from === 1) return text[from] === ' ' || joiner.test(text[from] as string);
  const between = text.slice(from, to);
  return joiner.test(between) || /^\.[ \u00A0]$/.test(between);
}

/** The next word that may begin with a capital. */
function nextCapital(text: string, from: number): Word | undefined {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain = unit >= 0x41 && unit <= 0x5a;
    if (!(isPlain || (unit >= 0xaa && !isLow(unit))) || isInsideWord(text, at)) continue;
    return (isPlain && plainWord(text, at)) || nextWord(text, at);
  }
  return undefined;
}

/** A word of letters without accents, hyphens and apostrophes, as most are; undefined when it is another. */
function plainWord(text: string, start: number): Word | undefined {
  let end = start + 1;
  let unit = text.charCodeAt(end);
  while ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) unit = text.charCodeAt(++end);
  if (unit >= 0x80 || unit === 0x27 || unit === 0x2d) return undefined;
  return makeWord(text.slice(start, end), start);
}

function nextWord(text: string, from: number): Word | undefined {
  word.lastIndex = from;
  const match = word.exec(text);
  return match ? makeWord(withoutPossessive(match[0]), match.index) : undefined;
}

function makeWord(own: string, start: number): Word {
  return { text: own, start, end: start + own.length, facts: factsOf(own) };
}

function isInsideWord(text: string, at: number): boolean {
  if (isLetter(text, at - 1)) return true;
  const before = text[at - 1];
  return (before === "'" || before === '’') && isLetter(text, at - 2);
}

/** The second half of a character. */
function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  if (at > 0 && isLow(unit)) return /[\p{L}\p{M}]/u.test(text.slice(at - 1, at + 1));
  return unit >= 0x80 && /[\p{L}\p{M}]/u.test(text[at] as string);
}

function* candidatesOf(run: readonly Word[], text: string, bodies: readonly Span[]): Iterable<Candidate> {
  let end = run.length;
  if (run.length === 0) return;
  while (end > 0 && (run[end - 1] as Word).facts.isNoEnd) end--;
  let from = 0;
  for (let i = 0; i < end; i++) if (isOffice(run[i] as Word, text) || bodies.some((body) => covers(body, run[i] as Word))) from = i + 1;
  if (from >= end) return;
  const core = run.slice(from, end);
  const office = run.slice(0, from).map((one) => one.text);
  if (core.some(({ facts }) => facts.isOdd)) return;
  if (core.length <= mostWords) yield makeCandidate(core, office, []);
  if (core.length === 2 || core.length === 3) yield makeCandidate(core.slice(-1), office, core.slice(0, -1));
}

/** A weekday, a small letter, or a word that a sentence or phrase begins with (`Brinken The next day`) ends no name. */
function isNoEnd(own: string): boolean {
  return days.test(own) || !/^\p{Lu}/u.test(own) || (isFunctionWord(own) && (own.length > 4 || !isPinyin(own)));
}

function covers({ start, end }: Span, word: Span): boolean {
  return start <= word.start && word.end <= end;
}

function isOffice({ start, facts }: Word, text: string): boolean {
  const { isOfficial, beginsSentences } = facts;
  // `Meanwhile Brinken`: an ordinary word that is capitalised because a sentence begins.
  return isOfficial || (beginsSentences && /(?:^|[.!?:;"“”(\n—–-]\s*)$/.test(text.slice(Math.max(0, start - 3), start)));
}

function makeCandidate(core: readonly Word[], office: readonly string[], given: readonly Word[]): Candidate {
  const own = core.map(({ facts }) => facts.kind);
  return {
    start: (core[0] as Word).start,
    end: (core.at(-1) as Word).end,
    words: core.map((one) => one.text),
    // In `Zelei Sky` and `Kishida Wenxiong` one word is enough that nobody has heard of.
    kind: own.includes('unknown') ? 'unknown' : own.includes('word') ? 'word' : 'name',
    office,
    given: given.map((one) => one.text),
    isFullName: core.length > 1 && isKnownName((core[0] as Word).text) && !isPinyin((core[0] as Word).text),
  };
}

/** What can be said of a word by itself. */
interface Facts {
  readonly kind: WordKind;
  readonly isCapital: boolean;
  /** A word of an office: a title, a country or another body, or what joins them. */
  readonly isOfficial: boolean;
  /** An ordinary word that may have its capital from the beginning of a sentence. */
  readonly beginsSentences: boolean;
  readonly isNoEnd: boolean;
  /** An abbreviation, or two words in one (`NewsonAfter`): not spelled by ear, or for other rules to part first. */
  readonly isOdd: boolean;
}

const factsOf = remember((own: string): Facts => {
  return {
    kind: findKind(own),
    isCapital: /^\p{Lu}/u.test(own),
    isOfficial: isTitle(own) || isBody(own) || bridge.test(own),
    beginsSentences: (isFunctionWord(own) && !isPinyin(own)) || (isEnglishWord(own) && !isKnownName(own)),
    isNoEnd: isNoEnd(own),
    isOdd:
      /\p{Lu}{2}/u.test(own) ||
      own.length === 1 ||
      (/\p{Ll}\p{Lu}/u.test(own) && !isPinyin(own) && !/^(?:Mc|De|Le|La|Di|Fitz)\p{Lu}/u.test(own)),
  };
});

function findKind(own: string): WordKind {
  if (/[-\u2010\u2011]/.test(own)) {
    // `China-led` is a word, `Yo-jung` and `Ka-chau` are not.
    const [head = '', ...tail] = own.split(/[-\u2010\u2011]/);
    if (findKind(head) === 'unknown') return 'unknown';
    return tail.every((part) => isEnglishWord(part)) ? 'word' : 'name';
  }
  const bare = foldName(own);
  if (isEnglishWord(bare)) return 'word';
  return isKnownName(bare) ? 'name' : 'unknown';
}
