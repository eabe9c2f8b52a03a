// The shipped packs: many, sorted, sound, and as their own tests say.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packFiles, readPacks } from '../src/build/packs.ts';
import { checkGlossary, testGlossary } from '../src/index.ts';
import { mender } from './mender.ts';

const root = join(import.meta.dirname, '..');
const files = packFiles(join(root, 'glossary')).map((file) => file.slice(root.length + 1));
const packs = readPacks(root);
const all = packs.flatMap(({ entries }) => entries);

test('there are at least 600 entries with a name in the source language', () => {
  expect(all.filter(({ source }) => source.length > 0).length).toBeGreaterThanOrEqual(600);
});

test('no name has two entries', () => {
  const names = all.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('together they have no mistakes', () => {
  expect(checkGlossary(all).map(({ what, origin }) => `${origin?.file}:${origin?.line}: ${what}`)).toEqual([]);
});

describe.each(files.map((file, i) => [file, packs[i]?.entries ?? []] as const))('%s', (_, entries) => {
  test('is small enough to review', () => {
    expect(entries.length).toBeLessThanOrEqual(130);
  });

  test('is sorted', () => {
    // Corrections come behind the entries.
    const names = entries.filter(({ source }) => source.length > 0).map(({ name }) => name);
    const key = (name: string) => name.toLowerCase();
    expect(names).toEqual([...names].sort((a, b) => (key(a) < key(b) ? -1 : 1)));
  });

  test('its names are written in the source language', () => {
    const foreign = /^[\p{Script=Han}·・\p{Script=Latin}\p{N} -]+$/u;
    const odd = entries.filter(
      ({ source }) => source.length > 0 && !(source.every((text) => foreign.test(text)) && /\p{Script=Han}/u.test(source.join(''))),
    );
    expect(odd).toEqual([]);
  });

  test('its tests pass with all rules', () => {
    expect(
      testGlossary(entries, (text) => mender.mend(text).output)
        .filter(({ passed }) => !passed)
        .map(({ test, got }) => ({ test, got })),
    ).toEqual([]);
  });
});
