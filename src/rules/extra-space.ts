// Two or three blanks between words where one belongs.
import type { Rule } from '../model/index.ts';
import { tableRows } from '../text/tables.ts';

const run = /(?<=[\p{L}\p{M}\p{N},)\]%])(?: {2,3}|[ \t\u00A0]{2,4})(?=[\p{L}\p{N}("“‘$€£])/gu;

export const extraSpace: Rule = {
  id: 'extra-space',
  summary: 'Makes one blank of two or three between words.',
  why: 'Blanks pile up where an engine or an editor drops a link, a tag or a word. Two blanks after a sentence are a habit of typists and stay; so do indentation, line ends, verse, tables and columns.',
  signs: ['blank blank'],
  examples: {
    fixes: [
      ['The two  sides met in Rome.', 'The two sides met in Rome.'],
      ['In Rome,  they signed   the treaty.', 'In Rome, they signed the treaty.'],
      ['The minister\u00A0 said \t so.', 'The minister said so.'],
    ],
    keeps: [
      'He left.  She stayed.  "Why?"  Nobody knew:  silence.',
      '  an indented line of text',
      'a line with a forced break  \nand the next line',
      'Name      Age    Town\nAnna      35     Rome',
      'North  12\nSouth   9',
      'one | two  | three',
      'first\tsecond',
      'Mr.  Smith',
      'the oak  in the wind\nthe ash  in the rain\nthe elm  in the snow',
      '    if ready  go',
    ],
  },
  *check({ text }) {
    if (!/[ \t\u00A0]{2}/.test(text)) return;
    const inTable = tableRows(text);
    const lines = [...text.matchAll(/[^\n]+/g)];
    // A line that begins with blanks is code, verse, or a picture made of letters.
    const runsIn = lines.map(({ index, 0: line }) =>
      /^[ \t]/.test(line) ? [] : [...line.matchAll(run)].map((found) => ({ at: index + found.index, blanks: found[0] })),
    );
    // In verse and columns most lines do it; in prose, hard-wrapped or not, hardly ever two.
    const busy = runsIn.filter((found) => found.length > 0).length;
    if (busy > 1 && busy * 2 >= lines.length) return;
    const onlyTab = text.indexOf('\t') === text.lastIndexOf('\t');
    for (const { at, blanks } of runsIn.flat()) {
      const mixed = blanks.includes('\t');
      if (mixed ? !onlyTab || !/^[ \u00A0]+\t[ \u00A0]+$/.test(blanks) : inTable(at)) continue;
      const plain = /^ +$/.test(blanks);
      yield {
        start: plain ? at + 1 : at,
        end: at + blanks.length,
        message: 'more than one blank',
        confidence: 'likely',
        suggestions: [plain ? '' : ' '],
      };
    }
  },
};
