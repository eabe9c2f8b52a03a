// How far apart two names sound: a weighted edit distance (Wagner and Fischer 1974) with the costs of `sound-costs`,
// given up as soon as it cannot stay below a limit (Ukkonen 1985).
import { alike, type Costs, costs } from './sound-costs.ts';

const letters = 26;
const a = 97;

const isVowel = new Uint8Array(letters);
for (const letter of 'aeiouy') isVowel[letter.charCodeAt(0) - a] = 1;

interface CostTables {
  /** replace[from * letters + to] */
  readonly replace: Float64Array;
  /** extra[(before + 1) * letters + letter]; before is -1 at the head. */
  readonly extra: Float64Array;
  readonly head: number;
}

/** Spreads the figures of a cost table over all pairs of letters. */
export function spreadCosts(costs: Costs): CostTables {
  const replace = new Float64Array(letters * letters).fill(costs.other);
  for (let i = 0; i < letters; i++) {
    for (let j = 0; j < letters; j++) {
      const [x, y] = [String.fromCharCode(i + a), String.fromCharCode(j + a)];
      const groups = alike.filter((group) => group.includes(x) && group.includes(y)).map((group) => costs[group]);
      if (isVowel[i] && isVowel[j]) replace[i * letters + j] = costs.vowel;
      if (groups.length > 0) replace[i * letters + j] = Math.min(...groups);
      if (i === j) replace[i * letters + j] = 0;
    }
  }
  const extra = new Float64Array((letters + 1) * letters);
  for (let before = -1; before < letters; before++) {
    for (let letter = 0; letter < letters; letter++) extra[(before + 1) * letters + letter] = extraCost(letter, before, costs);
  }
  return { replace, extra, head: costs.head };
}

function extraCost(letter: number, before: number, costs: Costs): number {
  if (isVowel[letter]) return costs.extraVowel;
  if (letter === before) return costs.doubled;
  const sign = String.fromCharCode(letter + a);
  if (sign === 'h') return costs.extraH;
  if (sign === 'g' && before === 13) return costs.extraNg;
  return 'nrlw'.includes(sign) ? costs.extraLiquid : costs.extraConsonant;
}

let own = spreadCosts(costs);

/** Puts other costs in the place of the table's, to measure what they are worth. */
export function useCosts(others: Costs): void {
  own = spreadCosts(others);
}

const longest = 64;
let last = new Float64Array(longest + 1);
let row = new Float64Array(longest + 1);

/**
 * The share of the longer name that has to change to make one of the other: 0 is the same, 1 nothing in common.
 * Both are letters a–z only (see `lettersOf`). Infinity as soon as it is sure to be above `limit`.
 * With `openEnd`, `x` is compared with that head of `y` which it is nearest to: engines cut names short.
 */
export function soundDistance(x: string, y: string, limit = 1, openEnd = false, tables = own): number {
  const { replace: replaceCost, head: headCost } = tables;
  const m = Math.min(x.length, longest);
  const n = Math.min(y.length, longest);
  const size = openEnd ? m : Math.max(m, n);
  if (size === 0) return 0;
  const most = limit * size;
  last[0] = 0;
  for (let j = 1; j <= n; j++) last[j] = (last[j - 1] as number) + extra(y, j - 1, tables);
  for (let i = 1; i <= m; i++) {
    const dropX = extra(x, i - 1, tables);
    row[0] = (last[0] as number) + dropX;
    let least = row[0];
    for (let j = 1; j <= n; j++) {
      const replace = replaceCost[(x.charCodeAt(i - 1) - a) * letters + y.charCodeAt(j - 1) - a] as number;
      const head = i === 1 && j === 1 && replace > 0 ? headCost : 0;
      const cost = Math.min(
        (last[j - 1] as number) + replace + head,
        (last[j] as number) + dropX,
        (row[j - 1] as number) + extra(y, j - 1, tables),
      );
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [last, row] = [row, last];
  }
  let total = last[n] as number;
  if (openEnd) for (let j = 3; j < n; j++) total = Math.min(total, last[j] as number);
  return total > most ? Number.POSITIVE_INFINITY : total / size;
}

function extra(word: string, at: number, { extra: extraCosts }: CostTables): number {
  const before = at === 0 ? -1 : word.charCodeAt(at - 1) - a;
  return extraCosts[(before + 1) * letters + word.charCodeAt(at) - a] as number;
}

/** True for the same letter, and for letters that one round trip takes for one another. */
export function areAlike(x: string, y: string): boolean {
  return (own.replace[(x.charCodeAt(0) - a) * letters + y.charCodeAt(0) - a] as number) < 0.5;
}

/** The letters a–z of a name, small, without accents, blanks and marks. */
export function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/[^a-z]/g, '');
}
