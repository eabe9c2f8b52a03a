// Why `fix` leaves a finding as it is.
import type { Finding, Report } from './report.ts';

export const reasons = ['no suggestion', 'not sure enough', 'rules disagree'] as const;
export type Reason = (typeof reasons)[number];

/** Why a finding was left as it is; undefined for one that was applied. */
export function reasonLeft(finding: Finding, { quarrels }: Pick<Report, 'quarrels'>): Reason | undefined {
  const { applied, suggestions, text, confidence, rule } = finding;
  if (applied) return undefined;
  if (suggestions[0] === undefined || suggestions[0] === text) return 'no suggestion';
  // What is certain is applied whatever the level, unless its paragraph was given up.
  return quarrels.includes(rule) || confidence === 'certain' ? 'rules disagree' : 'not sure enough';
}
