// `mtmend.yaml`: found beside the text or above it, up to the root of the repository.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Glossary } from '../model/index.ts';
import { glossaryFiles } from './read-file.ts';
import { type RuleSettings, readRuleSettings } from './rule-settings.ts';

const configName = 'mtmend.yaml';

export interface Config {
  readonly file: string;
  /** Its glossary files in order, its own entries and corrections last. */
  readonly glossaries: readonly Glossary[];
  readonly shipped: boolean;
  readonly only: readonly string[];
  readonly disable: readonly string[];
  readonly rules: RuleSettings;
  readonly level: 'certain' | 'likely' | undefined;
}

/** Looks upward from a folder. Without a repository around, only the folder itself counts: what lies above belongs to others. */
export function findConfig(folder: string): string | undefined {
  const seen: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, configName);
    if (existsSync(file)) seen.push(file);
    if (existsSync(join(at, '.git'))) return seen[0];
    if (dirname(at) === at) break;
  }
  return seen[0] === join(folder, configName) ? seen[0] : undefined;
}

/** Throws MtmendError with the place of what is wrong in it. */
export async function readConfig(file: string): Promise<Config> {
  const { configFile, loadGlossary, readYaml, toGlossary, validate } = await import('../glossary/load/index.ts');
  const yaml = readYaml(file, glossaryFiles.read(file));
  const data = validate(configFile, yaml);
  const list = (value: string | readonly string[] | undefined) => (value === undefined ? [] : [value].flat());
  return {
    file,
    glossaries: [
      ...list(data.glossary).map((path) => loadGlossary(glossaryFiles.resolve(file, path), glossaryFiles)),
      toGlossary(data, yaml, [], glossaryFiles),
    ],
    shipped: data.shipped !== 'no',
    only: list(data.only),
    disable: list(data.disable),
    rules: readRuleSettings(data.rules, yaml),
    level: data.level,
  };
}
