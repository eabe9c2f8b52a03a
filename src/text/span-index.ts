// Many spans, asked again and again which of them reach a place: a balanced tree over the sorted spans, in which every
// node knows how far the spans below it reach (Cormen et al., Introduction to Algorithms, interval trees).

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gives the spans that overlap or touch a span, in order of their start, without looking at the others. */
export function indexSpans<T extends Span>(spans: readonly T[]): (span: Span) => readonly T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // The node of sorted[low..high) is the one in the middle.
  const reach = new Float64Array(sorted.length);
  const measure = (low: number, high: number): number => {
    if (low >= high) return Number.NEGATIVE_INFINITY;
    const middle = (low + high) >> 1;
    reach[middle] = Math.max((sorted[middle] as T).end, measure(low, middle), measure(middle + 1, high));
    return reach[middle] as number;
  };
  measure(0, sorted.length);
  return ({ start, end }) => {
    const found: T[] = [];
    const collect = (low: number, high: number) => {
      const middle = (low + high) >> 1;
      if (low >= high || (reach[middle] as number) < start) return;
      collect(low, middle);
      const span = sorted[middle] as T;
      if (span.start > end) return;
      if (span.end >= start) found.push(span);
      collect(middle + 1, high);
    };
    collect(0, sorted.length);
    return found;
  };
}
