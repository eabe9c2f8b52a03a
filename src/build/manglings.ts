// Tables of manglings: what stands in a text, what is meant, and the words around.
// Columns: variant, canonical, entity, zh, kind, category, cue (`___` is the place of the name). The first line is a head.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedGlossary } from '../glossary/shipped.ts';
import { type Entry, type Kind, kinds } from '../model/index.ts';
import { readingsOf } from '../names/readings.ts';

export interface Row {
  readonly variant: string;
  readonly canonical: string;
  readonly source: string;
  readonly kind: string;
  readonly category: string;
  readonly cue: string;
}

/** The project's own table. */
export const ownTable = join(import.meta.dirname, '../../fixtures/names/manglings.tsv');

/** What is recognised by sound; the other categories (literal translations, …) need a list. */
const categories = ['pinyin', 'phonetic', 'split', 'fused', 'truncated', 'spacing'];

export function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [variant = '', canonical = '', , source = '', kind = '', category = '', cue = ''] = line.split('\t');
      return { variant, canonical, source, kind, category, cue };
    })
    .filter(({ category, kind }) => categories.includes(category) && kind !== 'term');
}

export interface Answers {
  /** The packs without a single listed wrong form, and what the table has besides. */
  readonly entries: readonly Entry[];
  entryOf(row: Row): Entry;
  /** All spellings that are right. */
  rightOf(row: Row): ReadonlySet<string>;
}

const bare = { full: [], kind: undefined, source: [], wrong: [], cues: [], keep: [], tests: [] };

/** A table may call a person by another of his right names. */
export function answersTo(rows: readonly Row[]): Answers {
  const packs = shippedGlossary().entries.map((entry): Entry => ({ ...entry, wrong: [] }));
  const byName = new Map<string, Entry>();
  for (const entry of packs) for (const form of [...entry.full, entry.name].reverse()) if (!byName.has(form)) byName.set(form, entry);
  const bySource = new Map(packs.flatMap((entry) => entry.source.map((source) => [source, entry] as const)));
  const extra = new Map<string, Entry>();
  const entryOf = (row: Row): Entry => {
    const known = byName.get(row.canonical) ?? bySource.get(row.source) ?? extra.get(row.canonical);
    if (known) return known;
    const kind = ({ org: 'organization' } as Record<string, Kind>)[row.kind] ?? kinds.find((one) => one === row.kind);
    const entry: Entry = { ...bare, name: row.canonical, kind, source: [row.source], readings: readingsOf(row.source) };
    extra.set(row.canonical, entry);
    return entry;
  };
  for (const row of rows) entryOf(row);
  return {
    entries: [...packs, ...extra.values()],
    entryOf,
    rightOf(row) {
      const { name, full } = entryOf(row);
      const forms = [row.canonical, name, ...full];
      return new Set([...forms, ...(row.kind === 'person' ? forms.map((form) => form.split(' ').at(-1) as string) : [])]);
    },
  };
}

/** Which of `folds` parts an entry belongs to: all manglings of one name fall into the same part. */
export function foldOf({ name }: Entry, folds: number): number {
  let hash = 7;
  for (const sign of name) hash = (hash * 31 + (sign.codePointAt(0) as number)) % 1_000_003;
  return hash % folds;
}
