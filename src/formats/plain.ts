// Plain text: paragraphs divided by blank lines. What translators keep in text files besides prose stays outside:
// front matter between `---` lines and code between ``` or ~~~ fences.
import type { Format, Segment } from '../model/index.ts';

/** The line that opens or closes a piece of code. */
export const fence = /^ {0,3}(`{3,}|~{3,})/;
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:(?:[\w-]+:|[ \t]+\S|#|- ).*\r?\n)+(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export const plain: Format = {
  id: 'plain',
  segments(text, continues = false) {
    const segments: Segment[] = [];
    const head = continues ? 0 : (frontMatter.exec(text)?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0));
    let open: string | undefined;
    let start = -1;
    let end = head;
    const close = () => {
      if (start >= 0) pushPieces(segments, text, start, end);
      start = -1;
    };
    for (let at = head; at < text.length; ) {
      const feed = text.indexOf('\n', at);
      const next = feed < 0 ? text.length : feed + 1;
      const stop = feed < 0 ? text.length : text[feed - 1] === '\r' && feed > at ? feed - 1 : feed;
      const line = text.slice(at, stop);
      const mark = fence.exec(line)?.[1];
      if (open !== undefined) {
        if (mark?.startsWith(open) && line.trim() === mark) open = undefined;
      } else if (mark !== undefined && hasEnd(text, next, mark)) {
        close();
        open = mark;
      } else if (line.trim() === '') {
        close();
      } else {
        if (start < 0) start = at;
        end = stop;
      }
      at = next;
    }
    close();
    return segments;
  },
};

/** No paragraph is longer; what is (a whole text on one line) is taken in pieces, so that time does not run away. UTF-16 units. */
const longest = 1 << 14;

/** Cuts behind a sentence, else behind a blank, else between two characters; blanks at a cut are left out. */
function pushPieces(segments: Segment[], text: string, start: number, end: number): void {
  let from = start;
  while (end - from > longest) {
    const least = from + longest / 2;
    const most = from + longest;
    const stop = text.lastIndexOf('. ', most - 2) + 1;
    const blank = stop > least ? stop : text.lastIndexOf(' ', most - 1);
    const isLow = text.charCodeAt(most) >= 0xdc00 && text.charCodeAt(most) < 0xe000;
    const cut = blank > least ? blank : isLow ? most - 1 : most;
    segments.push({ text: text.slice(from, cut), start: from });
    from = cut;
    while (from < end && text[from] === ' ') from++;
  }
  if (from < end) segments.push({ text: text.slice(from, end), start: from });
}

/** True when a later line closes this fence; a fence that nobody closes is not a fence. */
function hasEnd(text: string, from: number, mark: string): boolean {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    if (/^ {0,3}$/.test(text.slice(lineStart, at))) return true;
  }
  return false;
}
