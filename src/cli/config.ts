// `mtmend.yaml`: found beside the text or above it, up to the root of the repository. It is data: nothing in it can run.
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ruleIds } from '../engine/index.ts';
import { MtmendError } from '../errors/index.ts';
import type { ConfigFile, Files, Settings, YamlFile, YamlPath } from '../glossary/load/index.ts';
import type { Glossary } from '../model/index.ts';
import { labelOf } from './files.ts';
import { ReadFiles } from './glossary-cache.ts';
import { glossaryFiles } from './glossary-files.ts';
import { type RuleSettings, readRuleSettings, unknownRule } from './rule-settings.ts';

const configName = 'mtmend.yaml';

/** A value and where it was said: `mtmend.yaml:3:1`. */
export interface Said<T> {
  readonly value: T;
  readonly from: string;
}

/** What one part of a configuration file says: its head, or one of its `overrides`. */
interface Layer {
  /** Tells layers apart. */
  readonly id: string;
  /** Undefined: for every text. */
  readonly fits: ((path: string) => boolean) | undefined;
  /** Glossary files by name, then what the file holds itself. */
  readonly glossaries: readonly Said<string>[];
  readonly load: readonly (() => Glossary)[];
  readonly shipped: Said<boolean> | undefined;
  readonly only: Said<readonly string[]> | undefined;
  readonly disable: Said<readonly string[]> | undefined;
  readonly level: Said<'certain' | 'likely'> | undefined;
  readonly rules: RuleSettings;
}

/** The configuration for one text: its layers in one. */
export interface Config {
  /** The same for texts with the same configuration. */
  readonly id: string;
  readonly file: string;
  /** The glossary files and where they are named; `load` reads them, in their order. */
  readonly glossaries: readonly Said<string>[];
  load(): readonly Glossary[];
  readonly shipped: Said<boolean> | undefined;
  readonly only: Said<readonly string[]> | undefined;
  readonly disable: Said<readonly string[]> | undefined;
  readonly level: Said<'certain' | 'likely'> | undefined;
  readonly rules: RuleSettings;
}

/** The options that choose a configuration. */
export interface ConfigOptions {
  readonly config?: string | boolean;
  readonly allowOutside?: boolean;
}

/**
 * Gives the configuration for a text by its path; without a path, that of the folder where mtmend was called. Files are
 * read once, and `readFiles` is told which. Throws MtmendError with the place of what is wrong.
 */
export function makeConfigs(
  { config, allowOutside = false }: ConfigOptions,
  cwd: string,
  readFiles: ReadFiles = new ReadFiles(),
): (path?: string) => Promise<Config | undefined> {
  const known = new Map<string, Promise<readonly Layer[]>>();
  return async (path) => {
    if (config === false) return undefined;
    const file = typeof config === 'string' ? resolve(cwd, config) : findConfig(path === undefined ? cwd : dirname(path));
    if (file === undefined) return undefined;
    const layers = known.get(file) ?? readConfig(file, cwd, allowOutside, readFiles);
    known.set(file, layers);
    return combine(
      file,
      (await layers).filter(({ fits }) => fits === undefined || (path !== undefined && fits(path))),
    );
  };
}

/** The later layer wins; glossaries lie on top of each other. */
function combine(file: string, layers: readonly Layer[]): Config {
  const last = <K extends 'shipped' | 'only' | 'disable' | 'level'>(key: K): Layer[K] =>
    layers.findLast((layer) => layer[key] !== undefined)?.[key];
  return {
    id: layers.map(({ id }) => id).join('\n'),
    file,
    glossaries: layers.flatMap(({ glossaries }) => glossaries),
    load: () => layers.flatMap((layer) => layer.load.map((load) => load())),
    shipped: last('shipped'),
    only: last('only'),
    disable: last('disable'),
    level: last('level'),
    rules: new Map(layers.flatMap(({ rules }) => [...rules])),
  };
}

/** Looks upward from a folder. Without a repository around, only the folder itself counts: what lies above belongs to others. */
function findConfig(folder: string): string | undefined {
  const seen: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, configName);
    if (existsSync(file)) seen.push(file);
    if (existsSync(join(at, '.git'))) return seen[0];
    if (dirname(at) === at) break;
  }
  return seen[0] === join(folder, configName) ? seen[0] : undefined;
}

/**
 * Reads a configuration and all that it extends, as layers: the later ones win, glossaries lie on top of each other.
 * Throws MtmendError with the place of what is wrong.
 */
async function readConfig(path: string, cwd: string, allowOutside: boolean, readFiles: ReadFiles): Promise<readonly Layer[]> {
  const { default: picomatch } = await import('picomatch');
  const load = await import('../glossary/load/index.ts');
  const files = glossaryFiles(cwd, dirname(path), allowOutside, readFiles);
  const known = new Map<string, readonly Layer[]>();
  const read = (file: string, above: readonly string[]): readonly Layer[] => {
    const before = known.get(file);
    if (before) return before;
    const yaml = load.readYaml(file, files.read(file));
    const data = load.validate(load.configFile, yaml);
    const chain = [...above, file];
    const below = list(data.extends).flatMap((wanted, i) =>
      load.follow({ yaml, path: pathOf(data.extends, ['extends'], i), wanted, chain }, files, (target) => read(target, chain)),
    );
    const folder = dirname(resolve(cwd, file));
    const matcher = (patterns: readonly string[]) => {
      const fit = patterns.map((pattern) => picomatch(pattern, { basename: !pattern.includes('/'), dot: true }));
      return (text: string) => {
        const way = relative(folder, text).split(sep).join('/');
        return !way.startsWith('../') && fit.some((fits) => fits(way));
      };
    };
    const layers = [
      ...below,
      layerOf(data, { yaml, path: [], id: file, fits: undefined, files, load }, () => load.toGlossary(data, yaml, [], files)),
      ...(data.overrides ?? []).map((one, i) =>
        layerOf(one, { yaml, path: ['overrides', i], id: `${file}#${i}`, fits: matcher(list(one.files)), files, load }),
      ),
    ];
    known.set(file, layers);
    return layers;
  };
  const layers = read(labelOf(path, cwd), []);
  // Of a layer that comes more than once, only the last place matters: later ones win.
  return layers.filter(({ id }, i) => !layers.slice(i + 1).some((later) => later.id === id));
}

interface Context {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  readonly id: string;
  readonly fits: Layer['fits'];
  readonly files: Files;
  readonly load: Pick<typeof import('../glossary/load/index.ts'), 'follow' | 'loadGlossary'>;
}

function layerOf(data: Settings & Partial<ConfigFile>, { yaml, path, id, fits, files, load }: Context, own?: () => Glossary): Layer {
  const placeOf = (key: string) => {
    const { file, line, column } = yaml.locate([...path, key], true);
    return [file, line, column].filter((part) => part !== undefined).join(':');
  };
  const said = <T, V>(key: string, given: T | undefined, read: (value: T) => V): Said<V> | undefined =>
    given === undefined ? undefined : { value: read(given), from: placeOf(key) };
  for (const key of ['only', 'disable'] as const) {
    list(data[key]).forEach((rule, i) => {
      if (ruleIds.includes(rule)) return;
      throw new MtmendError({ ...yaml.locate(pathOf(data[key], [...path, key], i)), ...unknownRule(rule) });
    });
  }
  const names = list(data.glossary);
  const hasOwn = own && [data.entries, data.corrections, data.import].some((part) => part !== undefined);
  return {
    id,
    fits,
    glossaries: [
      ...names.map((name) => ({ value: files.resolve(yaml.file, name), from: placeOf('glossary') })),
      ...(hasOwn ? [{ value: yaml.file, from: 'its own entries' }] : []),
    ],
    load: [
      ...names.map((wanted, i) => () => {
        const place = pathOf(data.glossary, [...path, 'glossary'], i);
        const mention = { yaml, path: place, wanted, chain: [yaml.file] };
        return load.follow(mention, files, (target) => load.loadGlossary(target, files));
      }),
      ...(hasOwn ? [own] : []),
    ],
    shipped: said('shipped', data.shipped, (value) => value !== 'no'),
    only: said('only', data.only, list),
    disable: said('disable', data.disable, list),
    level: said('level', data.level, (value) => value),
    rules: readRuleSettings(data.rules, yaml, [...path, 'rules']),
  };
}

/** The path of one of several values, or of the only one. */
function pathOf(value: unknown, path: YamlPath, i: number): YamlPath {
  return Array.isArray(value) ? [...path, i] : path;
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat();
}
