// The packs that come with the program, read and checked when it was built.
import type { Entry, Glossary } from '../model/index.ts';
import { packs } from './shipped-packs.generated.ts';

/** An entry as the build wrote it: what is empty is left out, a wrong form without conditions is a text. */
export interface PackedEntry {
  readonly name: string;
  readonly full?: readonly string[];
  readonly kind?: Entry['kind'];
  readonly source?: readonly string[];
  readonly readings?: readonly string[];
  readonly wrong?: readonly (string | { text: string; near?: readonly string[]; not?: readonly string[] })[];
  readonly cues?: readonly string[];
  readonly keep?: readonly string[];
}

export function shippedGlossary(): Glossary {
  const { language, entries } = JSON.parse(packs) as { language: string; entries: readonly PackedEntry[] };
  return { language, entries: entries.map(unpack) };
}

function unpack({ name, full = [], kind, source = [], readings = [], wrong = [], cues = [], keep = [] }: PackedEntry): Entry {
  const forms = wrong.map((form) => (typeof form === 'string' ? { text: form, near: [], not: [] } : { near: [], not: [], ...form }));
  return { name, full, kind, source, readings, wrong: forms, cues, keep, tests: [] };
}
