// Every fixture as it is, with CRLF, with a byte-order mark, without its last newline, twice, and through stdin.
import { describe, expect, test } from 'vitest';
import { replay } from '../src/index.ts';
import { clean, pairs, variants } from './fixtures.ts';
import { mender } from './mender.ts';
import { run } from './run.ts';

const all = [...pairs('news'), ...pairs('broken'), ...clean()];

test('the corpora are there', () => {
  expect(pairs('news').length).toBeGreaterThanOrEqual(12);
  expect(clean().length).toBeGreaterThanOrEqual(25);
  const tried = new Set(pairs('broken').map(({ name }) => name.replace('broken/', '')));
  expect(mender.rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

describe.each(all.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { input, expected }) => {
  test.each(variants)('%s', (_, change) => {
    const report = mender.mend(change(input));
    expect(report.output).toBe(change(expected));
    expect(replay(report.source, report.rounds)).toBe(report.output);
    expect(report.quarrels).toEqual([]);
  });

  test('twice', () => {
    const once = mender.mend(input).output;
    expect(mender.mend(once).output).toBe(once);
  });

  test('through stdin', () => {
    expect(run(['--no-config'], { input })).toEqual({ code: 0, out: expected, err: '' });
  });
});

describe.each(pairs('known').map((fixture) => [fixture.name, fixture] as const))('%s', (_, { input, expected }) => {
  test('still fails, as is known', () => {
    // When this passes at last, move the fixture to `news` or `broken`.
    expect(mender.mend(input).output).not.toBe(expected);
  });
});
