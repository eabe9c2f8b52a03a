// `Alaska , and`, `States .`: a blank before a mark that belongs to the word before it.
import type { Confidence, Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';
import { readsAsFrench } from '../text/french.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { tableRows } from '../text/tables.ts';

const mark = /(?<=[\p{L}\p{M}\p{N})\]%"”'’])[ \t\u00A0]{1,4}([,.;:!?])/gu;

/** After these a lone mark is spoken about: `a ; between`, `the . in`. */
const speaksOfMarks = /^(?:an?|the|of|and|or|with|by|as|called|character|symbol)$/;
/** A sentence, and no `.NET`, `.Com` or `.Doc`. */
const opensSentence =
  /^(?!(?:Net|Com|Org|Edu|Gov|Mil|Info|Asia|Docx?|Pdf|Exe|Zip|Txt)(?!\p{L}))(?:\p{Lu}\p{L}*\p{Ll}(?:,? |['’]s )|[AI] )/u;
const names: Readonly<Record<string, string>> = {
  ',': 'a comma',
  '.': 'a full stop',
  ';': 'a semicolon',
  ':': 'a colon',
  '!': 'an exclamation mark',
  '?': 'a question mark',
};

export const spaceBeforePunctuation: Rule = {
  id: 'space-before-punctuation',
  summary: 'Takes out the blank before a comma, full stop or other mark (`Alaska , and`).',
  why: 'Translation engines work with text in which every mark stands apart, and some forget to join them to their words again. Ellipses (`. . .`), names with a stop in front (`.gov`, `.NET`), numbers (`.22`), emoticons, French spacing, tables and marks that are spoken about stay.',
  signs: ['blank mark'],
  examples: {
    fixes: [
      ['Near Alaska , and later in Guam .', 'Near Alaska, and later in Guam.'],
      ['They met (in Rome) , he said ; nobody knew why .', 'They met (in Rome), he said; nobody knew why.'],
      ['Will he come ? "I hope so ." Good !', 'Will he come? "I hope so." Good!'],
      ['The paper said : "We wait" .', 'The paper said: "We wait".'],
      ['in Osaka ,while others stayed', 'in Osaka, while others stayed'],
      ['What is it made of . And , above all, why?', 'What is it made of. And, above all, why?'],
      ['a total of 450 , or 30% , of them', 'a total of 450, or 30%, of them'],
      ['It lasted 40 minutes .It was late ;nobody knew why.', 'It lasted 40 minutes. It was late; nobody knew why.'],
    ],
    keeps: [
      'He waited . . . and left.',
      'Well ... maybe … ? And so on ..',
      'Anyone with a .gov or .mil address, a .22 rifle or .NET code',
      'Thanks :) and sorry ;-) or : ) too',
      'He said « Pourquoi pas ? » and left. “Mais qui est le roi ?”',
      'a score of 3 : 1 and a ratio of 10 : 30',
      'Write a , or a ; between the names, and put the . in front.',
      'Paris : Gallimard, 1942',
      'cat : kitten :: dog : puppy',
      'yes | no , perhaps | never .',
      'x = ready ? go : wait',
      'f (x , y)',
      'the band ? and the Mysterians',
      'The sum is 5 . 6 by his count.',
      'the new .Net release, a cheap .Com domain, a .Doc file',
    ],
  },
  *check({ text }) {
    const inTable = tableRows(text);
    for (const { index, 0: seen, 1: sign } of text.matchAll(mark)) {
      const end = index + seen.length;
      const confidence = judge(text, index, end, sign as string);
      if (!confidence || inTable(index)) continue;
      // `Alaska ,he`: the blank only stands on the wrong side.
      const misplaced = /[,.;]/.test(sign as string) && /\p{L}/u.test(text[end] ?? '');
      yield {
        start: index,
        end: misplaced ? end : end - 1,
        message: `blank before ${names[sign as string]}`,
        confidence,
        suggestions: [misplaced ? `${sign} ` : ''],
      };
    }
  },
};

/** `end` is the offset behind the mark. */
function judge(text: string, start: number, end: number, sign: string): Confidence | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  const word = /[\p{L}\p{M}\p{N}]+$/u.exec(before)?.[0] ?? '';
  const next = /^[ \t\u00A0]*(\S?)/.exec(after)?.[1] as string;
  const endsSentence = sign === '.' && (next === '' || /[\p{Lu}"“”]/u.test(next));
  if ((speaksOfMarks.test(word) && !endsSentence) || !closesSomething(before)) return undefined;
  if (/\d$/.test(before) && /\d/.test(next)) return sign === ',' && after[0] !== next ? 'likely' : undefined;
  if (word.length === 1 && /^[ \t]*\p{L}(?![\p{L}\p{N}'’])/u.test(after) && sign !== '.') return undefined;
  if (sign === ',') return /^(?:$|[\s,"”'’)\]\p{L}])/u.test(after) ? 'likely' : undefined;
  if (sign === '.' && /^\p{Lu}/u.test(after))
    return /^\p{L}{3,}$/u.test(word) && !isFunctionWord(word) && opensSentence.test(after) ? 'likely' : undefined;
  if (sign === '.') return /^(?:$|[\s"”'’)\]])/.test(after) && next !== '.' && next !== '…' ? 'likely' : undefined;
  const blanks = text.slice(start, end - 1);
  if (blanks.includes('\u00A0') || readsAsFrench(text, start)) return undefined;
  const plain = word.length > 2 && isEnglishWord(word);
  if (sign === ';' || sign === ':') {
    const free = sign === ';' && /^\p{L}{2}/u.test(after) && /^\p{Ll}{3,}$/u.test(word) && isEnglishWord(word) && / \p{Ll}/u.test(after);
    if (!(free || /^(?:$|[\s"”])/.test(after)) || /^[)(|:;/]$/.test(next)) return undefined;
    // Catalogues of books write `Paris : Gallimard ; London : Faber`; codes write `a ? b : c`.
    const line = text.slice(Math.max(0, start - 80), end + 80);
    if (/ [?/:] /.test(line.replace(text.slice(start, end + 1), ''))) return undefined;
    return plain || (sign === ';' && !line.includes(' : ')) ? 'likely' : undefined;
  }
  if (!/^(?:$|[\s"”'’)\]!?])/.test(after) || /[\p{Ll}\d]/u.test(next)) return undefined;
  return 'likely';
}

/** True when the last mark of `before` ends a word: a quote or bracket must close, and not be a smile. */
function closesSomething(before: string): boolean {
  if (/\)$/.test(before)) return !/[:;=8][-'^o]?\)$/.test(before);
  return !/(?:^|[\s([])["”'’]$/.test(before);
}
