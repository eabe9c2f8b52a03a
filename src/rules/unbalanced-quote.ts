// A paragraph whose double quotes do not pair: one was lost, or stands twice. Mostly nobody can know where the lost one
// stood; before `he said`, and where the second half of a parted quotation ends the paragraph, it can hardly have stood elsewhere.
import type { Document, Problem, Rule, Segment } from '../model/index.ts';
import { neighbour } from '../text/neighbours.ts';
import { pairQuotes, type Quote } from '../text/quotes.ts';

const says =
  '(?:said|says|added|adds|told|explained|noted|stressed|emphasized|continued|wrote|recalled|warned|insisted|argued|concluded|stated|replied|admitted)';
const pronounSays = `(?:he|she|they)[ ]${says}`;
/** `, he said.`, `, said Wang`, `, Mr Lee told reporters`: speech is over. `, he said he would` may be part of it. */
const attribution = new RegExp(
  `^["“](?=\\p{Lu})[^"“”\\n]{8,600}?[\\p{L}\\p{N}][,?!](?=[ ](?:${pronounSays}(?:[.,]|[ ](?:in|on|at|during|when|after|of|last|this|earlier|\\p{Lu}\\p{Ll}+day)\\b)|(?:said|says|added)[ ]\\p{Lu}\\p{Ll}|(?:(?:Mr|Mrs|Ms|Dr)\\.?[ ])?\\p{Lu}[\\p{L}'’-]+(?:[ ]\\p{Lu}[\\p{L}'’-]+){0,2}[ ]${says}(?:\\.|[ ](?:in|on|at|during|of)\\b)))`,
  'u',
);
const beginsSpeech = new RegExp(`["”][^"“”\\n]{0,60}\\b${says}(?:[^.:"“”\\n]{0,60}\\.)[ ]$`, 'u');
const speaker = /\b(?:I|we|my|our|us|you|your|me|I['’]m|we['’]re)\b/i;
/** So many paragraphs may a quotation run on without opening anew. */
const farthest = 6;

export const unbalancedQuote: Rule = {
  id: 'unbalanced-quote',
  summary: 'Reports a paragraph with a double quote too few or too many; puts in the closing one where its place is plain.',
  why: 'Engines lose quotes at the borders of sentences. Where the lost one stood is known only before `he said` and where `he said.` parts a quotation and its second half runs to the end of the paragraph; all else is reported. A quotation that runs on into the next paragraph is right without an end; marks for inches and seconds are no quotes.',
  signs: ['quote|eastern'],
  examples: {
    fixes: [
      ['"We will go to the summit, he said. "It is time."', '"We will go to the summit," he said. "It is time."'],
      ['“We will go to the summit, said Wang Yi.\n\nThe talks go on.', '“We will go to the summit,” said Wang Yi.\n\nThe talks go on.'],
      ['"We go," he said. "It is time to act.\n\nThe talks go on.', '"We go," he said. "It is time to act."\n\nThe talks go on.'],
    ],
    reports: [
      'He said: "We will go.',
      'The minister said: "We will go to the summit.\n\nThe talks go on.',
      'He said: "We go. The minister left.\n\nThe talks go on.',
      'He called it fake" and left.',
      'It was "so" and "" too.',
      'The so-called "arc of freedom is long. "We go," he said.',
      '"When I met the minister, he said he would go.\n\nThe talks go on.',
    ],
    keeps: [
      '"We go," he said. "We come back later.\n\n"And then we stay."',
      'The minister said: "We will go to the summit.\n\n“And then we stay.”',
      'A 6\'2" man with a 24" screen said "no".',
      'At 12° 30\' 15" N, he said “yes”.',
      'He said "no" and “yes”.',
      'He said: “We go.\n\n‘We stay,’ he said.',
    ],
  },
  *check(segment, document) {
    const problem = findOne(segment, document);
    if (problem) yield problem;
  },
};

function findOne(segment: Segment, document: Document): Problem | undefined {
  const { text } = segment;
  const quotes = pairQuotes(text);
  if (quotes.length === 0) return undefined;
  const twice = /["“”]["“”]/.exec(text);
  if (twice) {
    return {
      start: twice.index,
      end: twice.index + 2,
      message: 'two double quotes stand together',
      confidence: 'possible',
      suggestions: [],
    };
  }
  const lone = quotes.find(({ partner }) => partner === undefined);
  if (!lone) return undefined;
  const last = lone === quotes.at(-1);
  if (last && lone.role === 'opening' && /^\s*["“‘'„＂]/.test(neighbour(document.segments, segment.start, 1)?.text ?? '')) return undefined;
  const at = placeOfClosing(segment, quotes, lone, last, document);
  if (at !== undefined) {
    const sign = text[lone.at] === '“' ? '”' : '"';
    return { start: at, end: at, message: 'the closing quote is missing', confidence: 'likely', suggestions: [sign] };
  }
  return { start: lone.at, end: lone.at + 1, message: 'this double quote has no partner', confidence: 'possible', suggestions: [] };
}

function placeOfClosing(
  { text, start }: Segment,
  quotes: readonly Quote[],
  lone: Quote,
  last: boolean,
  document: Document,
): number | undefined {
  if (
    lone.role !== 'opening' ||
    !/["“]/.test(text[lone.at] as string) ||
    quotes.filter(({ partner }) => partner === undefined).length !== 1
  )
    return undefined;
  if (last && runsOn(document, start)) return undefined;
  const next = quotes[quotes.indexOf(lone) + 1];
  const stretch = text.slice(lone.at, next?.at);
  const speech = attribution.exec(stretch)?.[0];
  if (speech !== undefined) {
    const end = lone.at + speech.length;
    // British printers put the comma after the quote.
    return speech.endsWith(',') && isBritish(document.text.slice(Math.max(0, start - 4000), start + 4000)) ? end - 1 : end;
  }
  if (!last || /\n/.test(stretch) || !/^["“]\p{Lu}/u.test(stretch) || !/[\p{L}\p{N}%][.!?]$/u.test(stretch)) return undefined;
  if (!beginsSpeech.test(text.slice(Math.max(0, lone.at - 160), lone.at)) || new RegExp(`\\b${says}\\b`).test(stretch)) return undefined;
  const sentences = stretch.split(/(?<=[.!?])[ ]+/);
  const sure = sentences.length === 1 || (sentences.length <= 3 && speaker.test(sentences.at(-1) as string));
  return sure ? text.length : undefined;
}

/** True when the quotation may end in a later paragraph, or the text breaks off. */
function runsOn(document: Document, start: number): boolean {
  for (let ahead = 1; ahead <= farthest; ahead++) {
    const text = neighbour(document.segments, start, ahead)?.text;
    if (text === undefined) return ahead === 1;
    const [first] = pairQuotes(text);
    if (first) return first.role !== 'opening' || first.at === 0;
  }
  return false;
}

function isBritish(text: string): boolean {
  return (text.match(/[\p{L}\d]["”],/gu)?.length ?? 0) > (text.match(/,["”]/g)?.length ?? 0);
}
