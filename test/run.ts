// The built program, run for real.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const binary = join(root, 'bin/mtmend.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function run(
  args: readonly string[],
  { input = '', cwd = root, env = {} }: { input?: string | Buffer; cwd?: string; env?: Record<string, string> } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    input,
    cwd,
    env: { ...process.env, MTMEND_CACHE: 'off', ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}

/** A folder of its own for a test, gone afterwards. */
export function inFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mtmend-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for what takes its time. */
export async function inFolderAsync<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mtmend-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
