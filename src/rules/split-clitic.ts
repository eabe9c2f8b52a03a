// `China ’s`, `Yin’ s`, `do n't`, `I 'm`: an ending that was cut from its word.
import type { Confidence, Rule } from '../model/index.ts';

const ending = String.raw`(?![\p{L}\p{N}'’-])`;
const gap = String.raw`[ \t\u00A0]`;

/** One of these is in all that follows. */
const hint = /[ \t\u00A0](?:['’‘][\p{L} \t\u00A0]|n['’]t)|['’‘][ \t\u00A0](?:[stmd]|re|ve|ll)(?!\p{L})/iu;

const patterns: readonly [pattern: RegExp, confidence: Confidence][] = [
  // China ’s, U.S. 's, "The Times" 's
  [new RegExp(String.raw`(?<=[\p{L}\p{M}\p{N}]|\p{L}[.)"”]|[\p{Lu}]\.)${gap}{1,2}(['’])s${ending}(?!\.\p{L})`, 'gu'), 'certain'],
  [new RegExp(String.raw`(?<=\p{Lu}{2})${gap}{1,2}(['’])S${ending}`, 'gu'), 'likely'],
  // China ‘s: the mark stands the wrong way round, too
  [new RegExp(String.raw`(?<=\p{L})${gap}(‘)s(?=[ \t]\p{L})`, 'gu'), 'likely'],
  // Yin’ s, China ' s
  [new RegExp(String.raw`(?<=\p{L}{2})${gap}?(['’])${gap}s${ending}(?=[ \t.,;:!?]|\r?\n|$)(?!\.\p{L})`, 'gu'), 'likely'],
  // do n't
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:do|does|did|is|are|was|were|has|have|had|wo|ca|could|should|would|might|must|need|sha|ai))${gap}n(['’])t${ending}`,
      'giu',
    ),
    'certain',
  ],
  // don 't, don' t
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:don|doesn|didn|isn|aren|wasn|weren|hasn|haven|hadn|won|can|couldn|shouldn|wouldn|mightn|mustn|needn|ain))(?:${gap}(['’])${gap}?|(['’])${gap})t${ending}(?![ \t]\p{Lu})`,
      'gu',
    ),
    'certain',
  ],
  // I 'm, they' ve
  ...(
    [
      ['I', 'm'],
      ['you|we|they|there|who', 're'],
      ['I|you|we|they|who|could|would|should|might|must', 've'],
      ['I|you|he|she|it|we|they|who|that|there|this', 'll|d'],
    ] as const
  ).map(([words, tails]): [RegExp, Confidence] => [
    new RegExp(String.raw`(?<=(?<![\p{L}'’])(?:${bothCases(words)}))(?:${gap}(['’])${gap}?|(['’])${gap})(?:${tails})${ending}`, 'gu'),
    'certain',
  ]),
];

// the two countries 'programs: clear only when a number or the like asks for the plural and no quotation closes behind.
const misplaced =
  /(?<=(?<!\p{L})(?:two|three|four|five|six|both|these|those|several|other)[ \t]\p{Ll}{2,20}s)[ \t](['’])(?=\p{Ll}{3})(?!(?:til|cause|bout|round|cos|tis|twas|neath)\b)|(?<=(?<!\p{L})(?:Workers|Ministers|Leaders|Teachers|Farmers|Veterans|Writers|Journalists|Lawyers|Traders|Peoples))[ \t](['’])(?=(?:Party|Meeting|Summit|Union|Association|Federation|Congress|Conference|Day|Committee|Council|Forum|Dialogue|Affairs|Club|Assembly)(?!\p{L}))/giu;
const closing = /(?<=[\p{L}\p{N}.,!?])['’](?!\p{L})/gu;

export const splitClitic: Rule = {
  id: 'split-clitic',
  summary: "Joins an ending such as `'s`, `n't` or `'ll` to its word (`China 's`).",
  why: "Translation engines treat `'s`, `n't` and the like as words of their own, and some forget to join them again. Quotations in single quotes, plural possessives, `'90s`, `'em` and `rock 'n' roll` stay.",
  signs: ['blank apostrophe letter', 'apostrophe blank letter', 'blank apostrophe blank', 'blank letter apostrophe'],
  examples: {
    fixes: [
      ["China ’s market and Japan 's exports", "China’s market and Japan's exports"],
      ["Mr Yin’ s visit, and the U.S. 's answer", "Mr Yin’s visit, and the U.S.'s answer"],
      ["They do n't know, I 'm sure; we 'll see what they 've done.", "They don't know, I'm sure; we'll see what they've done."],
      ["He don' t care and can 't stay. I' m late.", "He don't care and can't stay. I'm late."],
      ["the two countries 'programs", "the two countries' programs"],
      ["the Workers 'Party and the Foreign Ministers 'Meeting", "the Workers' Party and the Foreign Ministers' Meeting"],
      ['China ‘s market', 'China’s market'],
    ],
    keeps: [
      "the players' shirts and the boss' seat",
      "He told them 'so what' and 'do it'.",
      "the letter 's' and the ending 's in English",
      "catch 'em in the '90s, rock 'n' roll",
      "from 's-Hertogenbosch to 't Hooft; nobody can 't Hooft replace",
      "He says the two leaders 'agree on everything', as before.",
      "It is 5' 6 tall.",
      "'Tis so. 'S all right, they said.",
      "the marks 'd' and 'm' and 'll'",
      "the three sisters 'til death",
    ],
  },
  *check({ text }) {
    if (!hint.test(text)) return;
    for (const [pattern, confidence] of patterns) {
      for (const { index, 0: seen } of text.matchAll(pattern)) {
        if (isSpokenOf(text, index, seen)) continue;
        yield {
          start: index,
          end: index + seen.length,
          message: 'an ending was cut from its word',
          confidence,
          suggestions: [seen.replace(/[ \t\u00A0]+/g, '').replace('‘', '’')],
        };
      }
    }
    const lastClosing = [...text.matchAll(closing)].at(-1)?.index ?? -1;
    for (const { index, 1: first, 2: sign = first } of text.matchAll(misplaced)) {
      if (lastClosing > index + 1) continue;
      yield {
        start: index,
        end: index + 2,
        message: 'an apostrophe stands on the wrong side of the blank',
        confidence: 'likely',
        suggestions: [`${sign} `],
      };
    }
  },
};

/** `the ending 's in English`: the ending itself is meant. */
function isSpokenOf(text: string, at: number, seen: string): boolean {
  return (
    /^[ \t]/.test(seen) &&
    /(?<!\p{L})(?:ending|letter|suffix|possessive|apostrophe|the|an?|of|with)$/iu.test(text.slice(Math.max(0, at - 12), at))
  );
}

function bothCases(words: string): string {
  return words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
