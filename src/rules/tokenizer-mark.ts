// `Asia @-@ Pacific`: the mark that some engines put around a hyphen while they work, left in.
import type { Rule } from '../model/index.ts';

const mark = /(?<![ \t\u00A0])[ \t\u00A0]*@([-–—/])@[ \t\u00A0]*/g;

export const tokenizerMark: Rule = {
  id: 'tokenizer-mark',
  summary: 'Takes out the marks that an engine puts around hyphens (`@-@`).',
  why: 'Translation engines split words at hyphens and note the place as `@-@`; some forget to join them again. Nobody writes this mark on purpose outside a text about engines, where it stands in code.',
  signs: ['code hyphen|dash|code code'],
  examples: {
    fixes: [
      ['The Asia @-@ Pacific region', 'The Asia-Pacific region'],
      ['a three@-@day visit', 'a three-day visit'],
    ],
    keeps: ['Write to press@example.org - we answer.', 'The mark `@-@` shows where a word was split.'],
  },
  *check({ text }) {
    for (const { index, 0: seen, 1: sign } of text.matchAll(mark)) {
      yield {
        start: index,
        end: index + seen.length,
        message: 'a mark of the translation engine was left in',
        confidence: 'certain',
        suggestions: [sign as string],
      };
    }
  },
};
