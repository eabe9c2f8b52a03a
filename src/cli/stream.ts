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

export interface TextStream {
  readonly label: string;
  /** More text, undefined at the end. Throws MtmendError for bytes that are no UTF-8. */
  next(): string | undefined;
}

/** Reads UTF-8 from stdin, whole characters only. */
export function textStream(host: Host, label: string): TextStream {
  staySmall();
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  let ended = false;
  return {
    label,
    next() {
      while (!ended) {
        const some = host.readSome();
        ended = some === undefined;
        const bytes = some ? (rest.length > 0 ? Buffer.concat([rest, some]) : some) : rest;
        const end = bytes.length - (ended ? 0 : unfinished(bytes));
        if (end === 0) {
          rest = bytes;
          continue;
        }
        const text = decodeUtf8(
          bytes.subarray(0, end),
          label,
          offset === 0 ? howToReadIt : () => 'what was written ends before it',
          offset,
        );
        rest = bytes.subarray(end);
        offset += end;
        return text;
      }
      return undefined;
    },
  };
}

/**
 * The blocks of a text that is coming in, each with all that is known by then. A text that is no longer than two blocks comes in one
 * piece.
 */
export function* blocksOf(stream: TextStream): Iterable<string> {
  const parts: string[] = [];
  let length = 0;
  let held = '';
  let isAll = false;
  while (!isAll) {
    const part = stream.next();
    isAll = part === undefined;
    if (part !== undefined) {
      parts.push(part);
      length += part.length;
      if (length <= blockSize * 2) continue;
    }
    held += parts.join('');
    parts.length = 0;
    let from = 0;
    for (let end = blockEnd(held, from, isAll); end !== undefined && from < held.length; end = blockEnd(held, from, isAll)) {
      yield held.slice(from, end);
      from = end;
    }
    held = held.slice(from);
    length = held.length;
  }
}
