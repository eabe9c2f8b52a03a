// Made-up news without end: no sense, but the words, names, figures and marks of a paper, in sentences and paragraphs of the usual length.
import { indefiniteArticle } from '../../text/index.ts';
import { damage, kindsShare } from './damage.ts';
import { glossaryNames, shippedNames, strangers } from './names.ts';
import { type Random, seeded } from './random.ts';
import { englishWords } from './words.ts';

export interface Corpus {
  /** One place in so many characters is damaged; undefined: none. */
  readonly oneIn: number | undefined;
  readonly seed: number;
}

/** Text that somebody has looked through. */
export const news: Corpus = { oneIn: 2000, seed: 11 };
/** Text as it comes from the engine. */
export const raw: Corpus = { oneIn: 125, seed: 12 };

/** About so many characters from one name to the next. */
const nameEvery = 150;

/** So many names are of people whom no glossary lists. */
const strangersShare = 0.3;

const offices = ['Foreign Minister', 'President', 'Prime Minister', 'Governor', 'spokeswoman', 'Professor', 'Senator', 'Chairman'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ends = ['minister said', 'analyst wrote', 'spokesman added', 'director told reporters'];

/** Paragraphs, each with its line ends, without end. */
export function* paragraphs({ oneIn, seed }: Corpus): Generator<string, never> {
  const random = seeded(seed);
  const words = englishWords(random);
  const listed = [...shippedNames(), ...glossaryNames(100)].filter(({ wrong }) => wrong.length > 0);
  const others = strangers(2000);
  const manglings = oneIn === undefined ? 0 : (nameEvery / oneIn / (1 - strangersShare)) * (1 - kindsShare);
  const name = () => {
    if (random.chance(strangersShare)) return random.pick(others);
    const { right, wrong } = random.pick(listed);
    return random.chance(manglings) ? random.pick(wrong) : right;
  };
  const figure = figures(random);
  let toNext = 0;
  for (;;) {
    const sentences = Array.from({ length: 2 + random.below(4) }, () => sentence(random, words, name, figure));
    const text = sentences.join(' ');
    if (oneIn === undefined) yield `${text}\n\n`;
    else {
      const damaged = damage(text, random, oneIn / kindsShare, toNext);
      toNext = damaged.toNext;
      yield `${damaged.text}\n\n`;
    }
  }
}

/** About so many characters of a corpus, whole paragraphs. */
export function makeText(corpus: Corpus, length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (const paragraph of paragraphs(corpus)) {
    parts.push(paragraph);
    size += paragraph.length;
    if (size >= length) break;
  }
  return parts.join('');
}

function sentence(random: Random, words: ReturnType<typeof englishWords>, name: () => string, figure: () => string): string {
  const parts: string[] = [];
  const length = 8 + random.below(12) + random.below(12);
  let wasSmall = true;
  let last = '';
  while (parts.length < length) {
    if (random.chance(0.045)) parts.push(random.chance(0.3) ? `${random.pick(offices)} ${name()}` : name());
    else if (random.chance(0.02)) parts.push(figure());
    else {
      wasSmall = !wasSmall && random.chance(0.75);
      const word = wasSmall ? words.small() : words.content();
      if (word === last) continue;
      last = word;
      parts.push(!wasSmall && random.chance(0.03) ? `${word}-${words.content()}` : word);
      if (!wasSmall && parts.length < length - 2 && random.chance(0.08)) parts.push(`${words.content()},`);
    }
  }
  // No sentence ends with `the`.
  parts.push(words.content());
  for (const [i, part] of parts.entries()) if (part === 'a') parts[i] = indefiniteArticle(parts[i + 1] as string) ?? 'the';
  const text = parts.join(' ');
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  if (random.chance(0.12)) return `"${begun}," the ${random.pick(ends)}.`;
  if (random.chance(0.05)) return `${begun} (${words.content()} ${words.content()}).`;
  return `${begun}.`;
}

function figures(random: Random): () => string {
  const number = () => `${1 + random.below(9)},${String(random.below(1000)).padStart(3, '0')}`;
  const kinds = [
    () => `${random.below(100)}.${random.below(10)}%`,
    () => `US$${1 + random.below(900)} million`,
    () => `${number()} people`,
    () => `in ${1990 + random.below(35)}`,
    () => `on ${random.pick(months)} ${1 + random.below(28)},`,
    () => `the U.S. side`,
    () => `from ${2 + random.below(90)} to ${100 + random.below(900)} cases`,
  ];
  return () => random.pick(kinds)();
}
