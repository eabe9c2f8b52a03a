// Words come again and again: what was found out about one is kept for the next time.

/** The same function with a memory for about `most` texts; when it is full it is emptied. */
export function remember<T>(find: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
