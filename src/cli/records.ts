// JSON Lines: one record in, one record out, in order. Only the texts in the named fields change.
import { isUtf8 } from 'node:buffer';
import { MtmendError } from '../errors/index.ts';
import { type FieldPath, findTexts, spellText } from '../formats/index.ts';
import type { Report } from '../model/index.ts';
import { complain } from './complain.ts';
import type { Host } from './host.ts';
import { staySmall } from './stream.ts';

export interface RecordOptions {
  readonly paths: readonly FieldPath[];
  readonly mend: (text: string, label: string) => Report;
  readonly tell: (report: Report) => void;
}

/**
 * Repairs the texts of all records and writes them out. A line that is no JSON, or no UTF-8, is told with its number and passed on
 * as it is; `label` is what messages call the whole. Returns how many texts there were in the named fields, and how many records.
 */
export function mendRecords(label: string, options: RecordOptions, host: Host): { texts: number; records: number } {
  staySmall();
  const seen = { texts: 0, records: 0 };
  let number = 0;
  const passOn = (what: string) =>
    complain(host, new MtmendError({ file: label, line: number, what, todo: 'the line was passed on as it is' }));
  for (const lines of linesOf(host)) {
    const done = lines.map((line) => {
      number++;
      if (typeof line !== 'string') {
        passOn('this is not valid UTF-8');
        return line;
      }
      if (line.trim() === '') return line;
      seen.records++;
      try {
        const { text, texts } = mendRecord(line, `${label}:${number}`, options);
        seen.texts += texts;
        return text;
      } catch (error) {
        if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
        passOn(error instanceof RangeError ? 'this record is nested too deeply' : 'this is no JSON record');
        return line;
      }
    });
    host.out(Buffer.concat(done.map((line) => (typeof line === 'string' ? Buffer.from(line) : line))));
  }
  return seen;
}

/** One record with the texts at the paths repaired. Throws SyntaxError for what is no JSON, RangeError when it is too deep. */
function mendRecord(line: string, label: string, { paths, mend, tell }: RecordOptions): { text: string; texts: number } {
  JSON.parse(line.replace(/^\uFEFF/, ''));
  const spans = findTexts(line, paths);
  let text = '';
  let done = 0;
  for (const { start, end } of spans) {
    const old = line.slice(start, end);
    const report = mend(JSON.parse(old) as string, label);
    tell(report);
    text += line.slice(done, start) + (report.edits.length === 0 ? old : spellText(report.output, old));
    done = end;
  }
  return { text: text + line.slice(done), texts: spans.length };
}

/** Whole lines with their ends, as many as have come in; as bytes those that are no UTF-8. */
function* linesOf(host: Host): Iterable<readonly (string | Buffer)[]> {
  let parts: Buffer[] = [];
  for (let part = host.readSome(); part; part = host.readSome()) {
    const end = part.lastIndexOf(lineFeed) + 1;
    parts.push(part.subarray(0, end || part.length));
    if (end === 0) continue;
    yield readLines(Buffer.concat(parts));
    parts = [part.subarray(end)];
  }
  yield readLines(Buffer.concat(parts));
}

function readLines(bytes: Buffer): (string | Buffer)[] {
  if (bytes.length === 0) return [];
  if (isUtf8(bytes)) return bytes.toString().split(/(?<=\n)/);
  const lines: (string | Buffer)[] = [];
  for (let from = 0, end = 0; from < bytes.length; from = end) {
    end = bytes.indexOf(lineFeed, from) + 1 || bytes.length;
    const line = bytes.subarray(from, end);
    lines.push(isUtf8(line) ? line.toString() : line);
  }
  return lines;
}

const lineFeed = 0x0a;
