// The file beside an article that says what mtmend must leave alone in it.
import { existsSync } from 'node:fs';
import { sidecarEnding } from '../suppress/index.ts';
import type { Source } from './files.ts';
import type { Host } from './host.ts';
import { readUtf8 } from './read-file.ts';
import { type CommonOptions, pathOf } from './settings.ts';

/** What stands in the `.mtmend-ignore` file beside a text, if there is one. */
export function readSidecar(
  source: Pick<Source, 'path' | 'label'>,
  options: CommonOptions,
  { cwd }: Pick<Host, 'cwd'>,
): string | undefined {
  const path = pathOf(source, options, cwd);
  if (path === undefined || !existsSync(path + sidecarEnding)) return undefined;
  return readUtf8(path + sidecarEnding, source.label + sidecarEnding);
}
