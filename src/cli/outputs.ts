// Where the findings go: one format to stdout, any number of them to files.
import { resolve } from 'node:path';
import { MtmendError } from '../errors/index.ts';
import type { GradedReport } from '../model/index.ts';
import { type FormatName, formatNames, type Rendering } from '../reporters/index.ts';
import { nearest } from '../text/index.ts';
import { complain } from './complain.ts';
import type { Host } from './host.ts';
import { writeFile } from './write-file.ts';

export interface Output {
  readonly format: FormatName;
  /** As the user wrote it; undefined is stdout. */
  readonly file: string | undefined;
}

/** Reads `--format NAME` or `NAME=FILE`, each any number of times, and `--output FILE`. Throws MtmendError for what cannot be. */
export function readOutputs(wanted: readonly string[] = ['pretty'], output: string | undefined): Output[] {
  const outputs = wanted.map((text): Output => {
    const [name = '', ...rest] = text.split('=');
    if (rest.length > 0 && rest.join('=') === '') {
      throw new MtmendError({ file: '--format', what: `\`${text}\` names no file`, todo: `write it as \`${name}=report.txt\`` });
    }
    return { format: readName(name), file: rest.length > 0 ? rest.join('=') : output };
  });
  const places = outputs.map(({ file }) => file ?? '');
  const double = places.find((place, i) => places.indexOf(place) !== i);
  if (double !== undefined) {
    throw new MtmendError({
      file: '--format',
      what: `two formats go to ${double === '' ? 'the same output' : double}`,
      todo: 'give all but one a file, such as `--format sarif=report.sarif`',
    });
  }
  if (output !== undefined && !places.includes(output)) {
    throw new MtmendError({ file: '--output', what: 'every format has its file already', todo: 'leave --output out' });
  }
  return outputs;
}

function readName(name: string): FormatName {
  const known = formatNames.find((format) => format === name);
  if (known) return known;
  const near = nearest(name, formatNames);
  const all = `${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}`;
  throw new MtmendError({
    file: '--format',
    what: `\`${name}\` is not a format`,
    todo: near ? `did you mean \`${near}\`?` : `take ${all}`,
  });
}

/**
 * Writes to stdout text by text, and to files at the end: whole or not at all. A file that cannot be written is told and
 * stops no other. `each` throws MtmendError when a text comes that one of the files would overwrite; its path may be unknown.
 */
export function openOutputs(
  outputs: readonly Output[],
  host: Host,
  render: (format: FormatName, mayColor: boolean) => Rendering,
): { each(report: GradedReport, path: string | undefined): void; end(): Promise<void> } {
  const open = outputs.map(({ format, file }) => {
    const rendering = render(format, file === undefined);
    const parts: string[] = [];
    const put = file === undefined ? host.out : (part: string) => void parts.push(part);
    put(rendering.head ?? '');
    return { file, rendering, put, parts };
  });
  return {
    each(report, path) {
      for (const { file, rendering, put } of open) {
        if (file !== undefined && path === resolve(host.cwd, file)) {
          throw new MtmendError({ file, what: 'the findings would replace this text', todo: 'name another file; nothing was changed' });
        }
        put(rendering.each(report));
      }
    },
    async end() {
      for (const { file, rendering, put, parts } of open) {
        put(rendering.end?.() ?? '');
        if (file === undefined) continue;
        try {
          await writeFile(resolve(host.cwd, file), file, Buffer.from(parts.join('')), host);
        } catch (error) {
          complain(host, error);
        }
      }
    },
  };
}
