// The texts of one call, one after the other. What cannot be read is told and does not stop the rest.
import { existsSync } from 'node:fs';
import { MtmendError } from '../errors/index.ts';
import type { Report } from '../model/index.ts';
import { sidecarEnding } from '../suppress/index.ts';
import { complain, tellQuarrels } from './complain.ts';
import { decoderFor } from './encoding.ts';
import { labelOf, type Source } from './files.ts';
import { makeFinder, namesOf } from './find-files.ts';
import type { Host } from './host.ts';
import { readFile, readUtf8, refuseTooLarge } from './read-file.ts';
import { type CommonOptions, makeMenders, pathOf, type Setup } from './settings.ts';

/** Reads and mends every text that the arguments mean, in order; no argument means stdin. */
export async function* mendAll(
  files: readonly string[],
  options: CommonOptions,
  host: Host,
): AsyncIterable<{ source: Source; report: Report; setup: Setup }> {
  const menderFor = makeMenders(options, host.cwd);
  const changed = options.since === undefined ? undefined : (await import('./changed-lines.ts')).changedSince(options.since, host);
  for await (const source of readAll(files, options, host)) {
    try {
      const setup = await menderFor(pathOf(source, options, host.cwd));
      const wishes = { sidecar: readSidecar(source, options, host), within: changed?.(source) };
      const report = setup.mend(source.text, source.label, wishes);
      tellQuarrels(host, report);
      yield { source, report, setup };
    } catch (error) {
      complain(host, error);
      // A fault of the options or the configuration is the same for every text.
      if (error instanceof MtmendError && error.troubles[0]?.file === '--since') return;
      if (options.config !== undefined || options.glossary || options.only || options.disable || options.level || options.date) return;
    }
  }
}

async function* readAll(wanted: readonly string[], options: CommonOptions, host: Host): AsyncIterable<Source> {
  const names = namesOf(wanted, options, host);
  const asksForStdin = wanted.length === 0 && options.fileList === undefined;
  if (asksForStdin && host.stdinIsTerminal) {
    throw new MtmendError({ what: 'there is no text to read', todo: 'name a file, or send text through a pipe; see `mtmend --help`' });
  }
  const decode = await decoderFor(options.encoding);
  if (names.length === 0 && !asksForStdin && options.errorOnUnmatchedPattern !== false) {
    throw new MtmendError({
      file: options.fileList,
      what: 'the list names no file',
      todo: 'see --no-error-on-unmatched-pattern if that may be',
    });
  }
  const find = await makeFinder(names, options, host);
  const seen = new Set<string>();
  for (const name of asksForStdin ? ['-'] : names) {
    try {
      if (name === '-') {
        const label = options.stdinFilename ?? '<stdin>';
        const bytes = host.readPipe();
        refuseTooLarge(bytes.length, label);
        yield { path: undefined, label, ...decode(bytes, label) };
        continue;
      }
      for (const path of await find(name)) {
        if (seen.has(path)) continue;
        seen.add(path);
        try {
          const label = labelOf(path, host.cwd);
          yield { path, label, ...decode(readFile(path, label), label) };
        } catch (error) {
          complain(host, error);
        }
      }
    } catch (error) {
      complain(host, error);
    }
  }
}

/** What stands in the `.mtmend-ignore` file beside a text, if there is one. */
export function readSidecar(source: Pick<Source, 'path' | 'label'>, options: CommonOptions, { cwd }: Host): string | undefined {
  const path = pathOf(source, options, cwd);
  if (path === undefined || !existsSync(path + sidecarEnding)) return undefined;
  return readUtf8(path + sidecarEnding, source.label + sidecarEnding);
}

/** Colour when asked for, or when a person watches and `NO_COLOR` (no-color.org) does not say otherwise. */
export function wantsColor({ color }: CommonOptions, { env, stdoutIsTerminal }: Host): boolean {
  if (color !== undefined) return color;
  if (env['NO_COLOR']) return false;
  return stdoutIsTerminal && env['TERM'] !== 'dumb';
}
