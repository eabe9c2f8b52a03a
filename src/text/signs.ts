// Signs: neighbouring characters without which a kind of damage cannot be there (` ,`, `"x`, `5 %`). One look at each
// character of a text tells which rules have anything to do in it; most have not, and are never asked.

/**
 * Kinds of characters, one for every UTF-16 unit. `accented`, `eastern` and `foreign` may be letters, large or small, or
 * digits: they stand for all of these wherever a sign asks for one.
 */
const kinds = [
  ...['space', 'tab', 'nbsp', 'line', 'lower', 'upper', 'digit', 'comma', 'stop', 'semicolon', 'colon', 'shout', 'ask'],
  ...['straight', 'curly', 'apostrophe', 'hyphen', 'dash', 'open', 'close', 'square', 'percent', 'currency', 'angle', 'ampersand'],
  ...['code', 'unseen', 'wide', 'accented', 'eastern', 'foreign', 'other'],
] as const;
type Kind = (typeof kinds)[number];

const manifold: readonly Kind[] = ['accented', 'eastern', 'foreign'];

/** Names that signs may use for several kinds. */
const groups: Readonly<Record<string, readonly Kind[]>> = {
  blank: ['space', 'tab', 'nbsp'],
  edge: ['line'],
  lower: ['lower', ...manifold],
  upper: ['upper', ...manifold],
  digit: ['digit', ...manifold],
  letter: ['lower', 'upper', ...manifold],
  word: ['lower', 'upper', 'digit', ...manifold],
  quote: ['straight', 'curly'],
  mark: ['comma', 'stop', 'semicolon', 'colon', 'shout', 'ask'],
  any: kinds,
};

const written: readonly (readonly [Kind, string])[] = [
  ['space', ' '],
  ['tab', '\t'],
  ['nbsp', '\u00A0'],
  ['line', '\n\r'],
  ['comma', ','],
  ['stop', '.'],
  ['semicolon', ';'],
  ['colon', ':'],
  ['shout', '!'],
  ['ask', '?'],
  ['straight', '"'],
  ['curly', '“”„‟'],
  ['apostrophe', "'’‘"],
  ['hyphen', '-\u2010\u2011'],
  ['dash', '–—\u2212'],
  ['open', '('],
  ['close', ')'],
  ['square', '[]'],
  ['percent', '%'],
  ['currency', '$€£¥₩₹₽'],
  ['angle', '<>'],
  ['ampersand', '&'],
  ['code', '#*+/=@\\^_`{|}~'],
];

/** Kinds of the units below this are looked up; above, they are told by their range. */
const tabled = 0x3000;

const kindOfUnit = makeTable();

function makeTable(): Uint8Array {
  const table = new Uint8Array(tabled).fill(kinds.indexOf('foreign'));
  const set = (from: number, to: number, kind: Kind) => table.fill(kinds.indexOf(kind), from, to + 1);
  set(0x00, 0x1f, 'unseen');
  set(0x30, 0x39, 'digit');
  set(0x41, 0x5a, 'upper');
  set(0x61, 0x7a, 'lower');
  set(0x7f, 0x9f, 'unseen');
  set(0xa1, 0xbf, 'other');
  set(0xc0, 0x17f, 'accented');
  // ª µ º are letters, ² ³ ¹ ¼ ½ ¾ are numbers.
  for (const unit of [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe]) set(unit, unit, 'accented');
  for (const unit of [0xad, 0x61c, 0x180e]) set(unit, unit, 'unseen');
  set(0x2000, 0x200a, 'wide');
  set(0x200b, 0x200f, 'unseen');
  set(0x2012, 0x2027, 'other');
  set(0x2028, 0x2029, 'line');
  set(0x202a, 0x202e, 'unseen');
  set(0x202f, 0x202f, 'wide');
  set(0x2030, 0x205e, 'other');
  set(0x205f, 0x205f, 'wide');
  set(0x2060, 0x206f, 'unseen');
  set(0x2e80, tabled - 1, 'eastern');
  for (const [kind, signs] of written) for (const sign of signs) set(sign.charCodeAt(0), sign.charCodeAt(0), kind);
  return table;
}

const [line, wide, eastern, foreign, unseen] = (['line', 'wide', 'eastern', 'foreign', 'unseen'] as const).map((kind) =>
  kinds.indexOf(kind),
) as [number, number, number, number, number];

function kindOf(unit: number): number {
  if (unit < tabled) return kindOfUnit[unit] as number;
  if (unit === 0x3000) return wide;
  if (unit >= 0xd800 && unit < 0xf900) return foreign;
  return unit === 0xfeff || (unit >= 0xfff9 && unit <= 0xfffd) ? unseen : eastern;
}

/** Which of a list of wishes have a sign in a stretch of text: bit `i % 32` of word `i / 32` says so for wish number `i`. */
export type Awake = Int32Array;

export interface SignReader {
  /** Looks at each unit from `start` to `end` once; beyond both there is the edge of a line. The answer is good until the next call. */
  read(text: string, start: number, end: number): Awake;
}

const size = 32;

/**
 * Makes one table of all signs. A sign is one to three kinds of characters, one after the other, with alternatives:
 * `blank comma`, `stop|shout|ask upper`, `digit blank percent`. A wish without signs is always awake.
 * Throws an Error for a kind that there is not, and for more than 64 wishes.
 */
export function makeSignReader(wishes: readonly (readonly string[] | undefined)[]): SignReader {
  if (wishes.length > 64) throw new Error('signs of more than 64 rules need a third table');
  const [first, second] = [new Int32Array(size ** 3), new Int32Array(size ** 3)];
  const always = new Int32Array(2);
  wishes.forEach((signs, wish) => {
    if (signs === undefined) always[wish >> 5] = (always[wish >> 5] as number) | (1 << (wish & 31));
  });
  [first, second].forEach((table, word) => {
    fillTable(table, (length) =>
      wishes.slice(word * 32, word * 32 + 32).flatMap((signs = [], i) =>
        signs
          .map((sign) => sign.split(' ').map(kindsOf))
          .filter((places) => places.length === length)
          .map((places) => ({ places, bit: 1 << i })),
      ),
    );
  });
  const awake = new Int32Array(2);
  return {
    read(text, start, end) {
      let low = always[0] as number;
      let high = always[1] as number;
      let last = (line * size + line) * size;
      for (let at = start; at < end; at++) {
        const unit = text.charCodeAt(at);
        const place = last + (unit < tabled ? (kindOfUnit[unit] as number) : kindOf(unit));
        low |= first[place] as number;
        high |= second[place] as number;
        last = (place & (size * size - 1)) * size;
      }
      awake[0] = low | (first[last + line] as number);
      awake[1] = high | (second[last + line] as number);
      return awake;
    },
  };
}

interface Sign {
  readonly places: readonly (readonly number[])[];
  readonly bit: number;
}

/** What ends in two given kinds is the same whatever stands in front: short signs are set once and copied. */
function fillTable(table: Int32Array, signsOf: (length: number) => readonly Sign[]): void {
  const square = size * size;
  const set = (place: number, bit: number) => {
    table[place] = (table[place] as number) | bit;
  };
  for (const { places, bit } of signsOf(1)) for (let b = 0; b < size; b++) for (const c of places[0] ?? []) set(b * size + c, bit);
  for (const { places, bit } of signsOf(2)) for (const b of places[0] ?? []) for (const c of places[1] ?? []) set(b * size + c, bit);
  for (let a = 1; a < size; a++) table.copyWithin(a * square, 0, square);
  for (const { places, bit } of signsOf(3))
    for (const a of places[0] ?? []) for (const b of places[1] ?? []) for (const c of places[2] ?? []) set(a * square + b * size + c, bit);
}

function kindsOf(names: string): readonly number[] {
  return names.split('|').flatMap((name) => {
    const own = groups[name] ?? (kinds.includes(name as Kind) ? [name as Kind] : undefined);
    if (!own) throw new Error(`no kind of character is called ${name}`);
    return own.map((kind) => kinds.indexOf(kind));
  });
}
