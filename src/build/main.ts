// `npm run build`: data made from kept libraries and YAML, then the program. `--data` makes the data only.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWords, spellOut } from './english.ts';
import { collectNames } from './names.ts';
import { narrowing } from './narrow.ts';

const root = join(import.meta.dirname, '../..');

/** Writes a generated module only when it changed, so that watchers and caches stay quiet. */
function writeModule(path: string, code: string): void {
  const file = join(root, path);
  const text = `// Made by src/build; do not edit.\n${code}\n`;
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // There is none yet.
  }
  writeFileSync(file, text);
}

function makeWords(): void {
  const words = new Set<string>();
  for (const name of ['dictionary-en', 'dictionary-en-au', 'dictionary-en-ca']) {
    const file = (end: string) => readFileSync(join(root, 'node_modules', name, `index.${end}`), 'utf8');
    for (const word of spellOut(file('aff'), file('dic'))) if (/^\p{Ll}[\p{Ll}'’-]*$/u.test(word)) words.add(word);
  }
  const packed = Buffer.from(packWords(words)).toString('base64');
  writeModule('src/text/english-words.generated.ts', `/** ${words.size} words */\nexport const packedWords =\n  '${packed}';`);
}

async function makeNames(): Promise<void> {
  const names = await collectNames(root);
  const packed = Buffer.from(packWords(names)).toString('base64');
  writeModule('src/names/known-names.generated.ts', `/** ${names.size} names */\nexport const packedNames =\n  '${packed}';`);
}

async function makePacks(): Promise<void> {
  // Reading packs needs the word list, which has only just been made.
  const { packEntries, readPacks } = await import('./packs.ts');
  writeModule('src/glossary/shipped-packs.generated.ts', `export const packs =\n  ${JSON.stringify(packEntries(readPacks(root)))};`);
}

async function bundle(): Promise<void> {
  const { build } = await import('esbuild');
  const { execFileSync } = await import('node:child_process');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [narrowing],
    logLevel: 'warning',
  });
  if (process.argv.includes('--types')) {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  }
}

makeWords();
await makeNames();
await makePacks();
if (!process.argv.includes('--data')) await bundle();
