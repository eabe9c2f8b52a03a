// What the rules get to see of a text with directives: blanks in their place, every other unit where it was.
import type { Directive } from './directives.ts';

/**
 * The text with blanks for its directives. A line of its own in the middle of a paragraph goes with the line end before it,
 * so that the paragraph stays one.
 */
export function maskDirectives(text: string, directives: readonly Directive[]): string {
  const parts: string[] = [];
  let done = 0;
  const blank = (start: number, end: number) => {
    parts.push(text.slice(done, start), ' '.repeat(Math.max(0, end - start)));
    done = Math.max(done, end);
  };
  for (let i = 0; i < directives.length; ) {
    // Lines of directives that stand one below the other are one thing.
    let last = i;
    while (directives[last]?.alone && directives[last + 1]?.alone && isNext(text, directives[last] as Directive, directives[last + 1]))
      last++;
    const first = directives[i] as Directive;
    const { line } = directives[last] as Directive;
    if (first.alone && hasText(text, line.end, 1) && hasText(text, first.line.start, -1)) {
      blank(lineEndBefore(text, first.line.start), line.end);
    } else {
      for (const { start, end } of directives.slice(i, last + 1)) blank(start, end);
    }
    i = last + 1;
  }
  return parts.join('') + text.slice(done);
}

function isNext(text: string, above: Directive, below: Directive | undefined): boolean {
  return below !== undefined && /^(?:\r\n|\n|\r)$/.test(text.slice(above.line.end, Math.min(below.line.start, above.line.end + 3)));
}

/** Where the line end begins that stands before a line. */
export function lineEndBefore(text: string, lineStart: number): number {
  const width = text[lineStart - 1] === '\n' && text[lineStart - 2] === '\r' ? 2 : lineStart > 0 ? 1 : 0;
  return lineStart - width;
}

/** True when the line before (-1) or behind (1) a line end has something in it. */
function hasText(text: string, at: number, step: 1 | -1): boolean {
  let i = step === 1 ? at : lineEndBefore(text, at) - 1;
  if (step === 1) i += text.startsWith('\r\n', at) ? 2 : 1;
  for (; i >= 0 && i < text.length && text[i] !== '\n' && text[i] !== '\r'; i += step) if (text[i] !== ' ' && text[i] !== '\t') return true;
  return false;
}
