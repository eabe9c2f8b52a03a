// Is this an English word?
import { bloomHas } from './bloom.ts';
import { bytes } from './english-words.generated.ts';

const has = bloomHas(bytes);

/**
 * True for a word that American, British or Commonwealth dictionaries have in lower case, in any of its forms.
 * Names (`Paris`) are not words here. One wrong yes in about two thousand (see text/bloom).
 */
export function isEnglishWord(word: string): boolean {
  return has(word.toLowerCase());
}
