// A unified patch, made straight from the edits: `git apply` and `patch -p1` take it.
import type { Edit, Report } from '../model/index.ts';

/** Lines of context around a change, as `diff -u` has it. */
const context = 3;

interface Change {
  /** Lines of the source that change, half-open, from 0. */
  readonly first: number;
  readonly last: number;
  /** The new lines, each with its line end. */
  readonly lines: readonly string[];
}

/** Renders what was done to one text; empty when nothing was. */
export function renderPatch({ label, source, output, edits }: Report): string {
  if (edits.length === 0) return '';
  const lines = splitLines(source);
  const changes = changesOf(output, lines, edits);
  return `--- ${nameOf(`a/${label}`)}\n+++ ${nameOf(`b/${label}`)}\n${hunksOf(changes)
    .map((hunk) => renderHunk(hunk, lines))
    .join('')}`;
}

const unusual = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"\\]/gu;

/** As `git diff` writes it: bytes that cannot be seen as octal numbers in quotation marks, a tab after a name with blanks. */
function nameOf(path: string): string {
  if (path.search(unusual) < 0) return path.includes(' ') ? `${path}\t` : path;
  const octal = (sign: string) => [...new TextEncoder().encode(sign)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  return `"${path.replace(unusual, (sign) => (sign === '"' || sign === '\\' ? `\\${sign}` : octal(sign)))}"`;
}

interface Hunk {
  readonly changes: Change[];
  /** How many lines the changes before this hunk added. */
  readonly drift: number;
}

function hunksOf(changes: readonly Change[]): Hunk[] {
  const hunks: Hunk[] = [];
  let drift = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const change of changes) {
    if (change.first - last > 2 * context) hunks.push({ changes: [change], drift });
    else hunks.at(-1)?.changes.push(change);
    last = change.last;
    drift += change.lines.length - (change.last - change.first);
  }
  return hunks;
}

function renderHunk({ changes, drift }: Hunk, lines: readonly string[]): string {
  const from = Math.max(0, (changes[0]?.first ?? 0) - context);
  const to = Math.min(lines.length, (changes.at(-1)?.last ?? 0) + context);
  const rows: string[] = [];
  let at = from;
  let added = 0;
  for (const { first, last, lines: fresh } of changes) {
    rows.push(...mark(' ', lines.slice(at, first)), ...mark('-', lines.slice(first, last)), ...mark('+', fresh));
    added += fresh.length - (last - first);
    at = last;
  }
  rows.push(...mark(' ', lines.slice(at, to)));
  return `@@ -${range(from, to - from)} +${range(from + drift, to - from + added)} @@\n${rows.join('')}`;
}

/** A range without lines names the line before it. */
function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;
}

function mark(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) => (line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`));
}

function changesOf(output: string, lines: readonly string[], edits: readonly Edit[]): Change[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) as number) + line.length);
  const changes: Change[] = [];
  let line = 0;
  let shift = 0;
  for (let i = 0; i < edits.length; ) {
    const head = edits[i] as Edit;
    while (line < lines.length - 1 && (starts[line + 1] as number) <= head.start) line++;
    const from = (starts[line] as number) + shift;
    let last = Math.min(line + 1, lines.length);
    // All edits that begin in a line which an earlier one of them reaches.
    for (; i < edits.length; i++) {
      const edit = edits[i] as Edit;
      if (edit !== head && last < lines.length && edit.start >= (starts[last] as number)) break;
      shift += edit.text.length - (edit.end - edit.start);
      // An edit that takes a line end away joins the next line to this one.
      while (last < lines.length && (starts[last] as number) <= edit.end && edit.end > edit.start) last++;
    }
    changes.push({ first: line, last, lines: splitLines(output.slice(from, (starts[last] as number) + shift)) });
  }
  return changes;
}

/** Lines with their ends; only LF ends a line, as for `patch`. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
