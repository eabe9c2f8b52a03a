// French puts a blank before `?`, `!`, `:`, `;`, `%`: right there, also when an English article quotes it.

const frenchWord =
  /(?<![\p{L}'’])(?:(?:les?|la|des|du|une?|est|que|qui|dans|pour|avec|sur|vous|nous|je|ils?|elles?|ne|pas|et|ce|cette|sont|au|aux|mais|où|quoi|tu|moi|toi|mon|ma|ça|très)(?![\p{L}])|(?:[cdjlmnst]|qu)['’]\p{L})/giu;

/** True when the words around the offset (UTF-16) read as French, or it stands inside « ». */
export function readsAsFrench(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  if (before.lastIndexOf('«') > before.lastIndexOf('»')) return true;
  return (text.slice(Math.max(0, at - 60), at + 30).match(frenchWord)?.length ?? 0) >= 2;
}
