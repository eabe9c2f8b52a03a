// Lines that are rows of a table or columns lined up with blanks: there, blanks are the layout.

const column = /[ \u00A0]{3,}/g;

/** Gives a question to ask of any offset (UTF-16) of this segment: does it stand in a row or in columns? */
export function tableRows(text: string): (at: number) => boolean {
  if (!/[|\t]| {3}/.test(text)) return () => false;
  const rows: { start: number; end: number }[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const inside = line.trim();
    if (/[|\t]/.test(inside) || [...inside.matchAll(column)].length > 1) rows.push({ start: index, end: index + line.length });
  }
  return (at) => rows.some(({ start, end }) => start <= at && at <= end);
}
