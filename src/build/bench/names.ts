// Names for made-up news, and glossaries of any size: names that people bear (faker), and what an engine might make of them by ear.
import { faker } from '@faker-js/faker';
import { shippedGlossary } from '../../glossary/shipped.ts';
import { isKnownName } from '../../names/known.ts';
import { isEnglishWord } from '../../text/index.ts';
import { type Random, seeded } from './random.ts';

export interface Name {
  readonly right: string;
  /** Forms that are always wrong. */
  readonly wrong: readonly string[];
}

/** The shipped names that stand anywhere, with the forms that need no cue. */
export function shippedNames(): Name[] {
  return shippedGlossary()
    .entries.filter(({ kind, name }) => (kind === 'person' || kind === 'place' || kind === 'organization') && /^[A-Z]/.test(name))
    .map(({ name, wrong }) => ({
      right: name,
      wrong: wrong.filter(({ text, near, not }) => near.length + not.length === 0 && /^[\w -]+$/.test(text)).map(({ text }) => text),
    }));
}

/** Names of people whom no glossary lists. */
export function strangers(count: number): string[] {
  faker.seed(1);
  return Array.from({ length: count }, () => (faker.number.int(2) === 0 ? faker.person.lastName() : fullName()));
}

/** Names with so many wrong forms in all, four to a name. A larger glossary begins with the smaller one. */
export function glossaryNames(forms: number): Name[] {
  const random = seeded(2);
  faker.seed(2);
  const taken = new Set<string>();
  const isFree = (text: string) => !taken.has(text.toLowerCase());
  const names: Name[] = [];
  for (let count = 0; count < forms; ) {
    const right = fullName();
    if (!isFree(right)) continue;
    taken.add(right.toLowerCase());
    const wrong: string[] = [];
    for (let tries = 0; tries < 20 && wrong.length < Math.min(4, forms - count); tries++) {
      const words = right.split(' ').map((word) => mishear(word, random));
      const text = random.chance(0.4) ? words.join(' ') : (words.at(-1) as string);
      const isOurs = words.every((word) => !isEnglishWord(word) && !isKnownName(word));
      if (!isOurs || !isFree(text)) continue;
      taken.add(text.toLowerCase());
      wrong.push(text);
    }
    if (wrong.length > 0) names.push({ right, wrong });
    count += wrong.length;
  }
  return names;
}

/** As a user would write it. */
export function glossaryYaml(names: readonly Name[]): string {
  const quoted = (text: string) => JSON.stringify(text);
  return `entries:\n${names.map(({ right, wrong }) => `  - name: ${quoted(right)}\n    wrong: [${wrong.map(quoted).join(', ')}]\n`).join('')}`;
}

function fullName(): string {
  return `${faker.person.firstName()} ${faker.person.lastName()}`;
}

/** Sounds that Chinese does not tell apart, or that it must change. */
const alike = ['lr', 'bp', 'dt', 'gk', 'vw', 'fh', 'zs', 'nm', 'ae', 'ei', 'ou', 'io'];

/** A name as it comes back: two or three letters are others, a syllable may come on top. */
function mishear(word: string, random: Random): string {
  let heard = word.toLowerCase().replace(/[^a-z]/g, '');
  for (let changes = 2 + random.below(2); changes > 0; changes--) {
    const at = random.below(heard.length);
    const pair = alike.find((letters) => letters.includes(heard[at] ?? '')) ?? 'ao';
    const other = pair.replace(heard[at] ?? '', '')[0] ?? 'n';
    heard =
      heard.slice(0, at) + (random.chance(0.3) ? `${heard[at]}${random.pick(['e', 'u', 'n', 'er', 'in'])}` : other) + heard.slice(at + 1);
  }
  return heard.charAt(0).toUpperCase() + heard.slice(1);
}
