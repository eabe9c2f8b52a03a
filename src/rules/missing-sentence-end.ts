// A paragraph that stops without a full stop where its neighbours have one: its tail may be lost.
import type { Rule } from '../model/index.ts';
import { neighbour } from '../text/neighbours.ts';

const closed = /[.!?…。！？][)\]"'”’»*]{0,4}\s*$/;
const openEnd = /[\p{Ll}\p{N},;]$/u;
const mostlyTitle = 0.6;
const fewestWords = 12;

export const missingSentenceEnd: Rule = {
  id: 'missing-sentence-end',
  summary: 'Reports a paragraph that ends without a full stop although its neighbours have one.',
  why: 'Engines drop the end of a sentence, or the full stop. What was lost cannot be known, so it is only reported. Headlines, captions, lists, bylines and verse have no full stop and are passed over.',
  signs: ['lower|digit|comma|semicolon edge', 'blank|wide|unseen|foreign edge'],
  examples: {
    fixes: [],
    reports: [
      'The minister arrived on Sunday.\n\nHe said that the two countries would hold further talks on trade in the coming\n\nThe talks begin in May.',
      'The minister arrived on Sunday.\n\nHe said that the two countries would hold further talks on trade this year,\n\nThe talks begin in May.',
    ],
    keeps: [
      'The minister arrived.\n\nNew Talks on Trade Between the Two Countries to Begin in May, Minister Says\n\nHe spoke in Paris.',
      'The minister arrived.\n\nMinister says talks begin\n\nHe spoke in Paris.',
      'The minister arrived.\n\n- the two countries would hold further talks on trade in the coming year and after\n\nHe spoke in Paris.',
      'The minister arrived.\n\nBy Anna Smith and other staff of the newspaper in Paris and in the city of London\n\nHe spoke in Paris.',
      'The minister arrived.\n\nHe said that the two countries would hold further talks on these matters in the coming year:\n\nHe spoke in Paris.',
      'The minister arrived.\n\nRead the article about the long talks that the two countries held on trade in the year of 2020\n\nand after.',
      'the first line of a poem goes on\nand on without an end to all its words\nand the last one closes here\n\nSo it is.',
      'He said that the two countries would hold further talks on trade in the coming year',
    ],
  },
  *check({ text, start }, document) {
    const body = text.trimEnd();
    if (!openEnd.test(body.slice(-2)) || /\n/.test(body)) return;
    const words = body.split(/\s+/);
    if (
      words.length < fewestWords ||
      !/^["“‘'(]?\p{Lu}/u.test(body) ||
      /^(?:By|Photo|Picture|Source|Image|Read|See|Watch|Editing|Reporting|Additional)\b/.test(body)
    )
      return;
    const capital = words.filter((word) => /^["“‘'(]?\p{Lu}/u.test(word)).length;
    if (capital > words.length * mostlyTitle || /[|•·►]|https?:|www\.|\p{L}@\p{L}/u.test(body)) return;
    const before = neighbour(document.segments, start, -1)?.text;
    const after = neighbour(document.segments, start, 1)?.text;
    if (
      before === undefined ||
      after === undefined ||
      !closed.test(before.slice(-8)) ||
      !closed.test(after.slice(-8)) ||
      /^\s*\p{Ll}/u.test(after)
    )
      return;
    yield {
      start: body.length,
      end: body.length,
      message: 'this paragraph ends without a full stop',
      confidence: 'possible',
      suggestions: /[,;]$/.test(body) ? [] : ['.'],
    };
  },
};
