// `word,, word`, `end..`, `end,.`: one punctuation mark too many.
import type { Confidence, Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';
import { pairQuotes } from '../text/quotes.ts';

const commas = /(?<![\s,;.(‚])(?:[ \t]{0,8},[ \t]{0,4}(?:,[ \t]{0,4})*,(?=\s|$)|,[ \t]{0,4}(?:,[ \t]{0,4})*,(?=[\p{L}\p{N}"“”)]))/gu;
const stopWins = /(?<=[\p{L}\p{N})"”'’])[,;][ \t]?\.(?=["”’)]?(?:\s|$))/gu;
const twoStops = /(?<=[\p{L}\p{N})"”\]])\.\.(?=["”]?(?:[ \t]+["“(]?\p{Lu}|[ \t]*(?:\r?\n|$)))/gu;
const semicolons = /(?<=[\p{L}\p{N}]),;(?=\s)|(?<=[\p{L}\p{N}]);(?:,|;{1,9})(?=\s)/gu;
const stopComma = /(?<=[\s"“(](\p{Ll}{5,30}))\.,(?=\s)/gu;
/** Abbreviations that look like words of five letters or more. */
const abbreviation =
  /^(?:approx|assoc|assns?|attys?|bldgs?|cents?|comdr|comps?|congr?|depts?|elect|engin|exclu?|exper|fedn|govts?|hosps?|incorp?|instit?|intern|manag|maths?|messrs?|minis|natls?|paras?|parls?|photo|profs?|regts?|secty?|sects?|sergt?|stats?|suppl?|techn?|temps?|thurs|transl?|treas|univs?|viscs?|introd?|illus|mythol|philos|specif|theol|colloq|zoolo?|biolo?|astro[ln]|chron|orig)$/;

export const doubledPunctuation: Rule = {
  id: 'doubled-punctuation',
  summary: 'Leaves one mark where punctuation came twice, such as `,,` or `,.`.',
  why: 'Engines put a mark where the source already has one. Ellipses, `?!`, and the stop of an abbreviation before a comma (`Ltd.,`, `U.S.,`) are right and stay.',
  signs: ['comma|semicolon comma|semicolon|stop', 'comma|semicolon blank comma|stop', 'comma blank blank', 'stop stop', 'lower stop comma'],
  examples: {
    fixes: [
      ['He left,, and she came.', 'He left, and she came.'],
      ['He left, , and she came.', 'He left, and she came.'],
      ['He left ,, and she came.', 'He left, and she came.'],
      ['He left,,,,, and she came.', 'He left, and she came.'],
      ['He left,. Then she came,.', 'He left. Then she came.'],
      ['He left the meeting.. Then she came..', 'He left the meeting. Then she came.'],
      ['He left the meeting., and she came.', 'He left the meeting, and she came.'],
      ['He left;, she came;; they met.', 'He left; she came; they met.'],
      ['Prices rose in Japan,; others fell.', 'Prices rose in Japan; others fell.'],
      ['He left "for good.."', 'He left "for good."'],
    ],
    reports: ['He left the meeting., The others stayed.'],
    keeps: [
      'Huawei Technologies Co., Ltd., the U.S., Apple Inc., etc., Ph.D., a.m., and e.g., this.',
      'He wrote: "So happy.. Thanks to all.. Bye."',
      'Well... he said…. And then .... . . .',
      'He left.. and came back.. again.. Then he went.',
      'Yahoo!, the company; “Why?,” he asked; “What?!”; Jr., Sr., approx., dept., No., Sept., Thurs., of 5.',
      'See ../docs and 1..10 and a..b.',
      'etc... The end.',
      ",,Gänsefüßchen'' were typed so.",
      'a,,b,,c are empty fields.',
      'R&D;, AT&T;.',
      'He said &quot;no&quot;, and &amp;, too.',
      'He wrote "no.", then left.',
      'Add .,5 to it; costs 5,.5.',
    ],
  },
  *check({ text }) {
    const seen = (start: number, end: number, sign: string, confidence: Confidence = 'certain') => ({
      start,
      end,
      message: 'one punctuation mark too many',
      confidence,
      suggestions: [sign],
    });
    for (const { index, 0: run } of text.matchAll(commas)) {
      const end = index + run.length;
      // `a,,b` without a blank may be fields of a table.
      if (!/\s/.test(text[end] ?? ' ') && !/\s/.test(run)) continue;
      yield seen(index, end, ',');
    }
    for (const { index, 0: run } of text.matchAll(stopWins)) {
      if (run.startsWith(';') && isEntityEnd(text, index)) continue;
      yield seen(index, index + run.length, '.');
    }
    const stops = [...text.matchAll(twoStops)];
    // Who writes `..` again and again means an ellipsis.
    const asEllipsis = (text.match(/(?<!\.)\.\.(?!\.)/g)?.length ?? 0) > stops.length;
    const quotes = stops.length === 0 || asEllipsis ? [] : pairQuotes(text);
    for (const { index } of stops) {
      // What people write themselves is quoted as they wrote it.
      const quoted = quotes.some(({ at, partner }) => partner !== undefined && at < index && index + 2 < (quotes[partner]?.at ?? 0));
      if (!asEllipsis && !quoted) yield seen(index, index + 2, '.', 'likely');
    }
    for (const { index, 0: run } of text.matchAll(semicolons)) {
      if (run.startsWith(';') && isEntityEnd(text, index)) continue;
      yield seen(index, index + run.length, ';', 'likely');
    }
    for (const { index, 1: word } of text.matchAll(stopComma)) {
      if (abbreviation.test(word as string) || !isEnglishWord(word as string)) continue;
      const goesOn = /^[ \t]*\p{Ll}/u.test(text.slice(index + 2, index + 8));
      yield seen(index, index + 2, ',', goesOn ? 'likely' : 'possible');
    }
  },
};

/** `&amp;`, `AT&T;`, `MDASH;`: the semicolon belongs to the code. */
function isEntityEnd(text: string, at: number): boolean {
  return /&#?\w{1,10}$|\b[A-Z]{4,6}$/.test(text.slice(Math.max(0, at - 12), at));
}
