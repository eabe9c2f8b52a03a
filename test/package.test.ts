// What users install: only what is needed, and nothing that runs by itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const packageJson = JSON.parse(read('package.json'));

/** Everything that the package may hold. */
const wanted = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^bin\/(?:mtmend\.js|package\.json)$/,
  /^dist\/(?:[\w-]+\.(?:c?js)|data\/[\w-]+\.bin|types\/.+\.d\.ts)$/,
  /^glossary\/(?:schema\.json|\w+\/[\w-]+\.yaml)$/,
  /^schema\/[\w.-]+\.json$/,
];

test('the package holds what is needed, and no more', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' });
  const [{ files, unpackedSize }] = JSON.parse(stdout) as [{ files: { path: string }[]; unpackedSize: number }];
  const paths = files.map(({ path }) => path);
  expect(paths.filter((path) => !wanted.some((pattern) => pattern.test(path)))).toEqual([]);
  for (const path of ['bin/mtmend.js', 'dist/index.js', 'glossary/schema.json', 'LICENSE']) expect(paths).toContain(path);
  expect(unpackedSize).toBeLessThan(8_000_000);
});

test('installing it runs nothing, neither of ours nor of the packages that it needs', () => {
  expect(Object.keys(packageJson.scripts).filter((name) => /^(?:pre|post)?(?:install|uninstall|prepare)$/.test(name))).toEqual([]);
  interface Locked {
    readonly dev?: boolean;
    readonly hasInstallScript?: boolean;
    readonly license?: string;
  }
  const locked = Object.entries(JSON.parse(read('package-lock.json')).packages as Record<string, Locked>).filter(([path]) => path !== '');
  const needed = locked.filter(([, { dev }]) => !dev);
  expect(needed.length).toBeGreaterThan(5);
  expect(needed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  for (const [path] of needed.filter(([path]) => existsSync(join(root, path)))) {
    const scripts = Object.keys(JSON.parse(read(join(path, 'package.json'))).scripts ?? {});
    expect([path, scripts.filter((name) => /^(?:pre|post)?install$/.test(name))]).toEqual([path, []]);
    expect([path, existsSync(join(root, path, 'binding.gyp'))]).toEqual([path, false]);
  }
  expect(
    needed.filter(([, { license }]) => !/^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/.test(license ?? '')).map(([path]) => path),
  ).toEqual([]);
});

test('CONTRIBUTING says of every dependency why it is there', () => {
  const section = read('CONTRIBUTING.md').split('## Dependencies')[1] ?? '';
  for (const name of Object.keys(packageJson.dependencies)) expect(section).toMatch(new RegExp(`^\\| ${name} +\\| \\S`, 'm'));
  for (const name of Object.keys(packageJson.devDependencies)) expect(section).toContain(`\`${name}\``);
  const named = [...section.matchAll(/^\| ([a-z][a-z-]*) +\|/gm)].map(([, name]) => name).filter((name) => name !== 'package');
  expect(named.sort()).toEqual(Object.keys(packageJson.dependencies).sort());
});

test('the program opens no connection', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const talks = files.filter((file) =>
    /'node:(?:net|http|https|http2|tls|dgram|dns)|\bfetch\(|\bWebSocket\b/.test(read(join('src', file))),
  );
  expect(talks).toEqual([]);
});
