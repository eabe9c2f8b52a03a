// Which of many wishes come true in this round: leftmost first, then the longest, then the order of the rules.
// What overlaps or touches a chosen edit waits for the next round, when its rule looks at the new text.
import type { Span } from '../model/index.ts';

export interface Wish extends Span {
  /** Place of the rule in the ordered list. */
  readonly order: number;
}

/** Sorts the wishes and picks those that neither overlap nor touch one another (UTF-16 offsets, half-open spans). */
export function resolve<T extends Wish>(wishes: readonly T[]): T[] {
  const sorted = [...wishes].sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const chosen: T[] = [];
  let done = -1;
  for (const wish of sorted) {
    if (wish.start <= done) continue;
    chosen.push(wish);
    done = wish.end;
  }
  return chosen;
}
