// A long text that comes through the pipe goes out again piece by piece: the first block is out before the last is in,
// and memory stays the same however long it is.
import { setFlagsFromString } from 'node:v8';
import { blockEnd, blockSize } from '../engine/index.ts';
import { decodeUtf8, howToReadIt, unfinished } from './encoding.ts';
import type { Host } from './host.ts';

/** V8 lets garbage pile up on machines with much memory; a filter should stay small, and it costs no time (measured on 20 MB). */
export function staySmall(): void {
  setFlagsFromString('--heap-growing-percent=10');
}

/** What comes through stdin as text, piece by piece, whole characters only. Throws MtmendError for bytes that are no UTF-8. */
export function* textParts(host: Host, label: string): Iterable<string> {
  staySmall();
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  const read = (bytes: Buffer) => decodeUtf8(bytes, label, offset === 0 ? howToReadIt : () => 'what was written ends before it', offset);
  for (let some = host.readSome(); some; some = host.readSome()) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, some]) : some;
    const end = bytes.length - unfinished(bytes);
    rest = bytes.subarray(end);
    if (end === 0) continue;
    yield read(bytes.subarray(0, end));
    offset += end;
  }
  if (rest.length > 0) yield read(rest);
}

/** The blocks of a text that is coming in. A text that is no longer than two blocks is held until all of it is there. */
export function* blocksOf(parts: Iterable<string>): Iterable<string> {
  const waiting: string[] = [];
  let length = 0;
  let held = '';
  for (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length <= blockSize * 2) continue;
    held = yield* cut(held + waiting.join(''), false);
    waiting.length = 0;
    length = held.length;
  }
  yield* cut(held + waiting.join(''), true);
}

/** Gives the blocks that can be told, and returns what is left. */
function* cut(text: string, isAll: boolean): Generator<string, string> {
  let from = 0;
  while (from < text.length) {
    const end = blockEnd(text, from, isAll);
    if (end === undefined) break;
    yield text.slice(from, end);
    from = end;
  }
  return text.slice(from);
}
