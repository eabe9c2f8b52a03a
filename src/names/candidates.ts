// Which words of a text could be a mangled name: runs of capitalised words, without the titles in front of them.
import type { Span } from '../model/index.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isEnglishWord } from '../text/index.ts';
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
}

/** Names are not longer than this many words. */
const mostWords = 3;

/** Candidates of one segment, with spans in UTF-16 units; a run of words gives one candidate, or one for its last word behind a given name. */
export function* findCandidates(text: string, bodies: readonly Span[] = []): Iterable<Candidate> {
  let run: Word[] = [];
  let lastEnd = -1;
  for (const match of text.matchAll(word)) {
    // A possessive ending is not part of the name.
    const bare = match[0].replace(/['’]s?$/, '');
    const own = { text: bare, start: match.index, end: match.index + bare.length };
    const joined = run.length > 0 && (joiner.test(text.slice(lastEnd, own.start)) || /^\.[ \u00A0]$/.test(text.slice(lastEnd, own.start)));
    if (!/^\p{Lu}/u.test(own.text)) {
      const bridge = joined && /^(?:of|and|for|the)$/.test(own.text) && run.length > 0 && isTitle((run.at(-1) as Word).text);
      if (bridge) run.push(own);
      else {
        yield* candidatesOf(run, text, bodies);
        run = [];
      }
    } else {
      if (!joined) {
        yield* candidatesOf(run, text, bodies);
        run = [];
      }
      run.push(own);
    }
    lastEnd = own.end;
  }
  yield* candidatesOf(run, text, bodies);
}

function* candidatesOf(run: readonly Word[], text: string, bodies: readonly Span[]): Iterable<Candidate> {
  let end = run.length;
  while (end > 0 && isNoEnd((run[end - 1] as Word).text)) end--;
  let from = 0;
  for (let i = 0; i < end; i++) if (isOffice(run[i] as Word, text) || bodies.some((body) => covers(body, run[i] as Word))) from = i + 1;
  if (from >= end) return;
  const core = run.slice(from, end);
  const office = run.slice(0, from).map((one) => one.text);
  // `NewsonAfter` is a name and a word: other rules part them first.
  // Abbreviations are not spelled by ear.
  if (core.some((one) => /\p{Lu}{2}/u.test(one.text) || one.text.length === 1)) return;
  if (core.some((one) => /\p{Ll}\p{Lu}/u.test(one.text) && !isPinyin(one.text) && !/^(?:Mc|De|Le|La|Di|Fitz)\p{Lu}/u.test(one.text)))
    return;
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

function isOffice({ text: own, start }: Word, text: string): boolean {
  if (isTitle(own) || isBody(own) || /^(?:of|and|for|the)$/.test(own)) return true;
  // `Meanwhile Brinken`: an ordinary word that is capitalised because a sentence begins.
  return (
    /(?:^|[.!?:;"“”(\n—–-]\s*)$/.test(text.slice(Math.max(0, start - 3), start)) &&
    ((isFunctionWord(own) && !isPinyin(own)) || (isEnglishWord(own) && !isKnownName(own)))
  );
}

function makeCandidate(core: readonly Word[], office: readonly string[], given: readonly Word[]): Candidate {
  const own = core.map((one) => kindOf(one.text));
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

/** What words were found to be; names come again and again. */
const kinds = new Map<string, WordKind>();
const mostKept = 20_000;

function kindOf(own: string): WordKind {
  const known = kinds.get(own);
  if (known) return known;
  if (kinds.size >= mostKept) kinds.clear();
  const found = findKind(own);
  kinds.set(own, found);
  return found;
}

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
