// `30 %`: a blank between the number and its percent sign.
import type { Document, Rule } from '../model/index.ts';
import { showsEngineTraces } from '../text/engine-traces.ts';
import { isEnglishWord } from '../text/english.ts';
import { readsAsFrench } from '../text/french.ts';
import { once } from '../text/once.ts';
import { tableRows } from '../text/tables.ts';

const percent = /(?<![\p{L}\p{N}_.,$€£–-])[-–+−.]?(?:\d[\d.,]{0,12}[-–])?\d[\d.,]{0,12}([ \t]{1,2})%(?![\p{L}\p{N}%=])/gu;

/** So many spaced percentages, and none without a blank, are a house style (ISO 80000 asks for it), unless the text is broken elsewhere, too. */
const houseStyle = 6;

export const spaceBeforePercent: Rule = {
  id: 'space-before-percent',
  summary: 'Takes out the blank before a percent sign (`30 %`).',
  why: 'Translation engines work with text in which every sign stands apart, and some forget to join it to its number again. A document that writes every percentage so, a no-break space, French and arithmetic stay.',
  signs: ['blank percent'],
  examples: {
    fixes: [
      ['It rose by 30 % last year.', 'It rose by 30% last year.'],
      ['between 2.5 % and 1,000 % doesn’t fit', 'between 2.5% and 1,000% doesn’t fit'],
      ['down 7 %, or -3 % (12 %), 30-40 % of it', 'down 7%, or -3% (12%), 30-40% of it'],
    ],
    keeps: [
      'the G7 % political platform',
      'It rose by 30\u00A0% last year.',
      '« une hausse de 30 % dans les villes »',
      'the rest of 10 % 3 is 1, and 10 % n is unknown',
      'the % sign stands after 30%',
      'der Anteil von 30 % liegt höher',
      'first 1 %, then 2 %, 3 %, 4 %, 5 % and in the end 6 %',
      'North | 30 % | 20 %',
    ],
  },
  *check({ text }, document) {
    if (!text.includes(' %') && !text.includes('\t%')) return;
    if (isHouseStyle(document)) return;
    const inTable = tableRows(text);
    for (const { index, 0: seen, 1: blanks } of text.matchAll(percent)) {
      const end = index + seen.length;
      const next = /^[ \t]?(\p{Ll}+(?!\p{Ll}|['’])|\d)/u.exec(text.slice(end, end + 30))?.[1] ?? '';
      // Arithmetic (`10 % 3`, `10 % n`), or another language.
      if (/^(?:\d|[b-z])$/.test(next) || (next.length > 1 && !isEnglishWord(next))) continue;
      if (inTable(index) || readsAsFrench(text, index)) continue;
      const start = end - 1 - (blanks as string).length;
      yield { start, end: end - 1, message: 'blank before a percent sign', confidence: 'likely', suggestions: [''] };
    }
  },
};

/** A text that writes all its percentages so means it. */
const isHouseStyle = once(
  ({ text }: Document) => !/\d%/.test(text) && [...text.matchAll(/\d %/g)].length >= houseStyle && !showsEngineTraces(text),
);
