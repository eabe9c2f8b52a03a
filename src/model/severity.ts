// How much a finding matters to who reads the list. Confidence decides what is repaired, severity what is shown how.
import type { Confidence } from './confidence.ts';
import type { Finding, Report } from './report.ts';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Where nobody said otherwise: what is certainly wrong is an error. */
export const usualSeverity: Readonly<Record<Confidence, Severity>> = { certain: 'error', likely: 'warning', possible: 'info' };

export interface GradedFinding extends Finding {
  readonly severity: Severity;
}

export interface GradedReport extends Report {
  readonly findings: readonly GradedFinding[];
}

/** Gives each finding its severity: that of its rule if somebody set one, else the usual one. */
export function grade(report: Report, ofRules: ReadonlyMap<string, Severity> = new Map()): GradedReport {
  const findings = report.findings.map((finding) => ({
    ...finding,
    severity: ofRules.get(finding.rule) ?? usualSeverity[finding.confidence],
  }));
  return { ...report, findings };
}
