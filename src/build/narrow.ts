// Regular expressions that start fast. V8 turns `\p{L}` into some 680 ranges each time that it stands in an expression, and
// getting the rules ready took most of the time of a short run. The program is built with shorter lists of ranges: exact where
// English news has its letters (Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese, Japanese, Korean …), coarse in rare blocks,
// where a letter without a case and a sign between letters count as what stands around them.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const classes = ['L', 'Ll', 'Lu', 'M', 'N'] as const;
type Class = (typeof classes)[number];

type Range = [from: number, to: number];

/** Signs, blanks and punctuation that no class may swallow. */
const kept =
  /[\u0589-\u05CF\u05F0-\u061F\u066A-\u066D\u06D4\u0964\u0965\u0E3F\u2000-\u2C00\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u303D\u30A0\u30FB\uD7FF-\uF8FF\uFD3E-\uFD3F\uFE10-\uFE6F\uFEFF-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\uFFE0-\uFFFF]/;

/** Below this every code point is judged exactly. */
const exact = 0x180;
/** The same for combining marks and for the letters of Greek and Cyrillic. */
const exactBlocks: readonly Range[] = [
  [0x2b0, 0x400],
  [0x400, 0x460],
];

function rangesOf(name: Class): readonly Range[] {
  const isIn = new RegExp(`\\p{${name}}`, 'u');
  const ranges: Range[] = [];
  const add = (code: number) => {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  };
  for (let code = 0; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    if (isIn.test(String.fromCodePoint(code)) && !(name === 'Lu' && isRare(code))) add(code);
    // Where large and small letters take turns, all count as small.
    else if (name === 'Ll' && isRare(code) && /\p{Lu}/u.test(String.fromCodePoint(code))) add(code);
  }
  return join(ranges);
}

function isRare(code: number): boolean {
  return code >= exact && !exactBlocks.some(([from, to]) => code >= from && code < to);
}

/** Runs ranges together across gaps in which nothing stands that matters. */
function join(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && isGap(last[1] + 1, from - 1)) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

function isGap(from: number, to: number): boolean {
  // Pictures stand between the scripts of antiquity and the rarer Chinese.
  if (from > 0xffff) return to < 0x1f000 || from > 0x1ffff;
  if (to > 0xffff || to - from > 30) return false;
  for (let code = from; code <= to; code++) if (!isRare(code) || kept.test(String.fromCharCode(code))) return false;
  return true;
}

function spell(code: number): string {
  if (/[0-9A-Za-z]/.test(String.fromCodePoint(code))) return String.fromCodePoint(code);
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** The inside of a bracketed class for `\p{…}`; needs the flag `u`. */
export const narrowClasses: Readonly<Record<Class, string>> = Object.fromEntries(
  classes.map((name) => [
    name,
    rangesOf(name)
      .map(([from, to]) => (from === to ? spell(from) : `${spell(from)}-${spell(to)}`))
      .join(''),
  ]),
) as Record<Class, string>;

/** Rewrites the classes in the regular expressions of a TypeScript file, and in texts of which one will be made. */
export function narrow(code: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) {
      const [start, end] = [node.getStart(), node.getEnd()];
      const text = narrowLiteral(code.slice(start, end));
      if (text !== code.slice(start, end)) edits.push({ start, end, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true));
  return edits.reduceRight((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code);
}

function narrowLiteral(literal: string): string {
  let inBrackets = false;
  return literal.replace(/(\\?)\\([pP])\{(Ll|Lu|L|M|N)\}|\\.|[[\]]/gs, (seen, escaped = '', negated?: string, name?: Class) => {
    if (name === undefined) {
      if (seen === '[' || seen === ']') inBrackets = seen === '[' || (inBrackets && seen !== ']');
      return seen;
    }
    const ranges = escaped === '' ? narrowClasses[name] : narrowClasses[name].replaceAll('\\', '\\\\');
    if (!inBrackets) return `[${negated === 'P' ? '^' : ''}${ranges}]`;
    return negated === 'P' ? seen : ranges;
  });
}

/** For esbuild: narrows all modules of `src` but the generated ones. */
export const narrowing: Plugin = {
  name: 'narrow classes',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) =>
      path.includes('.generated.') ? undefined : { contents: narrow(readFileSync(path, 'utf8')), loader: 'ts' },
    );
  },
};
