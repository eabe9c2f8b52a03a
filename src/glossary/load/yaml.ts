// YAML with places: every value can be traced to its line and column. The only file that knows the YAML library.
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
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
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false, prettyErrors: false, merge: false });
  const rows = text.split(/\r?\n/);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, excerpt: rows[line - 1] ?? '' };
  };
  const [first, ...rest] = document.errors
    .slice(0, 5)
    .map(({ code, message, pos }): Trouble => ({ ...at(pos[0]), ...describe(code, message) }));
  if (first) throw new MtmendError(first, ...rest);
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

function describe(code: string, message: string): Pick<Trouble, 'what' | 'todo'> {
  if (code === 'MULTIPLE_DOCS') return { what: 'a second document begins here (`---`)', todo: 'make it a file of its own' };
  if (message.startsWith('Maximum call stack')) return { what: 'this is nested too deeply', todo: 'take out what is not needed' };
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
