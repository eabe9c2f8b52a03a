// `npm run demo`: a shipped article, word by word what is repaired, then the repaired text.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const article = 'fixtures/news/philippines-south-china-sea/input.txt';

for (const args of [['diff', '--words'], ['fix']]) {
  console.log(`\n$ mtmend ${[...args, article].join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['bin/mtmend.js', ...args, article], { cwd: root, stdio: 'inherit' });
  if (status === 2 || status === null) process.exitCode = 1;
}
