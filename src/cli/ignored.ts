// `.gitignore` and `.mtmendignore`, as git reads them: files in deeper folders overrule those above, the last pattern that
// fits decides, and nothing below an ignored folder comes back.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';

export interface Ignored {
  /** True for a file (or with `folder`, a folder) below the root. */
  has(path: string, folder?: boolean): boolean;
  /** The same with the ignore files of a folder directly below the one that this was made for. */
  below(folder: string): Ignored;
}

const names = ['.gitignore', '.mtmendignore'];

/** What is ignored in `root` itself. */
async function ignoredIn(root: string): Promise<Ignored> {
  const { default: ignore } = await import('ignore');
  const level = (folder: string, above: Ignore | undefined): Ignored => {
    const own = names.flatMap((name) => patternsOf(join(folder, name), relativeTo(root, folder)));
    let rules = above;
    if (own.length > 0 || above === undefined) {
      rules = ignore({ ignorecase: false });
      if (above) rules.add(above);
      rules.add(own);
    }
    return {
      has: (path, isFolder = false) => (rules as Ignore).ignores(`${relativeTo(root, path)}${isFolder ? '/' : ''}`),
      below: (child) => level(child, rules),
    };
  };
  return level(root, undefined);
}

/** The ignore files of all folders from `root` down to `folder`. */
export async function ignoredAt(root: string, folder: string): Promise<Ignored> {
  if (folder === root) return ignoredIn(root);
  const above = await ignoredAt(root, dirname(folder));
  return above.below(folder);
}

function relativeTo(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** The patterns of one ignore file, each made to count from the root of all; none when there is no such file. */
function patternsOf(file: string, folder: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (folder === '') return lines;
  const place = folder.replace(/[\\*?[\]]/g, '\\$&');
  return lines.flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const not = line.startsWith('!') ? '!' : '';
    const pattern = line.slice(not.length).replace(/^\\([!#])/, '$1');
    // A pattern with a slash before its last letter counts from its own folder, any other fits at every depth.
    const deep = /\/(?!\s*$)/.test(pattern) ? '' : '**/';
    return [`${not}/${place}/${deep}${pattern.replace(/^\//, '')}`];
  });
}
