// From options and configuration to what the engine needs, once for each configuration in play.
import { dirname, resolve } from 'node:path';
import { type Mender, makeMender, ruleIds } from '../engine/index.ts';
import { MtmendError } from '../errors/index.ts';
import { addToShipped, override } from '../glossary/index.ts';
import type { CalendarDate, Entry, Glossary, Rule, Severity } from '../model/index.ts';
import { addReadings } from '../names/index.ts';
import { type Config, findConfig, readConfig } from './config.ts';
import { labelOf, type Source } from './files.ts';
import type { FindOptions } from './find-files.ts';
import { glossaryFiles } from './read-file.ts';
import { rulesOff, severitiesOf, unknownRule } from './rule-settings.ts';

/** The options that every command has. */
export interface CommonOptions extends FindOptions {
  readonly glossary?: readonly string[];
  readonly shipped: boolean;
  readonly config?: string | boolean;
  readonly only?: readonly string[];
  readonly disable?: readonly string[];
  readonly level?: string;
  readonly date?: string;
  readonly stdinFilename?: string;
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
 * Gives the mender for a text by the folder it lies in. Menders are made once for each configuration file.
 * Throws MtmendError for whatever is wrong with options, configuration or glossaries.
 */
export function makeMenders(options: CommonOptions, cwd: string): (folder: string) => Promise<Setup> {
  const menders = new Map<string | undefined, Promise<Setup>>();
  return (folder) => {
    const file =
      options.config === false ? undefined : typeof options.config === 'string' ? resolve(cwd, options.config) : findConfig(folder);
    const known = menders.get(file);
    if (known) return known;
    const made = makeSetup(options, cwd, file);
    menders.set(file, made);
    return made;
  };
}

/** The folder that decides which configuration counts for a text. */
export function folderOf({ path }: Pick<Source, 'path'>, { stdinFilename }: CommonOptions, cwd: string): string {
  if (path !== undefined) return dirname(path);
  return stdinFilename === undefined ? cwd : dirname(resolve(cwd, stdinFilename));
}

async function makeSetup(options: CommonOptions, cwd: string, configFile: string | undefined): Promise<Setup> {
  const config = configFile === undefined ? undefined : await readConfig(configFile);
  const own = await addReadings(await ownEntries(options, cwd, config));
  const shipped = options.shipped && config?.shipped !== false ? (await import('../glossary/shipped.ts')).shippedGlossary().entries : [];
  const entries = own.length === 0 ? shipped : addToShipped(shipped, own);
  const said = readLevel(options.level) ?? config?.level;
  const level = said === 'certain' || said === 'likely' ? said : 'auto';
  const mender = makeMender({ entries, wants: chooseRules(options, config), level, date: readDate(options.date) });
  return { ...mender, entries, own, shipped, severities: severitiesOf(config?.rules ?? new Map()) };
}

async function ownEntries({ glossary = [] }: CommonOptions, cwd: string, config: Config | undefined): Promise<readonly Entry[]> {
  const layers: Glossary[] = [...(config?.glossaries ?? [])];
  if (glossary.length > 0) {
    const { loadGlossary } = await import('../glossary/load/index.ts');
    for (const path of glossary) layers.push(loadGlossary(labelOf(resolve(cwd, path), cwd), inFolder(cwd)));
  }
  return layers.reduce<readonly Entry[]>((all, layer) => override(all, layer.entries), []);
}

/** Reads paths that count from `cwd`, so that messages can show them as the user wrote them. */
function inFolder(cwd: string): typeof glossaryFiles {
  return { read: (file) => glossaryFiles.read(resolve(cwd, file), file), resolve: glossaryFiles.resolve };
}

function chooseRules({ only = [], disable = [] }: CommonOptions, config: Config | undefined): (rule: Rule) => boolean {
  const check = (ids: readonly string[], from: string) => {
    const unknown = ids.find((id) => !ruleIds.includes(id));
    if (unknown === undefined) return;
    throw new MtmendError({ file: from, ...unknownRule(unknown) });
  };
  check(only, '--only');
  check(disable, '--disable');
  if (config) check([...config.only, ...config.disable], config.file);
  const wanted = only.length > 0 ? only : (config?.only ?? []);
  const unwanted = [...disable, ...(config?.disable ?? []), ...(config ? rulesOff(config.rules) : [])];
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
