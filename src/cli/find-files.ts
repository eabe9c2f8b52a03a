// Which files are meant: files as they are named, folders by their text files, patterns by what they match.
// In folders and patterns, what `.gitignore` and `.mtmendignore` leave out stays out, and links are not followed.
import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { MtmendError } from '../errors/index.ts';
import { nearest } from '../text/nearest.ts';
import { complain } from './complain.ts';
import { decodeUtf8 } from './encoding.ts';
import { fileTrouble } from './file-trouble.ts';
import { labelOf } from './files.ts';
import type { Host } from './host.ts';
import { type Ignored, ignoredAt } from './ignored.ts';
import { projectAround } from './project.ts';
import { readFile } from './read-file.ts';

export interface FindOptions {
  /** A file with names, one a line or divided by NUL; `-` is stdin. */
  readonly fileList?: string;
  /** Leaves out ignored files that are named outright, too. */
  readonly forceExclude?: boolean;
  /** False: a name, folder or pattern that gives no file is no error. */
  readonly errorOnUnmatchedPattern?: boolean;
}

const commands = ['fix', 'diff', 'check', 'glossary', 'explain', 'init'];

/** What is read when a folder is given. */
const texts = '**/*.{txt,md}';

/** Folders that never hold anybody's articles. */
const passedOver = new Set(['node_modules', '.git']);

/** All that a call names: its arguments and the names in its list. Throws MtmendError when the list cannot be read. */
export function namesOf(wanted: readonly string[], { fileList }: FindOptions, host: Host): readonly string[] {
  if (fileList === undefined) return wanted;
  if (fileList === '-' && wanted.includes('-')) {
    throw new MtmendError({
      file: '--file-list',
      what: 'stdin cannot be both the list and a text',
      todo: 'take one of the two from a file',
    });
  }
  const bytes = fileList === '-' ? host.readPipe() : readFile(resolve(host.cwd, fileList), fileList);
  const decode = (part: Buffer) => decodeUtf8(part, fileList === '-' ? '<stdin>' : fileList, () => 'save the list as UTF-8');
  const names = bytes.includes(0) ? divide(bytes).map(decode) : decode(bytes).split(/\r?\n/);
  // A list holds names, never patterns or `-`.
  return [...wanted, ...names.filter((name) => name !== '').map((name) => resolve(host.cwd, name))];
}

/** The parts between bytes that are zero. */
function divide(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const zero = bytes.indexOf(0, at);
    const end = zero < 0 ? bytes.length : zero;
    parts.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return parts;
}

/**
 * Gives the files that one argument means, as absolute paths in order. Arguments that begin with `!` take away from what
 * folders and patterns give. The result throws MtmendError when an argument matches nothing.
 */
export async function makeFinder(
  names: readonly string[],
  { forceExclude = false, errorOnUnmatchedPattern = true }: FindOptions,
  host: Host,
): Promise<(wanted: string) => Promise<readonly string[]>> {
  const { cwd } = host;
  const unwanted = await Promise.all(
    names.filter((name) => isExclusion(name, cwd)).map((name) => readPattern(`${name.slice(1).replace(/[\\/]+$/, '')}{,/**}`, cwd)),
  );
  const isForcedOut = async (path: string) => forceExclude && (await ignoredAt(projectAround(dirname(path), cwd), dirname(path))).has(path);
  return async (wanted) => {
    if (isExclusion(wanted, cwd)) return [];
    const path = resolve(cwd, wanted);
    const stat = statOf(path, wanted);
    if (stat && !stat.isDirectory()) return (await isForcedOut(path)) ? [] : [path];
    const isPattern = !stat && /[*?[\]{}]/.test(wanted);
    if (stat || isPattern) {
      const { folder, fits } = stat ? await readPattern(texts, path) : await readPattern(wanted, cwd);
      const found = await walk(folder, host, isPattern && /(?:^|[\\/])\.(?!\.?[\\/])/.test(wanted), forceExclude);
      const files = found.filter((file) => fits(file) && !unwanted.some((pattern) => pattern.fits(file)));
      if (files.length > 0) return files.sort();
    }
    if (!errorOnUnmatchedPattern) return [];
    if (!stat && !isPattern) throw new MtmendError({ file: wanted, what: 'there is no such file', todo: hintFor(wanted) });
    throw new MtmendError(
      stat
        ? {
            file: wanted,
            what: 'there is no text in this folder',
            todo: 'mtmend looks for .txt and .md files that are not ignored; name other files outright',
          }
        : { file: wanted, what: 'this pattern matches no file', todo: 'check the pattern' },
    );
  };
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

function hintFor(wanted: string): string {
  const command = nearest(wanted, commands);
  return command ? `did you mean the command \`mtmend ${command}\`?` : 'check the name';
}

function isExclusion(name: string, cwd: string): boolean {
  return name.startsWith('!') && !statSync(resolve(cwd, name), { throwIfNoEntry: false });
}

/** A pattern as the folder from which on it is one, and whether a path fits it. */
async function readPattern(pattern: string, cwd: string): Promise<{ folder: string; fits: (path: string) => boolean }> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob } = picomatch.scan(sep === '/' ? pattern : pattern.split(sep).join('/'));
  const folder = resolve(cwd, base);
  const matches = picomatch(glob);
  return { folder, fits: (path) => matches(relative(folder, path).split(sep).join('/')) };
}

/** All files below a folder that are not ignored; what cannot be read is told and does not stop the rest. */
async function walk(folder: string, host: Host, hidden: boolean, forceExclude: boolean): Promise<string[]> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const root = projectAround(folder, host.cwd);
  const around = await ignoredAt(root, folder);
  const isOut = folder !== root && around.has(folder, true);
  if (isOut && forceExclude) return [];
  const found: string[] = [];
  const visit = (at: string, ignored: Ignored) => {
    for (const entry of entriesOf(at, host)) {
      const path = join(at, entry.name);
      if (entry.name.startsWith('.') && !hidden) continue;
      if (entry.isDirectory()) {
        if (!passedOver.has(entry.name) && !ignored.has(path, true)) visit(path, ignored.below(path));
      } else if (entry.isFile() && !ignored.has(path)) found.push(path);
    }
  };
  // An ignored folder that is named outright is meant: only what it says itself counts.
  visit(folder, isOut ? await ignoredAt(folder, folder) : around);
  return found;
}

function entriesOf(folder: string, host: Host): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Somebody took it away meanwhile.
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    complain(host, new MtmendError({ file: labelOf(folder, host.cwd), what: 'this folder cannot be read', todo: 'check its permissions' }));
    return [];
  }
}
