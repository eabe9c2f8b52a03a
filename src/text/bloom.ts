// A set of words in few bytes, which now and then says yes to a word it does not hold, never no to one it does.
// Bloom (1970) with double hashing after Kirsch and Mitzenmacher, "Less hashing, same performance" (2006).

/** Bits for each word and probes for each look-up: 16 and 11 give one false yes in about two thousand. */
export const bloomBits = 16;
export const bloomHashes = 11;

/** The bit that probe number `i` of `word` looks at, in a filter of `size` bits. */
export function bloomProbe(word: string, i: number, size: number): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let k = 0; k < word.length; k++) {
    const unit = word.charCodeAt(k);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a ^= a >>> 13;
  return ((a >>> 0) + i * ((b | 1) >>> 0)) % size;
}

/** A look-up in packed bits. */
export function bloomHas(bytes: Uint8Array): (word: string) => boolean {
  const size = bytes.length * 8;
  return (word) => {
    for (let i = 0; i < bloomHashes; i++) {
      const bit = bloomProbe(word, i, size);
      if (((bytes[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  };
}
