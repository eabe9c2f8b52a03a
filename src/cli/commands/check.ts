// `mtmend check`: what is wrong and where, without changing anything.
import { MtmendError } from '../../errors/index.ts';
import { type Report, reaches } from '../../model/index.ts';
import { renderJson, renderPretty } from '../../reporters/index.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, readLevel } from '../settings.ts';
import { mendAll, wantsColor } from '../sources.ts';

export interface CheckOptions extends CommonOptions {
  readonly format: string;
}

export const checkFormats = ['pretty', 'json'] as const;

export async function check(files: readonly string[], options: CheckOptions, host: Host): Promise<void> {
  if (!checkFormats.some((format) => format === options.format)) {
    throw new MtmendError({ file: '--format', what: `\`${options.format}\` is not a format`, todo: `take ${checkFormats.join(' or ')}` });
  }
  const level = readLevel(options.level) ?? 'possible';
  const { level: _, ...rest } = options;
  const color = wantsColor(options, host);
  const reports: Report[] = [];
  for await (const { report } of mendAll(files, rest, host)) {
    const shown = { ...report, findings: report.findings.filter(({ confidence }) => reaches(confidence, level)) };
    if (shown.findings.length > 0) host.exitCode(1);
    reports.push(shown);
    if (options.format === 'pretty') host.out(renderPretty(shown, color));
  }
  if (options.format === 'json') host.out(renderJson(reports));
  if (options.format === 'pretty' && !options.quiet && host.stderrIsTerminal) host.err(countLine(reports));
}

function countLine(reports: readonly Report[]): string {
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0);
  const texts = `${reports.length} text${reports.length === 1 ? '' : 's'}`;
  return findings === 0
    ? `${texts}, nothing found\n`
    : `${findings} finding${findings === 1 ? '' : 's'} in ${texts}; mend them with: mtmend fix --write\n`;
}
