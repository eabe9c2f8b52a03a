// `rules:` of mtmend.yaml: how much the findings of each rule matter, and which rules are off.
import { ruleIds } from '../engine/index.ts';
import { MtmendError } from '../errors/index.ts';
import type { YamlFile } from '../glossary/load/index.ts';
import type { Severity } from '../model/index.ts';
import { nearest } from '../text/index.ts';

type Setting = Severity | 'off';
export type RuleSettings = ReadonlyMap<string, Setting>;
type Data = Readonly<Record<string, Setting | { readonly severity?: Setting | undefined }>>;

/** Throws MtmendError with the places of all ids that no rule has. */
export function readRuleSettings(data: Data = {}, yaml: YamlFile): RuleSettings {
  const [first, ...rest] = Object.keys(data)
    .filter((id) => !ruleIds.includes(id))
    .map((id) => ({ ...yaml.locate(['rules', id], true), ...unknownRule(id) }));
  if (first) throw new MtmendError(first, ...rest);
  const rows = Object.entries(data).map(([id, setting]) => [id, typeof setting === 'string' ? setting : setting.severity] as const);
  return new Map(rows.filter((row): row is [string, Setting] => row[1] !== undefined));
}

export function unknownRule(id: string): { readonly what: string; readonly todo: string } {
  const near = nearest(id, ruleIds);
  return { what: `there is no rule \`${id}\``, todo: near ? `did you mean \`${near}\`?` : 'see `mtmend explain` for all rules' };
}

export function rulesOff(settings: RuleSettings): string[] {
  return [...settings].filter(([, setting]) => setting === 'off').map(([id]) => id);
}

export function severitiesOf(settings: RuleSettings): ReadonlyMap<string, Severity> {
  return new Map([...settings].filter((row): row is [string, Severity] => row[1] !== 'off'));
}
