// Every rule against its own examples: what it repairs, what it only reports, what it leaves alone.
import { describe, expect, test } from 'vitest';
import { type RepairOptions, repair } from '../src/engine/repair.ts';
import { makeFinder } from '../src/engine/round.ts';
import { plain } from '../src/formats/index.ts';
import type { Rule } from '../src/model/index.ts';
import { inconsistentName } from '../src/names/index.ts';
import { rules as mechanical } from '../src/rules/index.ts';

const rules = [...mechanical, inconsistentName];

const options = (rule: Rule): RepairOptions => ({
  finder: makeFinder({ format: plain, rules: [rule], rightForms: { shields: () => [], has: () => false }, date: undefined }),
  level: 'likely',
  label: 'example',
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s is well described', (id, rule) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(rule.summary).toMatch(/^[A-Z].*\.$/);
  expect(rule.why.length).toBeGreaterThan(40);
  expect(rule.examples.keeps.length).toBeGreaterThan(0);
  expect(rule.examples.fixes.length + (rule.examples.reports?.length ?? 0)).toBeGreaterThan(0);
});

test('no id is used twice', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.fixes)('%s → %s', (damaged, repaired) => {
    const report = repair(damaged, options(rule));
    expect(report.output).toBe(repaired);
    expect(report.quarrels).toEqual([]);
    expect(repair(repaired, options(rule)).output).toBe(repaired);
  });
  for (const text of rule.examples.reports ?? []) {
    test(`reports ${text}`, () => {
      const report = repair(text, options(rule));
      expect(report.output).toBe(text);
      expect(report.findings.length).toBeGreaterThan(0);
    });
  }
  test.each(rule.examples.keeps)('keeps %s', (text) => {
    const report = repair(text, options(rule));
    expect(report.output).toBe(text);
    expect(report.findings).toEqual([]);
  });
});
