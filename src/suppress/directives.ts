// `mtmend-disable` and its kin in a text: in HTML comments, behind `//` or `#`, and on lines of their own.
import type { Span } from '../model/index.ts';
import { type Item, readItems } from './items.ts';

export const directiveNames = ['mtmend-disable', 'mtmend-enable', 'mtmend-disable-line', 'mtmend-disable-next-line'] as const;
export type DirectiveName = (typeof directiveNames)[number];

export interface Directive extends Span {
  /** Undefined for a word in a comment that begins like a directive and is none. */
  readonly name: DirectiveName | undefined;
  /** The word as it is written. */
  readonly word: string;
  readonly items: readonly Item[];
  /** The line it stands in, without its end. */
  readonly line: Span;
  /** Nothing else stands in its line. */
  readonly alone: boolean;
}

const marker = 'mtmend-';

/** Finds all directives of a text, in order (UTF-16 offsets). Takes time in proportion to the text. */
export function readDirectives(text: string, knownRules: ReadonlySet<string>): Directive[] {
  if (!text.includes(marker)) return [];
  const directives: Directive[] = [];
  const lineEnd = ahead(text, /[\r\n]/g, text.length);
  const commentEnd = ahead(text, /-->/g, Number.POSITIVE_INFINITY);
  let lineStart = 0;
  let looked = 0;
  for (let at = text.indexOf(marker); at >= 0; ) {
    const stop = lineEnd(at);
    lineStart = startOfLine(text, looked, at) ?? lineStart;
    looked = at;
    const opener = openerBefore(text, at, lineStart);
    const word = /[a-z-]+/y;
    word.lastIndex = at;
    const run = word.exec(text)?.[0] ?? marker;
    const written = run.replace(/-+$/, '');
    const name = directiveNames.find((known) => known === written);
    const isHtml = opener?.sign === '<!--';
    const close = isHtml ? commentEnd(at) : stop;
    let next = at + run.length;
    if (opener && close <= stop && (name !== undefined || opener.sign !== '') && followsWell(text, at + written.length)) {
      const start = opener.start;
      const end = isHtml ? close + 3 : trimEnd(text, at, stop);
      const list = text.slice(at + written.length, isHtml ? close : end).replace(/(?:^|\s)--(?:\s[\s\S]*)?$/, '');
      const alone = text.slice(lineStart, start).trim() === '' && text.slice(end, stop).trim() === '';
      directives.push({
        name,
        word: written,
        items: readItems(list, at + written.length, knownRules),
        line: { start: lineStart, end: stop },
        alone,
        start,
        end,
      });
      next = end;
    }
    at = text.indexOf(marker, next);
  }
  return directives;
}

/** Gives the place of the next match at or behind an offset, else `none`; offsets must not go back. */
function ahead(text: string, pattern: RegExp, none: number): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(text)?.index ?? none;
    }
    return found;
  };
}

/** The start of the line that `at` stands in, when it lies behind `from`. */
function startOfLine(text: string, from: number, at: number): number | undefined {
  for (let i = at; i > from; i--) if (text[i - 1] === '\n' || text[i - 1] === '\r') return i;
  return undefined;
}

/** What opens the directive: a comment sign, or nothing (`''`) when it begins its line. Undefined in running text. */
function openerBefore(text: string, at: number, lineStart: number): { start: number; sign: string } | undefined {
  let i = at;
  while (i > lineStart && /[ \t\uFEFF]/.test(text[i - 1] as string)) i--;
  if (i === lineStart) return { start: at, sign: '' };
  if (text.startsWith('<!--', i - 4)) return { start: i - 4, sign: '<!--' };
  const sign = text[i - 1] === '#' ? '#' : text.startsWith('//', i - 2) ? '//' : undefined;
  if (sign === undefined) return undefined;
  const start = i - sign.length;
  return start === lineStart || /[ \t\uFEFF]/.test(text[start - 1] as string) ? { start, sign } : undefined;
}

/** After the word comes a blank, a comma, the end of the line or the end of the comment. */
function followsWell(text: string, at: number): boolean {
  return at >= text.length || /[\s,]/.test(text[at] as string) || text.startsWith('-->', at);
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[ \t]/.test(text[end - 1] as string)) end--;
  return end;
}
