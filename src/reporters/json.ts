// Findings for programs. Offsets count UTF-16 units, spans are half-open, lines and columns begin with 1.
import type { Report } from '../model/index.ts';

export function renderJson(reports: readonly Report[]): string {
  const files = reports.map(({ label, findings, quarrels }) => ({ file: label, findings, quarrels }));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}
