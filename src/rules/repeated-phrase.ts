// `in Asia in Asia`: several words that the engine wrote twice, one after the other.
import type { Document, Rule } from '../model/index.ts';
import { echoesIn } from '../text/echoes.ts';
import { isEnglishWord } from '../text/english.ts';

const longest = 10;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
/** Say little by themselves: a phrase needs one more. */
const small = words(`
  a an the of to in on at by for from with and or but as is are was were be been am do does did has have had will would can could may might not no so up down out off over
  it he she they we you i me him her us them my his its our your their this that these those there here who what which when where how all any one two three back forth again
  more less very much on and go come now yes oh ha left right
`);
const preposition = words('of in to on for at by from with into');
const article = words('the a an its his their our');
const subject = words('he she i they we you it that who there what');
/** What is said twice on purpose even without a comma. */
const onPurpose =
  /^(?:new york|day and night|side to side|door to door|no way|hip hip|well done|thank you|good night|let it|stop it|do it|blah blah|knock knock|tick tock|step by|bit by|four more years|the (?:day|week|month|year|night|one) (?:before|after)|(?:the|a) (?:son|daughter|father|mother|brother|sister|wife|husband|child|friend|cousin|nephew|niece|widow|leader|king|best|worst|author|president|head) of(?: the| a)?)(?: |$)/i;
/** `help the people help the people`: the second copy may be what the first one leads to. */
const causing = /^(?:helps?|lets?|makes?|see|watch|hear|teach|tell|ask|want)$/;
/** Clauses that end and begin with the same words: `what the party does the party does well`. */
const clause = /\b(?:what(?:ever)?|everything|anything|all|if|when|where(?:ver)?|who(?:ever)?)\b[^.!?;:]{0,60}$/i;

/** Most words have no punctuation around them, and are cheap. */
const plainEnds = /^[a-z0-9](?:.*[a-z0-9])?$/i;

interface Token {
  readonly core: string;
  /** Opening and closing punctuation around it. */
  readonly lead: string;
  readonly trail: string;
  readonly start: number;
  readonly end: number;
}

export const repeatedPhrase: Rule = {
  id: 'repeated-phrase',
  summary: 'Takes out the second of two equal phrases (`in Asia in Asia`).',
  why: 'Engines fall into a loop and write a phrase again. The rule wants two or more words, one of them with some weight, without a comma between; chants in quotes, day by day by day, more and more and more, and clauses like `he said he said no` stay.',
  examples: {
    fixes: [
      ['They may be similar in Asia in Asia.', 'They may be similar in Asia.'],
      ['He spoke at a press conference at a press conference on Monday.', 'He spoke at a press conference on Monday.'],
      ['It will be able to be able to trade since 2018 since 2018, he said.', 'It will be able to trade since 2018, he said.'],
      ['Speaker of the House of Representatives of the House of Representatives', 'Speaker of the House of Representatives'],
      ['a high-level high-level meeting and a high -level high -level visit', 'a high-level meeting and a high -level visit'],
      [
        'Foreign ministry spokeswoman Mao Ning Mao Ning said on Monday that China was ready.',
        'Foreign ministry spokeswoman Mao Ning said on Monday that China was ready.',
      ],
      ['He wrote at 4:16 a.m. at 4:16 a.m. local time.', 'He wrote at 4:16 a.m. local time.'],
      [
        'Tass said on Sunday in a report that Prime Minister Shahbaz Sharif Shahbaz Sharif met Putin.',
        'Tass said on Sunday in a report that Prime Minister Shahbaz Sharif met Putin.',
      ],
      ['the leaders of the of the region', 'the leaders of the region'],
      ['it grew last year last year last year in Asia in Asia in Asia in Asia', 'it grew last year in Asia'],
    ],
    keeps: [
      'more and more and more and more and more; over and over and over; day by day by day; step by step by step; again and again and again',
      'a government of the people, by the people; in Asia, in Asia; from day to day; on and on and on',
      'He said he said no. I think I think too much. She knows she knows. It is it is.',
      'They cried “stop the war stop the war” and “let it go let it go”.',
      'New York New York; Mao Ning, Mao Ning; left right left right; 1 2 1 2; back and forth back and forth',
      'It is an organization of organizations of organizations. Our job is to help the people help the people.',
      'What the party gives the party gives to all. Whatever will be will be.',
      'Home News Home News\nSport World Sport World',
      'Boys will be boys will be boys. A rose is a rose is a rose is a rose. An eye for an eye for an eye. She is the friend of a friend of a friend.',
      'He is the son of the son of the founder. It is the day after the day after tomorrow. The crowd chanted: Four more years four more years.',
      'At the At the Movies desk he met Ebert. In the In the Night Garden studio they waited.',
      'and so on and so on, and so forth and so forth; no no no no; the the the the',
    ],
  },
  *check({ text }, document) {
    if (!echoesIn(text).phrase) return;
    const tokens = tokenize(text);
    for (let i = 0; i < tokens.length; ) {
      const found = longestLoop(tokens, i, text, document);
      if (found === undefined) {
        i++;
        continue;
      }
      const { from, to, kept } = found;
      i = to;
      if (kept) continue;
      const start = (tokens[from] as Token).end;
      const { end, trail } = tokens[to] as Token;
      yield { start, end: end - trail.length, message: 'a phrase stands twice', confidence: 'likely', suggestions: [''] };
    }
  },
};

function tokenize(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: seen, index }) => {
    const end = index + seen.length;
    if (plainEnds.test(seen)) return { core: seen, lead: '', trail: '', start: index, end };
    const lead = /^["“‘'([]*/.exec(seen)?.[0] ?? '';
    const trail = /^(?:\p{L}\.)+$/u.test(seen) ? '' : (/[.,;:!?"”’')\]…]{0,8}$/.exec(seen.slice(lead.length))?.[0] ?? '');
    return { core: seen.slice(lead.length, seen.length - trail.length), lead, trail, start: index, end };
  });
}

interface Loop {
  readonly from: number;
  readonly to: number;
  readonly kept: boolean;
}

/** The last token to keep and the last one to drop, where a phrase that begins at `i` stands again. */
function longestLoop(tokens: readonly Token[], i: number, text: string, document: Document): Loop | undefined {
  for (let size = Math.min(longest, Math.floor((tokens.length - i) / 2)); size >= 1; size--) {
    const from = i + size - 1;
    if (size > 1) {
      for (const link of [1, 2]) {
        if (same(tokens, i, from + 1 + link, size) && isLinked(tokens, i, size, link, text))
          return { from, to: from + link + size, kept: false };
      }
    }
    if (!same(tokens, i, from + 1, size) || isPeriodic(tokens, i, size)) continue;
    let to = from;
    while (same(tokens, i, to + 1, size) && joined(tokens, to, size, text)) to += size;
    if (to > from && isDamage(tokens, i, size, to, text, document)) return { from, to, kept: false };
    // A long run that stays (`no no no`) is looked at once, not again from each of its words.
    if (to > from + 2 * size) return { from, to: to - size, kept: true };
  }
  return undefined;
}

/** True when the phrase is itself a shorter one several times: then the shorter one decides. */
function isPeriodic(tokens: readonly Token[], i: number, size: number): boolean {
  for (let period = 1; period * 2 <= size; period++) {
    if (size % period === 0 && same(tokens, i, i + period, size - period)) return true;
  }
  return false;
}

/** Whether `size` tokens from `a` and from `b` are the same words; only the first may have lost the capital of a sentence's beginning. */
function same(tokens: readonly Token[], a: number, b: number, size: number): boolean {
  if (b + size > tokens.length) return false;
  const one = tokens[a]?.core ?? '';
  const other = tokens[b]?.core ?? '';
  if (one === '' || one.length !== other.length) return false;
  if (one !== other && (one.length < 2 || one.slice(1) !== other.slice(1) || one[0]?.toLowerCase() !== other[0])) return false;
  for (let k = 1; k < size; k++) if (tokens[a + k]?.core !== tokens[b + k]?.core) return false;
  return true;
}

/** No punctuation, no line break between the copies or inside them. */
function joined(tokens: readonly Token[], last: number, size: number, text: string): boolean {
  for (let k = last - size + 1; k <= last + size; k++) {
    const token = tokens[k] as Token;
    if (k > last - size + 1 && token.lead !== '') return false;
    if (k === last + size) break;
    if (token.trail !== '') return false;
    if (!/^[ \t\u00A0]{1,3}$/.test(text.slice(token.end, tokens[k + 1]?.start))) return false;
  }
  return true;
}

function isDamage(tokens: readonly Token[], i: number, size: number, to: number, text: string, document: Document): boolean {
  const phrase = tokens.slice(i, i + size).map(({ core }) => core);
  const lower = phrase.map((word) => word.toLowerCase());
  const [first = ''] = lower;
  const last = lower.at(-1) ?? '';
  if (size === 1) return /^\p{Ll}{3,}-\p{Ll}{3,}$/u.test(first) && phrase[0] === first && first.split('-').every(isEnglishWord);
  if (phrase.some((word) => !/^[-–]?[\p{L}\p{N}$£€][\p{L}\p{M}\p{N}'’.,:%&/–-]*$/u.test(word)) || new Set(lower).size < 2) return false;
  // `At the At the Movies desk`: a title may begin with the same small words.
  if (small.has(first) && /^\p{Lu}/u.test(tokens[i + size]?.core ?? '') && /^\p{Lu}/u.test(tokens[to + 1]?.core ?? '')) return false;
  if (size === 2 && preposition.has(first) && article.has(last)) return true;
  if (!lower.some((word) => !small.has(word) && /\p{L}{3}|\p{N}{4}|\d:\d\d/u.test(word))) return false;
  if (!phrase.some((word) => /\p{L}/u.test(word)) || onPurpose.test(`${lower.join(' ')} `)) return false;
  // `day by day by day`: the word goes on before or after.
  if (size === 2 && (/^(?:and|or|by|after|upon|but|to|versus|vs|x)$/.test(last) || /^(?:and|or|but)$/.test(first))) return false;
  const before = tokens[i - 1]?.core.toLowerCase();
  const after = tokens[to + 1]?.core.toLowerCase();
  // `A rose is a rose is a rose`, from whichever of its words one looks at it.
  if (size < 5 && (after === first || before === last)) return false;
  if (size === 2 && before !== undefined && before.length > 3 && last.startsWith(before)) return false;
  if (size < 5 && causing.test(first)) return false;
  if (size < 4 && (subject.has(first) || clause.test(text.slice(Math.max(0, (tokens[i]?.start ?? 0) - 80), tokens[i]?.start))))
    return false;
  if (/["“‘']/.test(tokens[i]?.lead ?? '') && (size < 4 || /["”’']/.test(tokens[to]?.trail ?? ''))) return false;
  const name = phrase.every((word) => /^\p{Lu}/u.test(word));
  const share = /^\p{Ll}{2}/u.test(tokens[to + 1]?.core ?? '') ? 1 / 3 : 1 / 2;
  return !name || (isProse(tokens, share) && !document.isRightForm([...phrase, ...phrase].join(' ')));
}

/** Lists and tables repeat names without a fault: at least `share` of the words must be small. */
function isProse(tokens: readonly Token[], share: number): boolean {
  return (
    tokens.length > 7 && tokens.slice(0, 400).filter(({ core }) => /^\p{Ll}/u.test(core)).length >= Math.min(tokens.length, 400) * share
  );
}

/** `House of Representatives of the House of Representatives`. */
function isLinked(tokens: readonly Token[], i: number, size: number, link: number, text: string): boolean {
  const linked = tokens[i + size]?.core === 'of' && (link === 1 ? size > 2 : tokens[i + size + 1]?.core === 'the');
  if (!linked) return false;
  const all = tokens.slice(i, i + size + link + size);
  const names = all.slice(0, size).filter(({ core }) => /^\p{Lu}\p{Ll}{2}/u.test(core));
  if (names.length < 2 || names[0] !== all[0] || names.at(-1) !== all[size - 1]) return false;
  return (
    all.every(({ lead, trail }, k) => (k === 0 || lead === '') && (k === all.length - 1 || trail === '')) &&
    !/\n/.test(text.slice(all[0]?.start, all.at(-1)?.end))
  );
}
