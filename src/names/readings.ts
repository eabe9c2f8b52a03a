// How a name in Chinese characters is read aloud, in pinyin: what an engine that does not know the name falls back on.
// The only file that knows the pinyin library; it is loaded for packs when they are built, and for a user's own glossary.
import { pinyin, polyphonic } from 'pinyin-pro';

/** Most readings of one name: a name with many ambiguous characters is not worth more. */
const most = 6;

/**
 * Readings of a name, syllables divided by blanks, likeliest first: a surname is read as one (`单` shan), the other
 * readings of one character at a time follow. Empty when the name has no Chinese characters.
 */
export function readingsOf(source: string): readonly string[] {
  const name = source.replace(/[^\p{Script=Han}]/gu, '');
  if (name === '') return [];
  const first = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).map(spell);
  const choices = polyphonic(name, { toneType: 'none', type: 'array' });
  const readings = new Set([first.join(' ')]);
  choices.forEach((choice, i) => {
    for (const other of choice.map(spell)) {
      if (other !== '' && readings.size < most) readings.add(first.map((syllable, k) => (k === i ? other : syllable)).join(' '));
    }
  });
  return [...readings];
}

function spell(syllable: string): string {
  return syllable
    .replaceAll('ü', 'u')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
