// The outside world: the only file that says `process`.
import { readSync } from 'node:fs';

export interface Host {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readStdin(): Buffer;
  out(text: string): void;
  err(text: string): void;
  /** Worst exit code so far: 0 clean, 1 findings or differences, 2 could not do it all. */
  exitCode(code: 0 | 1 | 2): void;
}

export function makeHost(): Host {
  // A reader that has seen enough (`| head`) closes the pipe: that is success.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  let worst = 0;
  return {
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdinIsTerminal: process.stdin.isTTY === true,
    stdoutIsTerminal: process.stdout.isTTY === true,
    stderrIsTerminal: process.stderr.isTTY === true,
    readStdin,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    exitCode(code) {
      worst = Math.max(worst, code);
      process.exitCode = worst;
    },
  };
}

/** All of stdin. Read in pieces, since a pipe may have nothing to give for a while. */
function readStdin(): Buffer {
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.allocUnsafe(1 << 16);
    try {
      const count = readSync(0, part);
      if (count === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, count));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(parts);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
