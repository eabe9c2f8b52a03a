// The table of the benchmark, in Markdown, a row for each peer.
import { cpus, totalmem } from 'node:os';
import { type Figure, NoFigure } from './measure.ts';

/** `s`: seconds, less is better; `MB/s`: speed, more is better; `MB`: memory, less is better. */
export type Unit = 's' | 'MB/s' | 'MB';

export interface Bar {
  readonly text: string;
  /** Both in the unit of the row. */
  holds(ours: number, theirs: number): boolean;
}

/** The ratio of the two figures must be so. */
export const atMost = (ratio: number): Bar => ({ text: `≤ ${ratio}`, holds: (ours, theirs) => ours / theirs <= ratio });
export const atLeast = (ratio: number): Bar => ({ text: `≥ ${ratio}`, holds: (ours, theirs) => ours / theirs >= ratio });

export interface Side {
  readonly name: string;
  /** How much text it went through; for MB/s. */
  readonly bytes: number;
  readonly figure: Figure | NoFigure;
}

export const header = `| what | text | mtmend | beside | its figure | ratio | bar |\n| --- | --- | --: | --- | --: | --: | --- |`;

export function row(what: string, text: string, unit: Unit, ours: Side, theirs: Side, bar?: Bar): string {
  const [a, b] = [amount(ours, unit), amount(theirs, unit)];
  const ratio = a === undefined || b === undefined ? undefined : a / b;
  const verdict =
    bar === undefined ? '' : ratio === undefined ? bar.text : `${bar.text} ${bar.holds(a as number, b as number) ? '✓' : '✗'}`;
  return `| ${[what, text, show(ours, unit), theirs.name, show(theirs, unit), ratio === undefined ? '' : digits(ratio), verdict].join(' | ')} |`;
}

function amount({ figure, bytes }: Side, unit: Unit): number | undefined {
  if (figure instanceof NoFigure) return undefined;
  if (unit === 'MB') return figure.peak;
  return unit === 's' ? figure.seconds : bytes / 1e6 / figure.seconds;
}

function show(side: Side, unit: Unit): string {
  const value = amount(side, unit);
  if (value === undefined) return (side.figure as NoFigure).message;
  return unit === 's' && value < 1 ? `${digits(value * 1000)} ms` : `${digits(value)} ${unit}`;
}

/** Three digits that count. */
function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Where and when it was measured. */
export function circumstances(): string {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}`;
}
