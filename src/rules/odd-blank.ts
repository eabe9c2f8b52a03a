// `the　minister`: blanks of unusual width between English words become plain ones.
import type { Rule } from '../model/index.ts';
import { isInLatinText } from '../text/scripts.ts';

const run = /(?<![ \u2000-\u200A\u202F\u205F\u3000])[ ]{0,40}[\u2000-\u200A\u202F\u205F\u3000][ \u2000-\u200A\u202F\u205F\u3000]{0,400}/g;
/** Narrow blanks that printers put into numbers, before French marks, around dashes and after initials. */
const narrow = /^[ \u2004-\u200A\u202F\u205F]+$/;
const titles = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|St|No|Nos|Prof|Mme|M|Fig|p|pp|\p{Lu})\.?$/u;

export const oddBlank: Rule = {
  id: 'odd-blank',
  summary: 'Turns blanks of unusual width (such as the ideographic space) between English words into plain ones.',
  why: 'The blank of Chinese and Japanese type is as wide as a character, and web pages use wide and narrow blanks for layout. No-break blanks stay, and so do the narrow ones that printers put into numbers, around dashes and between initials.',
  signs: ['wide'],
  examples: {
    fixes: [
      ['The\u3000minister left.', 'The minister left.'],
      ['\u3000\u3000The minister left.', 'The minister left.'],
      ['He left.\u3000\u3000She came.\u3000', 'He left. She came.'],
      ['The minister\u2003left \u2009today,\u2005and', 'The minister left today, and'],
      ['the \u202Fminister', 'the minister'],
    ],
    keeps: [
      'It cost 10\u202F000\u202F€ or 5\u2009km.',
      'Quoi\u202F? Non\u202F! «\u202FOui\u202F»',
      'He left\u200A—\u200Abut she came\u2009–\u2009today.',
      'J.\u2009K. Rowling and Mr\u202FSmith',
      '“\u2009‘Never,’\u2009”',
      'five\u00A0years, the\u202Fminister',
      '王毅\u3000外交部长',
      'Name:\u2003王毅',
    ],
  },
  *check({ text }) {
    for (const { index, 0: seen } of text.matchAll(run)) {
      const end = index + seen.length;
      const left = text[index - 1];
      const right = text[end];
      const message = 'a blank of unusual width';
      const edge =
        left === undefined || left === '\n' ? 'head' : right === undefined || right === '\n' || right === '\r' ? 'tail' : undefined;
      if (!isInLatinText(text, index, end)) continue;
      if (edge) {
        if (/\u3000/.test(seen) && (edge === 'tail' || /[\p{Script=Latin}\p{N}"“(]/u.test(right ?? '')))
          yield { start: index, end, message, confidence: 'likely', suggestions: [''] };
        continue;
      }
      const before = narrow.test(seen) ? /[\p{Script=Latin},.;:!?]/u : /[\p{Script=Latin}\p{N},.;:!?"”’)\]%]/u;
      const after = narrow.test(seen) ? /\p{Script=Latin}/u : /[\p{Script=Latin}\p{N}"“‘(["$£€]/u;
      if (!before.test(left as string) || !after.test(right as string)) continue;
      // By itself it is a no-break blank, which somebody meant.
      if (seen === '\u202F') continue;
      if (narrow.test(seen) && titles.test(text.slice(Math.max(0, index - 6), index))) continue;
      yield { start: index, end, message, confidence: 'likely', suggestions: [' '] };
    }
  },
};
