// What is true of a whole document is found out once, when the first rule asks.

/** Remembers what `find` gave for each object, as long as somebody holds the object. */
export function once<D extends object, T>(find: (about: D) => T): (about: D) => T {
  const known = new WeakMap<D, { readonly found: T }>();
  return (about) => {
    const before = known.get(about);
    if (before) return before.found;
    const found = find(about);
    known.set(about, { found });
    return found;
  };
}
