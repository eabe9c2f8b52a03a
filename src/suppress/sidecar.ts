// `ARTICLE.mtmend-ignore`: suppressions for an article that cannot carry comments. One a line:
//   repeated-word: had had     this rule leaves this text alone
//   repeated-word              this rule is off in the article
//   Zelei Sky                  every rule leaves this text alone; quotation marks may stand around it
// Lines that begin with `#` are for people.
import type { Item } from './items.ts';

export const sidecarEnding = '.mtmend-ignore';

export interface SidecarItem extends Item {
  /** Line of the sidecar file, from 1. */
  readonly line: number;
  /** A word that stands where a rule should, when there is no such rule. */
  readonly unknownRule: string | undefined;
}

const head = /^([a-z]+(?:-[a-z]+)*):[ \t]+(?=\S)/;
const quoted = /^"(.+)"$|^“(.+)”$/;

export function readSidecar(text: string, knownRules: ReadonlySet<string>): SidecarItem[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((row, index): SidecarItem[] => {
      const line = row.trim();
      if (line === '' || line.startsWith('#')) return [];
      const rule = head.exec(line)?.[1];
      // `note: text` is a text with a colon; `repeated-wrod: text` is a slip.
      const isRule = rule !== undefined && (knownRules.has(rule) || rule.includes('-'));
      const rest = isRule ? line.replace(head, '') : line;
      const marks = quoted.exec(rest);
      const place = { start: 0, end: 0 };
      if (knownRules.has(line)) return [{ rule: line, term: undefined, line: index + 1, unknownRule: undefined, place }];
      return [
        {
          rule: isRule ? rule : undefined,
          term: marks?.[1] ?? marks?.[2] ?? rest,
          line: index + 1,
          unknownRule: isRule && !knownRules.has(rule) ? rule : undefined,
          place,
        },
      ];
    });
}
