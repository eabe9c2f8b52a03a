// Fingerprints follow a finding when its line moves, and tell alike ones apart.
import { expect, test } from 'vitest';
import { fingerprints } from '../src/reporters/index.ts';
import { mender } from './mender.ts';

const prints = (text: string) => fingerprints(mender.mend(text));
const bad = 'The talks with Russian Foreign Minister Rafrov ended well , they said.';

test('one for each finding, the same every time', () => {
  const report = mender.mend(bad);
  expect(report.findings).toHaveLength(2);
  expect(new Set(fingerprints(report)).size).toBe(2);
  expect(fingerprints(report)).toEqual(prints(bad));
  for (const print of prints(bad)) expect(print).toMatch(/^[0-9a-f]{16}:1$/);
});

test.each([
  ['lines above and below', `Another line.\n\n${bad}\nAnd a last one.\n`],
  ['CRLF', `Another line.\r\n\r\n${bad}\r\n`],
  ['words far away in the line', bad.replace('The talks', 'On Monday the long talks')],
])('%s make no difference', (_, text) => {
  expect(prints(text)).toEqual(prints(bad));
});

test('other words beside it make another finding', () => {
  expect(prints(bad.replace('well ,', 'badly ,'))).not.toEqual(prints(bad));
});

test('alike ones are counted', () => {
  const [name, comma] = prints(bad);
  expect(prints(`${bad}\n\n${bad}`)).toEqual([name, comma, name?.replace(':1', ':2'), comma?.replace(':1', ':2')]);
});
