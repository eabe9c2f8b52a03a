// What can be wrong with a glossary that is well written: forms that clash, that can never match, or that will do harm.
import type { Entry, Origin, WrongForm } from '../model/index.ts';
import { foldForm, isEnglishWord } from '../text/index.ts';
import { isMatchable } from './match.ts';

export interface Check {
  /** `error`: does harm or does nothing. `warning`: may do harm. */
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly todo: string;
  readonly origin: Origin | undefined;
}

/** Looks at a whole glossary, `others` being the layers below it (the shipped packs), and lists what a careful person would change. */
export function checkGlossary(entries: readonly Entry[], others: readonly Entry[] = []): Check[] {
  const checks: Check[] = [];
  const right = new Map<string, Entry>();
  const wrong = new Map<string, { entry: Entry; form: WrongForm }[]>();
  for (const entry of [...others, ...entries]) {
    for (const text of [entry.name, ...entry.full])
      if (!right.has(foldForm(text)) || right.get(foldForm(text))?.name !== entry.name) right.set(foldForm(text), entry);
    for (const form of entry.wrong) wrong.set(foldForm(form.text), [...(wrong.get(foldForm(form.text)) ?? []), { entry, form }]);
  }
  const error = (origin: Origin | undefined, what: string, todo: string) => checks.push({ severity: 'error', what, todo, origin });
  const warning = (origin: Origin | undefined, what: string, todo: string) => checks.push({ severity: 'warning', what, todo, origin });

  for (const entry of entries) {
    for (const form of entry.wrong) {
      const folded = foldForm(form.text);
      const at = form.origin ?? entry.origin;
      if (!isMatchable(form.text)) {
        error(
          at,
          `\`${form.text}\` can never match`,
          'a form must begin with a letter or a digit and must not end with a blank or a hyphen',
        );
        continue;
      }
      if (form.text === entry.name || entry.full.includes(form.text)) {
        error(at, `\`${form.text}\` is a right form of ${entry.name} too`, 'take it out of `wrong`');
        continue;
      }
      const owner = right.get(folded);
      const sameLetters = folded === foldForm(entry.name);
      if (owner && owner.name !== entry.name && form.near.length === 0) {
        error(
          at,
          `\`${form.text}\` is the right form of ${owner.name}, so it is never corrected to ${entry.name}`,
          'say with `near:` when it is wrong',
        );
      } else if (owner && owner.name === entry.name && !sameLetters && form.near.length === 0) {
        error(at, `\`${form.text}\` is shielded by a right form of ${entry.name}`, 'take it out of `wrong`');
      } else if (sameLetters && (form.text.toLowerCase() === entry.name.toLowerCase()) === false) {
        warning(
          at,
          `\`${form.text}\` differs from ${entry.name} only in blanks, hyphens or apostrophes`,
          'it is matched as the right form; take it out of `wrong`',
        );
      }
      if (entry.keep.some((text) => foldForm(text) === folded)) {
        error(at, `\`${form.text}\` is in \`keep\` too, so it can never match`, 'take it out of one of the two');
      }
      const same = (wrong.get(folded) ?? []).filter((other) => other.form !== form);
      const double = same.find((other) => other.entry === entry && sameConditions(other.form, form));
      if (double && same.indexOf(double) >= 0 && entry.wrong.indexOf(form) > entry.wrong.indexOf(double.form)) {
        warning(at, `\`${form.text}\` stands here twice`, 'take one of the two out');
      }
      const rival = same.find((other) => other.entry.name !== entry.name && form.near.length === 0 && other.form.near.length === 0);
      if (rival) {
        const place = rival.form.origin ? ` (${rival.form.origin.file}:${rival.form.origin.line})` : '';
        error(
          at,
          `\`${form.text}\` is a wrong form of ${rival.entry.name} too${place}`,
          'say with `near:` which is meant when, or take one out',
        );
      }
      if (form.near.length === 0 && !/\s/.test(form.text) && isEnglishWord(form.text)) {
        warning(at, `\`${form.text}\` is an ordinary English word`, 'say with `near:` when it is wrong');
      }
    }
    for (const cycle of cyclesFrom(entry, wrong)) {
      error(entry.origin, `${cycle.join(' → ')} goes round in a circle`, 'take one of these corrections out');
    }
  }
  const names = new Map<string, Entry>();
  for (const entry of entries) {
    const twin = names.get(foldForm(entry.name));
    if (twin && twin.name !== entry.name) {
      warning(entry.origin, `${entry.name} and ${twin.name} are the same name but for case, blanks or hyphens`, 'make one entry of them');
    }
    names.set(foldForm(entry.name), entry);
  }
  return checks.sort((a, b) => (a.origin?.line ?? 0) - (b.origin?.line ?? 0));
}

function sameConditions(a: WrongForm, b: WrongForm): boolean {
  return a.near.join('\0') === b.near.join('\0') && a.not.join('\0') === b.not.join('\0');
}

/** Ways that lead from a right form, which is somewhere a wrong form, back to itself. */
function cyclesFrom(entry: Entry, wrong: ReadonlyMap<string, readonly { entry: Entry }[]>): string[][] {
  const way = [entry.name];
  let name = entry.name;
  for (let step = 0; step < 20; step++) {
    const next = wrong.get(foldForm(name))?.find((other) => other.entry.name !== name)?.entry;
    if (!next) return [];
    way.push(next.name);
    if (next.name === entry.name) return way[0] === [...way].sort()[0] ? [way] : [];
    name = next.name;
  }
  return [];
}
