// What is true of a whole document is found out once, when the first rule asks.

/**
 * Remembers what `find` gave for each object, as long as somebody holds the object. Whoever asks again looks at the object
 * like the first: the engine wants to know who depends on the text of a document.
 */
export function once<D extends object, T>(find: (about: D) => T): (about: D) => T {
  const known = new WeakMap<D, { readonly found: T }>();
  return (about) => {
    const before = known.get(about);
    if (before) {
      if ('text' in about) void about.text;
      return before.found;
    }
    const found = find(about);
    known.set(about, { found });
    return found;
  };
}
