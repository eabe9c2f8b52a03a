// Which double quotes of a paragraph open and which close, also where blanks stand on the wrong side of them.
// Every quote alone is a riddle; the cheapest reading of the whole paragraph solves most (a shortest path, Viterbi 1967).

import { remember } from './remember.ts';

export type QuoteRole = 'opening' | 'closing' | 'unclear';

export interface Quote {
  /** UTF-16 offset of the mark; every mark is one unit long. */
  readonly at: number;
  /** What it is by the whole paragraph. */
  readonly role: QuoteRole;
  /** What it is by its neighbours alone: `apart` between blanks, `glued` between letters. */
  readonly shape: 'opening' | 'closing' | 'apart' | 'glued';
  /** Index of the other quote of the pair, when both are sure. */
  readonly partner: number | undefined;
}

const mark = /["＂“”„‟]/g;
const word = /[\p{L}\p{N}]/u;
/** Words that do not end a quotation. */
const leadsIn = /(?:^|[^\p{L}'’-])(?:an?|the|of|to|in|by|with|from|and|for|as|called|their|its|his|her)[ \t]+$/iu;
/** Words that more often follow a quotation than begin one. */
const leadsOn = /^[ \t]+(?:of|in|and|or|as|is|was|are|were|by|to)\s/;

// What a reading costs. Less than `margin` between the best readings with either role: unclear.
const againstShape = 2;
const againstEdge = 4;
const againstMark = 3;
const opensTwice = 3;
const closesTwice = 3;
const neverCloses = 2;
const inches = 1;
const margin = 2;

interface Mark {
  readonly at: number;
  readonly shape: Quote['shape'];
  readonly opens: number;
  readonly closes: number;
  /** As a mark for inches, seconds, arc seconds: only after a digit. */
  readonly measures: number;
}

/** Finds the double quotes of one paragraph, in order. Marks for inches and seconds are left out. Several rules ask about the same one. */
export const pairQuotes = remember(readQuotes, 1);

function readQuotes(text: string): readonly Quote[] {
  const marks = findMarks(text);
  if (marks.length === 0) return [];
  // Cheapest way from the start to each mark, and from each mark to the end, outside [0] and inside [1] a quotation.
  const before: [number, number][] = [[0, Number.POSITIVE_INFINITY]];
  for (const [i, { opens, closes, measures }] of marks.entries()) {
    const [out, inside] = before[i] as [number, number];
    before.push([
      Math.min(inside + closes, out + closes + closesTwice, out + measures),
      Math.min(out + opens, inside + opens + opensTwice, inside + measures),
    ]);
  }
  const after: [number, number][] = Array.from({ length: marks.length + 1 }, () => [0, neverCloses]);
  for (let i = marks.length - 1; i >= 0; i--) {
    const { opens, closes, measures } = marks[i] as Mark;
    const [out, inside] = after[i + 1] as [number, number];
    after[i] = [
      Math.min(opens + inside, closes + closesTwice + out, measures + out),
      Math.min(closes + out, opens + opensTwice + inside, measures + inside),
    ];
  }
  const quotes: { at: number; role: QuoteRole; shape: Quote['shape']; partner: number | undefined }[] = [];
  let open: number | undefined;
  marks.forEach(({ at, shape, opens, closes, measures }, i) => {
    const [out, inside] = before[i] as [number, number];
    const [thenOut, thenInside] = after[i + 1] as [number, number];
    const asOpening = Math.min(out, inside + opensTwice) + opens + thenInside;
    const asClosing = Math.min(inside, out + closesTwice) + closes + thenOut;
    const asMeasure = Math.min(out + thenOut, inside + thenInside) + measures;
    if (asMeasure < Math.min(asOpening, asClosing)) return;
    const sure = Math.abs(asOpening - asClosing) >= margin && asMeasure - Math.min(asOpening, asClosing) >= 1;
    const role = !sure ? 'unclear' : asOpening < asClosing ? 'opening' : 'closing';
    const quote = { at, role: role as QuoteRole, shape, partner: undefined as number | undefined };
    if (role === 'closing' && open !== undefined) {
      quote.partner = open;
      (quotes[open] as typeof quote).partner = quotes.length;
    }
    open = role === 'opening' ? quotes.length : undefined;
    quotes.push(quote);
  });
  return quotes;
}

function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  const german = text.includes('„');
  for (const { index: at, 0: sign } of text.matchAll(mark)) {
    const shape = shapeOf(text, at);
    const left = text[at - 1];
    let opens = shape === 'closing' ? (/^\s*[.,!?]*$/.test(text.slice(at + 1, at + 5)) ? againstEdge : againstShape) : 0;
    let closes = shape === 'opening' ? (left === undefined ? againstEdge : againstShape) : 0;
    // `the " with " of`: a word by itself may be any word.
    const several = /\S\s+\S/.test(text.slice((marks.at(-1)?.at ?? -1) + 1, at));
    if (shape === 'apart' && several && leadsIn.test(text.slice(Math.max(0, at - 12), at))) closes += againstEdge;
    if (shape === 'apart' && leadsOn.test(text.slice(at + 1, at + 10))) opens += againstShape;
    if (sign === '”') opens += againstMark;
    if (sign === '„' || (sign === '“' && !german)) closes += againstMark;
    const afterDigit = sign !== '“' && /[\d½¼¾]['’′]?$/.test(text.slice(Math.max(0, at - 2), at));
    if (afterDigit) opens += againstShape;
    const measures = afterDigit ? inches : Number.POSITIVE_INFINITY;
    marks.push({ at, shape, opens, closes, measures });
  }
  return marks;
}

function shapeOf(text: string, at: number): Quote['shape'] {
  const left = text[at - 1];
  const right = text[at + 1];
  const blankLeft = left === undefined || /\s/.test(left);
  const blankRight = right === undefined || /\s/.test(right);
  if (blankLeft && blankRight) return left === undefined ? 'opening' : right === undefined ? 'closing' : 'apart';
  if (blankLeft) {
    // `used ".` closes; `".com"`, `"... and`, `"?!"` do not.
    return /^(?:[.,;:!?](?![\p{L}\p{N}.!?])|[)\]}])/u.test(text.slice(at + 1, at + 3)) ? 'closing' : 'opening';
  }
  if (/[([{<—–/‘]/.test(left) && !(blankRight && /[—–/]/.test(left))) return 'opening';
  if (blankRight) return left === ':' || left === '=' ? 'apart' : 'closing';
  if (/[.,;:!?…)\]}—–/>-]/.test(right)) return 'closing';
  // `"word"'s`, but `x"'word`
  if (/['’]/.test(right))
    return word.test(text[at + 2] ?? '') && !/^['’]s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 4)) ? 'glued' : 'closing';
  return left === '-' ? 'opening' : 'glued';
}
