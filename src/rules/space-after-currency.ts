// `S $ 26.6 billion`, `$ 20`: blanks around a currency sign.
import type { Document, Rule } from '../model/index.ts';
import { showsEngineTraces } from '../text/engine-traces.ts';
import { once } from '../text/once.ts';
import { tableRows } from '../text/tables.ts';

const amount =
  /(?<![$€£¥₩₽\p{N}])(?:(?<![\p{L}\p{N}.$€£¥-])(US|S|A|C|HK|NT|NZ|R)[ \t])?(?<![\p{L}\p{N}]|\d[ \t])([$€£¥₩₽])([ \t]{0,2})(?=\d)/gu;

/** Letters that are no English word: with a dollar sign behind them they can only be a currency. */
const onlyCurrency = /^(?:S|HK|NT|NZ|R)$/;
const houseStyle = 6;

export const spaceAfterCurrency: Rule = {
  id: 'space-after-currency',
  summary: 'Takes out blanks around a currency sign (`S $ 26.6 billion`).',
  why: 'Translation engines work with text in which every sign stands apart, and some forget to join it to its number again. `US$ 10` with the letters joined is a style of international organisations and stays; so does `cost the US $3 billion`, and a document that writes every amount with a blank.',
  signs: ['currency blank', 'upper blank currency'],
  examples: {
    fixes: [
      ['It cost S $ 26.6 billion.', 'It cost S$26.6 billion.'],
      ['worth $ 20 billion, € 5 or £ 300', 'worth $20 billion, €5 or £300'],
      ['a loan of US $ 3 million', 'a loan of US$3 million'],
      ['It cost the US $ 3 million.', 'It cost the US $3 million.'],
      ['A $ 3 billion deal is worth A $ 4 billion.', 'A $3 billion deal is worth A$4 billion.'],
      ['a fine of HK $500', 'a fine of HK$500'],
    ],
    keeps: [
      'a $ sign, or 20 $ 30',
      'It cost the US $3 billion. A $3 billion deal followed.',
      'damages of US$ 10 billion',
      'Plan A $26 million, vitamin C $5',
      'Sales | $ 20 | $ 30',
      'a €\u00A05 coin',
      '$ 1 and $ 2 and $ 3 and $ 4 and $ 5 and $ 6',
    ],
  },
  *check({ text }, document) {
    const inTable = tableRows(text);
    for (const { index, 0: seen, 1: letters, 2: sign, 3: blanks } of text.matchAll(amount)) {
      if (inTable(index)) continue;
      const end = index + seen.length;
      const joined = letters !== undefined && sign === '$' && isPrefix(text, index, letters, blanks !== '');
      const start = joined ? index + letters.length : end - (blanks as string).length;
      if (start === end || (!joined && !blanks)) continue;
      if (!joined && isHouseStyle(document)) continue;
      yield {
        start,
        end,
        message: 'blank beside a currency sign',
        confidence: 'likely',
        suggestions: [joined ? (sign as string) : ''],
      };
    }
  },
};

/** `A $ 3` is Australian only in mid-sentence, `US $ 3` American money only without an article. */
function isPrefix(text: string, at: number, letters: string, spaced: boolean): boolean {
  if (onlyCurrency.test(letters)) return true;
  const before = text.slice(Math.max(0, at - 12), at);
  return spaced && /[\p{Ll}\d,(][ \t]?$/u.test(before) && !/\b(?:the|[Pp]lan|vitamin)[ \t]$/.test(before);
}

const isHouseStyle = once(
  ({ text }: Document) =>
    !/(?<!\p{L})[$€£¥]\d/u.test(text) && [...text.matchAll(/[$€£¥] \d/g)].length >= houseStyle && !showsEngineTraces(text),
);
