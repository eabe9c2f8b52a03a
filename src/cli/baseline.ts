// `check --baseline FILE`: what an old archive had wrong when somebody began to look is not told again. Findings are known
// by their words and those beside them, not by their line, so that they are found again when lines move.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { MtmendError } from '../errors/index.ts';
import type { Finding, Report } from '../model/index.ts';
import { fingerprints } from '../reporters/index.ts';
import { printable } from '../text/index.ts';
import type { Source } from './files.ts';
import type { Host } from './host.ts';
import { readUtf8 } from './read-file.ts';
import { writeFile } from './write-file.ts';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly since?: string;
  readonly quiet?: boolean;
}

export interface Baseline {
  /** The report without the findings that are known. `ran` tells whether a rule was used. */
  leaveOut(report: Report, source: Source, ran: (rule: string) => boolean): Report;
  /** Writes the file when that is wanted, and tells of findings that are gone. */
  end(): Promise<void>;
}

/** How many findings of one kind a file has, by `rule: words fingerprint`. */
type Counts = Map<string, number>;

/** Throws MtmendError when options do not fit, or the file is not a baseline. */
export function openBaseline(options: BaselineOptions, host: Host): Baseline {
  const { baseline: label, updateBaseline = false, since, quiet = false } = options;
  if (label === undefined) {
    if (updateBaseline)
      throw new MtmendError({ file: '--update-baseline', what: 'there is no baseline to update', todo: 'name it with --baseline FILE' });
    return { leaveOut: (report) => report, end: async () => undefined };
  }
  if (updateBaseline && since !== undefined) {
    throw new MtmendError({
      file: '--update-baseline',
      what: 'with --since most findings are not seen, and would be forgotten',
      todo: 'leave --since out',
    });
  }
  const path = resolve(host.cwd, label);
  const before = existsSync(path) || !updateBaseline ? readUtf8(path, label) : undefined;
  const known = before === undefined ? new Map<string, Counts>() : parse(before, label);
  const next = new Map(known);
  let gone = 0;
  return {
    leaveOut(report, source, ran) {
      const file = source.path === undefined ? source.label : relative(dirname(path), source.path).split(sep).join('/');
      const left = new Map(known.get(file));
      const now: Counts = new Map([...left].filter(([key]) => !ran(ruleOf(key))));
      const prints = fingerprints(report);
      const findings = report.findings.filter((finding, i) => {
        const key = keyOf(finding, prints[i] as string);
        now.set(key, (now.get(key) ?? 0) + 1);
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
        return !updateBaseline && count <= 0;
      });
      for (const [key, count] of left) if (count > 0 && ran(ruleOf(key))) gone += count;
      next.set(file, now);
      return { ...report, findings };
    },
    async end() {
      if (updateBaseline) {
        const kept = [...next].filter(
          ([file, counts]) => counts.size > 0 && (!known.has(file) || existsSync(resolve(dirname(path), file))),
        );
        const text = render(kept);
        if (text === before) return;
        await writeFile(path, label, Buffer.from(text), host, before === undefined ? {} : { before: Buffer.from(before) });
        const count = kept.reduce((sum, [, counts]) => sum + [...counts.values()].reduce((all, one) => all + one, 0), 0);
        if (!quiet) host.err(`${printable(label)}: ${count} finding${count === 1 ? '' : 's'} known from now on\n`);
      } else if (gone > 0 && since === undefined && !quiet) {
        host.err(
          `${printable(label)}: ${gone} finding${gone === 1 ? ' is' : 's are'} gone; take ${gone === 1 ? 'it' : 'them'} out with --update-baseline\n`,
        );
      }
    },
  };
}

function keyOf({ rule, text }: Finding, print: string): string {
  const words = text.replace(/\s+/g, ' ').slice(0, 40);
  return `${rule}: ${words} ${print.replace(/:\d+$/, '')}`;
}

function ruleOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

/** Sorted, one finding a line, so that a change shows what changed. */
function render(files: readonly (readonly [string, Counts])[]): string {
  const sorted = <T>(rows: Iterable<readonly [string, T]>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const data = sorted(files).map(([file, counts]) => [file, Object.fromEntries(sorted(counts))] as const);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(data) }, null, 2)}\n`;
}

function parse(text: string, label: string): Map<string, Counts> {
  const refuse = (what: string) =>
    new MtmendError({ file: label, what, todo: 'write it anew: take the file away and use --update-baseline' });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refuse('this is not a baseline: it is not JSON');
  }
  if (!isMap(data) || !isMap(data['files'])) throw refuse('this is not a baseline');
  if (data['version'] !== 1) throw refuse('this baseline is of another version of mtmend');
  const files = Object.entries(data['files']).map(([file, counts]) => {
    if (!isMap(counts)) throw refuse(`what stands at \`${file}\` is not a list of findings`);
    const rows = Object.entries(counts).map(([key, count]) => {
      if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) throw refuse(`\`${key}\` has no count`);
      return [key, count] as const;
    });
    return [file, new Map(rows)] as const;
  });
  return new Map(files);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
