// The outside world: the only file that says `process`.
import { readSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { reasonOf } from './file-trouble.ts';

export interface Host {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly pid: number;
  /** Where glossaries are kept that were made ready; undefined when that is not wanted. */
  readonly cacheFolder: string | undefined;
  /** What workers run; undefined where the program was not built. */
  readonly workerFile: string | undefined;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** All that comes through stdin, or through another pipe that is open already. */
  readPipe(descriptor?: number): Buffer;
  /** What comes next through stdin, as much as is there; nothing at the end. */
  readSome(): Buffer | undefined;
  /** Returns when all is written. Ends the program when nobody reads any more, and when it cannot be written. */
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Worst exit code so far: 0 clean, 1 findings or differences, 2 could not do it all. */
  exitCode(code: 0 | 1 | 2): void;
  /** True while there is a process of that number. */
  isRunning(pid: number): boolean;
  /** Does something that a signal must not break off half-way: the signal is obeyed when it is done. */
  uninterrupted<T>(act: () => T): Promise<T>;
}

export function makeHost(): Host {
  let worst = 0;
  let mute = false;
  const exitCode = (code: 0 | 1 | 2) => {
    worst = Math.max(worst, code);
    process.exitCode = worst;
  };
  const err = (text: string) => {
    if (mute || text === '') return;
    try {
      writeAll(2, text);
    } catch (error) {
      // Nobody listens. That is no reason to leave work undone; but words that are lost on a full disk are.
      mute = true;
      if (!isClosed(error)) exitCode(2);
    }
  };
  return {
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    pid: process.pid,
    cacheFolder: cacheFolder(process.env),
    workerFile: typeof __dirname === 'string' ? join(__dirname, 'worker.cjs') : undefined,
    stdinIsTerminal: isatty(0),
    stdoutIsTerminal: isatty(1),
    stderrIsTerminal: isatty(2),
    readPipe,
    readSome: () => readSome(0),
    out(text) {
      try {
        writeAll(1, text);
      } catch (error) {
        // A reader that has seen enough (`| head`) closes the pipe: that is success.
        if (isClosed(error)) process.exit(worst === 2 ? 2 : 0);
        err(`mtmend: the output cannot be written: ${reasonOf(error)}; what was written is not complete\n`);
        process.exit(2);
      }
    },
    err,
    exitCode,
    isRunning(pid) {
      try {
        return process.kill(pid, 0);
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
      }
    },
    uninterrupted,
  };
}

/** As the system wants it; `MTMEND_CACHE` names another folder, or says `off`. */
function cacheFolder({ MTMEND_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local }: NodeJS.ProcessEnv): string | undefined {
  if (own !== undefined && own !== '') return own === 'off' ? undefined : own;
  if (xdg) return join(xdg, 'mtmend');
  if (process.platform === 'win32') return local ? join(local, 'mtmend', 'cache') : undefined;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'mtmend');
}

function isClosed(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EPIPE';
}

/**
 * Writes to the end, and only then returns. Node's own streams write part of a text to a disk that is about to be full,
 * and do not tell.
 */
function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      waitALittle();
    }
  }
}

/** Reads in pieces, since a pipe may have nothing to give for a while. */
function readPipe(descriptor = 0): Buffer {
  const parts: Buffer[] = [];
  for (let part = readSome(descriptor); part; part = readSome(descriptor)) parts.push(part);
  return Buffer.concat(parts);
}

function readSome(descriptor: number): Buffer | undefined {
  const part = Buffer.allocUnsafe(1 << 16);
  for (;;) {
    try {
      const count = readSync(descriptor, part);
      return count === 0 ? undefined : part.subarray(0, count);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return undefined;
      if (code !== 'EAGAIN') throw error;
      waitALittle();
    }
  }
}

/** For a pipe that another program has set not to wait. */
function waitALittle(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function uninterrupted<T>(act: () => T): Promise<T> {
  let caught: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => {
    caught ??= signal;
  };
  for (const signal of signals) process.on(signal, hold);
  try {
    return act();
  } finally {
    // A whole turn of the event loop, in which a signal that came meanwhile is heard; the first may have no ear in it any more.
    for (let turn = 0; turn < 2; turn++) await new Promise((next) => setImmediate(next));
    for (const signal of signals) process.off(signal, hold);
    if (caught) process.kill(process.pid, caught);
  }
}
