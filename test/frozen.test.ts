// A glossary that was frozen is the same when it is thawed, and says so when it is not.
import { expect, test } from 'vitest';
import { tabulateForms } from '../src/glossary/compile.ts';
import { formsOf, freeze, soundsOf, thaw } from '../src/glossary/frozen.ts';
import { makeMender, shippedGlossary } from '../src/index.ts';
import { tabulateSounds } from '../src/names/index.ts';
import { entry } from './mender.ts';

const own = [
  entry('Lavrov', {
    full: ['Sergey Lavrov'],
    kind: 'person',
    source: ['拉夫罗夫'],
    readings: ['la fu luo fu'],
    wrong: ['Rafrov', { text: 'Rafu', near: ['Russian'] }],
  }),
  entry('ASEAN', { wrong: ["Yajia'an"], keep: ['Asean Games'] }),
];

test.each([
  ['entries of a user', own],
  ['no entries', []],
  ['the packs', shippedGlossary().entries],
])('%s come back with all that was made of them', (_, entries) => {
  const thawed = thaw(freeze({ language: 'zh', entries }));
  expect(thawed.language).toBe('zh');
  expect(thawed.entries).toEqual(entries.map((one) => ({ readings: [], ...one, tests: [] })));
  expect(formsOf(thawed.entries)).toEqual(tabulateForms(thawed.entries));
  expect(soundsOf(thawed.entries)).toEqual(tabulateSounds(thawed.entries));
});

test('bytes that begin anywhere are read', () => {
  const bytes = freeze({ language: undefined, entries: own });
  const shifted = Buffer.alloc(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(thaw(shifted.subarray(1)).entries.map(({ name }) => name)).toEqual(['Lavrov', 'ASEAN']);
});

test('another version, or half of the bytes, is refused', () => {
  const bytes = freeze({ language: 'zh', entries: own });
  expect(() => thaw(bytes.map((byte, i) => (i === 0 ? byte + 1 : byte)))).toThrow(/version/);
  for (const length of [0, 3, 20, bytes.length >> 1, bytes.length - 1]) expect(() => thaw(bytes.slice(0, length))).toThrow();
});

test('a mender made of thawed entries mends the same', () => {
  const text = 'Russian Foreign Minister Rafrov met the Yajia’an ministers , and Lafrof spoke.';
  expect(makeMender({ entries: thaw(freeze({ language: 'zh', entries: own })).entries }).mend(text).output).toBe(
    makeMender({ entries: own }).mend(text).output,
  );
});
