// The paragraphs before and after one, found by where it starts.

/** The item of a list sorted by `start` that starts there, and those `ahead` places from it; undefined beyond the ends. */
export function neighbour<T extends { readonly start: number }>(sorted: readonly T[], start: number, ahead: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).start < start) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.start === start ? sorted[low + ahead] : undefined;
}
