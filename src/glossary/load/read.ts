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
  const { chain } = way;
  const imports = list(data.import).map((wanted, i): Glossary => {
    const target = files.resolve(yaml.file, wanted);
    const place = yaml.locate([...path, 'import', ...(Array.isArray(data.import) ? [i] : [])]);
    if (chain.includes(target)) {
      throw new MtmendError({
        ...place,
        what: `this import comes back to itself (${[...chain.slice(chain.indexOf(target)), target].join(' → ')})`,
        todo: 'take one of the imports out',
      });
    }
    if (chain.length > deepest) {
      throw new MtmendError({
        ...place,
        what: `more than ${deepest} files import one another`,
        todo: 'import this file from the first one',
      });
    }
    try {
      return loadLayer(target, files, way);
    } catch (error) {
      if (error instanceof MtmendError && error.troubles[0]?.line === undefined && error.troubles[0]?.file === target) {
        throw new MtmendError({
          ...place,
          what: `the import ${wanted} cannot be read: ${error.troubles[0].what}`,
          todo: 'check the path; it counts from the folder of this file',
        });
      }
      throw error;
    }
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
