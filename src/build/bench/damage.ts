// What engines do to a text, for the corpora of the benchmark. Each kind finds a place where it can happen and says what comes of it.
import type { Random } from './random.ts';

interface Kind {
  /** The place; what matches is replaced. */
  readonly where: RegExp;
  readonly by: string | ((match: string) => string);
}

/** This part of all damage is of these kinds, the rest are mangled names. */
export const kindsShare = 0.8;

const kinds: readonly Kind[] = [
  { where: / (?=[a-z])(?<=[a-z] )/g, by: '  ' },
  { where: /(?<=[a-z])[.,](?= )/g, by: (mark) => ` ${mark}` },
  { where: /(?<=[a-z]\.) (?=[A-Z])/g, by: '' },
  { where: /(?<=[a-z]), (?=[a-z])/g, by: ',' },
  { where: /(?<=[a-z]), (?=[a-z])/g, by: '，' },
  { where: /(?<=[a-z])\. (?=[A-Z])/g, by: 'Essence' },
  { where: /(?<=[a-z])-(?=[a-z])/g, by: ' -' },
  { where: /\b(?:the|of|in|to|and|with) /g, by: (word) => word + word },
  { where: /(?<=[a-z]{3}) [a-z](?=[a-z]{3})/g, by: (match) => match.trim().toUpperCase() },
  { where: /(?<=\d),(?=\d{3})/g, by: ', ' },
  { where: /(?<=\d)%/g, by: ' %' },
  { where: /US\$(?=\d)/g, by: 'US $ ' },
  { where: /\(/g, by: '( ' },
  { where: /(?<=[a-z]),(?= )/g, by: ',,' },
  { where: /"/g, by: '&quot;' },
  { where: /\ba (?=[a-z])/g, by: 'an ' },
  { where: /U\.S\./g, by: 'U. S.' },
];

/** No kind looks further than this for its place. */
const reach = 300;

/**
 * Damages a text in one place in so many characters, on average. `toNext` is how far the next place is, since texts are shorter than
 * that; it is given back for the next text.
 */
export function damage(text: string, random: Random, oneIn: number, toNext: number): { text: string; toNext: number } {
  const gap = () => -Math.log(1 - random.next()) * oneIn;
  let done = '';
  let from = 0;
  let at = toNext;
  while (at < text.length) {
    const start = Math.max(from, Math.floor(at));
    const place = findPlace(text.slice(start, start + reach), random);
    if (place) {
      done += text.slice(from, start + place.start) + place.by;
      from = start + place.end;
    }
    at += gap();
  }
  return { text: done + text.slice(from), toNext: at - text.length };
}

function findPlace(text: string, random: Random): { start: number; end: number; by: string } | undefined {
  for (let tries = 0; tries < 8; tries++) {
    const { where, by } = random.pick(kinds);
    where.lastIndex = 0;
    const match = where.exec(text);
    if (!match) continue;
    return { start: match.index, end: match.index + match[0].length, by: typeof by === 'string' ? by : by(match[0]) };
  }
  return undefined;
}
