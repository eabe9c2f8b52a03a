// Files are read without loss, or not at all.
import { constants as limits } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { MtmendError } from '../errors/index.ts';
import { decodeUtf8 } from './encoding.ts';
import { fileTrouble } from './file-trouble.ts';

/** As many bytes as fit into one text. */
const mostBytes = limits.MAX_STRING_LENGTH;

/** Tries until nobody writes while we read. */
const tries = 5;

/** All bytes of a file, of one moment. Throws MtmendError when there is no file, it is too large, or somebody keeps writing to it. */
export function readFile(path: string, label: string): Buffer {
  try {
    const open = /^\/dev\/fd\/(\d+)$/.exec(path)?.[1];
    if (open !== undefined) return readFileSync(Number(open)); // What a shell writes for `<(a command)`.
    for (let left = tries; left > 0; left--) {
      const bytes = readOnce(path, label);
      if (bytes) return bytes;
    }
    throw new MtmendError({ file: label, what: 'somebody is writing to this file', todo: 'run mtmend again when that is done' });
  } catch (error) {
    throw fileTrouble('read', label, error);
  }
}

/** Nothing when the file changed in between. */
function readOnce(path: string, label: string): Buffer | undefined {
  // Without waiting: a pipe without a writer would be waited for for ever.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fstatSync(file, { bigint: true });
    if (before.isDirectory()) throw new MtmendError({ file: label, what: 'this is a folder', todo: 'name the files in it' });
    if (!before.isFile()) {
      const what = before.isFIFO() ? 'a pipe' : before.isSocket() ? 'a socket' : 'a device';
      throw new MtmendError({ file: label, what: `this is ${what}, not a file`, todo: `to read from it, write: mtmend < ${label}` });
    }
    refuseTooLarge(Number(before.size), label);
    const bytes = readFileSync(file);
    const after = fstatSync(file, { bigint: true });
    return before.mtimeNs === after.mtimeNs && before.size === after.size ? bytes : undefined;
  } finally {
    closeSync(file);
  }
}

/** Throws MtmendError for more bytes than one text can have. */
export function refuseTooLarge(bytes: number, label: string): void {
  if (bytes <= mostBytes) return;
  throw new MtmendError({
    file: label,
    what: `${Math.ceil(bytes / 1e6)} MB are too much for one text; there may be ${Math.floor(mostBytes / 1e6)}`,
    todo: 'split it, for instance with `split --line-bytes=100M`',
  });
}

/** The text of a file that mtmend itself reads: a glossary, a configuration, a list. */
export function readUtf8(path: string, label: string): string {
  return decodeUtf8(readFile(path, label), label, () => 'save it as UTF-8 in your editor');
}
