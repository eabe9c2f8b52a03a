// No text takes for ever: four times the text, about four times the work, whatever its shape.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shapes } from '../src/build/hostile.ts';
import { mender } from './mender.ts';
import { root } from './run.ts';

interface Row {
  readonly name: string;
  readonly short: { readonly blocks: number };
  readonly long: { readonly blocks: number };
}

/** What is linear takes 4 times as much, what is quadratic 16 times. */
const most = 7;

test('counted in blocks of code that ran', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/build/count-work.ts'), '2500'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(stderr).toBe('');
  const rows: readonly Row[] = JSON.parse(stdout);
  expect(rows.length).toBe(shapes.length + 1);
  for (const { name, short, long } of rows) expect.soft([name, long.blocks / short.blocks < most]).toEqual([name, true]);
});

test('in time, which is where regular expressions show', () => {
  const time = (text: string) => {
    const start = performance.now();
    mender.mend(text);
    return performance.now() - start;
  };
  for (const { name, make } of shapes) {
    const [short, long] = [make(8000), make(32_000)];
    let slow = Number.POSITIVE_INFINITY;
    let quick = Number.POSITIVE_INFINITY;
    const fine = () => slow <= Math.max(60, quick * most * 1.5);
    // Other programs run on this machine too: what looks slow is looked at again.
    for (let look = 0; look === 0 || (look < 5 && !fine()); look++) {
      quick = Math.min(quick, time(short));
      slow = Math.min(slow, time(long));
    }
    expect.soft([name, fine()]).toEqual([name, true]);
  }
});

test('one word of 2 MB, and a line of 2 MB', () => {
  for (const text of ['a'.repeat(2e6), 'word '.repeat(4e5)]) {
    const start = performance.now();
    expect(mender.mend(text).source).toBe(text);
    expect(performance.now() - start).toBeLessThan(60_000);
  }
});
