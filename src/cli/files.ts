// Files: which ones are meant, reading them without loss, writing them whole or not at all.
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { MtmendError } from '../errors/index.ts';
import { nearest } from '../text/nearest.ts';

export interface Source {
  /** The path on disk; undefined for stdin, which is never written. */
  readonly path: string | undefined;
  /** What messages call it. */
  readonly label: string;
  readonly text: string;
  /** What the file was when it was read, to see whether somebody changed it meanwhile. */
  readonly stamp: string | undefined;
}

const commands = ['fix', 'diff', 'check', 'glossary', 'explain'];

/** Endings that are read when a folder is given. */
const endings = '{txt,md}';

/**
 * The files that a list of arguments means: files as they are, folders by their text files, patterns by what they match.
 * Throws MtmendError when an argument matches nothing.
 */
export async function findFiles(wanted: string, cwd: string): Promise<string[]> {
  const path = resolve(cwd, wanted);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) return [path];
  const isPattern = !stat && /[*?[\]{}!]/.test(wanted);
  if (!stat && !isPattern) {
    const command = nearest(wanted, commands);
    const todo = command ? `did you mean the command \`mtmend ${command}\`?` : 'check the name';
    throw new MtmendError({ file: wanted, what: 'there is no such file', todo });
  }
  const { glob } = await import('tinyglobby');
  const patterns = stat ? [`**/*.${endings}`] : [wanted];
  const found = await glob(patterns, { cwd: stat ? path : cwd, absolute: true, ignore: ['**/node_modules/**'], expandDirectories: false });
  if (found.length > 0) return found.sort();
  throw new MtmendError(
    stat
      ? { file: wanted, what: 'there is no text in this folder', todo: 'mtmend looks for .txt and .md files; name other files outright' }
      : { file: wanted, what: 'this pattern matches no file', todo: 'check the pattern' },
  );
}

export function labelOf(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** Reads a UTF-8 text file without changing a byte (a byte-order mark stays). Throws MtmendError when that is not possible. */
export function readTextFile(path: string, label: string): Source {
  let bytes: Buffer;
  let stamp: string;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new MtmendError({ file: label, what: 'this is a folder', todo: 'name the files in it' });
    stamp = stampOf(path);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof MtmendError) throw error;
    throw cannot('read', label, error);
  }
  return { path, label, text: decode(bytes, label), stamp };
}

/** Text of UTF-8 bytes. Throws MtmendError with the byte offset of the first byte that is not UTF-8. */
export function decode(bytes: Buffer, label: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const offset = firstBadByte(bytes);
    throw new MtmendError({
      file: label,
      what: `the text is not valid UTF-8 (byte ${offset})`,
      todo: 'save it as UTF-8 in your editor and try again; nothing was changed',
    });
  }
}

/** The offset of the first byte that does not belong to valid UTF-8 (Unicode 15, table 3-7). */
function firstBadByte(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const length =
      lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return at;
    const second = bytes[at + 1] as number;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (length > 1 && (second < low || second > high)) return at;
    for (let i = 2; i < length; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return at;
    at += length;
  }
  return bytes.length;
}

function stampOf(path: string): string {
  const { mtimeMs, size, ino } = statSync(path);
  return `${mtimeMs} ${size} ${ino}`;
}

/**
 * Puts `text` in the place of what the file holds: a new file beside it, flushed, then renamed over it, with the same mode;
 * through a symbolic link to where it points. Throws MtmendError when the file changed since it was read.
 */
export async function writeTextFile(path: string, label: string, text: string, stamp: string | undefined): Promise<void> {
  try {
    if (stamp !== undefined && stampOf(path) !== stamp) {
      throw new MtmendError({
        file: label,
        what: 'somebody changed the file while mtmend was at work',
        todo: 'nothing was written; run mtmend again',
      });
    }
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, text);
  } catch (error) {
    if (error instanceof MtmendError) throw error;
    throw cannot('written', label, error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
  EISDIR: 'this is a folder',
  ELOOP: 'the link leads to itself',
  ENOTDIR: 'a part of the path is not a folder',
};

function cannot(what: 'read' | 'written', label: string, error: unknown): MtmendError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new MtmendError({
    file: label,
    what: `cannot be ${what}: ${reasons[code] ?? message}`,
    todo: what === 'read' ? 'check the name and its permissions' : 'nothing was changed',
  });
}

/** Files as the glossary loader wants them. */
export const glossaryFiles = {
  read: (file: string) => readTextFile(file, file).text,
  resolve: (from: string, path: string) => join(from, '..', path),
};
