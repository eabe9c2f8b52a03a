// A finding as data, for `json` and `jsonl`; `schema/findings.schema.json` says what each field means.
import { type GradedFinding, type GradedReport, type Reason, reasonLeft } from '../model/index.ts';
import { bytesOf, positionsOf } from '../text/index.ts';

export interface FindingData extends GradedFinding {
  readonly endLine: number;
  readonly endColumn: number;
  readonly startByte: number;
  readonly endByte: number;
  /** Only where it was not applied. */
  readonly reason?: Reason | undefined;
}

export interface EditData {
  readonly start: number;
  readonly end: number;
  readonly startByte: number;
  readonly endByte: number;
  readonly text: string;
}

export interface FileData {
  readonly file: string;
  readonly findings: readonly FindingData[];
  readonly edits: readonly EditData[];
  readonly quarrels: readonly string[];
}

export function dataOf(report: GradedReport): FileData {
  const { label, source, findings, edits, quarrels } = report;
  const position = positionsOf(source);
  const byte = bytesOf(source);
  return {
    file: label,
    findings: findings.map((finding): FindingData => {
      const { rule, message, severity, confidence, line, column, start, end, text, suggestions, applied, round } = finding;
      const { line: endLine, column: endColumn } = position(end);
      const [startByte, endByte] = [byte(start), byte(end)];
      const place = { line, column, endLine, endColumn, start, end, startByte, endByte };
      return { rule, message, severity, confidence, ...place, text, suggestions, applied, reason: reasonLeft(finding, report), round };
    }),
    edits: edits.map(({ start, end, text }) => ({ start, end, startByte: byte(start), endByte: byte(end), text })),
    quarrels,
  };
}
