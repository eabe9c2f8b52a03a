// `--since REVISION`: only the lines that were changed since then count. Git is asked, without a shell and without
// running what a repository's configuration names.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { MtmendError } from '../errors/index.ts';
import type { Span } from '../model/index.ts';
import { indexSpans } from '../text/index.ts';
import type { Source } from './files.ts';
import type { Host } from './host.ts';

/** What a repository knows of the revision. */
interface Since {
  readonly root: string;
  /** The commit that the lines are compared with. */
  readonly base: string;
  /** Paths below the root, with slashes. */
  readonly tracked: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** Tells which places of a text count. Files that git does not know count as a whole. Throws MtmendError when git cannot say. */
export function changedSince(revision: string, host: Host): (source: Source) => (span: Span) => boolean {
  if (revision === '' || revision.startsWith('-')) {
    throw new MtmendError({
      file: '--since',
      what: `\`${revision}\` is not a revision`,
      todo: 'name a branch, a tag or a commit, such as origin/main',
    });
  }
  const repositories = new Map<string, Since>();
  return ({ path, label, text }) => {
    if (path === undefined) {
      throw new MtmendError({ file: '--since', what: 'what comes through a pipe has no history', todo: 'name the files' });
    }
    const file = realpathSync(path);
    const root = git(['rev-parse', '--show-toplevel'], dirname(file), host, label).replace(/\r?\n$/, '');
    const since = repositories.get(root) ?? lookAt(root, revision, host);
    repositories.set(root, since);
    const way = relative(root, file).split(sep).join('/');
    if (!since.tracked.has(way)) return () => true;
    if (!since.changed.has(way)) return () => false;
    const patch = git(['diff', '-U0', ...plain, since.base, '--', `:(literal)${way}`], root, host, label);
    const hunks = [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)];
    // Of what git takes for no text it shows no lines.
    if (hunks.length === 0) return () => patch !== '';
    return placesIn(
      text,
      hunks.map((hunk) => ({ first: Number(hunk[1]), count: Number(hunk[2] ?? 1) })),
    );
  };
}

/** Nothing that a repository or a user has set up changes what git prints, or is run by it. */
const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--no-relative', '--src-prefix=a/', '--dst-prefix=b/'];

function lookAt(root: string, revision: string, host: Host): Since {
  const names = (...args: string[]) => new Set(git(args, root, host, '--since').split('\0').filter(Boolean));
  const found = run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], root, host);
  if (found.status !== 0) {
    throw new MtmendError({
      file: '--since',
      what: `there is no revision \`${revision}\` in ${root}`,
      todo: 'check the name with `git log`; in CI, fetch the history too',
    });
  }
  const commit = found.stdout.trim();
  // On a branch, what others did meanwhile is not what was changed here.
  const fork = run(['merge-base', commit, 'HEAD'], root, host);
  const base = fork.status === 0 ? fork.stdout.trim() : commit;
  return {
    root,
    base,
    tracked: names('ls-files', '-z', '--full-name'),
    changed: names('diff', '--name-only', '-z', ...plain.filter((option) => !option.includes('prefix')), base, '--'),
  };
}

/** Output of git. Throws MtmendError in its place. */
function git(args: readonly string[], folder: string, host: Host, file: string): string {
  const { status, stdout, stderr } = run(args, folder, host);
  if (status === 0) return stdout;
  const reason = (stderr.split('\n')[0] ?? '').replace(/^fatal: /, '');
  throw new MtmendError(
    reason.startsWith('not a git repository')
      ? { file, what: 'this is not in a git repository, so --since cannot tell what changed', todo: 'leave --since out' }
      : { file, what: `git cannot tell what changed: ${reason}`, todo: 'try the same with `git diff`' },
  );
}

/** Set by git when it calls a hook; they would point somewhere else from another folder. */
const misleading = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_EXTERNAL_DIFF'];

function run(args: readonly string[], folder: string, host: Host): { status: number | null; stdout: string; stderr: string } {
  const env = { ...host.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...Object.fromEntries(misleading.map((name) => [name, undefined])) };
  const { error, status, stdout, stderr } = spawnSync('git', ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (!error) return { status, stdout, stderr };
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  throw new MtmendError({
    file: '--since',
    what: isMissing ? 'git is not installed' : `git cannot be asked: ${error.message}`,
    todo: 'leave --since out',
  });
}

/** Lines are counted as git does: only LF ends one. */
function placesIn(text: string, hunks: readonly { readonly first: number; readonly count: number }[]): (span: Span) => boolean {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (line: number) => starts[line - 1] ?? text.length + 1;
  // A range ends before its last line break; a span that takes the break away begins before it or overlaps the next line.
  const ranges = hunks
    .filter(({ count }) => count > 0)
    .map(({ first, count }) => ({ start: startOf(first), end: startOf(first + count) - 1 }));
  const near = indexSpans(ranges);
  return ({ start, end }) => near({ start, end }).some((range) => start === end || (range.start < end && start < range.end + 1));
}
