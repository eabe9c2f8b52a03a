// `mtmend fix`: repaired text to stdout, in place, or to another file.
import { resolve } from 'node:path';
import { MtmendError } from '../../errors/index.ts';
import type { Report } from '../../model/index.ts';
import { renderSummary } from '../../reporters/index.ts';
import { printable } from '../../text/index.ts';
import { complain } from '../complain.ts';
import { writeTextFile } from '../files.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, readLevel } from '../settings.ts';
import { mendAll } from '../sources.ts';

export interface FixOptions extends CommonOptions {
  readonly write?: boolean;
  readonly output?: string;
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
  const reports: Report[] = [];
  for await (const { source, report } of mendAll(files, options, host)) {
    reports.push(report);
    if (options.output !== undefined) continue;
    if (!options.write) {
      host.out(report.output);
      continue;
    }
    if (report.output === source.text || source.path === undefined) continue;
    try {
      await writeTextFile(source.path, source.label, report.output, source.stamp);
      const count = report.findings.filter(({ applied }) => applied).length;
      if (!options.quiet) host.err(`${printable(`${source.label}: ${count} repair${count === 1 ? '' : 's'}`)}\n`);
    } catch (error) {
      complain(host, error);
    }
  }
  if (options.output !== undefined) await writeOne(options.output, reports, host);
  if (!options.quiet && host.stderrIsTerminal && reports.length > 0) host.err(renderSummary(reports));
}

async function writeOne(output: string, reports: readonly Report[], host: Host): Promise<void> {
  const [report, second] = reports;
  if (second)
    throw new MtmendError({
      file: output,
      what: '--output takes one text, there are several',
      todo: 'use --write, or call mtmend once for each',
    });
  if (report) await writeTextFile(resolve(host.cwd, output), output, report.output, undefined);
}
