// The changed words in their sentence, for reading: `[-Rafrov-]{+Lavrov+}`, in colour where that is wanted.
import { Chalk } from 'chalk';
import fastDiff from 'fast-diff';
import type { Edit, Report } from '../model/index.ts';
import { printable } from '../text/index.ts';

/** Renders every sentence that changed, each behind the line it begins in. */
export function renderWords({ label, source, output, edits }: Report, color: boolean): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  let line = 1;
  let counted = 0;
  let shift = 0;
  return groupBySentence(source, edits)
    .map(({ start, end, grows }) => {
      line += source.slice(counted, start).split('\n').length - 1;
      counted = start;
      const after = output.slice(start + shift, end + shift + grows);
      shift += grows;
      const body = markChanges(source.slice(start, end), after, paint);
      return `${paint.cyan(printable(`${label}:${line}`))}  ${body.replace(/\s+/g, ' ').trim()}\n`;
    })
    .join('');
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** How much longer it gets. */
  readonly grows: number;
}

/** Sentences (within a line) that hold edits. */
function groupBySentence(source: string, edits: readonly Edit[]): Sentence[] {
  const sentences: { start: number; end: number; grows: number }[] = [];
  for (const edit of edits) {
    const grows = edit.text.length - (edit.end - edit.start);
    const last = sentences.at(-1);
    if (last && edit.start < last.end) {
      last.end = Math.max(last.end, sentenceEnd(source, edit.end));
      last.grows += grows;
    } else {
      const start = Math.max(sentenceStart(source, edit.start), last?.end ?? 0);
      sentences.push({ start, end: sentenceEnd(source, edit.end), grows });
    }
  }
  return sentences;
}

/** Sentences longer than this are cut. */
const longest = 400;

function sentenceStart(source: string, at: number): number {
  const from = Math.max(0, at - longest);
  const before = source.slice(from, at);
  const cut = Math.max(
    before.lastIndexOf('\n'),
    ...[...before.matchAll(/[.!?。]["'”’)]*\s+(?=\S)/g)].map((match) => match.index + match[0].length - 1),
  );
  return cut < 0 ? from : from + cut + 1;
}

function sentenceEnd(source: string, at: number): number {
  const after = source.slice(at, at + longest);
  const end = /[.!?。]["'”’)]*(?=\s|$)|(?=\r?\n)/.exec(after);
  return end ? at + end.index + end[0].length : at + after.length;
}

/** Compares word by word: words become single units, so that no word, emoji or accent is cut in two. */
function markChanges(before: string, after: string, paint: InstanceType<typeof Chalk>): string {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const intern = (text: string) =>
    (text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [])
      .map((word) => {
        const number = numbers.get(word) ?? words.push(word) - 1;
        numbers.set(word, number);
        // Private use area: none of these is half of a surrogate pair.
        return String.fromCodePoint(0xf0000 + number);
      })
      .join('');
  const spell = (units: string) => [...units].map((unit) => words[(unit.codePointAt(0) as number) - 0xf0000]).join('');
  return fastDiff(intern(before), intern(after))
    .map(([kind, units]) => {
      // Line ends and tabs become blanks; what else cannot be seen is spelled out.
      const text = printable(spell(units).replace(/\s/g, ' '));
      if (kind === fastDiff.EQUAL) return text;
      return kind === fastDiff.DELETE ? paint.red.strikethrough(`[-${text}-]`) : paint.green(`{+${text}+}`);
    })
    .join('');
}
