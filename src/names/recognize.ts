// Weighs all evidence for a candidate: sound, cue, document, rarity, margin. Every part has a name, so that it can be shown.
import type { Confidence, Entry } from '../model/index.ts';
import type { Candidate } from './candidates.ts';
import { isHighOffice } from './offices.ts';
import type { SoundIndex } from './search.ts';
import { lettersOf } from './sound.ts';
import type { Target } from './targets.ts';
import { farthest, leastMargin, thresholds, weights } from './thresholds.ts';

export interface Part {
  readonly name: 'sound' | 'cue' | 'office' | 'document' | 'rarity' | 'given name' | 'length';
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
  /** The text in front of the candidate and all around it, folded to small words with single blanks (` us secretary of state `). */
  before(): string;
  around(): string;
  /** True when the entry is named elsewhere in the document. */
  isMentioned(entry: Entry): boolean;
  /** Whether the document has the marks of a translation engine; undefined when it is too short to tell. */
  readonly isDamaged: boolean | undefined;
  /** Cues of an entry, folded. */
  cuesOf(entry: Entry): readonly string[];
}

/** Judges one candidate. Deterministic; the order of entries decides only between equal scores. */
export function recognize(candidate: Candidate, index: SoundIndex, evidence: Evidence): Verdict {
  const letters = lettersOf(candidate.words.join(''));
  const best = new Map<Entry, Recognition>();
  for (const { target, distance } of index.search(letters, farthest)) {
    if (candidate.holdsRightForm && target.kind !== 'mixed') continue;
    const recognition = weigh(candidate, letters, target, distance, evidence);
    if (recognition && recognition.score > (best.get(target.entry)?.score ?? 0)) best.set(target.entry, recognition);
  }
  const recognitions = [...best.values()].sort((x, y) => y.score - x.score);
  const [first, second] = recognitions;
  if (!first) return { recognitions, confidence: undefined, margin: 0 };
  const rival = recognitions.find((other) => other !== first && other.target.right !== first.target.right) ?? second;
  const margin = first.score - (rival && rival !== first ? rival.score : 0);
  return { recognitions, margin, confidence: confidenceOf(first, margin, candidate.kind) };
}

function confidenceOf({ score, parts }: Recognition, margin: number, kind: Candidate['kind']): Confidence | undefined {
  if (score < thresholds.possible) return undefined;
  const value = (name: Part['name']) => parts.reduce((sum, part) => sum + (part.name === name ? part.value : 0), 0);
  // A real name or word is itself, unless the entry's own office stands in front of it, or it is exactly the reading.
  if (kind !== 'unknown' && value('cue') < weights.cueAdjacent && value('rarity') <= 0) return undefined;
  // Closeness alone never decides, however rare the form: somebody in this world may bear it.
  const supported = value('cue') + value('office') + value('document') > 0;
  if (score < thresholds.likely || margin < leastMargin || !supported) return 'possible';
  return score >= thresholds.certain ? 'certain' : 'likely';
}

function weigh(candidate: Candidate, letters: string, target: Target, distance: number, evidence: Evidence): Recognition | undefined {
  const { entry } = target;
  const parts: Part[] = [];
  const add = (name: Part['name'], value: number, because: string) => parts.push({ name, value, because });
  const isRead = target.native && target.kind !== 'right';
  // A name in characters is read syllable by syllable: its reading has the words of a Chinese name.
  if (isRead && candidate.words.length > 3) return undefined;
  // A name in characters is read aloud, not heard: what reads a little otherwise is somebody else, unless his office is told.
  const isOther = isRead && distance >= 0.02;
  const cut = target.letters.startsWith(letters) && letters.length >= 4 ? distance / 2 : distance;
  add(
    'sound',
    1 - weights.distance * cut,
    `${letters} and ${target.letters} (${describe(target)}) differ by ${Math.round(100 * distance)} %`,
  );
  if (target.kind === 'head') add('sound', weights.head, 'only the first syllables');

  const cues = evidence.cuesOf(entry);
  const adjacent = cues.find((cue) => evidence.before().endsWith(cue));
  const near = adjacent ?? cues.find((cue) => evidence.around().includes(cue));
  if (adjacent) add('cue', weights.cueAdjacent, `“${adjacent.trim()}” stands in front of it`);
  else if (near) add('cue', weights.cueNear, `“${near.trim()}” stands close by`);
  if (adjacent && candidate.kind === 'unknown' && letters[0] === target.letters[0] && letters.length >= 5) {
    add('cue', weights.cueAndHead, 'nobody else of that office begins so');
  }
  if (!adjacent && candidate.office.some(isHighOffice))
    add('office', weights.office, `${candidate.office.join(' ')} stands in front of it`);

  if (evidence.isMentioned(entry)) add('document', weights.mention, `${entry.name} is named elsewhere in the text`);
  if (evidence.isDamaged === false) add('document', weights.edited, 'a long text without any damage: its names are meant');
  if (evidence.isDamaged) add('document', weights.damage, 'the text shows the damage of a translation engine');

  if (isRead && distance < 0.02) {
    if (target.syllables >= 3) add('rarity', 0.01, 'exactly the reading of the name');
    else add('rarity', weights.twoSyllables, 'a short reading, that of many people');
  } else if (candidate.kind === 'unknown') add('rarity', weights.unknownName, 'nobody bears this name');
  else if (candidate.kind === 'name') add('rarity', weights.knownName, 'a name that people or places really have');
  else if (candidate.kind === 'word') add('rarity', weights.ordinaryWord, 'an ordinary English word');
  if (isOther && !near) return undefined;
  if (letters.length <= 4) add('length', weights.short, 'a short form sounds like many things');
  if (candidate.given.length > 0 && !sharesGiven(candidate.given, entry))
    add('given name', weights.otherGiven, `${candidate.given.join(' ')} is somebody else`);

  return { entry, target, distance, parts, score: parts.reduce((sum, { value }) => sum + value, 0) };
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
