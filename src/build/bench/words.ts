// English words, the commonest first, as often as they come in news: the word of rank r about 1 / r times as often as the first
// (Zipf, "Human Behavior and the Principle of Least Effort", 1949).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFunctionWord } from '../../text/function-words.ts';
import { spellOut } from '../english.ts';
import { type Random, seeded } from './random.ts';

const root = join(import.meta.dirname, '../../..');

/** The small words that may stand between any others, the commonest first. */
const smallWords =
  `the of and to in a for that on with as by at from is was will which has its their have after are be this who not but about were
  more been would than into over other could between also during under before against through because while some until both since without still`.split(
    /\s+/,
  );

/** How many other words there are. */
const vocabularySize = 20_000;

export interface Words {
  small(): string;
  content(): string;
}

/** Words at random, each as often as its rank says. */
export function englishWords(random: Random): Words {
  return { small: byRank(smallWords, 3, random), content: byRank(contentWords(), 60, random) };
}

function contentWords(): string[] {
  const file = (end: string) => readFileSync(join(root, 'node_modules/dictionary-en', `index.${end}`), 'utf8');
  const words = [...spellOut(file('aff'), file('dic'))].filter((word) => /^[a-z]{3,13}$/.test(word) && !isFunctionWord(word)).sort();
  // Common words are short, by and large.
  const { next } = seeded(1);
  return words
    .map((word) => ({ word, rank: next() * word.length ** 2 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, vocabularySize)
    .map(({ word }) => word);
}

/** `flat`: so many of the commonest words are nearly as common as the first (Mandelbrot's addition to the law). */
function byRank(words: readonly string[], flat: number, random: Random): () => string {
  const upTo = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + flat);
    upTo[rank] = sum;
  }
  return () => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] as string;
  };
}
