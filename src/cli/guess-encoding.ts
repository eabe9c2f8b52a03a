// What a text that is not UTF-8 looks like: only for a hint in a message, so a wrong guess does no harm.

/** As much of a file as is looked at, in bytes. */
const sampleSize = 1 << 16;

/** Characters that any page of Chinese (in either script), Japanese or Korean is full of. */
const common = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们年日说到地出会個國來們為時說會のはをにたがでとる이다의는을에가고、。，：“”「」',
);

/** The encodings that are tried, most likely first. */
const candidates = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp', 'utf-16le', 'utf-16be'];

/** The share of common characters among all beyond ASCII that makes a guess. */
const enough = 0.15;

/** The name of an encoding, as `--encoding` takes it; undefined where nothing fits well. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleSize);
  const [a, b] = sample;
  if (a === 0xff && b === 0xfe) return sample[2] === 0 && sample[3] === 0 && sample.length > 4 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  let high = 0;
  let control = 0;
  sample.forEach((byte, at) => {
    if (byte === 0) (zeros[at % 2] as number)++;
    else if (byte > 0x7f) high++;
    else if (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)) control++;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  const scored = candidates
    .filter((name) => name.startsWith('utf-16') || even + odd === 0)
    .map((name) => ({ name, score: shareOfCommon(sample, name) }))
    .sort((one, other) => other.score - one.score);
  if (scored[0] && scored[0].score >= enough) return scored[0].name;
  return even + odd + control === 0 && high < sample.length * 0.3 ? 'windows-1252' : undefined;
}

function shareOfCommon(sample: Uint8Array, name: string): number {
  let text: string;
  try {
    text = new TextDecoder(name).decode(sample.subarray(0, sample.length - (sample.length % 2)));
  } catch {
    return 0; // This Node was built without it.
  }
  let all = 0;
  let known = 0;
  let wrong = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    all++;
    if (common.has(character)) known++;
    else if (character === '\uFFFD' || character < '\u00A0' || (character >= '\uE000' && character < '\uF900')) wrong++;
  }
  // The sample may end inside a character.
  return all === 0 || wrong > 1 + all * 0.01 ? 0 : known / all;
}
