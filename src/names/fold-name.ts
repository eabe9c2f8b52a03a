// The shape in which names are kept and compared.

/** Small letters, no accents, no possessive. */
export function foldName(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?$/, '');
}
