// `npm run bless`: writes what is made from the code (expected texts of fixtures, the outputs in the README, the schema for editors), to be reviewed as a diff.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMender } from '../engine/index.ts';
import { shippedGlossary } from '../glossary/shipped.ts';
import { runExamples } from './readme.ts';
import { configSchema, glossarySchema } from './schema.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const mender = makeMender({ entries: shippedGlossary().entries });

writeFileSync(join(fixtures, '../glossary/schema.json'), glossarySchema());
writeFileSync(join(fixtures, '../schema/config.schema.json'), configSchema());
const readme = join(fixtures, '../README.md');
writeFileSync(readme, runExamples(readFileSync(readme, 'utf8')));
for (const corpus of ['news', 'broken']) {
  for (const name of readdirSync(join(fixtures, corpus))) {
    const folder = join(fixtures, corpus, name);
    writeFileSync(join(folder, 'expected.txt'), mender.mend(readFileSync(join(folder, 'input.txt'), 'utf8')).output);
  }
}
