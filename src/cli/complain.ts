// Trouble goes to stderr in one line, and into the exit code. Kept apart so that `--version` need not load the engine.
import { describeTrouble, MtmendError } from '../errors/index.ts';
import type { Report } from '../model/index.ts';
import { printable, printableLines } from '../text/printable.ts';
import type { Host } from './host.ts';

/** Tells what went wrong on stderr, one line each, and remembers that not all could be done. */
export function complain(host: Host, error: unknown): void {
  host.exitCode(2);
  if (error instanceof MtmendError) {
    for (const trouble of error.troubles) host.err(`mtmend: ${describeTrouble(trouble, printable)}\n`);
    return;
  }
  // A mistake in the program. The trace helps whoever mends it.
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.err(`mtmend: something is wrong with mtmend itself, please report it; nothing was changed\n${printableLines(trace)}\n`);
}

/** Rules that undo each other's work are a mistake in mtmend. */
export function tellQuarrels(host: Host, { label, quarrels }: Pick<Report, 'label' | 'quarrels'>): void {
  if (quarrels.length === 0) return;
  const rules = quarrels.join(', ');
  host.err(`mtmend: ${printable(label)}: the rules ${rules} undo each other's work; the paragraph was left as it is, please report it\n`);
}
