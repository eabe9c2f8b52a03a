// A user's glossary, read and made ready once. The next run takes it from the cache if every file that it was made of still
// holds the same. The cache may be deleted at any time; whatever is wrong with it, the glossary is simply read again.
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { freeze, frozenVersion, thaw } from '../glossary/frozen.ts';
import type { Entry } from '../model/index.ts';

/** The files that were read, by their paths, and what was in them. */
export class ReadFiles {
  readonly #hashes = new Map<string, string>();

  add(path: string, text: string): void {
    this.#hashes.set(path, hashOf(text));
  }

  get hashes(): readonly (readonly [path: string, hash: string])[] {
    return [...this.#hashes];
  }
}

/** As many glossaries are kept; the oldest go first. */
const mostKept = 30;

const hashLength = 32;

/**
 * The entries that `make` gives, from the cache if nothing changed. `question` is all that decides which files are read;
 * `files` are those that `make` has read in the end.
 */
export async function cachedEntries(
  folder: string | undefined,
  question: readonly unknown[],
  files: ReadFiles,
  make: () => Promise<readonly Entry[]>,
): Promise<readonly Entry[]> {
  if (folder === undefined) return make();
  const file = join(folder, `${hashOf(JSON.stringify([packageJson.version, frozenVersion, ...question]))}.glossary`);
  const known = read(folder, file);
  if (known) return known;
  const entries = await make();
  write(folder, file, files, entries);
  return entries;
}

/** Nothing unless the folder is the user's own, the file is whole, and all that it was made of is as it was. */
function read(folder: string, file: string): readonly Entry[] | undefined {
  try {
    if (!isPrivate(folder)) return undefined;
    const bytes = readFileSync(file);
    const body = bytes.subarray(hashLength);
    if (!createHash('sha256').update(body).digest().equals(bytes.subarray(0, hashLength))) return undefined;
    const length = body.readUInt32LE(0);
    const made = JSON.parse(body.toString('utf8', 4, 4 + length)) as [string, string][];
    if (!made.every(([path, hash]) => hashOf(readFileSync(path, 'utf8')) === hash)) return undefined;
    return thaw(body.subarray(4 + length)).entries;
  } catch {
    return undefined;
  }
}

function write(folder: string, file: string, files: ReadFiles, entries: readonly Entry[]): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isPrivate(folder)) return;
    // Filled up, so that what follows can be used where it stands.
    const list = Buffer.from(JSON.stringify(files.hashes));
    const head = Buffer.concat([list, Buffer.alloc(-list.length & 3, ' ')]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const body = Buffer.concat([length, head, freeze({ language: undefined, entries })]);
    const fresh = `${file}.${Math.random().toString(36).slice(2)}`;
    writeFileSync(fresh, Buffer.concat([createHash('sha256').update(body).digest(), body]), { mode: 0o600, flag: 'wx' });
    renameSync(fresh, file);
    prune(folder);
  } catch {
    // Without a cache the next run only takes longer.
  }
}

/** A folder of the user's own, into which nobody else can write. */
function isPrivate(folder: string): boolean {
  const stat = lstatSync(folder);
  const { uid } = userInfo();
  // Where users have no numbers, their folders are their own anyway.
  return stat.isDirectory() && (uid < 0 || (stat.uid === uid && (stat.mode & 0o022) === 0));
}

function prune(folder: string): void {
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), age: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of files.sort((a, b) => b.age - a.age).slice(mostKept)) rmSync(path, { force: true });
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
