// `Jasper Tsang (Zeng Yucheng)`: two names of one person side by side, the second in brackets.

/**
 * True when the span (UTF-16 offsets) stands in brackets directly behind one of the forms, or has one in brackets directly
 * behind it.
 */
export function isGlossedBy(text: string, start: number, end: number, forms: readonly string[]): boolean {
  const before = / ?[(（] ?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0];
  const behind = /^ ?[(（] ?/.exec(text.slice(end, end + 3))?.[0];
  return forms.some(
    (form) =>
      (before !== undefined && text.slice(0, start - before.length).endsWith(form)) ||
      (behind !== undefined && text.startsWith(form, end + behind.length)),
  );
}
