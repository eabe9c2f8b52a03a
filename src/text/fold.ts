// What counts as the same letter when names are looked up: case, kinds of apostrophe, and the gaps between words.

/** The symbol for a gap: a run of blanks, at most one hyphen and one line break. */
export const gap = 1;

/**
 * The symbol of the UTF-16 unit at `at`, for comparing: small letters, one kind of apostrophe; `gap` for blanks and hyphens.
 * Small letters that take more than one unit stay as they are.
 */
function symbolAt(text: string, at: number): number {
  return symbolOf(text.charCodeAt(at));
}

/** The same for a UTF-16 unit by itself. */
export function symbolOf(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
    if (unit === 0x60) return 0x27;
    return unit === 0x20 || unit === 0x2d || (unit >= 0x09 && unit <= 0x0d) ? gap : unit;
  }
  if (unit === 0xa0 || unit === 0x202f || unit === 0x3000 || unit === 0x2010 || unit === 0x2011 || (unit >= 0x2000 && unit <= 0x200a))
    return gap;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x2bc || unit === 0x2032 || unit === 0xff07) return 0x27;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** Where the gap that begins at `at` ends; `at` itself when it holds two hyphens or two line breaks and so parts what it stands between. */
export function gapEnd(text: string, at: number): number {
  let hyphens = 0;
  let breaks = 0;
  let end = at;
  for (; end < text.length && symbolAt(text, end) === gap; end++) {
    const unit = text.charCodeAt(end);
    if (isHyphen(unit)) hyphens++;
    if (unit === 0x0a) breaks++;
  }
  return hyphens > 1 || breaks > 1 ? at : end;
}

/** The symbols of a whole form, gaps run together, as a string that can be compared and used as a key. */
export function foldForm(form: string): string {
  let folded = '';
  for (let at = 0; at < form.length; ) {
    const symbol = symbolAt(form, at);
    folded += String.fromCharCode(symbol);
    at = symbol === gap ? Math.max(at + 1, gapEnd(form, at)) : at + 1;
  }
  return folded;
}

const inWord = /[\p{L}\p{N}\p{M}_]/u;

/** Whether a unit is a letter, digit, mark or underscore; undefined when it takes its neighbour to tell. */
export function isWordUnit(unit: number): boolean | undefined {
  if (unit < 0x80)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
  if (unit >= 0xd800 && unit <= 0xdfff) return undefined;
  const known = wordUnits[unit] as number;
  if (known > 0) return known === 1;
  const found = inWord.test(String.fromCharCode(unit));
  wordUnits[unit] = found ? 1 : 2;
  return found;
}

/** What is known of units: 1 for those in words, 2 for others. */
const wordUnits = new Uint8Array(0x10000);

/** True when a letter, digit, mark or underscore stands at `at` (a whole code point is looked at). */
export function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  const known = isWordUnit(unit);
  if (known !== undefined) return known;
  const low = unit >= 0xdc00 && unit <= 0xdfff && at > 0;
  return inWord.test(String.fromCodePoint(text.codePointAt(low ? at - 1 : at) as number));
}

/** True when a word may begin at `at`: no letter in front, nor an apostrophe inside a word (`O'Brien`). */
export function startsWord(text: string, at: number): boolean {
  if (isWordAt(text, at - 1)) return false;
  return !(at > 1 && symbolAt(text, at - 1) === 0x27 && isWordAt(text, at - 2));
}

/** True when a word may end before `at`. */
export function endsWord(text: string, at: number): boolean {
  return !isWordAt(text, at);
}
