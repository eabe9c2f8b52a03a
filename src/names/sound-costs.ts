// What a name loses on its way from English into Chinese characters and back: the one table of the sound model.
// Chinese has no l/r pair at a syllable's end, no voiced stops, no consonant clusters (vowels pad them), few final
// consonants (n, ng only), and an engine that reads the characters aloud spells them in pinyin or by ear.
// A cost is the share of a letter that a difference counts. `npm run tune:sound` finds the figures and what they are worth.

/** Letters that one round trip takes for one another. */
export const alike = ['bp', 'dt', 'gkcq', 'fvwh', 'lr', 'nm', 'szxcjq', 'yij', 'wu'] as const;

export const costs = {
  /** One vowel for another. */
  vowel: 0.67,
  /** One letter for another of its group. */
  bp: 0.35,
  dt: 0.35,
  gkcq: 0.22,
  fvwh: 0.26,
  lr: 0.16,
  nm: 0.35,
  szxcjq: 0.35,
  yij: 0.27,
  wu: 0.35,
  /** One consonant for one of another group, a vowel for a consonant. */
  other: 1,
  /** A vowel too many or too few: clusters are padded, weak vowels dropped. */
  extraVowel: 0.63,
  /** A letter doubled. */
  doubled: 0.18,
  /** `h`: silent, or part of sh, ch, zh. */
  extraH: 0.48,
  /** `g` behind `n`: n and ng are heard alike. */
  extraNg: 0.25,
  /** n, r, l, w: they come and go at the end of a syllable. */
  extraLiquid: 0.65,
  /** Any other consonant too many or too few. */
  extraConsonant: 0.65,
  /** On top, when the first letters differ: names keep their head. */
  head: 0.45,
};

export type Costs = Readonly<typeof costs>;
