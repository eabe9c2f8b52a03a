// A file is written whole or not at all: a new file beside the old one, flushed to the disk, then renamed over it.
// Whatever happens meanwhile, the old text or the new one stands there. Only a killed run can leave its new file behind;
// the next run that writes in the folder takes it away.
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MtmendError } from '../errors/index.ts';
import { fileTrouble } from './file-trouble.ts';
import type { Host } from './host.ts';

export interface WriteOptions {
  /** What the file held when it was read: when it holds something else now, it is refused. Without it, anything is replaced. */
  readonly before?: Uint8Array | undefined;
  /** Keeps the old text beside the new one, under the name with this at its end. */
  readonly backup?: string | undefined;
}

/**
 * Puts `after` in the place of what the file holds. Mode stays, and owner where the system allows it; a symbolic link is
 * followed; the time of change is now. What is no file, such as `/dev/stdout`, is simply written to.
 * A signal waits until the work is done. Throws MtmendError when nothing was written.
 */
export async function writeFile(path: string, label: string, after: Uint8Array, host: Host, options: WriteOptions = {}): Promise<void> {
  try {
    await host.uninterrupted(() => replace(path, label, after, host, options));
  } catch (error) {
    throw fileTrouble('written', label, error);
  }
}

function replace(path: string, label: string, after: Uint8Array, host: Host, { before, backup }: WriteOptions): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile() && before === undefined) {
    writeFileSync(path, after);
    return;
  }
  const target = targetOf(path, label);
  if (old) accessSync(target, constants.W_OK);
  if (before && holds(target, after)) return; // Another run was faster.
  if (before) refuseChanged(target, label, before);
  takeLeftoversAway(dirname(target), host);
  if (before && backup !== undefined) put(`${target}${backup}`, before, old, host);
  put(target, after, old, host, () => before && refuseChanged(target, label, before));
}

/** Writes the new file, lets `check` have the last word, and renames. `like` is the file whose mode and owner it takes. */
function put(target: string, text: Uint8Array, like: Stats | undefined, host: Host, check: () => void = () => {}): void {
  const folder = dirname(target);
  const name = join(folder, `.mtmend-${host.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`);
  const file = openSync(name, 'wx', like ? 0o600 : 0o666);
  try {
    try {
      writeFileSync(file, text);
      if (like) fchmodSync(file, keepOwner(file, like) ? like.mode & 0o7777 : like.mode & 0o777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    check();
    renameSync(name, target);
  } catch (error) {
    rmSync(name, { force: true });
    throw error;
  }
  flushFolder(folder);
}

/** Only the system's administrator may give files away; others keep the group if they are in it. */
function keepOwner(file: number, { uid, gid }: Stats): boolean {
  for (const [owner, group] of [
    [uid, gid],
    [-1, gid],
  ] as const) {
    try {
      fchownSync(file, owner, group);
      return owner === uid;
    } catch {
      // Not allowed, or a disk that knows no owners.
    }
  }
  return false;
}

/** The file that is meant, behind all links. */
function targetOf(path: string, label: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (lstatSync(path, { throwIfNoEntry: false })) {
      throw new MtmendError({
        file: label,
        what: 'this link leads nowhere',
        todo: 'make the file that it points to, or take the link away',
      });
    }
    return join(realpathSync(dirname(path)), basename(path));
  }
}

/** A file that is not there holds nothing. */
function holds(file: string, text: Uint8Array): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size === text.length && (size === 0 || readFileSync(file).equals(text));
}

function refuseChanged(target: string, label: string, before: Uint8Array): void {
  if (holds(target, before)) return;
  throw new MtmendError({
    file: label,
    what: 'somebody changed the file while mtmend was at work',
    todo: 'nothing was written; run mtmend again',
  });
}

/** So that the new name is there after a loss of power too. Not every system can. */
function flushFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // The file itself is on the disk; that is all that can be done.
  }
}

const swept = new Set<string>();

/** The longest time that a new file is worked on without a sign of life, in milliseconds. */
const longest = 3_600_000;

/**
 * Takes away what killed runs left in a folder; looked for once. A file of a run that still lives is not touched
 * (were it taken away all the same, that run would only say that it could not write).
 */
export function takeLeftoversAway(folder: string, host: Host): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of namesIn(folder)) {
    const pid = /^\.mtmend-(\d+)-[a-z0-9]+\.tmp$/.exec(name)?.[1];
    if (pid === undefined) continue;
    const file = join(folder, name);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    // A number like our own on a file older than this run belonged to another: numbers come round again.
    const oldest = Number(pid) === host.pid ? performance.timeOrigin : Date.now() - longest;
    if (!host.isRunning(Number(pid)) || stat.mtimeMs < oldest) rmSync(file, { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Some folders may be written to, but not be read.
  }
}
