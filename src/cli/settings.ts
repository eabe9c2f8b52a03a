// From options and configuration to what the engine needs, once for each configuration in play.
import { dirname, resolve } from 'node:path';
import { type Mender, makeMender, ruleIds } from '../engine/index.ts';
import { MtmendError } from '../errors/index.ts';
import { addToShipped, override } from '../glossary/index.ts';
import type { CalendarDate, Entry, Glossary, Rule, Severity } from '../model/index.ts';
import { addReadings } from '../names/index.ts';
import { type Config, type ConfigOptions, makeConfigs } from './config.ts';
import { labelOf, type Source } from './files.ts';
import type { FindOptions } from './find-files.ts';
import { cachedEntries, hashOf, ReadFiles } from './glossary-cache.ts';
import { glossaryFiles } from './glossary-files.ts';
import { rulesOff, severitiesOf, unknownRule } from './rule-settings.ts';

/** The options that every command has. */
export interface CommonOptions extends FindOptions, ConfigOptions {
  readonly glossary?: readonly string[];
  readonly shipped: boolean;
  readonly only?: readonly string[];
  readonly disable?: readonly string[];
  readonly level?: string;
  readonly date?: string;
  readonly stdinFilename?: string;
  readonly since?: string;
  readonly jobs?: string;
  readonly write?: boolean;
  readonly encoding?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

export interface Setup extends Mender {
  /** All entries in play; those that the user brought; those that came with the program. */
  readonly entries: readonly Entry[];
  readonly own: readonly Entry[];
  readonly shipped: readonly Entry[];
  /** What the configuration says about how much the findings of rules matter. */
  readonly severities: ReadonlyMap<string, Severity>;
}

/**
 * Gives the mender for a text by its path, since that decides which configuration counts. Menders are made once for each.
 * With a folder for a cache, glossaries are taken from there; then nobody knows what stood in which of them (`own` and `shipped` are empty).
 * Throws MtmendError for whatever is wrong with options, configuration or glossaries.
 */
export function makeMenders(options: CommonOptions, cwd: string, cacheFolder?: string): (path?: string) => Promise<Setup> {
  const readFiles = new ReadFiles();
  const configFor = makeConfigs(options, cwd, readFiles);
  const menders = new Map<string | undefined, Promise<Setup>>();
  return async (path) => {
    const config = await configFor(path);
    const made = menders.get(config?.id) ?? makeSetup({ options, cwd, config, readFiles, cacheFolder });
    menders.set(config?.id, made);
    return made;
  };
}

/** The path that decides which configuration counts for a text; none for a pipe without a name. */
export function pathOf({ path }: Pick<Source, 'path'>, { stdinFilename }: CommonOptions, cwd: string): string | undefined {
  return path ?? (stdinFilename === undefined ? undefined : resolve(cwd, stdinFilename));
}

interface Circumstances {
  readonly options: CommonOptions;
  readonly cwd: string;
  readonly config: Config | undefined;
  readonly readFiles: ReadFiles;
  readonly cacheFolder: string | undefined;
}

async function makeSetup(circumstances: Circumstances): Promise<Setup> {
  const { options, cwd, config, readFiles, cacheFolder } = circumstances;
  const { frozenPacks, shippedGlossary } = await import('../glossary/shipped.ts');
  const wantsShipped = options.shipped && config?.shipped?.value !== false;
  let own: readonly Entry[] = [];
  let shipped: readonly Entry[] = [];
  const readAll = async () => {
    if (wantsShipped) shipped = shippedGlossary().entries;
    own = await addReadings(await ownEntries(circumstances));
    return own.length === 0 ? shipped : addToShipped(shipped, own);
  };
  const wanted = options.glossary?.map((file) => resolve(cwd, file)) ?? [];
  const hasOwn = wanted.length > 0 || config !== undefined;
  const question = [wanted, config?.id, wantsShipped ? hashOf(frozenPacks) : 'no packs', options.allowOutside ?? false];
  const entries = hasOwn ? await cachedEntries(cacheFolder, question, readFiles, readAll) : await readAll();
  const said = readLevel(options.level) ?? config?.level?.value;
  const level = said === 'certain' || said === 'likely' ? said : 'auto';
  const mender = makeMender({ entries, wants: chooseRules(options, config), level, date: readDate(options.date) });
  return { ...mender, entries, own, shipped, severities: severitiesOf(config?.rules ?? new Map()) };
}

async function ownEntries({ options, cwd, config, readFiles }: Circumstances): Promise<readonly Entry[]> {
  const { glossary = [], allowOutside = false } = options;
  const layers: Glossary[] = [...(config?.load() ?? [])];
  if (glossary.length > 0) {
    const { loadGlossary } = await import('../glossary/load/index.ts');
    for (const wanted of glossary) {
      const path = resolve(cwd, wanted);
      layers.push(loadGlossary(labelOf(path, cwd), glossaryFiles(cwd, dirname(path), allowOutside, readFiles)));
    }
  }
  return layers.reduce<readonly Entry[]>((all, layer) => override(all, layer.entries), []);
}

function chooseRules({ only = [], disable = [] }: CommonOptions, config: Config | undefined): (rule: Rule) => boolean {
  for (const [file, ids] of [
    ['--only', only],
    ['--disable', disable],
  ] as const) {
    const unknown = ids.find((id) => !ruleIds.includes(id));
    if (unknown !== undefined) throw new MtmendError({ file, ...unknownRule(unknown) });
  }
  const wanted = only.length > 0 ? only : (config?.only?.value ?? []);
  const unwanted = [...disable, ...(config?.disable?.value ?? []), ...(config ? rulesOff(config.rules) : [])];
  return ({ id }) => (wanted.length === 0 || wanted.includes(id)) && !unwanted.includes(id);
}

export function readLevel(level: string | undefined): 'certain' | 'likely' | 'possible' | undefined {
  if (level === undefined || level === 'certain' || level === 'likely' || level === 'possible') return level;
  throw new MtmendError({ file: '--level', what: `\`${level}\` is not a level`, todo: 'take certain, likely or possible' });
}

function readDate(date: string | undefined): CalendarDate | undefined {
  if (date === undefined) return undefined;
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).slice(1).map(Number);
  const real =
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day &&
    month >= 1 &&
    month <= 12;
  if (!real)
    throw new MtmendError({ file: '--date', what: `\`${date}\` is not a day`, todo: 'write it as year-month-day, such as 2024-07-27' });
  return { year, month, day };
}
