// Is this an English word? Asked only when a rule has something in hand, so the list is unpacked at the first question.
import { bloomHas } from './bloom.ts';
import { packedWords } from './english-words.generated.ts';

let has: ((word: string) => boolean) | undefined;

function unpack(): (word: string) => boolean {
  return bloomHas(Buffer.from(packedWords, 'base64'));
}

/**
 * True for a word that American, British or Commonwealth dictionaries have in lower case, in any of its forms.
 * Names (`Paris`) are not words here. One wrong yes in about two thousand (see text/bloom).
 */
export function isEnglishWord(word: string): boolean {
  has ??= unpack();
  return has(word.toLowerCase());
}
