// Line and column of an offset.

/**
 * Indexes the lines of a text once. Lines end with LF, CRLF or a lone CR, unless a global pattern says otherwise.
 * The result maps a UTF-16 offset to line and column, both from 1, the column in UTF-16 units;
 * a byte-order mark at the head does not count as a column.
 */
export function positionsOf(text: string, lineEnd = /\r\n|\n|\r/g): (offset: number) => { line: number; column: number } {
  const starts: number[] = [0];
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length);
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    const column = offset - (starts[low - 1] as number) + 1 - (low === 1 ? mark : 0);
    return { line: low, column: Math.max(1, column) };
  };
}
