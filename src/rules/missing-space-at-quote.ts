// `said"We`: the blank before an opening or after a closing quote is gone.
import type { Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';
import { pairQuotes } from '../text/quotes.ts';

export const missingSpaceAtQuote: Rule = {
  id: 'missing-space-at-quote',
  summary: 'Puts a blank between a word and a quotation beside it (`said"We`).',
  why: 'Chinese quotation marks have their blanks built in, so that engines write Latin ones without. The rule acts only where the quotes of the paragraph pair up without doubt; it holds back at inch marks, endings after a quotation (`"like"s`) and quotes inside a word.',
  signs: ['word|mark quote|eastern word|open'],
  examples: {
    fixes: [
      ['He said"We must go" and left.', 'He said "We must go" and left.'],
      ['The group took “over”our house.', 'The group took “over” our house.'],
      ['He left."We must go," she said.', 'He left. "We must go," she said.'],
      ['He said:"We go," and then,"No."', 'He said: "We go," and then, "No."'],
      ['what he called a “grid”and a"net" of people', 'what he called a “grid” and a "net" of people'],
    ],
    keeps: [
      'a 6"x4" print, a 32"screen',
      'a coup d"état against him',
      'three "like"s and two "+1"s',
      'an un"believable" thing',
      'He said "one" and "two".',
      'title="Word"class="Other"',
      'A running quotation: "He went on',
      '("word") and "word"-like, the "word"/"name" pair',
    ],
  },
  *check({ text }) {
    if (!/["“”]/.test(text)) return;
    const quotes = pairQuotes(text);
    for (const { at, role, partner } of quotes) {
      const other = partner === undefined ? undefined : quotes[partner];
      if (
        !other ||
        (other.shape === 'glued' && role === 'opening' && /\p{L}/u.test(text[other.at - 1] ?? '') && !isFree(text, other.at + 1))
      )
        continue;
      const left = text[at - 1] ?? '';
      const right = text[at + 1] ?? '';
      if (text[(role === 'opening' ? at : other.at) - 1] === '=') continue;
      // A curly mark that stands the wrong way round proves nothing.
      if (text[at] === (role === 'opening' ? '”' : '“')) continue;
      if (role === 'opening' && /[\p{L},;:.!?]/u.test(left) && /[\p{L}\p{N}]/u.test(right)) {
        const word = /\p{L}+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
        const inside = text.slice(at + 1, other.at);
        if (/^\p{L}$/u.test(word) && !/^[aI]$/.test(word)) continue;
        if (/^\p{L}{1,20}$/u.test(inside) && isEnglishWord(word + inside)) continue;
        yield { start: at, end: at, message: 'no blank before a quotation', confidence: 'likely', suggestions: [' '] };
      } else if (role === 'closing' && /[\p{L}(]/u.test(right) && /[\p{L}\p{N},.!?]/u.test(left)) {
        if (!isFree(text, at + 1)) continue;
        yield { start: at + 1, end: at + 1, message: 'no blank after a quotation', confidence: 'likely', suggestions: [' '] };
      }
    }
  },
};

/** True when a word of its own begins here, and no ending (`"like"s`, `"ok"ed`). */
function isFree(text: string, at: number): boolean {
  if (text[at] === '(') return true;
  const word = /^\p{L}+/u.exec(text.slice(at, at + 40))?.[0];
  if (word === undefined || /^(?:s|es|ed|er|ers|ing|ish|ism|ist|d|n|t|ly)$/.test(word)) return false;
  return (word.length > 1 || /^[aI]$/.test(word)) && (isEnglishWord(word) || /^\p{Lu}\p{Ll}+$/u.test(word));
}
