// How glossaries lie on top of each other.
import type { Entry } from '../model/index.ts';

/** A later layer overrides an entry of the same name whole; new names come behind. */
export function override(below: readonly Entry[], above: readonly Entry[]): readonly Entry[] {
  return combine(below, above, (_, later) => later);
}

/** A later layer adds to an entry of the same name: its own lists come first, what it says of the kind counts. */
export function merge(below: readonly Entry[], above: readonly Entry[]): readonly Entry[] {
  return combine(below, above, (earlier, later) => ({
    name: later.name,
    kind: later.kind ?? earlier.kind,
    full: [...later.full, ...earlier.full],
    source: [...later.source, ...earlier.source],
    readings: [...(later.readings ?? []), ...(earlier.readings ?? [])],
    wrong: [...later.wrong, ...earlier.wrong],
    cues: [...later.cues, ...earlier.cues],
    keep: [...later.keep, ...earlier.keep],
    tests: [...later.tests, ...earlier.tests],
    origin: earlier.origin,
  }));
}

/**
 * A user's glossary on top of the shipped packs: it adds to entries of the same name, and its house style wins.
 * Where it calls a shipped right form wrong (`Zelenskyy: Zelensky`), the shipped entry takes over the user's form.
 */
export function addToShipped(shipped: readonly Entry[], own: readonly Entry[]): readonly Entry[] {
  const renamed = new Map<string, string>();
  for (const { name, wrong } of own) for (const { text, near, not } of wrong) if (near.length + not.length === 0) renamed.set(text, name);
  if (renamed.size === 0) return merge(shipped, own);
  const restyled = shipped.map((entry): Entry => {
    if (![entry.name, ...entry.full].some((form) => renamed.has(form))) return entry;
    const restyle = (form: string) => [...renamed].reduce((text, [from, to]) => replaceWord(text, from, to), form);
    const name = restyle(entry.name);
    const gone = new Set(entry.wrong.filter(({ text }) => text === name));
    return { ...entry, name, full: entry.full.map(restyle), wrong: entry.wrong.filter((form) => !gone.has(form)) };
  });
  return merge(merge([], restyled), own);
}

function replaceWord(text: string, from: string, to: string): string {
  return ` ${text} `.replaceAll(` ${from} `, ` ${to} `).trim();
}

function combine(below: readonly Entry[], above: readonly Entry[], join: (earlier: Entry, later: Entry) => Entry): readonly Entry[] {
  const byName = new Map(below.map((entry) => [entry.name, entry]));
  for (const entry of above) {
    const known = byName.get(entry.name);
    byName.set(entry.name, known ? join(known, entry) : entry);
  }
  return [...byName.values()];
}
