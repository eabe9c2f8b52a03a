// The program as the tests use it: all rules and the shipped packs, made once.
import { type Entry, type Mender, makeMender, shippedGlossary } from '../src/index.ts';

const shipped = shippedGlossary().entries;

export const mender: Mender = makeMender({ entries: shipped });

const bare = { full: [], kind: undefined, source: [], wrong: [], cues: [], keep: [], tests: [] };

/** An entry with what matters for a test. */
export function entry(
  name: string,
  fields: Partial<Omit<Entry, 'wrong'>> & { wrong?: readonly (string | { text: string; near?: string[]; not?: string[] })[] } = {},
): Entry {
  const wrong = (fields.wrong ?? []).map((form) =>
    typeof form === 'string' ? { text: form, near: [], not: [] } : { near: [], not: [], ...form },
  );
  return { ...bare, ...fields, name, wrong };
}
