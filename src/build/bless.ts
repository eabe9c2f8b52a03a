// `npm run bless`: writes what is made from the code (expected texts of fixtures, the schema for editors), to be reviewed as a diff.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMender } from '../engine/index.ts';
import { shippedGlossary } from '../glossary/shipped.ts';
import { glossarySchema } from './schema.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const mender = makeMender({ entries: shippedGlossary().entries });

writeFileSync(join(fixtures, '../glossary/schema.json'), glossarySchema());
for (const corpus of ['news', 'broken']) {
  for (const name of readdirSync(join(fixtures, corpus))) {
    const folder = join(fixtures, corpus, name);
    writeFileSync(join(folder, 'expected.txt'), mender.mend(readFileSync(join(folder, 'input.txt'), 'utf8')).output);
  }
}
