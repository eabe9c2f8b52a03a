// The texts of one call, one after the other. What cannot be read is told and does not stop the rest.
import { statSync } from 'node:fs';
import { MtmendError } from '../errors/index.ts';
import type { Report } from '../model/index.ts';
import { complain, tellQuarrels } from './complain.ts';
import { decoderFor, isUtf8Name } from './encoding.ts';
import { labelOf, type Source } from './files.ts';
import { makeFinder, namesOf } from './find-files.ts';
import type { Host } from './host.ts';
import { showProgress } from './progress.ts';
import { readFile, refuseTooLarge } from './read-file.ts';
import { type CommonOptions, makeMenders, pathOf, type Setup } from './settings.ts';
import { readSidecar } from './sidecar.ts';

export interface Mended {
  readonly source: Source;
  readonly report: Report;
  readonly setup: Setup;
}

/** A text before it is read: a file, or what comes through the pipe. */
interface Place {
  readonly path: string | undefined;
  readonly label: string;
}

/** Reads and mends every text that the arguments mean, in order; no argument means stdin. */
export async function* mendAll(files: readonly string[], options: CommonOptions, host: Host): AsyncIterable<Mended> {
  const menderFor = makeMenders(options, host.cwd, host.cacheFolder);
  const decode = await decoderFor(options.encoding);
  const changed = options.since === undefined ? undefined : (await import('./changed-lines.ts')).changedSince(options.since, host);

  const mend = async ({ path, label }: Place): Promise<Mended> => {
    const bytes = path === undefined ? host.readPipe() : readFile(path, label);
    refuseTooLarge(bytes.length, label);
    const source = { path, label, ...decode(bytes, label) };
    const setup = await menderFor(pathOf(source, options, host.cwd));
    const wishes = { sidecar: readSidecar(source, options, host), within: changed?.(source) };
    return { source, setup, report: setup.mend(source.text, label, wishes) };
  };

  const progress = showProgress(host, options.quiet === true || options.write === true || host.stdoutIsTerminal);
  const places = placesOf(files, options, host);
  for await (const { label, mended } of inParallel(places, mend, menderFor, options, host)) {
    try {
      const done = await mended;
      progress.add(done.report.source.length);
      if (done.report.quarrels.length > 0) progress.clear();
      tellQuarrels(host, done.report);
      yield done;
    } catch (error) {
      progress.clear();
      complain(host, error);
      // A fault of the options or the configuration is the same for every text.
      if (!(error instanceof MtmendError) || error.troubles[0]?.file === label) continue;
      if (error.troubles[0]?.file === '--since') return;
      if (options.config !== undefined || options.glossary || options.only || options.disable || options.level || options.date) return;
    }
  }
  progress.clear();
}

interface Coming {
  readonly label: string;
  readonly mended: Promise<Mended>;
}

/** Fewer bytes than this are mended before workers are ready: each has to load the program and get warm. */
const leastBytes = 1_000_000;

/** Hands texts to workers, if there are enough for several, and gives them back in order. */
async function* inParallel(
  places: AsyncIterable<Place>,
  mend: (place: Place) => Promise<Mended>,
  menderFor: ReturnType<typeof makeMenders>,
  options: CommonOptions,
  host: Host,
): AsyncIterable<Coming> {
  const jobs = readJobs(options.jobs);
  if (jobs < 2 || !isUtf8Name(options.encoding) || options.since !== undefined || host.workerFile === undefined) {
    for await (const place of places) yield { label: place.label, mended: mend(place) };
    return;
  }
  const first: Place[] = [];
  let bytes = 0;
  const iterator = places[Symbol.asyncIterator]();
  let next = await iterator.next();
  for (; !next.done && bytes < leastBytes; next = await iterator.next()) {
    first.push(next.value);
    bytes += sizeOf(next.value.path);
  }
  if (next.done && (bytes < leastBytes || first.length < 2)) {
    for (const place of first) yield { label: place.label, mended: mend(place) };
    return;
  }
  const { openPool } = await import('./pool.ts');
  const pool = openPool(host.workerFile, jobs, { options, cwd: host.cwd, cacheFolder: host.cacheFolder });
  try {
    const give = (place: Place): Coming => {
      const { path, label } = place;
      const mended = path === undefined ? mend(place) : pool.run({ path, label }).then(({ report }) => received(path, report));
      // Who waits for it hears of its failure; until then nobody need.
      mended.catch(() => {});
      return { label, mended };
    };
    const received = async (path: string, report: Report): Promise<Mended> => {
      const source: Source = { path, label: report.label, text: report.source, encode: (text) => Buffer.from(text) };
      return { source, report, setup: await menderFor(path) };
    };
    const pending = first.map(give);
    for (; !next.done; next = await iterator.next()) {
      pending.push(give(next.value));
      if (pending.length > jobs * 4) yield pending.shift() as Coming;
    }
    yield* pending;
  } finally {
    await pool.close();
  }
}

function sizeOf(path: string | undefined): number {
  return (path !== undefined && statSync(path, { throwIfNoEntry: false })?.size) || 0;
}

function readJobs(jobs: string | undefined): number {
  if (jobs === undefined) return 1;
  if (/^[1-9]\d{0,2}$/.test(jobs)) return Number(jobs);
  throw new MtmendError({
    file: '--jobs',
    what: `\`${jobs}\` is no number of workers`,
    todo: 'take as many as there are cores, such as 4',
  });
}

async function* placesOf(wanted: readonly string[], options: CommonOptions, host: Host): AsyncIterable<Place> {
  const names = namesOf(wanted, options, host);
  const asksForStdin = wanted.length === 0 && options.fileList === undefined;
  if (asksForStdin && host.stdinIsTerminal) {
    throw new MtmendError({ what: 'there is no text to read', todo: 'name a file, or send text through a pipe; see `mtmend --help`' });
  }
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
        yield { path: undefined, label: options.stdinFilename ?? '<stdin>' };
        continue;
      }
      for (const path of await find(name)) {
        if (seen.has(path)) continue;
        seen.add(path);
        yield { path, label: labelOf(path, host.cwd) };
      }
    } catch (error) {
      complain(host, error);
    }
  }
}

/** Colour when asked for, or when a person watches and `NO_COLOR` (no-color.org) does not say otherwise. */
export function wantsColor({ color }: CommonOptions, { env, stdoutIsTerminal }: Host): boolean {
  if (color !== undefined) return color;
  if (env['NO_COLOR']) return false;
  return stdoutIsTerminal && env['TERM'] !== 'dumb';
}
