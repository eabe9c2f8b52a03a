// What a name loses on its way from English into Chinese characters and back: the one table of the sound model.
// Chinese has no l/r pair at a syllable's end, no voiced stops, no consonant clusters (vowels pad them), few final
// consonants (n, ng only), and an engine that reads the characters aloud spells them in pinyin or by ear.
// A cost is the share of a letter that a difference counts; `npm run eval:names` shows what the table is worth.

/** Letters that one round trip takes for one another. */
export const alike: readonly string[] = ['bp', 'dt', 'gkcq', 'fvwh', 'lr', 'nm', 'szxcjq', 'yij', 'wu'];

export const costs = {
  /** One vowel for another. */
  vowel: 0.35,
  /** One letter for another of its group. */
  alike: 0.35,
  /** One consonant for one of another group, a vowel for a consonant. */
  other: 1,
  /** A vowel too many or too few: clusters are padded, weak vowels dropped. */
  extraVowel: 0.35,
  /** A letter doubled. */
  doubled: 0.1,
  /** `h`: silent, or part of sh, ch, zh. */
  extraH: 0.4,
  /** `g` behind `n`: n and ng are heard alike. */
  extraNg: 0.3,
  /** n, r, l, w: they come and go at the end of a syllable. */
  extraLiquid: 0.65,
  /** Any other consonant too many or too few. */
  extraConsonant: 0.9,
  /** On top, when the first letters differ: names keep their head. */
  head: 0.25,
} as const;
