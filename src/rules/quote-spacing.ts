// `" word "`, `used. "`, `said" we`: blanks on the wrong side of double quotes. Needs to know which quote opens and which closes.
import type { Problem, Rule } from '../model/index.ts';
import { pairQuotes, type Quote } from '../text/quotes.ts';

/** Words that hardly ever end a quotation: a straight quote glued to one belongs to what follows. */
const leadsIn =
  /(?:^|[^\p{L}])(?:a|an|the|of|to|in|on|at|by|as|for|from|with|and|or|but|that|is|was|are|were|be|been|its|their|his|her|said|says|saying|say|told|stated|states|stressed|emphasized|added|adding|claimed|warned|noted|declared|announced|called|calling|named|dubbed|termed|titled|entitled|so-called|expressed|reported|mentioned|believes|believed|argued|insisted)[,:]?$/u;
/** Words that follow a quotation rather than begin one. */
const leadsOn =
  /^(?:in|of|on|at|to|for|from|with|by|and|or|as|is|was|are|were|has|have|had|will|would|that|which|who|between|among|into|after|before|during|under|if|when|while|because|but|than|since|until|without|against|over)\b/;

/** `the ' small yard ' and`: no apostrophe inside, and no plural that could own what follows. */
const single =
  /(?<=(?:^|[ \t("“])(?<![s\d][ \t]))'([ \t]?)(?!(?:s|t|d|m|ll|re|ve|em|tis|til|twas|bout|cause)(?!\p{L}))(?:\p{L}[^'’‘"“”\r\n]{1,60}(?!s)\p{L}) '(?=[ \t.,;:!?]|$)/gu;

export const quoteSpacing: Rule = {
  id: 'quote-spacing',
  summary: 'Takes blanks out from inside double quotes, and puts a quote on the right side of its blank.',
  why: 'Engines cut quotes off as words of their own and join them again with a blank too many, or on the wrong side. The rule reads all double quotes of a paragraph together and acts only where it is sure which one opens and which one closes; marks for inches, single quotes that may be apostrophes and quotes in each other stay.',
  signs: ['quote|eastern', 'lower|accented|foreign|eastern blank apostrophe'],
  examples: {
    fixes: [
      ['He called it a " red line " for both sides.', 'He called it a "red line" for both sides.'],
      ['It is " hard to be used. "', 'It is "hard to be used."'],
      ['He said: "They are very difficult to be used. "', 'He said: "They are very difficult to be used."'],
      ['They spoke of “ peace ” and of “trade”.', 'They spoke of “peace” and of “trade”.'],
      ['The minister said" we will not give in," and left.', 'The minister said "we will not give in," and left.'],
      ['He said:" We will go."', 'He said: "We will go."'],
      ['They call it the "arc of freedom "in the region.', 'They call it the "arc of freedom" in the region.'],
      ['The so-called“ decoupling” will fail.', 'The so-called “decoupling” will fail.'],
      ['the term “decoupling ”is new', 'the term “decoupling” is new'],
      ['China is "uninvestable "if it stays so.', 'China is "uninvestable" if it stays so.'],
      ["the ' small yard ' and the 'high fence ' of old", "the 'small yard' and the 'high fence' of old"],
      ['He said that "this is it. "Smith left the "hall".', 'He said that "this is it." Smith left the "hall".'],
      ['They kept " dialogue ", he said.', 'They kept "dialogue", he said.'],
      ['" We are ready," he said.', '"We are ready," he said.'],
    ],
    keeps: [
      '"We are ready," he said. "We have been for years.',
      'The screen is 6 " wide and 4 " high.',
      'A 6\'2" man stood by a 24" screen and an 18" x 24" poster.',
      '"Route 66" and "Apollo 13" were shown.',
      '"He told me, \'No.\' " The court rose.',
      '“ ‘Never again,’ he told me ”',
      'The sign " was found in the file.',
      'The "Lakers" and "Kings" played.',
      'He said "no". "Yes" was not an option.',
      '"First we go," she said. "Then we come back," he said.',
      'She asked: "Why?" "Because," he said.',
      'It is the players" and owners" league.',
      '"Once he says, "That is all," we go.',
      'He said « oui » and left.',
      'He said: "We go. "No," she said. "Yes," he said.',
      "the workers ' party and the farmers ' union; 'the workers ' party'; from 5 ' to 6 ' or x ' y '",
      "China ' s market and Japan ' s exports; 'We go,' he said. 'It is the boys ' club.'",
    ],
  },
  *check({ text }) {
    const quotes = pairQuotes(text);
    const paired = quotes.every(({ partner }) => partner !== undefined);
    for (const quote of quotes) {
      if (quote.role === 'unclear' || isMeasure(text, quote, quotes)) continue;
      const problem = quote.role === 'opening' ? opening(text, quote) : closing(text, quote, quotes, paired);
      if (problem) yield problem;
    }
    for (const { index, 0: seen, 1: blank = '' } of text.matchAll(single)) {
      const end = index + seen.length;
      const common = { confidence: 'likely', suggestions: [''] } as const;
      if (blank) yield { start: index + 1, end: index + 1 + blank.length, message: 'blank after an opening quote', ...common };
      yield { start: end - 2, end: end - 1, message: 'blank before a closing quote', ...common };
    }
  },
};

function opening(text: string, { at, partner, shape }: Quote): Problem | undefined {
  const end = blanksFrom(text, at + 1);
  const left = text[at - 1];
  if (end === at + 1 || end === text.length || /[\r\n'’‘"“”=]/.test(text[end] as string)) return undefined;
  const curly = text[at] === '“';
  if (left === undefined || /[\s([{—–]/.test(left)) {
    if (partner === undefined && left !== undefined && !curly) return undefined;
    return { start: at + 1, end, message: 'blank after an opening quote', confidence: 'certain', suggestions: [''] };
  }
  // Quote and blank have changed places.
  if (!/[\p{L}\p{N},:]/u.test(left) || partner === undefined) return undefined;
  const clear = curly ? shape !== 'glued' : left === ':' || leadsIn.test(text.slice(Math.max(0, at - 20), at));
  if (!clear) return undefined;
  return {
    start: at,
    end,
    message: 'the quote stands on the wrong side of the blank',
    confidence: 'likely',
    suggestions: [` ${text[at]}`],
  };
}

function closing(text: string, { at, partner, shape }: Quote, quotes: readonly Quote[], paired: boolean): Problem | undefined {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  if (start === at || start === 0 || /[\r\n'’‘"“”=]/.test(text[start - 1] as string)) return undefined;
  const right = text[at + 1];
  const curly = text[at] === '”';
  if (right === undefined || /[\s.,;:!?)\]}—–]/.test(right)) {
    // Some printers put a blank between two quotes on purpose: `“ ‘Never’ is long ”`.
    const nested = partner !== undefined && /^[ \t]+['’‘]/.test(text.slice((quotes[partner] as Quote).at + 1, at));
    if (nested || shape === 'opening' || (partner === undefined && right !== undefined && !curly)) return undefined;
    return { start, end: at, message: 'blank before a closing quote', confidence: 'certain', suggestions: [''] };
  }
  if (shape !== 'opening' || partner === undefined || !/\p{L}/u.test(right)) return undefined;
  const last = text[start - 1] as string;
  // `said that "we go. "He left`: sure only where all marks pair and a verb opens the quotation.
  const opener = (quotes[partner] as Quote).at;
  const sentence =
    /[.!?]/.test(last) && /\p{Lu}/u.test(right) && paired && /(?:\bthat|\bas|:) $/.test(text.slice(Math.max(0, opener - 6), opener));
  if (!sentence && !/[\p{L}\p{N}]/u.test(last)) return undefined;
  if (!curly && !sentence && !leadsOn.test(text.slice(at + 1, at + 12))) return undefined;
  return {
    start,
    end: at + 1,
    message: 'the quote stands on the wrong side of the blank',
    confidence: 'likely',
    suggestions: [`${text[at]} `],
  };
}

/** `6 " wide and 4 " high`: a pair that begins after a number and a blank, or stands by itself after one. */
function isMeasure(text: string, quote: Quote, quotes: readonly Quote[]): boolean {
  const other = quote.partner === undefined ? undefined : quotes[quote.partner];
  const first = other && other.at < quote.at ? other : quote;
  return (first.shape === 'apart' || first.role === 'closing') && /\d[ \t]{1,4}$/.test(text.slice(Math.max(0, first.at - 5), first.at));
}

function blanksFrom(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}
