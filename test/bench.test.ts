// The made-up news of the benchmark: the same every time, right where nothing was damaged, and damaged as often as it says.
import { describe, expect, test } from 'vitest';
import { glossaryNames, glossaryYaml } from '../src/build/bench/names.ts';
import { makeText, news, raw } from '../src/build/bench/news.ts';
import { loadGlossary } from '../src/index.ts';
import { mender } from './mender.ts';

const length = 200_000;

test('the same seed gives the same text, another seed another', () => {
  expect(makeText(raw, 20_000)).toBe(makeText(raw, 20_000));
  expect(makeText({ ...raw, seed: raw.seed + 1 }, 20_000)).not.toBe(makeText(raw, 20_000));
});

test('without damage there is nothing to repair', () => {
  const { edits } = mender.mend(makeText({ ...raw, oneIn: undefined }, length));
  expect(edits).toEqual([]);
});

describe('damage comes as often as promised', () => {
  test.each([
    ['news', news, 1400, 3000],
    ['raw', raw, 100, 180],
  ] as const)('%s', (_, corpus, least, most) => {
    const text = makeText(corpus, length);
    const found = mender.mend(text).findings.filter(({ confidence }) => confidence !== 'possible').length;
    expect(text.length / found).toBeGreaterThan(least);
    expect(text.length / found).toBeLessThan(most);
  });
});

test('a glossary has as many forms as were asked for, each once, and is a glossary', () => {
  const names = glossaryNames(1000);
  const forms = names.flatMap(({ wrong }) => wrong);
  expect(forms).toHaveLength(1000);
  expect(new Set(forms.map((form) => form.toLowerCase())).size).toBe(1000);
  expect(glossaryNames(100)).toEqual(names.slice(0, glossaryNames(100).length));
  const { entries } = loadGlossary('names.yaml', { read: () => glossaryYaml(names), resolve: (_, to) => to });
  expect(entries.flatMap(({ wrong }) => wrong.map(({ text }) => text))).toEqual(forms);
});
