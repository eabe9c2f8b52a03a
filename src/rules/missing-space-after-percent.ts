// `16%year-on-year`: the blank after a percent sign is gone.
import type { Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';

const glued = /(?<=(?<![\p{L}\p{N}.,])\d[\d.,]{0,12}%)(\p{L}{2,30})(?![\p{L}\p{N}_=(])/gu;

export const missingSpaceAfterPercent: Rule = {
  id: 'missing-space-after-percent',
  summary: 'Puts a blank between a percent sign and the word after it (`16%year-on-year`).',
  why: 'Engines that close up a number and its percent sign sometimes close up the next word, too. The rule holds back before endings (`a 20%er`) and in codes.',
  signs: ['percent letter'],
  examples: {
    fixes: [
      ['It fell by 16%year-on-year.', 'It fell by 16% year-on-year.'],
      ['about 2.5%of the voters', 'about 2.5% of the voters'],
    ],
    keeps: [
      'a 20%er and a 10%ige rise',
      'It fell by 16% year-on-year.',
      'a%20file and 5%d',
      'the G7%political platform',
      '50%-owned firms',
    ],
  },
  *check({ text }) {
    for (const { index, 1: word = '' } of text.matchAll(glued)) {
      if ((word.length < 3 && !/^(?:of|in|to|on|by|at)$/.test(word)) || !isEnglishWord(word)) continue;
      yield { start: index, end: index, message: 'no blank after a percent sign', confidence: 'likely', suggestions: [' '] };
    }
  },
};
