// A paragraph whose double quotes do not pair: one was lost, or stands twice. Where the lost one belongs can be known only
// before `he said`, between two quotations.
import type { Document, Problem, Rule, Segment } from '../model/index.ts';
import { neighbour } from '../text/neighbours.ts';
import { pairQuotes } from '../text/quotes.ts';

export const unbalancedQuote: Rule = {
  id: 'unbalanced-quote',
  summary: 'Reports a paragraph with a double quote too few or too many; puts in the one that is missing before `he said`.',
  why: 'Engines lose quotes at the border of sentences. A quotation that runs on into the next paragraph opens again there and is right without an end; marks for inches and seconds are no quotes.',
  examples: {
    fixes: [],
    reports: [
      'He said: "We go.\n\nThe talks go on.',
      'He called it fake" and left.',
      'It was "so" and "" too.',
      'The so-called "arc of freedom is long. "We go," he said.',
    ],
    keeps: [
      '"We go," he said. "We come back later.\n\n"And then we stay."',
      'A 6\'2" man with a 24" screen said "no".',
      'At 12° 30\' 15" N, he said “yes”.',
      'He said "no" and “yes”.',
      '"We go."',
      'He said: “We go.\n\n‘We stay,’ he said.',
    ],
  },
  *check(segment, document) {
    const problem = findOne(segment, document);
    if (problem) yield problem;
  },
};

function findOne({ text, start }: Segment, document: Document): Problem | undefined {
  const quotes = pairQuotes(text);
  if (quotes.length === 0) return undefined;
  const twice = /["“”]["“”]/.exec(text);
  if (twice)
    return {
      start: twice.index,
      end: twice.index + 2,
      message: 'two double quotes stand together',
      confidence: 'possible',
      suggestions: [],
    };
  const lone = quotes.find(({ partner }) => partner === undefined);
  if (!lone) return undefined;
  const running = lone === quotes.at(-1) && lone.role === 'opening';
  const next = neighbour(document.segments, start, 1)?.text ?? '';
  if (running && /^\s*["“‘'„＂]/.test(next)) return undefined;
  return { start: lone.at, end: lone.at + 1, message: 'this double quote has no partner', confidence: 'possible', suggestions: [] };
}
