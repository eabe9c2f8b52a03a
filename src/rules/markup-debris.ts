// `P> Brinken`, `"target = _blank>`, `br />`, `</p`: broken ends of HTML tags.
import type { Confidence, Rule } from '../model/index.ts';

interface Debris {
  readonly pattern: RegExp;
  readonly confidence: Confidence;
  readonly message: string;
  /** `none` leaves nothing; `blank` leaves a blank where two words would touch; `keep` is only reported. */
  readonly leaves: 'none' | 'blank' | 'keep';
}

const name = '(?:p|br|div|span|strong|em|li|ul|ol|h[1-6]|td|tr|font|center|figure)';
const capitalName = '(?:P|BR|DIV|SPAN|STRONG|EM|LI|UL|H[1-6]|TD|TR|FONT|CENTER|FIGURE)';

const debris: readonly Debris[] = [
  // The rest of a link's opening tag, with or without its address.
  {
    pattern:
      /[ \t]?(?:"[ \t]?|(?<=\s)|^)target[ \t]?=[ \t]?["“”]?_?[ \t]?(?:blank|self|top)["“”]?(?:[ \t]?rel[ \t]?=[ \t]?["“”]?[a-z ]{1,30}["“”]?)?[ \t]?>[ \t]?/gi,
    confidence: 'certain',
    message: 'the rest of a link was left in',
    leaves: 'blank',
  },
  // `P> Brinken` at the head of a sentence.
  {
    pattern: new RegExp(
      String.raw`(?<=^|\n|[.!?"”][ \t]{0,2})[/\\]?(?:${name}|${capitalName})[ \t]?/?>[ \t]{0,8}(?=["“‘'(]?(?:\p{Lu}\p{L}|[AI][ ]))`,
      'gu',
    ),
    confidence: 'certain',
    message: 'the rest of an HTML tag was left in',
    leaves: 'blank',
  },
  // `br />`, `/p>`, `/span>` anywhere.
  {
    pattern: new RegExp(String.raw`(?<![<\p{L}\p{N}_/.-])(?:br[ \t]?/>|/(?:${name}|${capitalName}|[aAbBiI])>)[ \t]{0,8}`, 'gu'),
    confidence: 'certain',
    message: 'the rest of an HTML tag was left in',
    leaves: 'blank',
  },
  // `</p` without its end.
  {
    pattern: new RegExp(String.raw`</(?:${name}|${capitalName}|[aAbBiI])(?![\p{L}\p{N}_>:-])[ \t]?(?![^<>\n]{0,40}>)`, 'gu'),
    confidence: 'likely',
    message: 'a broken HTML tag was left in',
    leaves: 'blank',
  },
  // `conversation.> No`
  {
    pattern: /(?<=\p{Ll}{2}[.!?]["”]?)>[ \t]?(?=["“]?\p{Lu}\p{Ll}|["“]?(?:I|A)\b)/gu,
    confidence: 'likely',
    message: 'the rest of an HTML tag was left in',
    leaves: 'blank',
  },
  {
    pattern: /\[[ \t]?email(?:[ \t\u00A0]|&#160;)?protected[ \t]?\]/gi,
    confidence: 'possible',
    message: 'an e-mail address was hidden by the web page; look it up at the source',
    leaves: 'keep',
  },
  {
    pattern: /<a[ \t]+href[^<>\n]{0,200}$|(?<![<\p{L}])(?:href|class|style|src)[ \t]?=[ \t]?["“”][^"“”<>\n]{0,200}["“”][ \t]?\/?>/giu,
    confidence: 'possible',
    message: 'the rest of an HTML tag was left in',
    leaves: 'keep',
  },
];
const explains = /\b(?:X?HTML5?|XML|tags?|markup|CSS|attributes?|syntax)\b/i;

export const markupDebris: Rule = {
  id: 'markup-debris',
  summary: 'Takes out broken ends of HTML tags such as `P>`, `br />` and `"target = _blank>`.',
  why: 'Engines take tags for words and translate or cut them. What is surely the end of a tag goes; what cannot be known, such as an address hidden as `[email protected]`, is reported.',
  signs: ['angle', 'square'],
  examples: {
    fixes: [
      ['P> Brinken arrived on Sunday.', 'Brinken arrived on Sunday.'],
      ['It was a long conversation.> No details are known.', 'It was a long conversation. No details are known.'],
      ['Read the report "target = blank> here.', 'Read the report here.'],
      ['Read the report"target=blank>here.', 'Read the report here.'],
      ['He left. br /> She came.', 'He left. She came.'],
      ['He left.</p', 'He left.'],
      ['He left. /p> She came.', 'He left. She came.'],
      ['/strong>The minister left.', 'The minister left.'],
    ],
    reports: ['Write to [email protected] for more.', 'The minister class="lead"> left.'],
    keeps: [
      'Go to Settings > Privacy > Location.',
      'The result was significant (P> 0.05), and p > q.',
      'P>Q holds when A> B.',
      '> He left.',
      'He left -> she came; a => b.',
      'The HTML end tag </p closes nothing, br /> does.',
      'The target = 5 percent; their target > 5.',
      'See example.org/p> for more.',
      'an and/or question, w/o an answer',
      'He came <3 and left.',
    ],
  },
  *check({ text }) {
    if (!/[<>[]/.test(text) || explains.test(text)) return;
    for (const { pattern, confidence, message, leaves } of debris) {
      for (const { index, 0: seen } of text.matchAll(pattern)) {
        const end = index + seen.length;
        if (leaves === 'keep') {
          yield { start: index, end, message, confidence, suggestions: [] };
          continue;
        }
        const touches = /[^\s(“‘["]/.test(text[index - 1] ?? ' ') && /[^\s.,;:!?)”’\]]/.test(text[end] ?? ' ');
        yield { start: index, end, message, confidence, suggestions: [touches ? ' ' : ''] };
      }
    }
  },
};
