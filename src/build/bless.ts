// `npm run bless`: writes what the program makes of each fixture as its expected text, to be reviewed as a diff.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMender } from '../engine/index.ts';
import { shippedGlossary } from '../glossary/shipped.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const mender = makeMender({ entries: shippedGlossary().entries });

for (const corpus of ['news', 'broken']) {
  for (const name of readdirSync(join(fixtures, corpus))) {
    const folder = join(fixtures, corpus, name);
    writeFileSync(join(folder, 'expected.txt'), mender.mend(readFileSync(join(folder, 'input.txt'), 'utf8')).output);
  }
}
