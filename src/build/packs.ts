// Reads the packs in `glossary/` and makes one glossary of them, so that a run need not parse YAML.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadGlossary } from '../glossary/load/index.ts';
import type { Entry, Glossary } from '../model/index.ts';
import { readingsOf } from '../names/readings.ts';

/** Every pack file below a folder, as paths. */
export function packFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file));
}

export function readPacks(root: string): Glossary[] {
  const files = {
    read: (file: string) => readFileSync(join(root, file), 'utf8'),
    resolve: (from: string, path: string) => join(dirname(from), path),
  };
  return packFiles(join(root, 'glossary')).map((file) => loadGlossary(relative(root, file), files));
}

/** All packs as one glossary, with the readings of names. Entries of one name in two packs are told. */
export function joinPacks(packs: readonly Glossary[]): Glossary {
  const seen = new Map<string, Entry>();
  for (const entry of packs.flatMap(({ entries }) => entries)) {
    const twin = seen.get(entry.name);
    if (twin)
      console.warn(
        `${entry.origin?.file}:${entry.origin?.line}: ${entry.name} has an entry in ${twin.origin?.file}:${twin.origin?.line} too`,
      );
    seen.set(entry.name, entry);
  }
  const entries = [...seen.values()].map((entry) => ({ ...entry, readings: [...new Set(entry.source.flatMap(readingsOf))].slice(0, 12) }));
  return { language: packs[0]?.language ?? 'zh', entries };
}
