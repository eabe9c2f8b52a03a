// Where a UTF-16 offset stands when the text is written as UTF-8.

/** A byte offset is kept for every so many units; the rest is counted. */
const step = 512;

/**
 * Indexes a text once. The result maps a UTF-16 offset to the number of UTF-8 bytes before it. Half of a surrogate pair
 * that stands alone counts three bytes, as many as the replacement character that encoders write for it.
 */
export function bytesOf(text: string): (offset: number) => number {
  const kept = new Float64Array(Math.floor(text.length / step) + 1);
  for (let i = 1; i < kept.length; i++) kept[i] = (kept[i - 1] as number) + count(text, (i - 1) * step, i * step);
  return (offset) => {
    const i = Math.floor(offset / step);
    return (kept[i] as number) + count(text, i * step, offset);
  };
}

/** The first half of a pair counts for both. */
function count(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isHead(text, at) && isTail(text, at + 1)) bytes += 4;
    else if (!(isTail(text, at) && isHead(text, at - 1))) bytes += 3;
  }
  return bytes;
}

const isHead = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isTail = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
