// The project that a file belongs to: the nearest folder above it with a `.git`.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Undefined when there is no repository around the folder. */
export function repositoryAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
