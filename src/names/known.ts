// Is this somebody's or some place's real name? Asked only for words that could be mangled names.
import { bloomHas } from '../text/index.ts';
import { foldName } from './fold-name.ts';
import { bytes } from './known-names.generated.ts';

const has = bloomHas(bytes);

/** True for given names, surnames, cities and countries of the lists that `src/build/names.ts` names; accents and case do not matter. */
export function isKnownName(word: string): boolean {
  return has(foldName(word));
}
