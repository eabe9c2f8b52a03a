// Reads the packs in `glossary/` and makes one module of them, so that a run need not parse YAML.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadGlossary } from '../glossary/load/index.ts';
import type { PackedEntry } from '../glossary/shipped.ts';
import type { Entry, Glossary, WrongForm } from '../model/index.ts';
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

export function packEntries(packs: readonly Glossary[]): string {
  const seen = new Map<string, Entry>();
  for (const entry of packs.flatMap(({ entries }) => entries)) {
    const twin = seen.get(entry.name);
    if (twin)
      console.warn(
        `${entry.origin?.file}:${entry.origin?.line}: ${entry.name} has an entry in ${twin.origin?.file}:${twin.origin?.line} too`,
      );
    seen.set(entry.name, entry);
  }
  return JSON.stringify({ language: packs[0]?.language ?? 'zh', entries: [...seen.values()].map(pack) });
}

function pack({ name, full, kind, source, wrong, cues, keep }: Entry): PackedEntry {
  return {
    name,
    ...(full.length > 0 && { full }),
    ...(kind && { kind }),
    ...(source.length > 0 && { source, readings: [...new Set(source.flatMap(readingsOf))].slice(0, 12) }),
    ...(wrong.length > 0 && { wrong: wrong.map(packForm) }),
    ...(cues.length > 0 && { cues }),
    ...(keep.length > 0 && { keep }),
  };
}

function packForm({ text, near, not }: WrongForm): string | { text: string; near?: readonly string[]; not?: readonly string[] } {
  if (near.length === 0 && not.length === 0) return text;
  return { text, ...(near.length > 0 && { near }), ...(not.length > 0 && { not }) };
}
