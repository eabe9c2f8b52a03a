// `mtmend fix`: repaired text to stdout, in place, or to another file.
import { dirname, resolve } from 'node:path';
import { MtmendError } from '../../errors/index.ts';
import type { Report } from '../../model/index.ts';
import { renderSummary } from '../../reporters/index.ts';
import { printable } from '../../text/index.ts';
import { complain } from '../complain.ts';
import { encodeOutput } from '../encoding.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, readLevel } from '../settings.ts';
import { mendAll } from '../sources.ts';
import { takeLeftoversAway, writeFile } from '../write-file.ts';

export interface FixOptions extends CommonOptions {
  readonly write?: boolean;
  readonly output?: string;
  readonly backup?: string;
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
  if (options.write && (files.length === 0 || files.includes('-'))) {
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
  const reports: Report[] = [];
  let output: Buffer | undefined;
  for await (const { source, report } of mendAll(files, options, host)) {
    reports.push(report);
    try {
      if (options.output !== undefined) {
        if (reports.length === 1) output = encodeOutput(report, source.encode);
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
  if (options.output !== undefined) await writeOne(options.output, output, reports.length, host);
  if (!options.quiet && host.stderrIsTerminal && reports.length > 0) host.err(renderSummary(reports));
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
