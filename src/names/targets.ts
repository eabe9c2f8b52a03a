// What a mangled name may be compared with: the right form, how its source sounds, and the mixtures of both.
import type { Entry } from '../model/index.ts';
import { isEnglishWord } from '../text/index.ts';
import { lettersOf, soundDistance } from './sound.ts';

export interface Target {
  readonly entry: Entry;
  /** Letters a–z. */
  readonly letters: string;
  /**
   * `right`: the right form or a part of it; `reading`: the source read aloud; `mixed`: half read, half right;
   * `head`: the first syllables of a reading.
   */
  readonly kind: 'right' | 'reading' | 'mixed' | 'head';
  /** What is put in the place of a mangled form. */
  readonly right: string;
  /** Syllables of a reading, so that `Huang Xuncai` can be told from any word that sounds like it. */
  readonly syllables: number;
  /** True when the source is a name in Chinese order (surname first), not the sound of a foreign name. */
  readonly native: boolean;
}

/** A reading farther than this from the right form does not imitate its sound. */
const foreign = 0.53;

/** Right forms of more words than this are translated, not transcribed. */
const mostWords = 4;

/** All that an entry can be recognised by; empty for names that are translated by meaning. */
export function targetsOf(entry: Entry): Target[] {
  const words = entry.name.split(/[\s-]+/).filter(Boolean);
  const readings = entry.readings ?? [];
  if (!/^\p{Lu}/u.test(entry.name) && entry.kind !== 'person') return [];
  if (words.length > mostWords) return [];
  // Names of more than one word that are no person's or place's are put together from words with a meaning.
  if (words.length > 1 && entry.kind !== 'person' && entry.kind !== 'place') return [];
  if (words.some((word) => /^(?:of|the|for|and|on)$/i.test(word))) return [];
  const native = isNative(entry, words, readings);
  // Whose English name is the reading itself is spelled right by every engine; what is merely close is somebody else.
  if (native && readings.some((reading) => lettersOf(reading) === lettersOf(entry.name))) return [];
  const targets: Target[] = [];
  const add = (text: string, kind: Target['kind'], right: string, syllables = 0) => {
    const letters = lettersOf(text);
    if (letters.length >= 3 && !targets.some((target) => target.letters === letters)) {
      targets.push({ entry, letters, kind, right, syllables, native });
    }
  };
  add(entry.name, 'right', entry.name);
  for (const reading of readings) add(reading, 'reading', entry.name, reading.split(' ').length);
  if (entry.kind === 'person' && words.length > 1) addParts(words, readings, native, entry.name, add);
  return targets;
}

type Add = (text: string, kind: Target['kind'], right: string, syllables?: number) => void;

function addParts(words: readonly string[], readings: readonly string[], native: boolean, name: string, add: Add): void {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (!native) {
    if (last.length >= 4 && !isEnglishWord(last)) add(last, 'right', last);
    return;
  }
  for (const reading of readings.slice(0, 4)) {
    const syllables = reading.split(' ');
    // `Kishida Wenxiong`: the surname right, the rest read; Japanese surnames take two characters or more.
    for (const cut of [1, 2]) {
      // Less than two syllables of a given name are anybody's.
      if (syllables.length - cut < 2) continue;
      for (const surname of [first, last]) {
        if (surname.length >= 2) add(surname + syllables.slice(cut).join(''), 'mixed', name, syllables.length);
      }
      const given = words.slice(1).join('');
      if (given.length >= 3) add(syllables.slice(0, cut).join('') + given, 'mixed', name, syllables.length);
    }
    if (syllables.length === 3) add(syllables.slice(0, 2).join(''), 'head', name, 2);
  }
}

/** A Chinese, Japanese, Korean or Vietnamese name has two to four characters and a right form of two words or more. */
function isNative(entry: Entry, words: readonly string[], readings: readonly string[]): boolean {
  if (entry.kind !== undefined && entry.kind !== 'person') return false;
  const syllables = readings[0]?.split(' ').length ?? 0;
  // Kishida is written 岸田 and read an tian: nothing of its sound is in the characters.
  if (words.length === 1)
    return syllables > 0 && readings.every((reading) => soundDistance(lettersOf(reading), lettersOf(entry.name)) > foreign);
  return words.length >= 2 && syllables >= 2 && syllables <= 4 && !entry.source.some((source) => source.includes('·'));
}
