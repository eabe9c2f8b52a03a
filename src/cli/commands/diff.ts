// `mtmend diff`: what `fix` would change, as a patch or word by word.
import { renderPatch, renderWords } from '../../reporters/index.ts';
import { printableLines } from '../../text/index.ts';
import type { Host } from '../host.ts';
import type { CommonOptions } from '../settings.ts';
import { mendAll, wantsColor } from '../sources.ts';

export interface DiffOptions extends CommonOptions {
  readonly words?: boolean;
}

export async function diff(files: readonly string[], options: DiffOptions, host: Host): Promise<void> {
  const color = wantsColor(options, host);
  for await (const { source, report } of mendAll(files, options, host)) {
    if (report.edits.length > 0) host.exitCode(1);
    if (options.words) host.out(renderWords(report, color));
    else {
      const patch = renderPatch(report);
      // A patch is exact in a pipe or a file, and written as its text is, or `patch` could not find the lines;
      // on a screen it is for reading.
      host.out(host.stdoutIsTerminal ? printableLines(patch) : (source.encode(patch) ?? patch));
    }
  }
}
