// `mtmend check`: what is wrong and where, without changing anything.
import packageJson from '../../../package.json' with { type: 'json' };
import { MtmendError } from '../../errors/index.ts';
import { grade, type Rule, reaches } from '../../model/index.ts';
import { formats } from '../../reporters/index.ts';
import { openBaseline } from '../baseline.ts';
import type { Host } from '../host.ts';
import { openOutputs, readOutputs } from '../outputs.ts';
import { type CommonOptions, readLevel } from '../settings.ts';
import { mendAll, wantsColor } from '../sources.ts';

export interface CheckOptions extends CommonOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly maxFindings?: string;
  readonly exitZero?: boolean;
}

export async function check(files: readonly string[], options: CheckOptions, host: Host): Promise<void> {
  const level = readLevel(options.level) ?? 'possible';
  const allowed = options.exitZero ? Number.POSITIVE_INFINITY : readCount(options.maxFindings);
  const wanted = readOutputs(options.format, options.output);
  // What is shown is chosen here; what `fix` would apply is not asked of the reader.
  const { level: _, ...rest } = options;
  const rules = new Map<string, Rule>();
  const about = { version: packageJson.version, color: wantsColor(options, host), rule: (id: string) => rules.get(id) };
  const outputs = openOutputs(wanted, host, (format, color) => formats[format]({ ...about, color: about.color && color }));
  let texts = 0;
  let findings = 0;
  const baseline = openBaseline(options, host);
  for await (const { source, report: all, setup } of mendAll(files, rest, host)) {
    for (const rule of setup.rules) rules.set(rule.id, rule);
    const report = baseline.leaveOut(all, source, (id) => setup.rules.some((rule) => rule.id === id));
    const shown = grade({ ...report, findings: report.findings.filter(({ confidence }) => reaches(confidence, level)) }, setup.severities);
    outputs.each(shown, source.path);
    texts++;
    findings += shown.findings.length;
    if (findings > allowed) host.exitCode(1);
  }
  await outputs.end();
  await baseline.end();
  const isRead = wanted.some(({ format, file }) => format === 'pretty' && file === undefined);
  if (isRead && !options.quiet && host.stderrIsTerminal) host.err(countLine(findings, texts));
}

function readCount(count = '0'): number {
  if (/^\d{1,15}$/.test(count)) return Number(count);
  throw new MtmendError({ file: '--max-findings', what: `\`${count}\` is not a number`, todo: 'take 0, 1, 2, …' });
}

function countLine(findings: number, count: number): string {
  const texts = `${count} text${count === 1 ? '' : 's'}`;
  return findings === 0
    ? `${texts}, nothing found\n`
    : `${findings} finding${findings === 1 ? '' : 's'} in ${texts}; mend them with: mtmend fix --write\n`;
}
