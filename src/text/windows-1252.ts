// UTF-8 text that was read as windows-1252: takes the characters back to bytes and reads them again.
// After ftfy (Robyn Speer), without its tables: what is not valid UTF-8 falls through by itself.

/** What windows-1252 has at 0x80 to 0x9F; the five places that it leaves open are control characters. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const high = `\u0080-\u00ff${windows1252}`;
/** Characters that are all above 0x7F as bytes, from one that begins a character in UTF-8. */
const run = new RegExp(`[Â-ô][${high}]{1,4000}`, 'g');
const allHigh = new RegExp(`^[${high}]{2,}$`);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A place that is valid UTF-8 when its characters are taken for bytes. The span is half-open, in UTF-16 units. */
export interface Misread {
  readonly start: number;
  readonly end: number;
  /** What the bytes say, as UTF-8; read again where that was misread too. */
  readonly meant: string;
  /** The first character of each sequence: one for each character that was meant. */
  readonly leads: string;
}

/** Finds every place that can be read again. Whether that makes sense is another question: `é’…` can be, and is right. */
export function* misreadings(text: string): Generator<Misread> {
  for (const { index, 0: seen } of text.matchAll(run)) {
    const bytes = Uint8Array.from(seen, toByte);
    let start = 0;
    let meant = '';
    let leads = '';
    for (let at = 0; at <= bytes.length; ) {
      const size = sizeOf(bytes[at] ?? 0);
      const sign = size > 0 && at + size <= bytes.length ? tryDecode(bytes.subarray(at, at + size)) : undefined;
      if (sign !== undefined) {
        if (leads === '') start = at;
        meant += sign;
        leads += seen[at];
        at += size;
        continue;
      }
      if (leads !== '') yield { start: index + start, end: index + at, meant: readAgain(meant), leads };
      meant = '';
      leads = '';
      at++;
    }
  }
}

function readAgain(text: string): string {
  if (!allHigh.test(text)) return text;
  const deeper = tryDecode(Uint8Array.from(text, toByte));
  return deeper === undefined ? text : readAgain(deeper);
}

function toByte(sign: string): number {
  const code = sign.charCodeAt(0);
  return code <= 0xff ? code : 0x80 + windows1252.indexOf(sign);
}

/** How many bytes a UTF-8 sequence has that begins with this one; 0 when none does. */
function sizeOf(byte: number): number {
  return byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

function tryDecode(bytes: Uint8Array): string | undefined {
  // Most are refused here; a thousand exceptions would take long.
  if ((bytes[1] ?? 0) >> 6 !== 2) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
