// The packs that come with the program, read and made ready when it was built.
import type { Glossary } from '../model/index.ts';
import { thaw } from './frozen.ts';
import { bytes } from './shipped-packs.generated.ts';

export function shippedGlossary(): Glossary {
  return thaw(bytes);
}

/** The packs as they were frozen, to tell whether they are still the same. */
export const frozenPacks: Uint8Array = bytes;
