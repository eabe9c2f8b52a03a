// Texts inside JSON records, one record on a line (JSON Lines). A record is never written anew: only the texts that changed
// are put in the place of the old ones, so that the order of keys, the spelling of numbers and all blanks stay.
import type { Span } from '../model/index.ts';

/** A path from the top of a record to a text: `['article', 'body']`. Lists on the way count for each of their members. */
export type FieldPath = readonly string[];

/** Reads `article.body`; a backslash before a stop makes it part of a name. */
export function readFieldPath(text: string): FieldPath {
  return text.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'));
}

/**
 * Finds the texts at these paths in one record, as spans of the line with their quotes, in order.
 * The line must be valid JSON.
 */
export function findTexts(line: string, paths: readonly FieldPath[]): Span[] {
  const found: Span[] = [];
  let at = 0;
  const skip = (): string => {
    while (at < line.length && ' \t\n\r\uFEFF'.includes(line[at] as string)) at++;
    return line[at] ?? '';
  };
  const passString = (): Span => {
    const start = at++;
    while (line[at] !== '"') at += line[at] === '\\' ? 2 : 1;
    return { start, end: ++at };
  };
  /** `wanted` holds what is left of each path that leads here. */
  const value = (wanted: readonly FieldPath[]): void => {
    const sign = skip();
    if (sign === '"') {
      const span = passString();
      if (wanted.some(({ length }) => length === 0)) found.push(span);
    } else if (sign === '{' || sign === '[') {
      at++;
      for (let next = skip(); next !== '}' && next !== ']'; next = skip()) {
        if (next === ',') at++;
        else if (sign === '[') value(wanted);
        else {
          const { start, end } = passString();
          const key = wanted.length === 0 ? '' : (JSON.parse(line.slice(start, end)) as string);
          skip();
          at++;
          value(wanted.filter(([name]) => name === key).map(([, ...rest]) => rest));
        }
      }
      at++;
    } else while (at < line.length && !',]}'.includes(line[at] as string)) at++;
  };
  value(paths);
  return found;
}

/** A text as JSON, with or without characters beyond ASCII as the old spelling had them. */
export function spellText(text: string, old: string): string {
  const spelled = JSON.stringify(text);
  if (/[^\0-\x7F]/.test(old) || !/\\u[\dA-Fa-f]{4}/.test(old)) return spelled;
  return spelled.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
