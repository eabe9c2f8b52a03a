// All of a format at once, for programs that have all reports in hand.
import { grade, type Report, type Rule, type Severity } from '../model/index.ts';
import { type FormatName, formats } from './formats.ts';

export interface RenderOptions {
  /** The rules of the mender, for formats that explain what they tell. */
  readonly rules?: readonly Rule[];
  /** Severities by rule id, where they are not the usual ones. */
  readonly severities?: ReadonlyMap<string, Severity>;
  readonly color?: boolean;
  /** What the output calls the version of the program. */
  readonly version?: string;
}

/** Renders reports in one of the formats of `mtmend check`. */
export function renderFindings(
  format: FormatName,
  reports: readonly Report[],
  { rules = [], severities, color = false, version = '0.0.0' }: RenderOptions = {},
): string {
  const { head = '', each, end } = formats[format]({ version, color, rule: (id) => rules.find((rule) => rule.id === id) });
  return head + reports.map((report) => each(grade(report, severities))).join('') + (end?.() ?? '');
}
