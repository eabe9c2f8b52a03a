// `--print-config`: the configuration in effect, and who said what of it.
import { resolve } from 'node:path';
import { type Config, makeConfigs } from '../config.ts';
import { labelOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { CommonOptions } from '../settings.ts';

/** Prints what holds for each file named, or for this folder. Throws MtmendError with the place of what is wrong. */
export async function printConfig(files: readonly string[], options: CommonOptions, host: Host): Promise<void> {
  const configFor = makeConfigs(options, host.cwd);
  const names = files.length > 0 ? files : [options.stdinFilename];
  for (const name of names) {
    const path = name === undefined || name === '-' ? undefined : resolve(host.cwd, name);
    const config = await configFor(path);
    const about = path === undefined ? 'this folder' : labelOf(path, host.cwd);
    const file = config ? labelOf(config.file, host.cwd) : 'no mtmend.yaml';
    host.out(`# ${quote(about)}: ${quote(file)}\n${describe(config, options)}`);
  }
}

/** As YAML, each value with its origin behind it. */
function describe(config: Config | undefined, options: CommonOptions): string {
  const rows: (readonly [setting: string, from: string])[] = [];
  const add = (setting: string, from: string | undefined) => rows.push([setting, from ?? 'by default']);
  const list = (values: readonly string[]) => `[${values.map(quote).join(', ')}]`;
  const glossaries = [...(config?.glossaries ?? []), ...(options.glossary ?? []).map((value) => ({ value, from: '--glossary' }))];
  if (glossaries.length > 0) rows.push(['glossary:', '']);
  for (const { value, from } of glossaries) add(`  - ${quote(value)}`, from);
  if (options.shipped) add(`shipped: ${config?.shipped?.value === false ? 'no' : 'yes'}`, config?.shipped?.from);
  else add('shipped: no', '--no-shipped');
  if (options.only) add(`only: ${list(options.only)}`, '--only');
  else if (config?.only) add(`only: ${list(config.only.value)}`, config.only.from);
  if (config?.disable) add(`disable: ${list(config.disable.value)}`, config.disable.from);
  if (options.disable) add(`# and disable: ${list(options.disable)}`, '--disable');
  if (options.level) add(`level: ${options.level}`, '--level');
  else if (config?.level) add(`level: ${config.level.value}`, config.level.from);
  else add('# level: likely, but certain in a long text that is nearly clean', undefined);
  const rules = [...(config?.rules ?? [])];
  if (rules.length > 0) rows.push(['rules:', '']);
  for (const [rule, { value, from }] of rules) add(`  ${rule}: ${value}`, from);
  const width = Math.min(40, Math.max(...rows.map(([setting]) => setting.length)));
  return rows.map(([setting, from]) => (from === '' ? `${setting}\n` : `${setting.padEnd(width)}  # ${from}\n`)).join('');
}

/** Plain where YAML reads it so, else in quotation marks. */
function quote(text: string): string {
  return /^[\w./@+-][\w ./@+-]*$/.test(text) ? text.trimEnd() : JSON.stringify(text);
}
