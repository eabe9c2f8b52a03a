// What the README shows is what happens.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runExamples } from '../src/build/readme.ts';
import { root } from './run.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('every example gives the output that stands there', () => {
  const readme = read('README.md');
  expect(readme.match(/^\$ /gm)?.length).toBeGreaterThan(8);
  expect(runExamples(readme)).toBe(readme);
});

test('the gate runs the commands that the README tells', () => {
  const gate = read('.ci/run');
  for (const command of ['npm install', 'npm test']) {
    expect(read('README.md')).toContain(command);
    expect(gate).toContain(command);
  }
});

test('the change log knows this version', () => {
  expect(read('CHANGELOG.md')).toContain(`## ${JSON.parse(read('package.json')).version}`);
});
