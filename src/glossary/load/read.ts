// A glossary file, with all that it imports, as entries.
import { MtmendError } from '../../errors/index.ts';
import type { Entry, Glossary, Origin, WrongForm } from '../../model/index.ts';
import { merge, override } from '../layers.ts';
import { type EntryRow, type GlossaryFile, glossaryFile, type WrongRow } from './schema.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlFile, type YamlPath } from './yaml.ts';

/** What loading needs from the outside: how to read a file, and which file `path` means when `from` names it. */
export interface Files {
  /** Throws MtmendError when the file cannot be read. */
  read(file: string): string;
  resolve(from: string, path: string): string;
  /** Why a file may not be read though another one names it; undefined when it may. */
  refuses?(file: string): { readonly what: string; readonly todo: string } | undefined;
}

/**
 * Loads a glossary file and its imports. A later layer overrides an entry of the same name: imports come first,
 * in their order, then the file itself. Throws MtmendError with file:line:column of what is wrong.
 */
export function loadGlossary(file: string, files: Files): Glossary {
  return loadLayer(file, files, { chain: [], loaded: new Map() });
}

function loadLayer(file: string, files: Files, { chain, loaded }: Way): Glossary {
  const known = loaded.get(file);
  if (known) return known;
  const yaml = readYaml(file, files.read(file));
  const glossary = toGlossary(validate(glossaryFile, yaml), yaml, [], files, { chain: [...chain, file], loaded });
  loaded.set(file, glossary);
  return glossary;
}

/** How loading came to a file. */
interface Way {
  /** The imports that led here, the file itself last. */
  readonly chain: readonly string[];
  /** What has been read, so that a file that many import is read once. */
  readonly loaded: Map<string, Glossary>;
}

/** Imports of imports of imports: people do with three, and a chain without end must end. */
const deepest = 20;

/** Where one file names another. */
export interface Mention {
  readonly yaml: YamlFile;
  /** The place of the name in the file. */
  readonly path: YamlPath;
  /** The name as it is written. */
  readonly wanted: string;
  /** The way of files that led here, the file itself last. */
  readonly chain: readonly string[];
}

/**
 * Goes to a file that another one names (`import`, `glossary`, `extends`). Throws MtmendError with the place of the name
 * when the way comes back to itself, leads where it may not, or cannot be read.
 */
export function follow<T>({ yaml, path, wanted, chain }: Mention, files: Files, load: (target: string) => T): T {
  const target = files.resolve(yaml.file, wanted);
  const place = yaml.locate(path);
  const key = path.findLast((step) => typeof step === 'string');
  if (chain.includes(target)) {
    throw new MtmendError({
      ...place,
      what: `this ${key} comes back to itself (${[...chain.slice(chain.indexOf(target)), target].join(' → ')})`,
      todo: 'take one of them out',
    });
  }
  if (chain.length > deepest) {
    throw new MtmendError({ ...place, what: `more than ${deepest} files ${key} one another`, todo: `name this file in the first one` });
  }
  const refusal = files.refuses?.(target);
  if (refusal) throw new MtmendError({ ...place, ...refusal });
  try {
    return load(target);
  } catch (error) {
    if (error instanceof MtmendError && error.troubles[0]?.line === undefined && error.troubles[0]?.file === target) {
      const reason = error.troubles[0].what.replace(/^cannot be read: /, '');
      throw new MtmendError({
        ...place,
        what: `the ${key} ${wanted} cannot be read: ${reason}`,
        todo: 'check the path; it counts from the folder of this file',
      });
    }
    throw error;
  }
}

/**
 * Makes a glossary of checked data that stands at `path` of a YAML file (a configuration may hold one).
 */
export function toGlossary(
  data: GlossaryFile,
  yaml: YamlFile,
  path: YamlPath,
  files: Files,
  way: Way = { chain: [yaml.file], loaded: new Map() },
): Glossary {
  const imports = list(data.import).map((wanted, i): Glossary => {
    const place = [...path, 'import', ...(Array.isArray(data.import) ? [i] : [])];
    return follow({ yaml, path: place, wanted, chain: way.chain }, files, (target) => loadLayer(target, files, way));
  });
  const own = (data.entries ?? []).map((row, i) => toEntry(row, yaml, [...path, 'entries', i]));
  const corrections = Object.entries(data.corrections ?? {}).map(([wrong, right]): Entry => {
    const origin = originOf(yaml, [...path, 'corrections', wrong], true);
    return { ...bare, name: right, wrong: [{ text: wrong, near: [], not: [], origin }], origin };
  });
  const entries = merge(own, corrections);
  return {
    language: data.language ?? imports.at(-1)?.language,
    entries: [...imports, { entries }].reduce<readonly Entry[]>((all, layer) => override(all, layer.entries), []),
  };
}

const bare = { full: [], kind: undefined, source: [], wrong: [], cues: [], keep: [], tests: [] } as const;

function toEntry(row: EntryRow, yaml: YamlFile, path: YamlPath): Entry {
  const wrong = row.wrong === undefined ? [] : Array.isArray(row.wrong) ? row.wrong : [row.wrong];
  return {
    name: row.name,
    full: list(row.full),
    kind: row.kind,
    source: list(row.source),
    wrong: wrong.map((form, i) => toWrong(form, originOf(yaml, [...path, 'wrong', ...(Array.isArray(row.wrong) ? [i] : [])]))),
    cues: list(row.cues),
    keep: list(row.keep),
    tests: list(row.tests),
    origin: originOf(yaml, [...path, 'name']),
  };
}

function toWrong(form: WrongRow, origin: Origin): WrongForm {
  if (typeof form === 'string') return { text: form, near: [], not: [], origin };
  return { text: form.text, near: list(form.near), not: list(form.not), origin };
}

function originOf(yaml: YamlFile, path: YamlPath, key = false): Origin {
  const { line, column } = yaml.locate(path, key);
  return { file: yaml.file, line, column };
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
