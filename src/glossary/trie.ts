// A trie of folded forms as a double array (Aoe, "An efficient digital search algorithm by using a double-array structure",
// 1989): the state behind symbol number `c` from state `s` is `base[s] + c`, if `check` says that it belongs to `s`.
// Looking a word up costs the same for ten forms or fifty thousand; three numbers for each state, and nothing to unpack.

/** Plain arrays, so that a trie can be written to a file and be used as it is read back. */
export interface Trie {
  /** The symbols that stand in forms, by their numbers: the first is number 1. */
  readonly alphabet: string;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** The number of the form that ends in a state, -1 for none. */
  readonly values: Int32Array;
}

export const root = 1;

/** Builds a trie of folded forms (see text/fold); `forms[i]` ends in a state whose value is `i`. Doubled forms: the first counts. */
export function buildTrie(forms: readonly string[]): Trie {
  const alphabet = alphabetOf(forms);
  const codes = new Map(alphabet.split('').map((symbol, i) => [symbol, i + 1]));
  const spelled = forms.map((form) => Array.from({ length: form.length }, (_, at) => codes.get(form[at] as string) as number));
  const order = [...forms.keys()].sort((a, b) => compare(spelled[a] as number[], spelled[b] as number[]) || a - b);
  const grown = new Growing();

  // What is still to be placed: a state, and the forms that pass through it, as a stretch of `order`.
  const open: [state: number, from: number, to: number, depth: number][] = [[root, 0, order.length, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [state, start, to, depth] = next;
    let from = start;
    for (; from < to; from++) {
      const form = order[from] as number;
      if ((spelled[form] as number[]).length > depth) break;
      if (grown.values[state] === -1) grown.values[state] = form;
    }
    const children: number[] = [];
    const starts: number[] = [];
    for (let i = from; i < to; i++) {
      const code = spelled[order[i] as number]?.[depth] as number;
      if (code === children.at(-1)) continue;
      children.push(code);
      starts.push(i);
    }
    if (children.length === 0) continue;
    const base = grown.place(state, children);
    children.forEach((code, i) => {
      open.push([base + code, starts[i] as number, starts[i + 1] ?? to, depth + 1]);
    });
  }
  return { alphabet, ...grown.trimmed() };
}

/** Common symbols have low numbers: then the states of one parent stand close together. */
function alphabetOf(forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms)
    for (let at = 0; at < form.length; at++) counts.set(form[at] as string, (counts.get(form[at] as string) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([symbol]) => symbol)
    .join('');
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; ; i++) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined) return (x ?? 0) - (y ?? 0);
    if (x !== y) return x - y;
  }
}

/** The arrays while they grow. A place is free when its `check` is 0. */
class Growing {
  base = new Int32Array(1 << 10);
  check = new Int32Array(1 << 10);
  values = new Int32Array(1 << 10).fill(-1);
  #firstFree = root + 1;
  #last = root;

  constructor() {
    this.check[root] = -1;
  }

  /** Finds room for the children of a state and takes it; returns the base. Codes come in order. */
  place(state: number, children: readonly number[]): number {
    const [first = 1] = children;
    const widest = children.at(-1) ?? 1;
    let tries = 0;
    for (let at = Math.max(this.#firstFree, first + 1); ; at++) {
      while (this.check[at]) at++;
      const base = at - first;
      this.#reserve(base + widest + 1);
      if (!children.every((code) => this.check[base + code] === 0)) {
        // Where hardly anything is free, nobody need look again.
        if (++tries === 200 && children.length < 4) this.#firstFree = at;
        continue;
      }
      this.base[state] = base;
      for (const code of children) this.check[base + code] = state;
      this.#last = Math.max(this.#last, base + widest);
      while (this.check[this.#firstFree]) this.#firstFree++;
      return base;
    }
  }

  #reserve(size: number): void {
    if (size < this.check.length) return;
    const longer = (array: Int32Array, filler: number) => {
      const grown = new Int32Array(Math.max(size + 1, array.length * 2)).fill(filler);
      grown.set(array);
      return grown;
    };
    this.base = longer(this.base, 0);
    this.check = longer(this.check, 0);
    this.values = longer(this.values, -1);
  }

  trimmed(): { base: Int32Array; check: Int32Array; values: Int32Array } {
    const size = this.#last + 1;
    return { base: this.base.slice(0, size), check: this.check.slice(0, size), values: this.values.slice(0, size) };
  }
}

/** For each UTF-16 unit the number of its symbol: 0 when no form has it. Filled as units are met. */
export function codeReader({ alphabet }: Trie, symbolOf: (unit: number) => number): (unit: number) => number {
  const unmet = 0xffff;
  const numbers = new Uint16Array(0x10000).fill(unmet);
  return (unit) => {
    const known = numbers[unit] as number;
    if (known !== unmet) return known;
    const number = alphabet.indexOf(String.fromCharCode(symbolOf(unit))) + 1;
    numbers[unit] = number;
    return number;
  };
}

/** The number of a folded form, -1 when the trie does not have it. */
export function findForm(folded: string, { base, check, values }: Trie, codeOf: (unit: number) => number): number {
  let state = root;
  for (let at = 0; at < folded.length; at++) {
    const code = codeOf(folded.charCodeAt(at));
    const next = (base[state] as number) + code;
    if (code === 0 || check[next] !== state) return -1;
    state = next;
  }
  return values[state] as number;
}
