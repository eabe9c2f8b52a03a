// One line for a person who watches.
import type { Report } from '../model/index.ts';
import { printable } from '../text/index.ts';

export function renderSummary(reports: readonly Report[]): string {
  const findings = reports.flatMap((report) => report.findings);
  const done = findings.filter(({ applied }) => applied).length;
  const left = findings.length - done;
  const label = reports.find((report) => report.findings.some(({ applied }) => !applied))?.label ?? '';
  const repairs = done === 0 ? 'nothing to repair' : `${done} repair${done === 1 ? '' : 's'}`;
  return left === 0
    ? `${repairs}\n`
    : `${repairs}, ${left} to look at: mtmend check ${label.startsWith('<') ? 'FILE' : printable(label)}\n`;
}
