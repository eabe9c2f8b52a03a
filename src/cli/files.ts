// Files: which ones are meant, and what they are called.
import { lstatSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { MtmendError } from '../errors/index.ts';
import { nearest } from '../text/nearest.ts';
import type { Decoded } from './encoding.ts';
import { fileTrouble } from './file-trouble.ts';

export interface Source extends Decoded {
  /** The path on disk; undefined for stdin, which is never written. */
  readonly path: string | undefined;
  /** What messages call it. */
  readonly label: string;
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
  const stat = statOf(path, wanted);
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

function statOf(path: string, label: string): Stats | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat || !lstatSync(path, { throwIfNoEntry: false })) return stat;
  } catch (error) {
    throw fileTrouble('read', label, error);
  }
  throw new MtmendError({ file: label, what: 'this link leads nowhere', todo: 'check where it points to' });
}

export function labelOf(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}
