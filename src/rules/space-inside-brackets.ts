// `( ICBC )`, `[ sic ]`: blanks on the inner side of brackets.
import type { Rule } from '../model/index.ts';
import { tableRows } from '../text/tables.ts';

const bracket = /[()[\]]/g;
const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
const longest = 300;

export const spaceInsideBrackets: Rule = {
  id: 'space-inside-brackets',
  summary: 'Takes out blanks on the inner side of brackets (`( ICBC )`).',
  why: 'Translation engines work with text in which every bracket stands apart, and some forget to join them to their words again. Emoticons, check boxes, empty brackets, code and mathematics stay.',
  signs: ['open|square blank', 'blank close|square'],
  examples: {
    fixes: [
      ['the bank ( ICBC ) said', 'the bank (ICBC) said'],
      ['"They was [ sic ] late"', '"They was [sic] late"'],
      ['worth 5 billion (about $5.4 billion )', 'worth 5 billion (about $5.4 billion)'],
      ['on Monday ( 12th) and later (the 13th )', 'on Monday (12th) and later (the 13th)'],
      ['the talks ( in Rome (Italy) ) went on', 'the talks (in Rome (Italy)) went on'],
    ],
    keeps: [
      '[ ] buy milk, [ x ] post the letter, ( ) yes ( ) no',
      'That is bad :( and that is good :) again',
      'We lost :( sorry ) again',
      'call sum( first, second ) and if ( ready == done ) { stop }',
      'the list [ 1, 2, 3 ] and [ "one", "two" ]',
      '[[ see the page ]] and [ the page ](https://example.org)',
      'vowels such as [ a ] and ( A )',
      'He waited [ … ] and left ( ... ).',
      'a half-open interval [ 10, 20 ) here',
      'item a) comes first and b ) second',
      'yes | ( maybe ) | no',
    ],
  },
  *check({ text }) {
    const inTable = tableRows(text);
    const open: number[] = [];
    for (const { index, 0: sign } of text.matchAll(bracket)) {
      const opening = partner[sign];
      if (!opening) {
        // After `:` a bracket is a mouth; after a letter it is a call.
        open.push(/[:;=8$([\]\p{L}\p{N}_-]/u.test(text[index - 1] ?? '') ? -1 : index);
        continue;
      }
      const from = open.pop();
      if (from === undefined || from < 0) continue;
      if (text[from] !== opening) {
        open.length = 0;
        continue;
      }
      if (index - from > longest || !text.slice(from, index).match(/^.[ \t\u00A0]|[ \t\u00A0]$/)) continue;
      const content = text.slice(from + 1, index);
      if (inTable(from) || !isProse(content, sign) || (/[([\])]/.test(text[index + 1] ?? '') && sign === ']')) continue;
      const after = /^[ \t\u00A0]{1,3}(?=\S)/.exec(content)?.[0].length ?? 0;
      const before = /(?<=\S)[ \t\u00A0]{1,3}$/.exec(content)?.[0].length ?? 0;
      const common = { message: 'blank inside a bracket', confidence: after && before ? 'certain' : 'likely', suggestions: [''] } as const;
      if (after) yield { start: from + 1, end: from + 1 + after, ...common };
      if (before) yield { start: index - before, end: index, ...common };
    }
  },
};

function isProse(content: string, closing: string): boolean {
  if (/[=<>{}&|\\`*_^+;]|[$](?![ \t]?\d)|^\s*-|[:;]\s*$/.test(content)) return false;
  if (closing === ']' && /^\s*["'“‘]/.test(content)) return false;
  return closing === ']' ? /\p{L}{2}/u.test(content) : /\p{L}{2}|\d/u.test(content);
}
