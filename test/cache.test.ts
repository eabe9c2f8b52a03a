// A glossary comes from the cache only while all that it was made of is as it was; a bad cache does no harm.
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, run } from './run.ts';

const glossary = 'import: more.yaml\ncorrections:\n  Foobar: Lavrov\n';
const text = 'Mr Foobar met Mrs Quuxly.\n';

function inProject(act: (fix: () => ReturnType<typeof run>, folder: string, kept: () => string[]) => void): void {
  inFolder((folder) => {
    writeFileSync(join(folder, 'names.yaml'), glossary);
    writeFileSync(join(folder, 'more.yaml'), 'corrections:\n  Quuxly: Merkel\n');
    const cache = join(folder, 'cache');
    const fix = () => run(['-g', 'names.yaml'], { cwd: folder, input: text, env: { MTMEND_CACHE: cache } });
    act(fix, folder, () => readdirSync(cache).map((name) => join(cache, name)));
  });
}

const right = { code: 0, out: 'Mr Lavrov met Mrs Merkel.\n', err: '' };

test('the second run says the same, and reads the glossary no more', () => {
  inProject((fix, folder, kept) => {
    expect(fix()).toEqual(right);
    const [file = ''] = kept();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'cache')).mode & 0o777).toBe(0o700);
    const before = statSync(file).mtimeMs;
    expect(fix()).toEqual(right);
    expect(kept()).toEqual([file]);
    expect(statSync(file).mtimeMs).toBe(before);
  });
});

test.each([
  ['the glossary', 'names.yaml', glossary.replace('Lavrov', 'Sergey Lavrov'), 'Mr Sergey Lavrov met Mrs Merkel.\n'],
  ['what it imports', 'more.yaml', 'corrections:\n  Quuxly: Angela Merkel\n', 'Mr Lavrov met Mrs Angela Merkel.\n'],
])('a change of %s counts at once', (_, file, after, out) => {
  inProject((fix, folder) => {
    fix();
    writeFileSync(join(folder, file), after);
    expect(fix()).toEqual({ ...right, out });
  });
});

test('a mistake in a glossary is told again and again', () => {
  inProject((fix, folder) => {
    fix();
    writeFileSync(join(folder, 'more.yaml'), 'corections:\n  Quuxly: Merkel\n');
    for (let i = 0; i < 2; i++) expect(fix()).toMatchObject({ code: 2, err: expect.stringMatching(/^mtmend: more\.yaml:1:1: /) });
  });
});

test.each<[string, (file: string) => void]>([
  ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
  ['empty', (file) => writeFileSync(file, '')],
  [
    'changed in one byte',
    (file) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, i) => (i === 5000 ? byte ^ 1 : byte)),
      ),
  ],
  ['something else', (file) => writeFileSync(file, 'x'.repeat(10_000))],
])('a cache that is %s is made anew', (_, spoil) => {
  inProject((fix, __, kept) => {
    fix();
    const [file = ''] = kept();
    const good = readFileSync(file);
    spoil(file);
    expect(fix()).toEqual(right);
    expect(readFileSync(file).equals(good)).toBe(true);
  });
});

test('a folder into which others may write, or that is a link, is no cache', () => {
  inProject((fix, folder, kept) => {
    mkdirSync(join(folder, 'cache'));
    chmodSync(join(folder, 'cache'), 0o777);
    expect(fix()).toEqual(right);
    expect(kept()).toEqual([]);
  });
  inProject((fix, folder, kept) => {
    mkdirSync(join(folder, 'elsewhere'), { mode: 0o700 });
    symlinkSync('elsewhere', join(folder, 'cache'));
    expect(fix()).toEqual(right);
    expect(kept()).toEqual([]);
  });
});

test('without a cache, or where none can be, the result is the same', () => {
  inProject((_, folder) => {
    for (const MTMEND_CACHE of ['off', '/dev/null/nowhere']) {
      expect(run(['-g', 'names.yaml'], { cwd: folder, input: text, env: { MTMEND_CACHE } })).toEqual(right);
    }
  });
});

test('old glossaries make room', () => {
  inFolder((folder) => {
    const cache = join(folder, 'cache');
    mkdirSync(cache, { mode: 0o700 });
    for (let i = 0; i < 34; i++) {
      writeFileSync(join(cache, `${i}.glossary`), '');
      utimesSync(join(cache, `${i}.glossary`), i, i);
    }
    writeFileSync(join(folder, 'own.yaml'), 'corrections:\n  Foobar: Lavrov\n');
    run(['-g', 'own.yaml', '--no-shipped'], { cwd: folder, input: text, env: { MTMEND_CACHE: cache } });
    const left = readdirSync(cache);
    expect(left.length).toBe(30);
    expect(left).not.toContain('4.glossary');
    expect(left).toContain('5.glossary');
  });
});
