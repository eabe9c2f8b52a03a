// `25rd`: an ordinal whose ending does not fit its number.
import type { Rule } from '../model/index.ts';

const ordinal =
  /(?<![\p{L}\p{M}\p{N}_$£€#@]|[\p{N}][.,/:]|\p{L}-)(\d{1,3}(?:,\d{3}){0,3}|\d{1,9})(st|nd|rd|th|ST|ND|RD|TH)(?![\p{L}\p{M}\p{N}_@])/gu;
/** `11st 4lb`: in Britain people weigh so many stone, so `st` needs a date or a list beside it. */
const counted =
  /^(?:[- ](?:of|anniversary|birthday|century|congress|day|edition|floor|grade|meeting|month|National|President|round|session|summit|term|time|year)\b|[ ,]*(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/i;
const month = /(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:the\s+)?$/;

export const impossibleOrdinal: Rule = {
  id: 'impossible-ordinal',
  summary: 'Puts the right ending on a number (`25rd` → `25th`).',
  why: 'Engines copy the ending of another number. There is one right ending for each number; only `st` may be a weight in stone (11st 4lb) and then stays.',
  signs: ['digit letter letter'],
  examples: {
    fixes: [
      ['On the 25rd local time, the 22th visit', 'On the 25th local time, the 22nd visit'],
      ['on July 11st and the 11st of May; 21th, 23th, 1th, 2th and 3th', 'on July 11th and the 11th of May; 21st, 23rd, 1st, 2nd and 3rd'],
      ['the 13rd floor and the 1,002th day', 'the 13th floor and the 1,002nd day'],
      ['his 111st year, THE 112ND DAY', 'his 111th year, THE 112TH DAY'],
    ],
    keeps: [
      '1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 23rd, 101st, 111th, 112th, 1,000th',
      'He weighed 16st and lost 11st 4lb; the 19st prop; a 15st man.',
      'The file 25rd_local and #4st, n-2th; 12rds of ammunition; 1/32nd',
    ],
  },
  *check({ text }) {
    for (const { index, 0: seen, 1: number = '', 2: ending = '' } of text.matchAll(ordinal)) {
      const right = endingOf(number);
      if (ending.toLowerCase() === right) continue;
      const end = index + seen.length;
      if (/st/i.test(ending) && !counted.test(text.slice(end, end + 20)) && !month.test(text.slice(Math.max(0, index - 20), index)))
        continue;
      const suggestion = ending === ending.toUpperCase() ? right.toUpperCase() : right;
      yield { start: end - 2, end, message: `${seen} is written ${number}${right}`, confidence: 'certain', suggestions: [suggestion] };
    }
  },
};

function endingOf(number: string): string {
  if (/1\d$/.test(number)) return 'th';
  return ({ 1: 'st', 2: 'nd', 3: 'rd' } as Readonly<Record<string, string>>)[number.slice(-1)] ?? 'th';
}
