// Many files on several cores: the same as one after the other, in order, and one broken worker costs one file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPool } from '../src/cli/pool.ts';
import { inFolder, inFolderAsync, run } from './run.ts';

const damaged = 'Foreign Minister Rafrov spoke to the press , and left.\n\n';

/** Files that are enough for workers to start. */
function manyFiles(folder: string): string[] {
  const drafts = join(folder, 'drafts');
  mkdirSync(drafts);
  return Array.from({ length: 24 }, (_, i) => {
    const file = join(drafts, `${String(i).padStart(2, '0')}.txt`);
    writeFileSync(file, i === 5 ? Buffer.from([0x41, 0xff]) : `Number ${i} . ${damaged.repeat(900)}`);
    return file;
  });
}

test('several workers find, tell and write the same as one', () => {
  inFolder((folder) => {
    const files = manyFiles(folder);
    const one = run(['check', '--format', 'compact', 'drafts'], { cwd: folder });
    const two = run(['check', '--format', 'compact', '-j', '3', 'drafts'], { cwd: folder });
    expect(two).toEqual(one);
    expect(one.code).toBe(2);
    expect(one.err).toMatch(/^mtmend: drafts\/05\.txt: the text is not valid UTF-8/);
    const printed = run(['fix', '--level', 'likely', 'drafts'], { cwd: folder });
    const written = run(['fix', '-w', '-j', '2', '--level', 'likely', 'drafts'], { cwd: folder });
    expect(written.code).toBe(2);
    expect(
      files
        .filter((_, i) => i !== 5)
        .map((file) => readFileSync(file, 'utf8'))
        .join(''),
    ).toBe(printed.out);
    expect(printed.out).toContain('Lavrov spoke to the press, and left.');
  });
});

test.each(['0', '-1', 'many', '1.5'])('-j %s is refused', (jobs) => {
  const { err, code } = run(['check', `--jobs=${jobs}`, 'README.md']);
  expect(err).toBe(`mtmend: --jobs: \`${jobs}\` is no number of workers; take as many as there are cores, such as 4\n`);
  expect(code).toBe(2);
});

test('a fault of the options is told once', () => {
  inFolder((folder) => {
    manyFiles(folder);
    const { err, code } = run(['check', '-j', '2', '-g', 'missing.yaml', 'drafts'], { cwd: folder });
    expect(err).toMatch(/^mtmend: missing\.yaml: cannot be read: there is no such file[^\n]*\n$/);
    expect(code).toBe(2);
  });
});

const worker = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ label }) => {
  if (label === 'throws') throw new Error('oh');
  if (label === 'exits') process.exit(7);
  if (label === 'unread') parentPort.postMessage({ troubles: [{ file: label, what: 'no' }] });
  else parentPort.postMessage({ report: { label } });
});
`;

test('a worker that breaks down costs one file', async () => {
  await inFolderAsync(async (folder) => {
    const file = join(folder, 'worker.cjs');
    writeFileSync(file, worker);
    const pool = openPool(file, 2, {});
    const labels = ['a', 'throws', 'b', 'exits', 'unread', 'c', 'throws', 'exits', 'd', 'e'];
    const done = await Promise.allSettled(labels.map((label) => pool.run({ path: label, label })));
    await pool.close();
    expect(done.map((one) => (one.status === 'fulfilled' ? one.value.report.label : (one.reason as Error).message))).toEqual([
      'a',
      'throws: mtmend broke down on this file (oh); please report it',
      'b',
      'exits: mtmend broke down on this file (exit 7); please report it',
      'unread: no',
      'c',
      'throws: mtmend broke down on this file (oh); please report it',
      'exits: mtmend broke down on this file (exit 7); please report it',
      'd',
      'e',
    ]);
  });
});
