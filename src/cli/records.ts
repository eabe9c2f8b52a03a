// JSON Lines: one record in, one record out, in order. Only the texts in the named fields change.
import { MtmendError } from '../errors/index.ts';
import { type FieldPath, findTexts, spellText } from '../formats/index.ts';
import type { Report } from '../model/index.ts';
import { complain } from './complain.ts';
import type { Host } from './host.ts';
import type { TextStream } from './stream.ts';

export interface RecordOptions {
  readonly paths: readonly FieldPath[];
  readonly mend: (text: string, label: string) => Report;
  readonly tell: (report: Report) => void;
}

/**
 * Repairs the texts of all records and writes them out. A line that is no JSON is told with its number and passed on as it is.
 * Returns how many texts there were in the named fields, and how many records.
 */
export function mendRecords(stream: TextStream, options: RecordOptions, host: Host): { texts: number; records: number } {
  const seen = { texts: 0, records: 0 };
  let number = 0;
  for (const lines of linesOf(stream)) {
    const done = lines.map((line) => {
      number++;
      if (line.trim() === '') return line;
      seen.records++;
      try {
        const { text, texts } = mendRecord(line, `${stream.label}:${number}`, options);
        seen.texts += texts;
        return text;
      } catch (error) {
        if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
        const what = error instanceof RangeError ? 'this record is nested too deeply' : 'this is no JSON record';
        complain(host, new MtmendError({ file: stream.label, line: number, what, todo: 'the line was passed on as it is' }));
        return line;
      }
    });
    host.out(done.join(''));
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

/** Whole lines with their ends, as many as have come in. */
function* linesOf(stream: TextStream): Iterable<readonly string[]> {
  let parts: string[] = [];
  for (let part = stream.next(); part !== undefined; part = stream.next()) {
    const end = part.lastIndexOf('\n') + 1;
    if (end === 0) {
      parts.push(part);
      continue;
    }
    parts.push(part.slice(0, end));
    yield parts.join('').split(/(?<=\n)/);
    parts = [part.slice(end)];
  }
  const rest = parts.join('');
  if (rest !== '') yield [rest];
}
