// `mtmend fix`: repaired text to stdout, in place, or to another file.
import { dirname, resolve } from 'node:path';
import { MtmendError } from '../../errors/index.ts';
import { readFieldPath } from '../../formats/index.ts';
import type { Report } from '../../model/index.ts';
import { addWork, noWork, renderSummary } from '../../reporters/index.ts';
import { printable } from '../../text/index.ts';
import { complain, tellQuarrels } from '../complain.ts';
import { encodeOutput, isUtf8Name } from '../encoding.ts';
import type { Host } from '../host.ts';
import { showProgress } from '../progress.ts';
import { mendRecords } from '../records.ts';
import { type CommonOptions, makeMenders, pathOf, readLevel } from '../settings.ts';
import { readSidecar } from '../sidecar.ts';
import { mendAll } from '../sources.ts';
import { blocksOf, textParts } from '../stream.ts';
import { takeLeftoversAway, writeFile } from '../write-file.ts';

export interface FixOptions extends CommonOptions {
  readonly write?: boolean;
  readonly output?: string;
  readonly backup?: string;
  readonly jsonl?: boolean;
  readonly field?: readonly string[];
}

export async function fix(files: readonly string[], options: FixOptions, host: Host): Promise<void> {
  if (readLevel(options.level) === 'possible') {
    throw new MtmendError({
      file: '--level',
      what: 'what is only possible is never applied',
      todo: 'see it with `mtmend check`, or take likely',
    });
  }
  if (options.write && options.output !== undefined)
    throw new MtmendError({ what: '--write and --output exclude each other', todo: 'take one' });
  if (options.write && ((files.length === 0 && options.fileList === undefined) || files.includes('-'))) {
    throw new MtmendError({
      what: '--write needs files; what comes through a pipe has no place to be written to',
      todo: 'name the files, or leave --write out',
    });
  }
  const { backup } = options;
  if (backup !== undefined && (!options.write || !/^[^/\\]+$/.test(backup))) {
    throw new MtmendError({
      file: '--backup',
      what: options.write ? `\`${backup}\` cannot end the name of a file` : 'only --write needs a backup',
      todo: 'write for instance: --write --backup .bak',
    });
  }
  let work = noWork;
  const tell = (report: Report) => {
    tellQuarrels(host, report);
    work = addWork(work, report);
  };
  if (isStream(files, options, host)) {
    await fixStream(options, host, tell);
    if (!options.quiet && host.stderrIsTerminal) host.err(renderSummary(work));
    return;
  }
  let output: Buffer | undefined;
  for await (const { source, report } of mendAll(files, options, host)) {
    work = addWork(work, report);
    try {
      if (options.output !== undefined) {
        if (work.texts === 1) output = encodeOutput(report, source.encode);
        continue;
      }
      if (!options.write) {
        host.out(encodeOutput(report, source.encode));
        continue;
      }
      if (source.path === undefined) continue;
      takeLeftoversAway(dirname(source.path), host);
      if (report.output === source.text) continue;
      const after = encodeOutput(report, source.encode);
      await writeFile(source.path, source.label, after, host, { before: source.encode(source.text), backup });
      const count = report.findings.filter(({ applied }) => applied).length;
      if (!options.quiet) host.err(`${printable(`${source.label}: ${count} repair${count === 1 ? '' : 's'}`)}\n`);
    } catch (error) {
      complain(host, error);
    }
  }
  if (options.output !== undefined) await writeOne(options.output, output, work.texts, host);
  if (!options.quiet && host.stderrIsTerminal && work.texts > 0) host.err(renderSummary(work));
}

/** Text that comes through the pipe and goes on through stdout need not be held as a whole. */
function isStream(files: readonly string[], options: FixOptions, host: Host): boolean {
  const isPiped =
    options.fileList !== undefined ? false : files.length === 0 ? !host.stdinIsTerminal : files.length === 1 && files[0] === '-';
  if (options.jsonl && (!isPiped || options.output !== undefined || options.encoding !== undefined)) {
    throw new MtmendError({
      file: '--jsonl',
      what: 'records are read from stdin and written to stdout, in UTF-8',
      todo: 'write for instance: mtmend --jsonl --field text < articles.jsonl > repaired.jsonl',
    });
  }
  if (!options.jsonl && options.field) throw new MtmendError({ file: '--field', what: 'only --jsonl has fields', todo: 'add --jsonl' });
  return isPiped && options.output === undefined && options.since === undefined && isUtf8Name(options.encoding);
}

async function fixStream(options: FixOptions, host: Host, count: (report: Report) => void): Promise<void> {
  const progress = showProgress(host, options.quiet === true || host.stdoutIsTerminal);
  const tell = (report: Report) => {
    count(report);
    progress.add(report.source.length);
  };
  const label = options.stdinFilename ?? '<stdin>';
  const setup = await makeMenders(options, host.cwd, host.cacheFolder)(pathOf({ path: undefined }, options, host.cwd));
  if (options.jsonl) {
    const fields = options.field ?? ['text'];
    const { mend } = setup;
    const { texts, records } = mendRecords(label, { paths: fields.map(readFieldPath), mend, tell }, host);
    progress.clear();
    if (records > 0 && texts === 0 && !options.quiet) {
      host.err(`mtmend: ${printable(label)}: no record has a text in ${printable(fields.join(', '))}; nothing was changed\n`);
    }
    return;
  }
  const mendBlock = setup.mendBlocks(label, { sidecar: readSidecar({ path: undefined, label }, options, host) });
  for (const block of blocksOf(textParts(host, label))) {
    const report = mendBlock(block);
    host.out(report.output);
    tell(report);
  }
  progress.clear();
}

async function writeOne(path: string, text: Buffer | undefined, count: number, host: Host): Promise<void> {
  if (count > 1)
    throw new MtmendError({
      file: path,
      what: '--output takes one text, there are several',
      todo: 'use --write, or call mtmend once for each',
    });
  if (text) await writeFile(resolve(host.cwd, path), path, text, host);
}
