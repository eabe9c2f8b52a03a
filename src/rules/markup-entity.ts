// `&quot;`, `&amp;amp;`, `MDASH;`: characters written the HTML way in plain text, often encoded twice.
import type { Rule } from '../model/index.ts';
import { windows1252 } from '../text/windows-1252.ts';

const named = new Map(
  (
    'quot " amp & apos \' lt < gt > ldquo “ rdquo ” lsquo ‘ rsquo ’ sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › ndash – mdash — ' +
    'horbar ― minus − hellip … bull • middot · copy © reg ® trade ™ deg ° euro € pound £ yen ¥ cent ¢ sect § para ¶ times × divide ÷ plusmn ± ' +
    'frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ ordm º ordf ª micro µ iexcl ¡ iquest ¿ larr ← uarr ↑ rarr → darr ↓ ' +
    'aacute á agrave à acirc â atilde ã auml ä aring å aelig æ ccedil ç eacute é egrave è ecirc ê euml ë iacute í igrave ì icirc î iuml ï ' +
    'eth ð ntilde ñ oacute ó ograve ò ocirc ô otilde õ ouml ö oslash ø oelig œ scaron š thorn þ uacute ú ugrave ù ucirc û uuml ü yacute ý yuml ÿ szlig ß ' +
    'Aacute Á Agrave À Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Eacute É Egrave È Ecirc Ê Euml Ë Iacute Í Igrave Ì Icirc Î Iuml Ï ' +
    'Ntilde Ñ Oacute Ó Ograve Ò Ocirc Ô Otilde Õ Ouml Ö Oslash Ø OElig Œ Scaron Š Uacute Ú Ugrave Ù Ucirc Û Uuml Ü Yacute Ý'
  )
    .split(' ')
    .flatMap((name, i, all) => (i % 2 === 0 ? [[name, all[i + 1] as string] as const] : [])),
);
for (const name of ['nbsp', 'ensp', 'emsp', 'thinsp']) named.set(name, ' ');
for (const name of ['shy', 'zwnj', 'lrm', 'rlm']) named.set(name, '');

/** One entity, or a run of blanks or dashes; `&` may be encoded again and again. */
const entity =
  /(?:&(?:amp;){0,4}(?:nbsp|ensp|emsp|thinsp|#160|#xa0);?[ \t]?)*&(?:amp;){0,4}(?:[A-Za-z]{2,6}[1-4]{0,2}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});/g;
/** Old browsers read these without a semicolon; nobody writes them for anything else. */
const unclosed = /&(?:amp;)?(?:quot|nbsp|[lr][sd]quo|[mn]dash|hellip)(?![\w;=])/g;
/** The ampersand got lost on the way: only names that are no words. */
const headless =
  /(?<![&\w;])(?:(?:MDASH|mdash)(?:;[ \t]?(?:MDASH|mdash)){0,4}|[NMnm]dash|[NM]DASH|(?:NBSP|nbsp)(?:;[ \t]?(?:NBSP|nbsp)){0,20}|(?:QUOT|quot)|[LRlr][SDsd](?:QUO|quo)|(?:HELLIP|hellip));/g;
const explains = /\b(?:X?HTML|XML|markup|entit(?:y|ies)|ampersands?|escap(?:e|es|ed|ing)|encod(?:e|es|ed|ing)|source code)\b/i;

export const markupEntity: Rule = {
  id: 'markup-entity',
  summary: 'Turns HTML codes such as `&quot;`, `&#39;` and `MDASH;` into the characters that they stand for.',
  why: 'Text taken from web pages carries codes for quotes, dashes and blanks, sometimes encoded twice, and engines translate around them. Text that speaks about HTML keeps its codes, and an `&` that belongs to a name or an address stays.',
  signs: ['ampersand', 'letter semicolon'],
  examples: {
    fixes: [
      ['He said &quot;no&quot; to it.', 'He said "no" to it.'],
      ['It&#39;s the ministry&#x2019;s plan.', "It's the ministry’s plan."],
      ['Johnson &amp;amp; Johnson and R&amp;D', 'Johnson & Johnson and R&D'],
      ['five&nbsp;&nbsp;years', 'five years'],
      ['five &nbsp;years&nbsp;', 'five years'],
      ['five&amp;nbsp;years', 'five years'],
      ['The talks MDASH; MDASH; held in May', 'The talks — held in May'],
      ['Caf&eacute; d&#146;Or', 'Café d’Or'],
      ['a &lt; b', 'a < b'],
      ['He said &ldquo no &rdquo', 'He said “ no ”'],
      ['NBSP;The talks', 'The talks'],
    ],
    keeps: [
      'AT&T; BP and M&S; others follow.',
      'In HTML a quote is written &quot; and nothing else.',
      'The entity &amp; stands for an ampersand.',
      'See https://example.org/?a=1&copy;=2&amp;b=3 for more.',
      'Research & development; Q&A; R&D; P&O;',
      'He plays guitar; an amp; and drums.',
      'The mayor; quoted; left.',
      'Marks & Spencer &c; and so on.',
    ],
  },
  *check({ text }) {
    if (!/[&;]/.test(text) || explains.test(text)) return;
    for (const pattern of [entity, unclosed, headless]) {
      for (const { index, 0: seen } of text.matchAll(pattern)) {
        const body = seen
          .replace(/;[ \t]?/g, ';')
          .replace(/^.*[&;](?=.)/s, '')
          .replace(/;$/, '');
        const sign = decode(body);
        if (sign === undefined) continue;
        const end = index + seen.length;
        const standsBeside = /^$|\s/.test(text[index - 1] ?? '') || /^$|\s/.test(text[end] ?? '');
        yield {
          start: index,
          end,
          message: 'an HTML code stands for a character',
          confidence: 'certain',
          suggestions: [sign !== ' ' ? sign : standsBeside ? '' : ' '],
        };
      }
    }
  },
};

function decode(body: string): string | undefined {
  if (body.startsWith('#')) {
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    if (code === 0xa0 || code === 0x2002 || code === 0x2003 || code === 0x2009) return ' ';
    if (code === 0xad || code === 0x200b || code === 0xfeff) return '';
    // Browsers read the numbers of control characters as windows-1252.
    if (code >= 0x80 && code < 0xa0) return /[^\u0080-\u009f]/.exec(windows1252[code - 0x80] as string)?.[0];
    return code < 0x20 || code === 0x7f || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff ? undefined : String.fromCodePoint(code);
  }
  return named.get(body) ?? (/^[A-Z]{3,6}$/.test(body) ? named.get(body.toLowerCase()) : undefined);
}
