// A trie of folded forms in typed arrays, entered at word starts. Looking a word up costs the same for ten forms or fifty
// thousand. Edges are kept in one open-addressing hash table keyed by state and symbol (Knuth, TAOCP 3, 6.4, algorithm L).

export interface Trie {
  /** The state behind `symbol` from `state`; 0 when there is none. The root is state 1. */
  next(state: number, symbol: number): number;
  /** The number of the form that ends in `state`, -1 for none. */
  value(state: number): number;
}

export const root = 1;

/** Builds a trie of folded forms (see text/fold); `forms[i]` ends in a state whose value is `i`. Doubled forms: the first counts. */
export function buildTrie(forms: readonly string[]): Trie {
  const most = forms.reduce((sum, form) => sum + form.length, 2);
  let bits = 4;
  while (1 << bits < most * 2) bits++;
  const mask = (1 << bits) - 1;
  const keys = new Float64Array(1 << bits);
  const targets = new Int32Array(1 << bits);
  const values = new Int32Array(most).fill(-1);
  let states = root;

  const slotOf = (key: number): number => {
    let slot = (Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> (32 - bits)) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };

  forms.forEach((form, i) => {
    let state = root;
    for (let at = 0; at < form.length; at++) {
      const key = state * 0x10000 + form.charCodeAt(at);
      const slot = slotOf(key);
      if (keys[slot] === 0) {
        keys[slot] = key;
        targets[slot] = ++states;
      }
      state = targets[slot] as number;
    }
    if (values[state] === -1) values[state] = i;
  });

  return {
    next: (state, symbol) => targets[slotOf(state * 0x10000 + symbol)] as number,
    value: (state) => values[state] as number,
  };
}
