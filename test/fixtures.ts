// The four corpora, and the ways in which each text is tried.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../fixtures');

export interface Fixture {
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

/** `news`, `broken`, `known`: a folder each with `input.txt` and `expected.txt`. */
export function pairs(corpus: 'news' | 'broken' | 'known'): Fixture[] {
  const folder = join(fixtures, corpus);
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name: `${corpus}/${name}`,
      input: read(folder, name, 'input.txt'),
      expected: existsSync(join(folder, name, 'expected.txt')) ? read(folder, name, 'expected.txt') : '',
    }));
}

/** `clean`: texts that must come out untouched. */
export function clean(): Fixture[] {
  return readdirSync(join(fixtures, 'clean'))
    .sort()
    .map((name) => ({ name: `clean/${name}`, input: read(fixtures, 'clean', name), expected: read(fixtures, 'clean', name) }));
}

export const variants: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte-order mark', (text) => `\uFEFF${text}`],
  ['without the last newline', (text) => text.replace(/\n+$/, '')],
];

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}
