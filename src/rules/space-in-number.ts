// `1, 000`, `3. 5 million`: a blank inside a number. Only the blank ever goes; every digit stays.
import type { Confidence, Problem, Rule } from '../model/index.ts';

/** One of these is in all that follows. */
const hint = /\d(?:[.,:][ \t]|[ \t](?:[,:/]|th))|\/[ \t]\d/;
const currency = '[$€£¥₩₹₽]';
const thousands = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/–—-]|[.,][ \t])(?:${currency})?([1-9]\d{0,2}(?:,\d{3}){0,3})([ \t]?,[ \t]|[ \t],)(\d{3})((?:,[ \t]?\d{3}){0,3})(?![\p{N}]|[ \t]?,[ \t]?\d|[.:/–—-]\d|%)`,
  'gu',
);
const decimals = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/–—]|[.:;!?][ \t]|[\p{L}\p{N}]-)(?:${currency})?(\d{1,3}(?:,\d{3}){0,3}\.)[ \t](\d{1,3})(?![\p{N}]|\.[ \t]?\d)`,
  'gu',
);
const parts = /(?<![\p{L}\p{N}.,:/–—-]|[.:;!?][ \t])v?\d{1,2}(?:\.[ \t]?\d{1,2}){2,3}(?![\p{N}]|\.[ \t]?\d)/gu;
/** `8: 00 p.m.`, `2025-10-30 18: 25` */
const hours =
  /(?<![\p{L}\p{N}.,:])(?:[01]?\d|2[0-3])(?:[ \t]:[ \t]?|:[ \t])[0-5]\d(?=[ \t]?(?:[ap]\.?m\b|GMT\b))|(?<=(?:19|20)\d\d\1\d{1,2}([-/.])\d{1,2}[ \t])(?:[01]?\d|2[0-3])(?:[ \t]:[ \t]?|:[ \t])[0-5]\d(?!\p{N})/gu;
/** `2025/ 09 /17` */
const slashes =
  /(?<![\p{L}\p{N}.,/-])(?:19|20)\d\d[ \t]?\/[ \t]?(?:0[1-9]|1[0-2])[ \t]?\/[ \t]?(?:[0-2]\d|3[01])(?![\p{L}\p{N}]|[.,/-]\d)/gu;
/** `the 15 th plan`; `3 rd` may be a road, `1 st` a stone. */
const ordinal = /(?<=(?<!\p{L})(?:the|this|its|his|her|their|on)[ \t])(?:\d{0,2}[04-9]|\d?1[1-3])[ \t]th(?![\p{L}\p{N}])/gu;
const clock = /^[ \t]?(?:[ap]\.?[ \t]?m\b|hrs?\b|GMT|BST|h\b)/;
const unit =
  /^(?:[ \t]?%|[ \t-]?(?:percent|per[ \t]cent|percentage|million|billion|trillion|bn|mn|tn|km|kg|cm|mm|mph|kph|km\/h|m|k|b|GHz|MHz|GB|MB|TB|GW|MW|kWh|kW|inch(?:es)?|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|hectares?|tonnes?|tons?|lit(?:re|er)s?|degrees?|magnitude|times|hours?|points?|feet|years?)(?![\p{L}\p{N}]))/u;
/** Right behind an amount of money no other number begins: only what may follow a whole amount. */
const afterAmount =
  /^(?:$|[.,;:!?)"”'’\]]|\r?\n|[ \t]?[-–—]|[ \t](?:an?|and|are|as|at|but|by|during|each|for|from|if|in|is|last|more|less|of|on|or|over|per|since|than|this|to|was|were|when|which|while|with|worth)(?!\p{L}))/u;
const month = `Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?`;
/** A number behind these counts or dates something and may end its clause. */
const label = new RegExp(
  String.raw`(?<!\p{L})(?:${month}|[Tt]able|[Ff]igure|[Ss]ection|[Cc]hapter|[Aa]rticle|[Nn]os?\.?|[Nn]umber|[Pp]ages?|pp?\.|[Dd]ay|[Gg]roup|[Pp]hase|[Rr]ound|[Rr]ooms?|[Rr]oute|[Hh]ighway|aged?|[Gg]rade|[Ll]evel|[Ss]tage|[Ss]tep|[Vv]ersion|[Vv]ol(?:ume)?\.?|[Ii]ssue|[Pp]art|[Ll]ine|[Ll]ot|[Bb]ox|[Ff]light|[Mm]odel)[ \t]$`,
  'u',
);
const software = /(?<!\p{L})(?:[Vv]ersions?|iOS|iPadOS|macOS|Android|Windows|HTML|CSS|HTTP|Python|Java|USB|Bluetooth)[ \t]$/u;
/** `1. half of the sales, 2. all of the rights`: a mark of a list, so that its neighbour is one, too. */
const listMark = /(?<=(?:^|[:;.!?(\n])[ \t]?)\d{1,2}(?=\.[ \t])/gu;
const measures =
  /(?<!\p{L})(?:about|nearly|almost|around|roughly|approximately|over|than|some|least|most|to|only|total of|estimated|exceed(?:s|ed|ing)?)[ \t]$/iu;
const owns = /(?<!\p{L})(?:the|its|their|his|her|our|all|these|those|another|additional|further)[ \t]$/iu;
const counted = /^[ \t](?!(?:of|were|was|are|is|have|had|has|on|in|at|by|for|to|and|or|more|others?|will|would)(?!\p{L}))\p{Ll}{3,}/u;

export const spaceInNumber: Rule = {
  id: 'space-in-number',
  summary: 'Takes out a blank inside a number (`1, 000`, `3. 5 million`).',
  why: 'Translation engines take the comma or stop inside a number for the mark of a sentence. Two numbers side by side look the same, so there must be more to show that it is one: a group that begins with 0, a unit, an amount of money. Lists, dates and sentence ends stay.',
  signs: ['digit comma|stop|colon blank', 'digit blank comma|colon|code', 'code blank digit', 'digit blank lower'],
  examples: {
    fixes: [
      ['more than 47, 000 people and 1, 250,000 trees', 'more than 47,000 people and 1,250,000 trees'],
      ['It fell by 3. 5 percent to 12. 75%, or $3. 5 billion.', 'It fell by 3.5 percent to 12.75%, or $3.5 billion.'],
      ['at least 1, 234 people, with $1, 500 for each', 'at least 1,234 people, with $1,500 for each'],
      ['He put iOS 7. 0. 4 on it at 10. 30am.', 'He put iOS 7.0.4 on it at 10.30am.'],
      [
        'from 2. 5% to 3. 2%; a magnitude 6. 2 earthquake, and version 3. 8 of the app',
        'from 2.5% to 3.2%; a magnitude 6.2 earthquake, and version 3.8 of the app',
      ],
      ['It was seen 1, 400 times, the other 1,400 times, too.', 'It was seen 1,400 times, the other 1,400 times, too.'],
      ['10 ,000 troops, from 1, 000 to 32, 000', '10,000 troops, from 1,000 to 32,000'],
      ['oil at US$71. 48 per barrel', 'oil at US$71.48 per barrel'],
      ['at 8: 00 p.m., on 2025/ 09 /17 18: 25, in the 15 th plan', 'at 8:00 p.m., on 2025/09/17 18:25, in the 15th plan'],
    ],
    keeps: [
      'In 2020, 570 students came. On May 1, 234 people died.',
      '1. 5 apples\n2. 3.5 million pears',
      'It happened in 2020. 570 students came.',
      'the rooms 12, 140, 200 and 315',
      'It killed 12,000, 300 of them children.',
      'agents 001, 002 and 007',
      'He paid $5, 200 people watched.',
      'on June 12. 3 million people came',
      'born on 11. 02. 2023',
      'numbers such as 5, 100 and 250',
      'They asked 3 things: 1. 50% of sales, 2. 30% of rights, 3. 5% of the rest.',
      'the score was 21-12, 100 fans said',
      'By day 12, 400 homes were lost.',
      'page 5, 000 is empty',
      'He is 25. 300 others are older.',
      'On May 1, 400 homes of 1,400 were lost.',
    ],
  },
  *check({ text }, document) {
    if (!hint.test(text)) return;
    /** The same number in one piece elsewhere in the document. */
    const isKnown = (number: string) => {
      const at = document.text.indexOf(number);
      return (
        at >= 0 &&
        !/[\d.,]/.test(document.text[at - 1] ?? '') &&
        !/^(?:\d|[.,]\d)/.test(document.text.slice(at + number.length, at + number.length + 2))
      );
    };
    const marks = new Set([...text.matchAll(listMark)].map(([mark]) => Number.parseInt(mark, 10)));
    for (const match of text.matchAll(thousands)) {
      const { index, 0: seen, 1: first = '', 2: separator = '', 3: group = '', 4: more } = match;
      const at = seen.indexOf(first) + first.length + index;
      const before = text.slice(Math.max(0, index - 24), index);
      const after = text.slice(index + seen.length, index + seen.length + 24);
      const confidence =
        judgeThousands(before, after, seen, first, group, more !== '') ??
        (!first.includes(',') && !isLabelled(before, after) && counted.test(after) && isKnown(`${first},${group}`) ? 'likely' : undefined);
      if (!confidence) continue;
      yield* blanksIn(text, at, at + separator.length, confidence);
      if (/[ \t]/.test(more as string)) yield* blanksIn(text, at + separator.length + 3, index + seen.length, confidence);
    }
    for (const { index, 0: seen, 1: whole = '', 2: fraction = '' } of text.matchAll(decimals)) {
      const end = index + seen.length;
      const before = text.slice(Math.max(0, index - 24), index);
      const number = Number.parseInt(whole, 10);
      if (marks.has(number - 1)) marks.add(number);
      if (startsLine(text, index) || marks.has(number - 1)) continue;
      const after = text.slice(end, end + 24);
      if (
        !isDecimal(before, after, seen, whole, fraction) &&
        !(!label.test(before) && afterAmount.test(after) && isKnown(whole + fraction))
      )
        continue;
      yield* blanksIn(text, end - fraction.length - 1, end - fraction.length, 'likely');
    }
    for (const pattern of [hours, slashes, ordinal]) {
      for (const { index, 0: seen } of text.matchAll(pattern)) yield* blanksIn(text, index, index + seen.length, 'likely');
    }
    for (const { index, 0: seen } of text.matchAll(parts)) {
      const named = /(?:[\p{Lu}][\p{L}]*|[Vv]ersion|v)[ \t]?$/u.test(text.slice(Math.max(0, index - 24), index)) || seen.startsWith('v');
      if (named && /[ \t]/.test(seen) && !startsLine(text, index)) yield* blanksIn(text, index, index + seen.length, 'likely');
    }
  },
};

function* blanksIn(text: string, start: number, end: number, confidence: Confidence): Iterable<Problem> {
  for (const { index, 0: blanks } of text.slice(start, end).matchAll(/[ \t]+/g)) {
    yield { start: start + index, end: start + index + blanks.length, message: 'blank inside a number', confidence, suggestions: [''] };
  }
}

function judgeThousands(before: string, after: string, seen: string, first: string, group: string, more: boolean): Confidence | undefined {
  if (group.startsWith('0')) return label.test(before) ? undefined : 'certain';
  if (isLabelled(before, after)) return undefined;
  if (first.includes(',')) return undefined;
  if (more) return 'likely';
  if (/^\D/.test(seen)) return afterAmount.test(after) || unit.test(after) || /^\.\d/.test(after) ? 'likely' : undefined;
  return (measures.test(before) || owns.test(before)) && counted.test(after) ? 'likely' : undefined;
}

/** Behind a date, a page, a day, or among other numbers, two numbers are two. */
function isLabelled(before: string, after: string): boolean {
  return label.test(before) || /\d[ \t]+(?:(?:and|or|to|&)[ \t]+)?$/.test(before) || /^,?[ \t](?:and|or|to|&)[ \t]\d/.test(after);
}

function isDecimal(before: string, after: string, seen: string, whole: string, fraction: string): boolean {
  if (software.test(before)) return /^(?:$|[.,;:!?)"”'’]|[ \t]\p{Ll})/u.test(after) && fraction.length < 3;
  if (label.test(before)) return false;
  if (clock.test(after)) return fraction.length === 2 && whole.length <= 3;
  if (fraction.length > 2 || /^0\d/.test(whole)) return false;
  if (unit.test(after)) return true;
  if (/^\D/.test(seen) || /\p{Lu}[$]$/u.test(before)) return afterAmount.test(after);
  if (/^-\p{Ll}{2}/u.test(after)) return fraction.length === 1;
  if (/[Mm]agnitude(?:[ \t]of)?[ \t]$/.test(before)) return true;
  return whole === '0.' && !/[ \t]to[ \t]$/.test(before) && afterAmount.test(after);
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t>*+-]{0,8}$/.test(text.slice(Math.max(0, at - 9), at));
}
