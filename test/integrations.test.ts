// What pre-commit and GitHub Actions run, run here.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { binary, inFolder, root } from './run.ts';

const bad = 'Russian Foreign Minister Rafrov spoke .\n';
const good = 'Russian Foreign Minister Lavrov spoke.\n';
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** A folder with `mtmend` on the path, as an installation puts it there. */
function inInstalled<T>(act: (cwd: string, env: Record<string, string | undefined>) => T): T {
  return inFolder((folder) => {
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'work'));
    const program = join(folder, 'bin/mtmend');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${binary}" "$@"\n`);
    chmodSync(program, 0o755);
    return act(join(folder, 'work'), { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` });
  });
}

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as {
    id: string;
    name: string;
    entry: string;
    language: string;
    types_or: string[];
  }[];

  test('has what pre-commit wants', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['mtmend', 'mtmend-check']);
    for (const { name, language, types_or } of hooks)
      expect([typeof name, language, types_or]).toEqual(['string', 'node', ['plain-text', 'markdown']]);
    // `language: node` installs the package and runs the entry from its bin.
    for (const { entry } of hooks) expect(JSON.parse(read('package.json')).bin).toHaveProperty([entry.split(' ')[0] as string]);
  });

  test('repairs and checks the files that are given, but none that are ignored', () => {
    inInstalled((cwd, env) => {
      const files = ['a.txt', 'b c.txt', 'old.txt'];
      const put = () => {
        for (const file of files) writeFileSync(join(cwd, file), bad);
      };
      writeFileSync(join(cwd, '.mtmendignore'), 'old.txt\n');
      // As pre-commit does: the words of the entry, then the files.
      const hook = (id: string, names = files) => {
        const [command = '', ...args] = hooks.find((one) => one.id === id)?.entry.split(' ') ?? [];
        const { status, stdout, stderr } = spawnSync(command, [...args, ...names], { cwd, env, encoding: 'utf8' });
        return { status, stdout, stderr };
      };
      put();
      const checked = hook('mtmend-check');
      expect([checked.status, checked.stdout.match(/^[^:]+/gm), checked.stderr]).toEqual([1, ['a.txt', 'a.txt', 'b c.txt', 'b c.txt'], '']);
      expect(hook('mtmend')).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(files.map((file) => readFileSync(join(cwd, file), 'utf8'))).toEqual([good, good, bad]);
      expect(hook('mtmend-check')).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(hook('mtmend-check', ['old.txt'])).toEqual({ status: 0, stdout: '', stderr: '' });
    });
  });
});

describe('action.yml', () => {
  type Step = { name: string; shell: string; run: string; env?: Record<string, string> };
  const action = parse(read('action.yml')) as {
    name: string;
    description: string;
    inputs: Record<string, { default: string; description: string }>;
    runs: { using: string; steps: Step[] };
  };
  const [install, step] = action.runs.steps as [Step, Step];

  /** Runs the second step as GitHub does. */
  function act(cwd: string, env: Record<string, string | undefined>, inputs: Record<string, string>) {
    const given = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => inputs[input] ?? (action.inputs[input]?.default as string)),
    ]);
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd,
      env: { ...env, ...Object.fromEntries(given) },
      encoding: 'utf8',
    });
    return { status: result.status, stdout: result.stdout, stderr: result.stderr };
  }

  test('is a composite action whose inputs are explained', () => {
    expect(action.runs.using).toBe('composite');
    for (const { description } of Object.values(action.inputs)) expect(description.length).toBeGreaterThan(15);
    for (const one of action.runs.steps) expect([one.shell, one.run.includes('${{')]).toEqual(['bash', false]);
    expect(spawnSync('bash', ['-n'], { input: install.run }).status).toBe(0);
  });

  test('checks, shows and repairs', () => {
    inInstalled((cwd, env) => {
      writeFileSync(join(cwd, 'a.txt'), bad);
      writeFileSync(join(cwd, 'b c.md'), good);
      const checked = act(cwd, env, {});
      expect([checked.status, checked.stderr]).toEqual([1, '']);
      expect(checked.stdout).toMatch(/^::error .*file=a\.txt,line=1,/m);
      expect(act(cwd, env, { files: 'b c.md\n' })).toMatchObject({ status: 0, stdout: '' });
      expect(act(cwd, env, { args: '--only\nglossary', files: 'a.txt\nb c.md\n' }).stdout.match(/^::/gm)).toHaveLength(1);
      expect(act(cwd, env, { command: 'diff' })).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('+Russian Foreign Minister Lavrov spoke.'),
      });
      expect(act(cwd, env, { command: 'fix' }).status).toBe(0);
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(good);
      expect(act(cwd, env, {})).toMatchObject({ status: 0, stdout: '' });
    });
  });

  test('nothing in an input is run, or taken for an option', () => {
    inInstalled((cwd, env) => {
      writeFileSync(join(cwd, 'a.txt'), bad);
      expect(act(cwd, env, { files: '$(touch evil)\n`touch evil`\n; touch evil', since: '"; touch evil; "' }).status).toBe(2);
      expect(act(cwd, env, { files: '--output=evil' }).status).toBe(2);
      expect(act(cwd, env, { command: 'check; touch evil' })).toMatchObject({
        status: 2,
        stdout: expect.stringContaining('::error::mtmend: the command is'),
      });
      expect(() => readFileSync(join(cwd, 'evil'))).toThrow();
    });
  });
});
