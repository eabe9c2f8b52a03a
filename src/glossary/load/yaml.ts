// YAML with places: every value can be traced to its line and column. The only file that knows the YAML library.
import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { MtmendError, type Trouble } from '../../errors/index.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlFile {
  readonly file: string;
  /** Plain data: texts, lists and maps (without prototype); every scalar is text. */
  readonly data: unknown;
  /** Line, column (from 1) and the line itself, of the value at a path; with `key`, of its key. */
  locate(path: YamlPath, key?: boolean): Pick<Trouble, 'file' | 'line' | 'column' | 'excerpt'>;
}

/**
 * Reads YAML 1.2 with the failsafe schema, so that `007`, `no` and `~` stay text.
 * Throws MtmendError with the place of every syntax error, doubled key or alias bomb.
 */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false, prettyErrors: false, merge: false });
  const rows = text.split(/\r?\n/);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, excerpt: rows[line - 1] ?? '' };
  };
  const [first, ...rest] = document.errors.map(
    (error): Trouble => ({
      ...at(error.pos[0]),
      what: `this is not YAML: ${firstLine(error.message)}`,
      todo: 'check the indentation, colons and quotation marks here',
    }),
  );
  if (first) throw new MtmendError(first, ...rest.slice(0, 4));
  refuseBadKeys(document.contents, at);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new MtmendError({ file, what: 'the file repeats parts of itself too many times (YAML aliases)', todo: 'write the values out' });
  }
  return {
    file,
    data: data ?? {},
    locate(path, key = false) {
      let node: unknown = document.contents;
      let keyNode: unknown;
      for (const step of path) {
        keyNode = undefined;
        if (isMap(node)) {
          const pair = node.items.find(({ key: name }) => String(isScalar(name) ? name.value : name) === String(step));
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

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[.:]?\s*$/, '');
}

/** Keys that mean something to the language this program is written in. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** The library's own check for doubled keys is quadratic; this one is not. */
function refuseBadKeys(root: Node | null, at: (offset: number) => Pick<Trouble, 'file' | 'line' | 'column' | 'excerpt'>): void {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (!isCollection(node)) continue;
    const seen = new Set<string>();
    for (const item of node.items) {
      if (!isPair(item)) {
        open.push(item);
        continue;
      }
      open.push(item.value);
      if (!isScalar(item.key)) continue;
      const key = String(item.key.value);
      if (reserved.has(key)) {
        throw new MtmendError({
          ...at(item.key.range?.[0] ?? 0),
          what: `\`${key}\` cannot be used as a key`,
          todo: 'write it as an entry: `- name: …` with `wrong: …`',
        });
      }
      if (seen.has(key)) {
        throw new MtmendError({ ...at(item.key.range?.[0] ?? 0), what: `\`${key}\` stands here twice`, todo: 'keep one of the two' });
      }
      seen.add(key);
    }
  }
}
