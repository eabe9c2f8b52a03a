// How long a program takes and how much memory it needs, as a whole process, as a user would feel it.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Run {
  readonly command: readonly string[];
  /** What comes through stdin: a file, or pieces made while the program runs. */
  readonly input?: string | (() => Iterable<string>);
  /** Exit codes that say that it went well; 0 if nothing is said. */
  readonly ok?: readonly number[];
}

export interface Figure {
  readonly seconds: number;
  /** The most memory that a Node program had at once, in MB. */
  readonly peak: number;
}

/** Why there is no figure. */
export class NoFigure extends Error {}

export interface Stopwatch {
  /** Throws NoFigure when the program fails or takes longer than `limit` seconds. */
  run(run: Run, limit: number): Promise<Figure>;
}

/** Keeps what it needs in a folder; programs are run there, and write there. */
export function stopwatch(folder: string): Stopwatch {
  const hook = join(folder, 'peak.cjs');
  const peakFile = join(folder, 'peak.txt');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)));\n`,
  );
  return {
    async run({ command, input, ok = [0] }, limit) {
      // Only where memory is asked for: it takes a moment.
      const wantsPeak = typeof input === 'function';
      const [program = '', ...args] = wantsPeak ? [command[0] as string, '--require', hook, ...command.slice(1)] : command;
      // Some programs do less when they see that nobody reads.
      const output = openSync(join(folder, 'output'), 'w');
      const source = typeof input === 'string' ? openSync(input, 'r') : undefined;
      rmSync(peakFile, { force: true });
      try {
        const start = performance.now();
        const child = spawn(program, args, {
          cwd: folder,
          env: { ...process.env, MTMEND_CACHE: join(folder, 'cache') },
          stdio: [wantsPeak ? 'pipe' : (source ?? 'ignore'), output, 'ignore'],
          timeout: limit * 1000,
          killSignal: 'SIGKILL',
        });
        const ended = new Promise<number | null>((tell, fail) => child.once('error', fail).once('exit', tell));
        if (wantsPeak && child.stdin) {
          await pipeline(Readable.from(input()), child.stdin).catch(() => {});
        }
        const code = await ended;
        const seconds = (performance.now() - start) / 1000;
        if (code === null) throw new NoFigure(`more than ${limit} s`);
        if (!ok.includes(code)) throw new NoFigure(`exit code ${code}`);
        return { seconds, peak: wantsPeak ? Number(readFileSync(peakFile, 'utf8')) / 1024 : 0 };
      } finally {
        closeSync(output);
        if (source !== undefined) closeSync(source);
      }
    },
  };
}

/**
 * The best of several runs of each program, one after the other in turns, so that a busy moment does not fall on one of them alone.
 * A program that gave no figure once is not run again.
 */
export async function inTurns(watch: Stopwatch, runs: readonly Run[], { times, limit }: { times: number; limit: number }) {
  const best = runs.map((): Figure | NoFigure => ({ seconds: Number.POSITIVE_INFINITY, peak: Number.POSITIVE_INFINITY }));
  for (let turn = 0; turn < times; turn++) {
    for (const [i, run] of runs.entries()) {
      const before = best[i] as Figure | NoFigure;
      if (before instanceof NoFigure) continue;
      try {
        const { seconds, peak } = await watch.run(run, limit);
        best[i] = { seconds: Math.min(before.seconds, seconds), peak: Math.min(before.peak, peak) };
      } catch (error) {
        if (!(error instanceof NoFigure)) throw error;
        best[i] = error;
      }
    }
  }
  return best;
}
