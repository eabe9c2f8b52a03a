// What fuzzing once found is tried again, and a little is fuzzed every time; fast-check prints the seed of a failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { targets } from '../src/build/fuzz-targets.ts';

const corpus = join(import.meta.dirname, '../fixtures/fuzz');

describe.each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
  const folder = join(corpus, name);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  for (const file of files) test(file, () => target.check(JSON.parse(readFileSync(join(folder, file), 'utf8'))));

  test('a hundred others', () => {
    fc.assert(
      fc.property(target.values, (value) => target.check(value)),
      { numRuns: 100 },
    );
  });
});

test('every folder of the corpus is a target', () => {
  const names = targets.map(({ name }) => name);
  expect(existsSync(corpus) ? readdirSync(corpus).filter((name) => !names.includes(name)) : []).toEqual([]);
});
