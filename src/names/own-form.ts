// Which right form of a name a text uses itself.
import type { Document, Entry } from '../model/index.ts';
import { once } from '../text/index.ts';

const found = once((_: Document) => new Map<Entry, string>());

/** `Zelensky` for Zelenskyy, when a text has that one of a person's right forms, of as many words, and never the name itself. */
export function ownForm(entry: Entry, document: Document): string {
  const known = found(document).get(entry);
  if (known !== undefined) return known;
  const form = findForm(entry, document.text);
  found(document).set(entry, form);
  return form;
}

function findForm({ name, full, kind }: Entry, text: string): string {
  if (kind !== 'person' || full.length === 0 || text.includes(name)) return name;
  const words = name.split(' ').length;
  return full.find((form) => form.split(' ').length === words && form[0] === name[0] && text.includes(form)) ?? name;
}
