// Findings for reading: place, how sure, what is wrong, what to put, which rule; the severity where somebody set another than the usual one.
import { Chalk } from 'chalk';
import { type GradedFinding, type GradedReport, usualSeverity } from '../model/index.ts';
import { printable } from '../text/index.ts';
import type { Format } from './format.ts';
import { sentenceOf } from './sentence.ts';

export const pretty: Format = ({ color }) => ({ each: (report) => renderPretty(report, color) });

export function renderPretty({ label, findings }: GradedReport, color: boolean): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const tint = { error: paint.red, warning: paint.yellow, info: paint.blue };
  return findings
    .map((finding) => {
      const { line, column, severity, confidence } = finding;
      const place = paint.bold(printable(`${label}:${line}:${column}`));
      return `${place}  ${tint[severity](confidence)}  ${sentenceOf(finding)}  ${paint.dim(`(${nameOf(finding)})`)}\n`;
    })
    .join('');
}

function nameOf({ rule, severity, confidence }: GradedFinding): string {
  return severity === usualSeverity[confidence] ? rule : `${rule}, ${severity}`;
}
