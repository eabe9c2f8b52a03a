// Finds the glossary's forms in a text: what is right (and so a shield) and what is wrong (and so a correction).
import type { Entry, Span } from '../model/index.ts';
import { endsWord, foldForm, gap, gapEnd, isEnglishWord, isHyphen, isWordAt, isWordUnit, startsWord } from '../text/index.ts';
import { type CompiledGlossary, type Correction, foldCue, type Meanings, type RightForm } from './compile.ts';
import { root } from './trie.ts';

export interface Match extends Span {
  readonly correction: Correction;
}

export interface Exact extends Span {
  readonly entry: Entry;
}

export interface Spaced extends Span {
  /** The right form that stands here with blanks beside its hyphen. */
  readonly right: string;
}

export interface Matches {
  /** Leftmost, then longest; disjoint. */
  readonly wrong: readonly Match[];
  /** Right forms, written exactly so. In order; they may overlap. */
  readonly exact: readonly Exact[];
  /** Right forms but for blanks beside a hyphen (`Tsai Ing -wen`). */
  readonly spaced: readonly Spaced[];
}

interface Shield extends Span {
  readonly form: RightForm;
}

/** How far from a form its cues may stand, in UTF-16 units to each side. */
const reach = 100;

/** Finds all forms in one segment of text (UTF-16 offsets). Time grows with the text and hardly with the glossary. */
export function findForms(text: string, { trie, codeOf, gapCode, meaningsOf }: CompiledGlossary): Matches {
  const candidates: Match[] = [];
  const shields: Shield[] = [];
  const exact: Exact[] = [];
  const spaced: Spaced[] = [];
  const { base, check, values } = trie;
  const fromRoot = base[root] as number;
  let behindWord = false;
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    const startsHere = !behindWord;
    behindWord = isWordUnit(unit) ?? isWordAt(text, start);
    if (!behindWord || !startsHere || check[fromRoot + codeOf(unit)] !== root || !startsWord(text, start)) continue;
    let state = root;
    for (let at = start; at < text.length; ) {
      const code = codeOf(text.charCodeAt(at));
      const next = (base[state] as number) + code;
      if (code === 0 || check[next] !== state) break;
      const end = code === gapCode ? gapEnd(text, at) : at + 1;
      if (end === at) break;
      state = next;
      at = end;
      const value = values[state] as number;
      if (value >= 0) consider(start, at, meaningsOf(value));
    }
  }
  return { wrong: choose(candidates, shields), exact, spaced };

  function consider(start: number, end: number, { right, wrong }: Meanings): void {
    if (!endsWord(text, end) && !isPlural(text, start, end)) return;
    const seen = text.slice(start, end);
    for (const form of right) {
      if (!endsWord(text, end) && !isWordAt(text, end - 1)) continue;
      if (seen === form.text) exact.push({ start, end, entry: form.entry });
      else if (!sameCase(seen, form.text)) continue;
      else if (isSpacedOut(seen, form.text)) spaced.push({ start, end, right: form.text });
      shields.push({ start, end, form });
    }
    const correction = wrong.find((option) => fits(option, start, end, seen));
    if (correction) candidates.push({ start, end, correction });
  }

  function fits({ text: form, exact: caseCounts, near, not }: Correction, start: number, end: number, seen: string): boolean {
    if (caseCounts && !sameCase(seen, form)) return false;
    // `Souls` may be a man's name gone wrong; `souls` is a word.
    if (seen[0] !== form[0] && /^\p{Lu}/u.test(form) && /^\p{Ll}+$/u.test(seen) && isEnglishWord(seen)) return false;
    if (near.length === 0 && not.length === 0) return true;
    const around = foldCue(window(text, start, end));
    if (not.some((cue) => around.includes(cue))) return false;
    return near.length === 0 || near.some((cue) => around.includes(cue));
  }
}

/** A plural or possessive ending behind a form: `Rafrovs`. */
function isPlural(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end) === 0x73 && endsWord(text, end + 1) && end - start >= 4 && !isEnglishWord(text.slice(start, end + 1));
}

/** The text around a match, whole words only. */
function window(text: string, start: number, end: number): string {
  let from = Math.max(0, start - reach);
  let to = Math.min(text.length, end + reach);
  while (from > 0 && from < start && isWordAt(text, from - 1)) from++;
  while (to < text.length && to > end && isWordAt(text, to)) to--;
  return text.slice(from, to);
}

/** The same letters in the same case; capitals throughout are the same as any case. */
function sameCase(seen: string, form: string): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  return bare(seen) === bare(form) || isShouted(seen);
}

/** Two capital letters or more, and no small one. */
export function isShouted(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
}

/** True when the text has a blank beside a hyphen where the form has the bare hyphen, and is the same otherwise. */
function isSpacedOut(seen: string, form: string): boolean {
  if (![...form].some((sign) => isHyphen(sign.charCodeAt(0)))) return false;
  const closed = seen.replace(/[ \t\u00A0]*([-\u2010\u2011])[ \t\u00A0]*/g, '$1');
  return closed !== seen && closed.replace(/[\u2010\u2011]/g, '-') === form;
}

/** Drops what a right form covers or cuts, then takes the leftmost and longest. */
function choose(candidates: readonly Match[], shields: readonly Shield[]): Match[] {
  const free = candidates.filter((match) => !isBlocked(match, shields));
  free.sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: Match[] = [];
  let done = 0;
  for (const match of free) {
    if (match.start < done) continue;
    chosen.push(match);
    done = match.end;
  }
  return chosen;
}

/** No form is longer than this, so only shields that begin this close can reach a match. */
const longest = 300;

function isBlocked(match: Match, shields: readonly Shield[]): boolean {
  // Shields come in order of their start.
  let low = 0;
  let high = shields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shields[middle] as Shield).start < match.start - longest) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < shields.length; i++) {
    const shield = shields[i] as Shield;
    if (shield.start >= match.end) return false;
    if (blocks(shield, match)) return true;
  }
  return false;
}

function blocks({ start, end, form }: Shield, match: Match): boolean {
  if (end <= match.start || match.end <= start) return false;
  if (start === match.start && end === match.end) {
    // A cue close by says more than that the same letters are right somewhere else; `keep` says most.
    return form.kept || match.correction.near.length === 0 || form.entry === match.correction.entry;
  }
  const inside = match.start <= start && end <= match.end;
  return !inside;
}

/** For `glossary check`: can this text be matched at all? A form must begin with a letter or digit. */
export function isMatchable(form: string): boolean {
  const folded = foldForm(form);
  return folded !== '' && isWordAt(form, 0) && folded.charCodeAt(0) !== gap && folded.charCodeAt(folded.length - 1) !== gap;
}
