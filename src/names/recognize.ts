// Weighs all evidence for a candidate: sound, cue, document, rarity, margin. Every part has a name, so that it can be shown.
import type { Confidence, Entry } from '../model/index.ts';
import type { Candidate } from './candidates.ts';
import { isHighOffice, namesOffice } from './offices.ts';
import { isPinyin } from './pinyin.ts';
import type { SoundIndex } from './search.ts';
import { lettersOf, soundDistance } from './sound.ts';
import type { Target } from './targets.ts';
import {
  cutShort,
  fartherOff,
  farthest,
  farthestRead,
  farthestThing,
  farUnaided,
  forAnyOffice,
  headless,
  headlessOff,
  leastMargin,
  nearlySame,
  thresholds,
  weights,
  wholeRead,
  wholeTorn,
} from './thresholds.ts';

export interface Part {
  readonly name: 'sound' | 'cue' | 'office' | 'mention' | 'document' | 'rarity' | 'given name' | 'length';
  readonly value: number;
  /** In words, for `explain`. */
  readonly because: string;
}

export interface Recognition {
  readonly entry: Entry;
  readonly target: Target;
  readonly distance: number;
  readonly parts: readonly Part[];
  readonly score: number;
}

export interface Verdict {
  /** Best first. */
  readonly recognitions: readonly Recognition[];
  /** Undefined when nothing is worth a word. */
  readonly confidence: Confidence | undefined;
  /** How much better the best is than the next entry. */
  readonly margin: number;
}

export interface Evidence {
  /** The words all around. */
  around(): ReadonlySet<string>;
  /** The entries that are named elsewhere in the document. */
  mentioned(): ReadonlySet<Entry>;
  /** The entries whose cue names the office, and how fully (1: every word of it). */
  inOffice(): ReadonlyMap<Entry, number>;
  /** Whether the document has the marks of a translation engine; undefined when it is too short to tell. */
  readonly isDamaged: boolean | undefined;
  /** Cues of an entry, as plain words. */
  cuesOf(entry: Entry): readonly ReadonlySet<string>[];
}

/** Judges one candidate. Deterministic; the order of entries decides only between equal scores. */
export function recognize(candidate: Candidate, index: SoundIndex, evidence: Evidence): Verdict {
  const letters = lettersOf(candidate.words.join(''));
  const best = new Map<Entry, Recognition>();
  const consider = (target: Target, distance: number) => {
    if (candidate.holdsRightForm && target.kind !== 'mixed') return;
    const recognition = weigh(candidate, letters, target, distance, evidence);
    if (recognition && recognition.score > (best.get(target.entry)?.score ?? 0)) best.set(target.entry, recognition);
  };
  for (const { target, distance } of index.search(letters, farthest)) consider(target, distance);
  // Who is in office here, or named elsewhere, is looked at even where little of the sound is left.
  const witnesses = new Set([...evidence.inOffice().keys(), ...evidence.mentioned()]);
  for (const entry of witnesses) {
    for (const target of index.targetsOf(entry)) {
      const whole = soundDistance(letters, target.letters, farthest);
      const cut = canBeCut(target, letters) ? soundDistance(letters, target.letters, farthest, true) + cutShort : Number.POSITIVE_INFINITY;
      const distance = Math.min(whole, cut);
      if (distance <= farthest) consider(target, distance);
    }
  }
  const recognitions = [...best.values()].sort((x, y) => y.score - x.score);
  const [first, second] = recognitions;
  if (!first) return { recognitions, confidence: undefined, margin: 0 };
  const rival = recognitions.find((other) => other !== first && other.target.right !== first.target.right) ?? second;
  const margin = first.score - (rival && rival !== first ? rival.score : 0);
  return { recognitions, margin, confidence: confidenceOf(first, margin, candidate.kind) };
}

/** Engines cut a surname short; the head of a whole name is a given name, which is many people's. */
function canBeCut({ letters: whole, right, kind }: Target, letters: string): boolean {
  return whole.length > letters.length && letters.length >= 4 && (kind !== 'right' || !right.includes(' '));
}

function confidenceOf(first: Recognition, margin: number, kind: Candidate['kind']): Confidence | undefined {
  const { score, parts } = first;
  if (score < thresholds.possible) return undefined;
  const value = (name: Part['name']) => parts.reduce((sum, part) => sum + (part.name === name ? part.value : 0), 0);
  // A real name or word is itself, unless the entry's own office stands in front of it, or it is exactly the reading.
  if (kind !== 'unknown' && value('cue') < weights.cueAdjacent && value('rarity') <= 0) return undefined;
  // Closeness alone never decides, however rare the form: somebody in this world may bear it.
  // That it is some president or other helps only a name that is all but right.
  const supported =
    value('cue') + value('mention') > 0 ||
    (value('office') > 0 && first.distance <= forAnyOffice) ||
    (value('document') > 0 && isNearlySame(first));
  if (score < thresholds.likely || margin < leastMargin || !supported) return 'possible';
  return score >= thresholds.certain ? 'certain' : 'likely';
}

function weigh(candidate: Candidate, letters: string, target: Target, distance: number, evidence: Evidence): Recognition | undefined {
  const { entry } = target;
  const parts: Part[] = [];
  const add = (name: Part['name'], value: number, because: string) => parts.push({ name, value, because });
  // Behind a given name stands a surname, which only foreign names have by themselves.
  if (candidate.given.length > 0 && (target.native || target.kind !== 'right')) return undefined;
  if (candidate.given.length > 0 && !sharesGiven(candidate.given, entry)) return undefined;
  if (candidate.words.length > 1 && !target.native && distance > (candidate.words.every(isPinyin) ? wholeRead : wholeTorn))
    return undefined;
  // Dmitrieva is not Dmitriev.
  if (letters === `${target.letters}a`) return undefined;
  const isRead = target.native && target.kind !== 'right';
  // A name in characters is read syllable by syllable: its reading has the words of a Chinese name.
  if (isRead && candidate.words.length > 3) return undefined;
  // A name in characters is read aloud, not heard: what reads a little otherwise is somebody else, unless his office is told.
  const isOther = isRead && distance >= 0.02;
  const cut = target.letters.startsWith(letters) && letters.length >= 4 && evidence.inOffice().has(entry) ? distance / 2 : distance;
  add(
    'sound',
    1 - weights.distance * cut,
    `${letters} and ${target.letters} (${describe(target)}) differ by ${Math.round(100 * distance)} %`,
  );
  if (target.kind === 'head') add('sound', weights.head, 'only the first syllables');

  // Behind a title stands a person.
  if (candidate.office.some(isHighOffice) && entry.kind !== undefined && entry.kind !== 'person') return undefined;
  const adjacent = evidence.inOffice().get(entry) ?? 0;
  const near = adjacent > 0 || evidence.cuesOf(entry).some((cue) => cue.size > 1 && namesOffice(cue, evidence.around()) === 1);
  const isPerson = entry.kind === undefined || entry.kind === 'person';
  const reach =
    adjacent > 0
      ? target.native
        ? farthestRead
        : farthest
      : !isPerson
        ? farthestThing
        : evidence.mentioned().has(entry) || near
          ? fartherOff
          : farUnaided;
  // What is not transcribed is not misheard either.
  if (target.native && target.kind === 'right' && distance > farthestThing && !near) return undefined;
  if (letters[0] !== target.letters[0] && distance > (adjacent > 0 ? headless : headlessOff)) return undefined;
  if (distance > reach || (letters === `${target.letters}s` && adjacent === 0)) return undefined;
  if (adjacent > 0) add('cue', weights.cueAdjacent * adjacent, `the office of ${entry.name} stands beside it`);
  else if (near) add('cue', weights.cueNear, `the office of ${entry.name} stands close by`);
  if (adjacent > 0 && candidate.kind === 'unknown' && letters[0] === target.letters[0] && letters.length >= 5) {
    add('cue', weights.cueAndHead * adjacent, 'nobody else of that office begins so');
  }
  if (adjacent === 0 && candidate.office.some(isHighOffice))
    add('office', weights.office, `${candidate.office.join(' ')} stands in front of it`);

  if (evidence.mentioned().has(entry)) add('mention', weights.mention, `${entry.name} is named elsewhere in the text`);
  if (evidence.isDamaged === false) add('document', weights.edited, 'a long text without any damage: its names are meant');
  if (evidence.isDamaged) add('document', weights.damage, 'the text shows the damage of a translation engine');

  if (isRead && distance < 0.02) {
    if (target.syllables >= 3) add('rarity', 0.01, 'exactly the reading of the name');
    else add('rarity', weights.twoSyllables, 'a short reading, that of many people');
  } else if (candidate.kind === 'unknown') add('rarity', weights.unknownName, 'nobody bears this name');
  else if (candidate.kind === 'name') add('rarity', weights.knownName, 'a name that people or places really have');
  else if (candidate.kind === 'word') add('rarity', weights.ordinaryWord, 'an ordinary English word');
  if (isOther && (!near || (target.kind === 'mixed' && distance > forAnyOffice))) return undefined;
  if (letters.length <= 4) add('length', weights.short, 'a short form sounds like many things');
  if (candidate.isFullName && !target.native && adjacent === 0)
    add('given name', weights.otherGiven, `${candidate.words[0]} is a given name`);

  return { entry, target, distance, parts, score: parts.reduce((sum, { value }) => sum + value, 0) };
}

/** In a raw translation, a long name that differs by next to nothing needs no other witness. */
function isNearlySame({ distance, target }: Recognition): boolean {
  return distance <= nearlySame && target.letters.length >= 6;
}

function describe({ kind }: Target): string {
  return { right: 'the right form', reading: 'the source read aloud', mixed: 'half read, half right', head: 'the head of the reading' }[
    kind
  ];
}

function sharesGiven(given: readonly string[], { name, full }: Entry): boolean {
  const words = [name, ...full].flatMap((form) => form.split(/[\s-]+/));
  return given.every((own) => words.includes(own));
}
