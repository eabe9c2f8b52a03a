// Long texts are mended block by block, so that memory and time stay in bounds however long they are. A block ends where a
// paragraph ends. What a text says in one block is no evidence in another; that is the only difference to one piece.
import { fence } from '../formats/index.ts';

/** A block has at least this many UTF-16 units, if the text goes on. */
export const blockSize = 1 << 17;

/** Where no paragraph ends within this many blocks, a line is cut; a fence of code may go on for as long. */
const patience = 2;

/**
 * Where the block that begins at `from` ends: behind a blank line, else behind a line, else behind a blank, else between two
 * characters. Undefined when that cannot be told before more text is there; `isAll` says that no more will come.
 */
export function blockEnd(text: string, from: number, isAll: boolean, size = blockSize): number | undefined {
  const most = from + size * patience;
  if (isAll && text.length <= from + size) return text.length;
  if (!isAll && text.length <= most) return undefined;
  const open = { fence: undefined as string | undefined };
  watchFences(text, from, lineStart(text, from + size, from), open);
  for (let at = lineStart(text, from + size, from); at < Math.min(most, text.length); ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed + 1;
    if (next > most) break;
    if (feed >= 0 && next > from + size && open.fence === undefined && text.slice(at, feed).trim() === '') return next;
    watchFences(text, at, next, open);
    at = next;
  }
  if (isAll && text.length <= most) return text.length;
  return cutParagraph(text, from + size, most);
}

/** All blocks of a text, as places where one ends. */
export function* blockEnds(text: string, size = blockSize): Iterable<number> {
  for (let from = 0; from < text.length; ) {
    from = blockEnd(text, from, true, size) as number;
    yield from;
  }
}

function lineStart(text: string, at: number, from: number): number {
  return Math.max(from, text.lastIndexOf('\n', at - 1) + 1);
}

/** Follows fences of code from line to line; a blank line inside one ends no paragraph. */
function watchFences(text: string, from: number, to: number, open: { fence: string | undefined }): void {
  for (let at = from; at < to; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed + 1;
    const unit = text.charCodeAt(at);
    if (unit === 0x60 || unit === 0x7e || unit === 0x20) {
      const mark = fence.exec(text.slice(at, at + 80))?.[1];
      if (open.fence === undefined) open.fence = mark;
      else if (mark?.startsWith(open.fence)) open.fence = undefined;
    }
    at = next;
  }
}

/** The last good place before `most`: behind a line, behind a blank, or at least not inside a character. */
function cutParagraph(text: string, least: number, most: number): number {
  const feed = text.lastIndexOf('\n', most - 1);
  if (feed >= least) return feed + 1;
  const blank = text.lastIndexOf(' ', most - 1);
  if (blank >= least) return blank + 1;
  return isInside(text, most) ? beforeCluster(text, most) : most;
}

/** True where a cut would part a character from its second half or from its marks. */
function isInside(text: string, at: number): boolean {
  return isLow(text, at) || text[at - 1] === '\u200D' || /[\p{M}\u200D]/u.test(text[at] as string);
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Steps back to where a letter with its marks begins; gives up when that is far. */
function beforeCluster(text: string, at: number): number {
  for (let back = at - 1; back > at - 64; back--) if (!isInside(text, back)) return back;
  return isLow(text, at) ? at - 1 : at;
}
