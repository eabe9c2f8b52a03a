// `npm run build`: data made from kept libraries and YAML, then the program. `--data` makes the data only.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { packWords, spellOut } from './english.ts';
import { collectNames } from './names.ts';
import { narrowing } from './narrow.ts';
import { commandsApart, dataFiles, virtual } from './plugins.ts';

const root = join(import.meta.dirname, '../..');

/** Small packages that every run needs: part of the program, so that they need not be looked for. */
const bundled = ['chalk', 'commander', 'fast-diff'];

/** Writes bytes as a module, only when they changed, so that watchers and caches stay quiet. */
function writeBytes(path: string, bytes: Uint8Array, what: string): void {
  const file = join(root, path);
  const text = `// Made by src/build; do not edit.\n/** ${what} */\nexport const bytes: Uint8Array = Buffer.from(\n  '${Buffer.from(bytes).toString('base64')}',\n  'base64',\n);\n`;
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
  writeBytes('src/text/english-words.generated.ts', packWords(words), `${words.size} words`);
}

async function makeNames(): Promise<void> {
  const names = await collectNames(root);
  writeBytes('src/names/known-names.generated.ts', packWords(names), `${names.size} names`);
}

async function makePacks(): Promise<void> {
  // Reading packs needs the word list, which has only just been made.
  const { joinPacks, readPacks } = await import('./packs.ts');
  const { freeze } = await import('../glossary/frozen.ts');
  const glossary = joinPacks(readPacks(root));
  writeBytes('src/glossary/shipped-packs.generated.ts', freeze(glossary), `${glossary.entries.length} entries`);
}

/**
 * The library as ES modules; the program as two CommonJS files, since Node starts these sooner: one that knows what can be
 * said on the command line, and one with all that commands do.
 */
async function bundle(): Promise<void> {
  const { build } = await import('esbuild');
  const { execFileSync } = await import('node:child_process');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist/data'), { recursive: true });
  const common = { absWorkingDir: root, outdir: 'dist', bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' } as const;
  const program = {
    ...common,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minifyWhitespace: true,
    // Node looks through a CommonJS file for its exports before it imports it; what is required is just run.
    supported: { 'dynamic-import': false },
    external: Object.keys(packageJson.dependencies).filter((name) => !bundled.includes(name)),
    plugins: [narrowing, dataFiles(root, 'cjs')],
  } as const;
  await build({
    ...common,
    entryPoints: { index: 'src/index.ts' },
    format: 'esm',
    packages: 'external',
    plugins: [narrowing, dataFiles(root, 'esm')],
  });
  await build({ ...program, entryPoints: { cli: 'src/cli/main.ts' }, plugins: [commandsApart, ...program.plugins] });
  const commands = [...readdirSync(join(root, 'src/cli/commands')).map((file) => `commands/${file}`), 'worker.ts'].map(
    (file) => `export * from './src/cli/${file}';`,
  );
  await build({
    ...program,
    entryPoints: { commands: 'commands' },
    plugins: [virtual('commands', commands.join('\n'), root), ...program.plugins],
  });
  writeFileSync(join(root, 'dist/worker.cjs'), "require('./commands.cjs').serve();\n");
  if (process.argv.includes('--types')) {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  }
}

makeWords();
await makeNames();
await makePacks();
if (!process.argv.includes('--data')) await bundle();
