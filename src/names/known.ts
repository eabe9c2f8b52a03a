// Is this somebody's or some place's real name? Asked only for words that could be mangled names.
import { bloomHas } from '../text/index.ts';
import { foldName } from './fold-name.ts';
import { packedNames } from './known-names.generated.ts';

let has: ((name: string) => boolean) | undefined;

/** True for given names, surnames, cities and countries of the lists that `src/build/names.ts` names; accents and case do not matter. */
export function isKnownName(word: string): boolean {
  has ??= bloomHas(Buffer.from(packedNames, 'base64'));
  return has(foldName(word));
}
