// Texts, and what they are called.
import { isAbsolute, relative } from 'node:path';
import type { Decoded } from './encoding.ts';

export interface Source extends Decoded {
  /** The path on disk; undefined for stdin, which is never written. */
  readonly path: string | undefined;
  /** What messages call it. */
  readonly label: string;
}

export function labelOf(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}
