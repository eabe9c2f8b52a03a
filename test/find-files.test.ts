// Which files a call means: folders, patterns, lists, and what ignore files leave out.
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFinder } from '../src/cli/find-files.ts';
import { inFolder, inFolderAsync, run } from './run.ts';

/** Puts files into a folder; those with `.txt` or `.md` hold their own path, damaged. */
function put(cwd: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
}

/** The texts of which `check` tells something. */
function found(args: readonly string[], cwd: string, input = ''): string[] {
  const { out } = run(['check', '--no-config', ...args], { cwd, input });
  return [
    ...new Set(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(':')[0] as string),
    ),
  ];
}

const bad = 'He met Rafrov .\n';
const tree = {
  'a.txt': bad,
  'b.md': bad,
  'c.dat': bad,
  'drafts/d.txt': bad,
  'drafts/old/e.txt': bad,
  'drafts/old/f.md': bad,
  'node_modules/g/g.txt': bad,
  '.hidden/h.txt': bad,
  'sub/[i].txt': bad,
};

describe('folders and patterns', () => {
  test.each<[string, string[], string[]]>([
    [
      'a folder by its texts, not hidden ones',
      ['.'],
      ['a.txt', 'b.md', 'drafts/d.txt', 'drafts/old/e.txt', 'drafts/old/f.md', 'sub/[i].txt'],
    ],
    ['a pattern', ['*.txt'], ['a.txt']],
    ['a pattern over folders', ['drafts/**/*.txt'], ['drafts/d.txt', 'drafts/old/e.txt']],
    ['a choice', ['*.{md,dat}'], ['b.md', 'c.dat']],
    ['a pattern with a dot of its own', ['.hidden/*.txt'], ['.hidden/h.txt']],
    ['a name that looks like a pattern', ['sub/[i].txt'], ['sub/[i].txt']],
    ['an exclusion', ['drafts', '!drafts/old'], ['drafts/d.txt']],
    ['an exclusion by pattern', ['.', '!**/*.md', '!drafts/**'], ['a.txt', 'sub/[i].txt']],
    ['a folder above', ['../x/a.txt'], ['a.txt']],
  ])('%s', (_, args, wanted) => {
    inFolder((above) => {
      const cwd = join(above, 'x');
      put(cwd, tree);
      expect(found(args, cwd)).toEqual(wanted);
    });
  });

  test('links found on the way are not followed, one that is named is', () => {
    inFolder((cwd) => {
      put(cwd, { 'real/a.txt': bad, 'outside.txt': bad });
      symlinkSync('../outside.txt', join(cwd, 'real/link.txt'));
      symlinkSync('..', join(cwd, 'real/loop'));
      expect(found(['real'], cwd)).toEqual(['real/a.txt']);
      expect(found(['real/link.txt'], cwd)).toEqual(['real/link.txt']);
    });
  });
});

describe('ignored files', () => {
  const ignoring = {
    ...tree,
    '.gitignore': 'old/\n',
    '.mtmendignore': '*.md\n',
    'drafts/.mtmendignore': '!b.md\nd.txt\n',
    'drafts/b.md': bad,
  };

  test.each<[string, string[], string[]]>([
    ['stay out of folders', ['.'], ['a.txt', 'drafts/b.md', 'sub/[i].txt']],
    ['stay out of patterns', ['**/*.txt'], ['a.txt', 'sub/[i].txt']],
    ['are read when named outright', ['b.md', 'drafts/d.txt'], ['b.md', 'drafts/d.txt']],
    ['are read when their folder is named outright', ['drafts/old'], ['drafts/old/e.txt', 'drafts/old/f.md']],
    ['stay out with --force-exclude', ['--force-exclude', 'a.txt', 'b.md', 'drafts/d.txt', 'drafts/old/e.txt'], ['a.txt']],
  ])('%s', (_, args, wanted) => {
    inFolder((cwd) => {
      put(cwd, ignoring);
      expect(found(args, cwd)).toEqual(wanted);
    });
  });

  test('those of the repository count in its folders, those above it do not', () => {
    inFolder((above) => {
      const cwd = join(above, 'x');
      put(cwd, tree);
      put(above, { '.gitignore': 'x/*.txt\n', 'x/.gitignore': 'drafts\n', 'x/.git/HEAD': '' });
      expect(found(['.'], cwd)).toEqual(['a.txt', 'b.md', 'sub/[i].txt']);
      expect(found(['--force-exclude', 'd.txt'], join(cwd, 'drafts'))).toEqual([]);
      expect(found(['d.txt'], join(cwd, 'drafts'))).toEqual(['d.txt']);
    });
  });

  test('git would say the same', async () => {
    const name = fc.constantFrom('a', 'b', 'c.txt', 'd.txt', '#e', '!f', 'g h', '[i]');
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/').replace(/(?:\.txt)?$/, '.txt'));
    const word = fc.constantFrom('a', 'b', 'c.txt', '*.txt', '?.txt', '\\#e', '\\!f', 'g h', '\\[i\\]', '**', '*', '[ac]', 'd.txt ', '#e');
    const pattern = fc
      .tuple(
        fc.constantFrom('', '', '!'),
        fc.constantFrom('', '/'),
        fc.array(word, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('', '/'),
      )
      .map(([not, root, words, folder]) => `${not}${root}${words.join('/')}${folder}`);
    const ignoreFile = fc.tuple(fc.constantFrom('', 'a', 'b', 'a/b', 'g h', '[i]'), fc.array(pattern, { maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(path, { minLength: 3, maxLength: 12 }), fc.array(ignoreFile, { maxLength: 3 }), async (paths, ignores) => {
        const seen = await inFolderAsync(async (cwd) => {
          const attempt = (file: string, text: string) => {
            try {
              put(cwd, { [file]: text });
            } catch {
              // A file stands where a folder should be; then there is one path less.
            }
          };
          for (const file of paths) attempt(file, bad);
          for (const [folder, lines] of ignores) attempt(join(folder, '.gitignore'), `${lines.join('\n')}\n`);
          const git = (...args: string[]) =>
            spawnSync('git', ['-c', 'core.excludesFile=', '-c', 'core.quotePath=false', ...args], { cwd, encoding: 'utf8' }).stdout;
          git('init', '--quiet');
          const theirs = git('ls-files', '-z', '--others', '--exclude-standard')
            .split('\0')
            .filter((file) => file.endsWith('.txt'));
          const host = { cwd, err: () => undefined } as unknown as Parameters<typeof makeFinder>[2];
          const find = await makeFinder(['.'], { errorOnUnmatchedPattern: false }, host);
          const ours = (await find('.')).map((file) => relative(cwd, file));
          return { ours: ours.sort(), theirs: theirs.sort() };
        });
        expect(seen.ours).toEqual(seen.theirs);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('--file-list', () => {
  test.each<[string, string]>([
    ['one a line', 'a.txt\ndrafts/d.txt\n'],
    ['CRLF, blank lines, no last newline', 'a.txt\r\n\r\ndrafts/d.txt'],
    ['divided by NUL', 'a.txt\0drafts/d.txt\0'],
  ])('%s', (_, list) => {
    inFolder((cwd) => {
      put(cwd, { ...tree, list });
      expect(found(['--file-list', 'list'], cwd)).toEqual(['a.txt', 'drafts/d.txt']);
      expect(found(['--file-list', '-'], cwd, list)).toEqual(['a.txt', 'drafts/d.txt']);
      expect(found(['b.md', '--file-list', '-'], cwd, list)).toEqual(['b.md', 'a.txt', 'drafts/d.txt']);
    });
  });

  test('a name with a line break in it, and fix --write', () => {
    inFolder((cwd) => {
      put(cwd, { 'a\nb.txt': bad });
      expect(run(['fix', '--write', '--quiet', '--file-list', '-'], { cwd, input: 'a\nb.txt\0' })).toEqual({ code: 0, out: '', err: '' });
    });
  });

  test('what is wrong with it', () => {
    inFolder((cwd) => {
      put(cwd, { empty: '\n', 'a.txt': bad });
      const err = (...args: string[]) => run(['check', ...args], { cwd, input: 'gone.txt\na.txt\n' });
      expect(err('--file-list', 'gone')).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^mtmend: gone: cannot be read: there is no such file/),
      });
      expect(err('--file-list', 'empty')).toMatchObject({ code: 2, err: expect.stringMatching(/^mtmend: empty: the list names no file/) });
      expect(err('--file-list', '-', '-')).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^mtmend: --file-list: stdin cannot be both/),
      });
      const mixed = err('--file-list', '-');
      expect(mixed.code).toBe(2);
      expect(mixed.err).toMatch(/gone\.txt: there is no such file; check the name\n$/);
      expect(mixed.out).toMatch(/^a\.txt:1:8 /);
    });
  });
});

test('--no-error-on-unmatched-pattern', () => {
  inFolder((cwd) => {
    put(cwd, { 'a.txt': bad, 'none/x.dat': '' });
    for (const name of ['*.xyz', 'none', 'gone.txt']) {
      expect(run(['check', name], { cwd }).code).toBe(2);
      expect(run(['check', '--no-error-on-unmatched-pattern', name], { cwd })).toEqual({ code: 0, out: '', err: '' });
    }
    expect(run(['check', '--no-error-on-unmatched-pattern', '--file-list', '-'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });
});
