// Files as the glossary loader wants them: named from one folder, and none from outside the project unless that is allowed.
import { isAbsolute, join, resolve } from 'node:path';
import type { Files } from '../glossary/load/index.ts';
import type { ReadFiles } from './glossary-cache.ts';
import { isReallyInside, projectAround } from './project.ts';
import { readUtf8 } from './read-file.ts';

/**
 * Reads paths that count from `cwd`, so that messages can show them as the user wrote them. `folder` is that of the file
 * which the user named or which was found: its project is the one that must not be left. `files` is told what was read.
 */
export function glossaryFiles(cwd: string, folder: string, allowOutside: boolean, files: ReadFiles): Files {
  const root = projectAround(folder, cwd);
  return {
    read(file) {
      const text = readUtf8(resolve(cwd, file), file);
      files.add(resolve(cwd, file), text);
      return text;
    },
    resolve: (from, path) => (isAbsolute(path) ? path : join(from, '..', path)),
    refuses: (file) =>
      allowOutside || isReallyInside(resolve(cwd, file), root)
        ? undefined
        : { what: `${file} lies outside the project (${root})`, todo: 'move it into the project, or allow it with --allow-outside' },
  };
}
