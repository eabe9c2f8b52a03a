// YAML with places: every value can be traced to its line and column. The only file that knows the YAML library.
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from 'yaml';
import { MtmendError, type Trouble } from '../../errors/index.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlFile {
  readonly file: string;
  /** Plain data: texts, lists and maps (without prototype); every scalar is text. */
  readonly data: unknown;
  /** Line, column (from 1) and the line itself, of the value at a path; with `key`, of its key. */
  locate(path: YamlPath, key?: boolean): Pick<Trouble, 'file' | 'line' | 'column' | 'excerpt'>;
}

/** As many letters as a glossary may have: some 100,000 names, and what the library reads in seconds. */
const mostLetters = 16e6;

/**
 * Reads YAML 1.2 with the failsafe schema, so that `007`, `no` and `~` stay text.
 * Throws MtmendError with the place of every syntax error, doubled key or alias bomb, and for a file that is too large.
 */
export function readYaml(file: string, text: string): YamlFile {
  if (text.length > mostLetters) {
    const size = `${Math.ceil(text.length / 1e6)} million letters`;
    throw new MtmendError({
      file,
      line: 1,
      column: 1,
      what: `this file has ${size}; there may be ${mostLetters / 1e6}`,
      todo: 'split it, and use `import:`',
    });
  }
  const lines = new LineCounter();
  let rows: readonly string[] | undefined;
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    rows ??= text.split(/\r?\n/);
    return { file, line, column: col, excerpt: rows[line - 1] ?? '' };
  };
  const document = compose(text, lines, at);
  const alias = refuseBadKeys(document.contents, at);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    const what = 'the file repeats parts of itself too many times (YAML aliases)';
    throw new MtmendError({ ...at(alias ?? 0), what, todo: 'write the values out' });
  }
  const pairs = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string) => {
    let known = pairs.get(map);
    if (!known) {
      known = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
      pairs.set(map, known);
    }
    return known.get(key);
  };
  return {
    file,
    data: data ?? {},
    locate(path, key = false) {
      let node: unknown = document.contents;
      let keyNode: unknown;
      for (const step of path) {
        keyNode = undefined;
        if (isMap(node)) {
          const pair = pairOf(node, String(step));
          if (!pair) break;
          keyNode = pair.key;
          node = pair.value;
        } else if (isCollection(node)) node = node.items[Number(step)];
        else break;
      }
      const meant = key && keyNode ? keyNode : (node ?? keyNode);
      const range = isNode(meant) ? meant.range : isNode(keyNode) ? keyNode.range : undefined;
      return range ? at(range[0]) : { file };
    },
  };
}

type At = (offset: number) => Pick<Trouble, 'file' | 'line' | 'column' | 'excerpt'>;

/** The one document of a file. Throws MtmendError for the first thing that is no YAML. */
function compose(text: string, lines: LineCounter, at: At): Document {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, merge: false });
  const deep: number[] = [];
  const tokens = cutDeep(new Parser(lines.addNewLine).parse(text), deep);
  const [document, second] = take(2, composer.compose(tokens, true, text.length));
  const [tooDeep = text.length] = deep;
  // What is wrong behind the cut may be the cut's fault.
  const wrong = document?.errors.filter(({ pos }) => deep.length === 0 || pos[0] < tooDeep).slice(0, 5) ?? [];
  const [first, ...rest] = wrong.map(({ message, pos }): Trouble => ({ ...at(pos[0]), ...describe(message) }));
  if (first) throw new MtmendError(first, ...rest);
  if (deep.length > 0) throw new MtmendError({ ...at(tooDeep), what: 'this is nested too deeply', todo: 'take out what is not needed' });
  if (second)
    throw new MtmendError({ ...at(second.range[0]), what: 'a second document begins here (`---`)', todo: 'make it a file of its own' });
  return document as Document;
}

function take<T>(count: number, values: Iterable<T>): readonly T[] {
  const taken: T[] = [];
  for (const value of values) if (taken.push(value) === count) break;
  return taken;
}

/** A glossary has three or four levels. */
const deepest = 100;

/**
 * Cuts off what is nested too deeply, and tells where. The library composes recursively, and running out of stack there cannot
 * always be caught: Node ends at once when it happens while a pattern is made ready.
 */
function* cutDeep(tokens: Iterable<CST.Token>, cut: number[]): Generator<CST.Token> {
  for (const token of tokens) {
    const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { token: outer, depth } = next;
      if (outer.type === 'document' && outer.value) open.push({ token: outer.value, depth });
      if (!('items' in outer)) continue;
      if (depth === deepest) {
        cut.push(outer.offset);
        outer.items.length = 0;
      }
      for (const { key, value } of outer.items) {
        for (const inner of [key, value]) if (inner) open.push({ token: inner, depth: depth + 1 });
      }
    }
    yield token;
  }
}

function describe(message: string): Pick<Trouble, 'what' | 'todo'> {
  const firstLine = (message.split('\n')[0] ?? message).replace(/[.:]?\s*$/, '');
  return { what: `this is not YAML: ${firstLine}`, todo: 'check the indentation, colons and quotation marks here' };
}

/** Keys that mean something to the language this program is written in. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** The library's own check for doubled keys is quadratic; this one is not. Returns where the first alias stands. */
function refuseBadKeys(
  root: Node | null,
  at: (offset: number) => Pick<Trouble, 'file' | 'line' | 'column' | 'excerpt'>,
): number | undefined {
  const open: unknown[] = [root];
  let alias: number | undefined;
  while (open.length > 0) {
    const node = open.pop();
    if (isAlias(node)) alias = Math.min(alias ?? Number.POSITIVE_INFINITY, node.range?.[0] ?? 0);
    if (!isCollection(node)) continue;
    const seen = new Set<string>();
    for (const item of node.items) {
      if (!isPair(item)) {
        open.push(item);
        continue;
      }
      open.push(item.value);
      const place = isNode(item.key) ? (item.key.range?.[0] ?? 0) : 0;
      if (!isScalar(item.key)) throw new MtmendError({ ...at(place), what: 'a key must be a text', todo: 'write it as `key: value`' });
      const key = String(item.key.value);
      if (reserved.has(key)) {
        throw new MtmendError({
          ...at(place),
          what: `\`${key}\` cannot be used as a key`,
          todo: 'write it as an entry: `- name: …` with `wrong: …`',
        });
      }
      if (seen.has(key)) {
        throw new MtmendError({ ...at(place), what: `\`${key}\` stands here twice`, todo: 'keep one of the two' });
      }
      seen.add(key);
    }
  }
  return alias;
}
