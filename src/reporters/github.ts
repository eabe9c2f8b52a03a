// Annotations on GitHub: workflow commands, one a line. GitHub shows ten of each kind for a step and drops the rest
// without a word, so the worst come first and the rest is counted.
import type { GradedFinding, Severity } from '../model/index.ts';
import { positionsOf, printable } from '../text/index.ts';
import type { Format } from './format.ts';
import { sentenceOf } from './sentence.ts';

const most = 10;

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const github: Format = () => {
  const shown: Record<Severity, string[]> = { error: [], warning: [], info: [] };
  let more = 0;
  return {
    each({ label, source, findings }) {
      let position: ReturnType<typeof positionsOf> | undefined;
      for (const finding of findings) {
        const lines = shown[finding.severity];
        if (lines.length === most) {
          more++;
          continue;
        }
        position ??= positionsOf(source);
        lines.push(annotation(label, finding, position(finding.end)));
      }
      return '';
    },
    end() {
      const rest = more === 0 ? '' : `${more} more, which GitHub would not show: it takes ${most} of each kind from a step\n`;
      return [...shown.error, ...shown.warning, ...shown.info].join('') + rest;
    },
  };
};

function annotation(label: string, finding: GradedFinding, end: { line: number; column: number }): string {
  const { severity, rule, line, column } = finding;
  const columns = end.line === line ? { col: column, endColumn: end.column } : {};
  const properties = Object.entries({ title: `mtmend: ${rule}`, file: label, line, endLine: end.line, ...columns })
    .map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`)
    .join(',');
  return `::${commands[severity]} ${properties}::${escapeData(sentenceOf(finding))}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
