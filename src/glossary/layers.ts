// How glossaries lie on top of each other.
import type { Entry } from '../model/index.ts';

/** A later layer overrides an entry of the same name whole; new names come behind. */
export function override(below: readonly Entry[], above: readonly Entry[]): readonly Entry[] {
  return combine([...below, ...above], (same) => same.at(-1) as Entry);
}

/** A later layer adds to an entry of the same name: its own lists come first, what it says of the kind counts. */
export function merge(below: readonly Entry[], above: readonly Entry[]): readonly Entry[] {
  return combine([...below, ...above], (same) => {
    if (same.length === 1) return same[0] as Entry;
    const latestFirst = same.toReversed();
    const all = <T>(list: (entry: Entry) => readonly T[]) => latestFirst.flatMap(list);
    return {
      name: (same[0] as Entry).name,
      kind: latestFirst.find(({ kind }) => kind !== undefined)?.kind,
      full: all(({ full }) => full),
      source: all(({ source }) => source),
      readings: all(({ readings }) => readings ?? []),
      wrong: all(({ wrong }) => wrong),
      cues: all(({ cues }) => cues),
      keep: all(({ keep }) => keep),
      tests: all(({ tests }) => tests),
      origin: same[0]?.origin,
    };
  });
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

/** Makes one entry of all that have a name, in the place of the first. */
function combine(entries: readonly Entry[], join: (same: readonly Entry[]) => Entry): readonly Entry[] {
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byName.get(entry.name);
    if (same) same.push(entry);
    else byName.set(entry.name, [entry]);
  }
  return [...byName.values()].map(join);
}
