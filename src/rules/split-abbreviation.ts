// `U. S.`, `a. m.`, `Ph. D.`: an abbreviation cut at its stops.
import type { Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';

// A blank that does not break is a printer's choice and stays.
/** This is in all that follows. */
const hint = /(?:(?<![A-Za-z])[A-Za-z]|Ph)\.[ \t][A-Za-z](?![A-Za-z])/;
const abbreviations: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.'’&]|\p{Lu}\.[ \t])U\.[ \t](?:S\.(?:[ \t]?A\.(?![ \t]?\p{Lu}\.)|[ \t]?S\.[ \t]?R\.)?|K\.|N\.|A\.[ \t]?E\.)(?![\p{L}\p{N}]|[ \t]\p{Lu}\.)/gu,
  /(?<![\p{L}\p{N}.'’&]|\p{Lu}\.[ \t])E\.[ \t]U\.(?![\p{L}\p{N}]|[ \t]\p{Lu}\.)/gu,
  /(?<=Washington,?[ \t])D\.[ \t]C\.(?!\p{L})/gu,
  /(?<=(?<!\p{L})[Nn]ew York,?[ \t])N\.[ \t]Y\.(?!\p{L})/gu,
  /(?<=\d[ \t]?)[ap]\.[ \t]m\.?(?!\p{L})/gu,
  /(?<=\d[ \t])(?:B\.[ \t]C\.|A\.[ \t]D\.)(?!\p{L}|[ \t]\p{Lu}\.)/gu,
  /(?<!\p{L})Ph\.[ \t]D\.?(?!\p{L})/gu,
  /(?<![\p{L}\p{N}.])(?:e\.[ \t]g\.|i\.[ \t]e\.)(?!\p{L})/gu,
  /(?<![\p{L}\p{N}.'’&]|\p{Lu}\.[ \t])(?:F\.[ \t]B\.[ \t]I\.|C\.[ \t]I\.[ \t]A\.)(?!\p{L})/gu,
];

/** A single letter may name one of several things, and end the sentence. */
const label =
  /(?<!\p{L})(?:vitamin|hepatitis|type|plan|group|section|class|point|option|appendix|exhibit|letter|size|line|model|grade|zone|unit)[ \t]$/iu;

export const splitAbbreviation: Rule = {
  id: 'split-abbreviation',
  summary: 'Joins abbreviations that were cut at their stops (`U. S.`).',
  why: 'An engine takes the stop inside an abbreviation for the end of a sentence and puts a blank behind it. Initials of persons (`J. K. Rowling`), a single letter at the end of a sentence and no-break spaces stay.',
  signs: ['stop blank lower', 'upper stop blank', 'upper lower stop'],
  examples: {
    fixes: [
      ['The U. S. and the U. K. met at the U. N. in Geneva.', 'The U.S. and the U.K. met at the U.N. in Geneva.'],
      ['a U. S.-led plan of the U. N. Security Council', 'a U.S.-led plan of the U.N. Security Council'],
      ['in Washington, D. C., at 10 a. m. and 3.30 p. m.', 'in Washington, D.C., at 10 a.m. and 3.30 p.m.'],
      ['her Ph. D. thesis, e. g. the first part, i. e. the best', 'her Ph.D. thesis, e.g. the first part, i.e. the best'],
      ['made in the U. S. A. in 1950', 'made in the U.S.A. in 1950'],
    ],
    keeps: [
      'J. K. Rowling and George H. W. Bush',
      'U. S. Grant was president, U. N. Dhebar was not.',
      'They took vitamin U. S. is another letter.',
      'D. C. Fontana wrote it; A. U. S. Smith read it.',
      'the U.S. and the U.K. at 10 a.m.',
      'This is plan B. C. came later.',
      'He wrote to E. U. A. Miller.',
      'in the U.\u00A0S.',
    ],
  },
  *check({ text }) {
    if (!hint.test(text)) return;
    for (const pattern of abbreviations) {
      for (const { index, 0: seen } of text.matchAll(pattern)) {
        if (label.test(text.slice(Math.max(0, index - 12), index)) || isPerson(text, index + seen.length, seen)) continue;
        yield {
          start: index,
          end: index + seen.length,
          message: 'an abbreviation was cut in two',
          confidence: 'likely',
          suggestions: [seen.replace(/[ \t]/g, '')],
        };
      }
    }
  },
};

/** Two letters before a surname are initials: the surname is no English word, or it is the famous one. */
function isPerson(text: string, end: number, seen: string): boolean {
  if (!/^[UE]\.[ \t][SKNU]\.$/.test(seen)) return false;
  const name = /^[ \t](\p{Lu}\p{Ll}+)/u.exec(text.slice(end, end + 30))?.[1];
  if (name === undefined) return false;
  return seen.startsWith('U. S') ? name === 'Grant' : !isEnglishWord(name.toLowerCase());
}
