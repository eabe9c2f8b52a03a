// `<b>word</b>`, `<br/>`, `<a href=…>`: HTML tags left in plain text.
import type { Problem, Rule, Span } from '../model/index.ts';

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const block = new Set(
  (
    'address article aside blockquote body br button caption center col colgroup dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input ' +
    'li link main meta nav noscript ol option p picture pre script section select source style summary table tbody td textarea tfoot th thead time tr ul video wbr'
  ).split(' '),
);
/** Tags that stand alone. */
const standsAlone = new Set('br hr p li td tr th wbr dd dt div'.split(' '));
/** Names that nobody gives to a placeholder, as `<time>` or `<address>` might be: worth a report when the end is missing. */
const telling = new Set('a b em font i small span strong u'.split(' '));
const tag = /<(\/?)([A-Za-z][A-Za-z0-9]{0,11})((?:[ \t\r\n/][^<>]{0,600})?)>/g;
const attributes = /^(?:[ \t\r\n]*[A-Za-z-]{1,20}[ \t]*=[^<>]*|[ \t\r\n/]*)$/;
const explains = /\b(?:X?HTML5?|XML|markup|tags?|angle brackets?)\b/i;
const namesBefore = /\b(?:elements?|attributes?|code|syntax|write|type)[ \t]+$/i;
const namesAfter = /^[ \t]*(?:elements?|attributes?|syntax)\b/i;
const sight = 60;

export const markupTag: Rule = {
  id: 'markup-tag',
  summary: 'Takes HTML tags such as `<b>` and `<br/>` out of plain text.',
  why: 'Tags of the web page came along with its text. Only names that HTML knows are tags; an opening tag goes together with its closing one. Comparisons, placeholders and text that explains HTML stay.',
  signs: ['angle'],
  examples: {
    fixes: [
      ['The <b>minister</b> left.', 'The minister left.'],
      ['He left.<br/>She came.', 'He left. She came.'],
      ['He left. <br> She came.', 'He left. She came.'],
      ['<p>He left.</p>', 'He left.'],
      ['See the <a class="more">report</a>.', 'See the report.'],
      ['the 25<sup>th</sup> meeting', 'the 25th meeting'],
      ['He left.</span> She came.', 'He left. She came.'],
      ['<img alt="A view"/> The minister left.', 'The minister left.'],
      ['<STRONG>He left.</STRONG>', 'He left.'],
    ],
    reports: ['about 10<sup>6</sup> people', 'The <b>minister left.'],
    keeps: [
      'It holds if a <b and c> d.',
      'Write <name> and <address> here.',
      'The <b> tag makes text bold, </b> ends it.',
      'In HTML, <br/> breaks a line.',
      'He wrote "<p>" on the board.',
      'A `<br/>` is code.',
      'The list List<a> holds i<p and p>q.',
      'a < b and c > d, <3',
      'The engine writes <unk> and <s> for words that it does not know.',
    ],
  },
  *check({ text }) {
    const tags = [...text.matchAll(tag)]
      .map(({ index, 0: seen, 1: slash, 2: name, 3: rest }) => ({
        start: index,
        end: index + seen.length,
        closes: slash !== '',
        name: (name as string).toLowerCase(),
        rest: rest as string,
      }))
      .filter(({ name, rest }) => (inline.has(name) || block.has(name)) && attributes.test(rest));
    const partner = pair(tags);
    for (const one of tags) {
      const { start, end, closes, name, rest } = one;
      const other = partner.get(one);
      if (isExplained(text, one) || (other && isExplained(text, other))) continue;
      if (isPower(text, closes && other ? other : one)) {
        const message = 'a raised or lowered number was lost in an HTML tag';
        yield { start, end, message, confidence: 'possible', suggestions: [] };
      } else if (other || closes || standsAlone.has(name) || rest.includes('=')) {
        yield remove(text, start, end, block.has(name));
      } else if (telling.has(name) && !/\p{L}/u.test(text[start - 1] ?? '')) {
        yield { start, end, message: 'an HTML tag without its end', confidence: 'possible', suggestions: [''] };
      }
    }
  },
};

interface Tag extends Span {
  readonly closes: boolean;
  readonly name: string;
  readonly rest: string;
}

/** Which opening tag belongs to which closing one, both ways. */
function pair(tags: readonly Tag[]): Map<Tag, Tag> {
  const open = new Map<string, Tag[]>();
  const partner = new Map<Tag, Tag>();
  for (const one of tags) {
    const stack = open.get(one.name) ?? [];
    open.set(one.name, stack);
    if (!one.closes) {
      stack.push(one);
      continue;
    }
    const other = stack.pop();
    if (other) partner.set(one, other).set(other, one);
  }
  return partner;
}

function isExplained(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - sight), start);
  const after = text.slice(end, end + sight);
  if (explains.test(before) || explains.test(after) || namesBefore.test(before) || namesAfter.test(after)) return true;
  return /["'“‘`]/.test(text[start - 1] ?? '') && /["'”’`]/.test(text[end] ?? '');
}

/** A raised or lowered digit says another number than the digit on the line. */
function isPower(text: string, { end, closes, name }: Tag): boolean {
  return /^su[pb]$/.test(name) && !closes && /^[^<>]{0,12}\d/.test(text.slice(end, end + 14));
}

/** Takes the tag out, with one of the blanks around it when it stood between two; a line or block tag leaves a blank behind. */
function remove(text: string, start: number, end: number, breaks: boolean): Problem {
  const message = 'an HTML tag was left in';
  const left = text[start - 1];
  let after = end;
  while (text[after] === ' ' || text[after] === '\t') after++;
  const freeLeft = left === undefined || /\s/.test(left);
  if (freeLeft && after > end) return { start, end: after, message, confidence: 'certain', suggestions: [''] };
  const right = text[end];
  const glues = breaks && !freeLeft && right !== undefined && !/[\s<]/.test(right) && left !== '>';
  return { start, end, message, confidence: 'certain', suggestions: [glues ? ' ' : ''] };
}
