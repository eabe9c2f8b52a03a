// `rules:` of mtmend.yaml: how much the findings of each rule matter, and which rules are off.
import { ruleIds } from '../engine/index.ts';
import { MtmendError } from '../errors/index.ts';
import type { YamlFile, YamlPath } from '../glossary/load/index.ts';
import type { Severity } from '../model/index.ts';
import { nearest } from '../text/index.ts';

type Setting = Severity | 'off';
/** Each with where it was said: `mtmend.yaml:3:5`. */
export type RuleSettings = ReadonlyMap<string, { readonly value: Setting; readonly from: string }>;
type Data = Readonly<Record<string, Setting | { readonly severity?: Setting | undefined }>>;

/** The settings that stand at a path of a file. Throws MtmendError with the places of all ids that no rule has. */
export function readRuleSettings(data: Data = {}, yaml: YamlFile, path: YamlPath): RuleSettings {
  const [first, ...rest] = Object.keys(data)
    .filter((id) => !ruleIds.includes(id))
    .map((id) => ({ ...yaml.locate([...path, id], true), ...unknownRule(id) }));
  if (first) throw new MtmendError(first, ...rest);
  const settings = new Map<string, { value: Setting; from: string }>();
  for (const [id, setting] of Object.entries(data)) {
    const value = typeof setting === 'string' ? setting : setting.severity;
    const { file, line, column } = yaml.locate([...path, id], true);
    if (value !== undefined) settings.set(id, { value, from: [file, line, column].join(':') });
  }
  return settings;
}

export function unknownRule(id: string): { readonly what: string; readonly todo: string } {
  const near = nearest(id, ruleIds);
  return { what: `there is no rule \`${id}\``, todo: near ? `did you mean \`${near}\`?` : 'see `mtmend explain` for all rules' };
}

export function rulesOff(settings: RuleSettings): string[] {
  return [...settings].filter(([, { value }]) => value === 'off').map(([id]) => id);
}

export function severitiesOf(settings: RuleSettings): ReadonlyMap<string, Severity> {
  return new Map([...settings].flatMap(([id, { value }]) => (value === 'off' ? [] : [[id, value] as const])));
}
