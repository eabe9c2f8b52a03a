// A word on how far the work is, only for a person who watches and waits.
import { expect, test, vi } from 'vitest';
import { showProgress } from '../src/cli/progress.ts';

function watch(stderrIsTerminal: boolean, isBusy: boolean): string {
  vi.useFakeTimers();
  const said: string[] = [];
  const progress = showProgress({ stderrIsTerminal, err: (text) => void said.push(text) }, isBusy);
  for (let i = 0; i < 40; i++) {
    vi.advanceTimersByTime(50);
    progress.add(100_000);
  }
  progress.clear();
  vi.useRealTimers();
  return said.join('');
}

test('nothing in a pipe, nor beside what is shown anyway', () => {
  expect(watch(false, false)).toBe('');
  expect(watch(true, true)).toBe('');
});

test('after a second, now and then, and the line is taken away in the end', () => {
  const said = watch(true, false).split('\r\u001B[K');
  expect(said[0]).toBe('');
  expect(said[1]).toBe('2.0 million letters done, 2.0 million a second');
  expect(said.at(-1)).toBe('');
  expect(said.length).toBeGreaterThan(5);
  expect(said.length).toBeLessThan(12);
});
