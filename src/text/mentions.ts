// How often a form stands in a text as a word of its own: the document is the best witness for what is a name in it.

const letter = /[\p{L}\p{N}\p{M}_]/u;

/** Counts whole-word mentions of `form`, exactly as written, and stops at `enough`. */
export function mentions(text: string, form: string, enough = 2): number {
  if (form === '') return 0;
  let count = 0;
  for (let at = text.indexOf(form); at >= 0 && count < enough; at = text.indexOf(form, at + form.length)) {
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + form.length] ?? ' ')) count++;
  }
  return count;
}
