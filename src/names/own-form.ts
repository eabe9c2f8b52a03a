// Which right form of a name a text uses itself.
import type { Document, Entry } from '../model/index.ts';

/** `Zelensky` for Zelenskyy, when a text has that one of a person's right forms, of as many words, and never the name itself. */
export function ownForm({ name, full, kind }: Entry, { text }: Document): string {
  if (kind !== 'person' || full.length === 0 || text.includes(name)) return name;
  const words = name.split(' ').length;
  return full.find((form) => form.split(' ').length === words && form[0] === name[0] && text.includes(form)) ?? name;
}
