// The project that a file belongs to: the nearest folder above it with a `.git`.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Undefined when there is no repository around the folder. */
function repositoryAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The folder that bounds a project: the repository, else the folder where mtmend was called, else the file's own. */
export function projectAround(folder: string, cwd: string): string {
  return repositoryAround(folder) ?? (isInside(folder, cwd) ? cwd : folder);
}

/** True for the folder itself and all below it, as the paths are written. */
function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** True when a file lies in a folder even after all links were followed. */
export function isReallyInside(path: string, folder: string): boolean {
  return isInside(realPath(path), realPath(folder));
}

/** The path without links; of what is not there, as far as it is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : resolve(realPath(above), path.slice(above.length).replace(/^[\\/]+/, ''));
  }
}
