// The formats of `check`, in the order in which they are told.
import { checkstyle } from './checkstyle.ts';
import { compact } from './compact.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import { rdjsonl } from './rdjsonl.ts';
import { sarif } from './sarif.ts';

export const formats = { pretty, compact, json, jsonl, sarif, github, rdjsonl, checkstyle, junit } as const satisfies Record<
  string,
  Format
>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
