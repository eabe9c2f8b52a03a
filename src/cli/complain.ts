// Trouble goes to stderr in one line, and into the exit code. Kept apart so that `--version` need not load the engine.
import { describeTrouble, MtmendError } from '../errors/index.ts';
import { printable } from '../text/printable.ts';
import type { Host } from './host.ts';

/** Tells what went wrong on stderr, one line each, and remembers that not all could be done. Other errors are thrown on. */
export function complain(host: Host, error: unknown): void {
  if (!(error instanceof MtmendError)) throw error;
  for (const trouble of error.troubles) host.err(`mtmend: ${describeTrouble(trouble, printable)}\n`);
  host.exitCode(2);
}
