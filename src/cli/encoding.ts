// From bytes to text and back, without losing one. UTF-8 is what is expected; what else a text seems to be is told, never assumed.
import { MtmendError } from '../errors/index.ts';
import type { Report } from '../model/index.ts';
import { nearest, positionsOf } from '../text/index.ts';
import { guessEncoding } from './guess-encoding.ts';

export interface Decoded {
  /** A byte-order mark stays in it. */
  readonly text: string;
  /** Writes a text as this one was written; undefined where that encoding has no way to write it. */
  readonly encode: (text: string) => Buffer | undefined;
}

/** Throws MtmendError unless `encode(text)` gives the same bytes again. */
export type Decode = (bytes: Buffer, label: string) => Decoded;

const saveAsUtf8 = 'save it as UTF-8 in your editor and try again; nothing was changed';

/** What to do about a text that is not UTF-8. */
export function howToReadIt(guess: string | undefined): string {
  return guess ? `use --encoding ${guess}, or ${saveAsUtf8}` : saveAsUtf8;
}

/** What the library offers besides ways to write down letters. */
const notForText = /^(?:utf-?7.*|base64|hex|binary|internal)$/i;

/** True for UTF-8 however it is spelled, which is also what is meant when nothing is said. */
export function isUtf8Name(wanted = 'utf-8'): boolean {
  return /^utf-?8$/i.test(wanted);
}

/** How to read the encoding of that name, UTF-8 without one. Throws MtmendError for a name that there is not. */
export async function decoderFor(wanted?: string): Promise<Decode> {
  if (wanted === undefined || isUtf8Name(wanted)) {
    return (bytes, label) => ({ text: decodeUtf8(bytes, label, howToReadIt), encode: (text) => Buffer.from(text) });
  }
  const { default: iconv } = await import('iconv-lite');
  if (notForText.test(wanted) || !iconv.encodingExists(wanted)) {
    const near = nearest(wanted.toLowerCase(), ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5', 'shift_jis', 'windows-1252']);
    throw new MtmendError({
      file: '--encoding',
      what: `\`${wanted}\` is no encoding that mtmend knows`,
      todo: near ? `did you mean \`${near}\`?` : 'take for instance utf-16le, gb18030, big5 or windows-1252',
    });
  }
  return (bytes, label) => {
    const name = /^utf-?(?:16|32)$/i.test(wanted) ? wanted + byteOrder(bytes) : wanted;
    const read = (from: Buffer) => iconv.decode(from, name, { stripBOM: false });
    const write = (from: string) => iconv.encode(from, name, { addBOM: false });
    const text = read(bytes);
    const again = write(text);
    if (!again.equals(bytes)) {
      const guess = guessEncoding(bytes);
      throw new MtmendError({
        file: label,
        what: `the text is not valid ${wanted} (byte ${firstDifference(bytes, again)})${guess ? `; it looks like ${guess}` : ''}`,
        todo: guess && guess !== wanted ? `use --encoding ${guess}, or ${saveAsUtf8}` : saveAsUtf8,
      });
    }
    refuseHalfCharacters(text, label);
    return {
      text,
      encode(changed) {
        const written = write(changed);
        return read(written) === changed ? written : undefined;
      },
    };
  };
}

function byteOrder(bytes: Buffer): 'le' | 'be' {
  return (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0) ? 'be' : 'le';
}

function firstDifference(a: Buffer, b: Buffer): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function refuseHalfCharacters(text: string, label: string): void {
  const at = text.search(/\p{Surrogate}/u);
  if (at < 0) return;
  throw new MtmendError({
    file: label,
    ...positionsOf(text)(at),
    what: 'half of a character stands here (an unpaired surrogate)',
    todo: 'take it out; nothing was changed',
  });
}

/**
 * Text of UTF-8 bytes; `todo` says what to do about others, given what they look like.
 * `offset` is where the bytes stand in the whole text.
 * Throws MtmendError with the offset of the first byte that is not UTF-8, or is zero.
 */
export function decodeUtf8(bytes: Buffer, label: string, todo: (guess: string | undefined) => string, offset = 0): string {
  const zero = bytes.indexOf(0);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (zero < 0) return text;
  } catch {
    if (zero < 0) {
      const guess = guessEncoding(bytes);
      throw new MtmendError({
        file: label,
        what: `the text is not valid UTF-8 (byte ${offset + firstBadByte(bytes)})${guess ? `; it looks like ${guess}` : ''}`,
        todo: todo(guess),
      });
    }
  }
  const guess = guessEncoding(bytes);
  if (guess) throw new MtmendError({ file: label, what: `the text is not UTF-8; it looks like ${guess}`, todo: todo(guess) });
  throw new MtmendError({
    file: label,
    what: `this is no text (byte ${offset + zero} is zero)`,
    todo: 'leave it out; nothing was changed',
  });
}

/** How many bytes at the end begin a character that is not whole yet. */
export function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? back : 0;
  }
  return 0;
}

/** The offset of the first byte that does not belong to valid UTF-8 (Unicode 15, table 3-7). */
function firstBadByte(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const length =
      lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return at;
    const second = bytes[at + 1] as number;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (length > 1 && (second < low || second > high)) return at;
    for (let i = 2; i < length; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return at;
    at += length;
  }
  return bytes.length;
}

/** The repaired text as bytes. Throws MtmendError with the place of a repair that the encoding of the text cannot hold. */
export function encodeOutput({ label, source, output, edits }: Report, encode: Decoded['encode']): Buffer {
  const bytes = encode(output);
  if (bytes) return bytes;
  const bad = edits.find(({ text }) => !encode(text));
  throw new MtmendError({
    file: label,
    ...positionsOf(source)(bad?.start ?? 0),
    what: `the encoding of this text has no way to write \`${bad?.text ?? ''}\``,
    todo: saveAsUtf8,
  });
}
