// Regular expressions that start fast. V8 turns `\p{L}` into some 680 ranges each time that it stands in an expression, and
// getting the rules ready took most of the time of a short run. The program is built with shorter lists of ranges: exact for
// Latin, Greek, Cyrillic, Chinese, Japanese and Korean; in scripts without large and small letters, whatever stands among the
// letters (vowel signs, digits) counts as a letter, but never punctuation.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const classes = ['L', 'Ll', 'Lu', 'M', 'N'] as const;
type Class = (typeof classes)[number];

type Range = [from: number, to: number];

/** Signs, blanks and punctuation that no class may swallow. */
const kept =
  /[\u037E\u0387\u055A-\u055F\u0589-\u058F\u05BE\u05C0\u05C3\u05C6\u05F3-\u060F\u061B-\u061F\u066A-\u066D\u06D4\u0964\u0965\u0E3F\u104A-\u104F\u1361-\u1368\u17D4-\u17DB\u2000-\u2C00\u2E00-\u2E7F\u3000-\u3004\u3008-\u3030\u303D\u30A0\u30FB\uD7FF-\uF8FF\uFB29\uFD3E-\uFD4F\uFDFC-\uFE1F\uFE30-\uFE6F\uFEFF-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\uFFE0-\uFFFF]/;

/** Below this every code point is judged exactly. */
const exact = 0x180;
/** The same for the letters of Greek and Cyrillic, and for full-width ones. */
const exactBlocks: readonly Range[] = [
  [0x386, 0x3cf],
  [0x400, 0x460],
  [0xff21, 0xff5b],
];
/** Marks and digits beyond: the others stand in scripts where all counts as letters. */
const elsewhere: Partial<Record<Class, readonly Range[]>> = {
  M: [
    [0x300, 0x370],
    [0x483, 0x48a],
    [0x591, 0x900],
    [0x1dc0, 0x1e00],
    [0x20d0, 0x2100],
    [0x302a, 0x309b],
    [0xfe00, 0xfe30],
  ],
  N: [
    [0x660, 0x700],
    [0x966, 0x970],
    [0x2070, 0x2800],
    [0x3007, 0x3400],
    [0xff10, 0xff1a],
  ],
};

function rangesOf(name: Class): readonly Range[] {
  const isIn = new RegExp(`\\p{${name}}`, 'u');
  const ranges: Range[] = [];
  for (let code = 0; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const sign = String.fromCodePoint(code);
    // Where large and small letters take turns in rare blocks, all count as small.
    const takesTurns = isRare(code) && /\p{Lu}/u.test(sign);
    if (name === 'Lu' || name === 'Ll' ? (takesTurns ? name === 'Lu' : !isIn.test(sign)) : !isIn.test(sign)) continue;
    if (isRare(code) && elsewhere[name]?.every(([from, to]) => code < from || code >= to)) continue;
    const last = ranges.at(-1);
    if (last && isGap(last[1] + 1, code - 1, name)) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

function isRare(code: number): boolean {
  return code >= exact && !exactBlocks.some(([from, to]) => code >= from && code < to);
}

/** True for a stretch between two ranges in which nothing stands that matters; also for none at all. */
function isGap(from: number, to: number, name: Class): boolean {
  if (from > to) return true;
  // Pictures stand between the scripts of antiquity and the rarer Chinese.
  if (from > 0xffff) return to < 0x1f000 || from > 0x1ffff;
  if (to > 0xffff || (name !== 'L' && to - from > 8)) return false;
  for (let code = from; code <= to; code++) if (!isRare(code) || code < 0x370 || kept.test(String.fromCharCode(code))) return false;
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
