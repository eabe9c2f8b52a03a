// Weighs all evidence for a candidate: sound, cue, document, rarity, margin. Every part has a name, so that it can be shown.
import type { Confidence, Entry } from '../model/index.ts';
import { once } from '../text/index.ts';
import type { Candidate } from './candidates.ts';
import { isCountry, isHighOffice, isTitle, namesOffice, officeWords } from './offices.ts';
import { isChineseName } from './pinyin.ts';
import type { Hit, SoundIndex } from './search.ts';
import { areAlike, lettersOf, soundDistance } from './sound.ts';
import type { Target } from './targets.ts';
import * as limits from './thresholds.ts';
import { leastMargin, thresholds, weights } from './thresholds.ts';

export interface Part {
  readonly name: 'sound' | 'cue' | 'office' | 'mention' | 'document' | 'rarity' | 'reading' | 'given name' | 'length';
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
  /** Whether the text itself says who this is, and it is not the entry. */
  isIntroducedOtherwise(entry: Entry): boolean;
  /** What stands behind it between commas (`, the foreign minister of Norway`), or nothing. */
  apposition(): string;
  /** Whether other names of the glossary stand close by. */
  isInCompany(): boolean;
  /** Whether the words around are about public life. */
  isPublic(): boolean;
  /** The glossary lists the form, and its condition was not met. */
  readonly isListed: boolean;
  /** How many sounds the glossary has. */
  readonly sounds: number;
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
  for (const { target, distance } of index.search(letters, limits.farthest)) consider(target, distance);
  // Who is in office here, or named elsewhere, is looked at even where little of the sound is left.
  const witnesses = new Set([...evidence.inOffice().keys(), ...evidence.mentioned()]);
  for (const entry of witnesses) {
    for (const { target, distance } of hear(letters, entry, evidence.inOffice().has(entry), index)) consider(target, distance);
  }
  const recognitions = [...best.values()].sort((x, y) => y.score - x.score);
  const [first, second] = recognitions;
  if (!first) return { recognitions, confidence: undefined, margin: 0 };
  const rival = recognitions.find((other) => other !== first && other.target.right !== first.target.right) ?? second;
  const margin = first.score - (rival && rival !== first ? rival.score : 0);
  return { recognitions, margin, confidence: confidenceOf(first, margin, candidate.kind) };
}

/** What one entry sounds like beside these letters. The names of a text come again and again, with the same names around them. */
function hear(letters: string, entry: Entry, inOffice: boolean, index: SoundIndex): readonly Hit[] {
  const memory = memoryOf(index);
  const key = inOffice ? `${letters} in office` : letters;
  const heard = memory.get(key) ?? new Map<Entry, readonly Hit[]>();
  if (memory.size >= mostHeard) memory.clear();
  memory.set(key, heard);
  const known = heard.get(entry);
  if (known) return known;
  const hits = measure(letters, entry, inOffice, index);
  heard.set(entry, hits);
  return hits;
}

const mostHeard = 800;
const memoryOf = once((_: SoundIndex) => new Map<string, Map<Entry, readonly Hit[]>>());
const noHits: readonly Hit[] = [];

function measure(letters: string, entry: Entry, inOffice: boolean, index: SoundIndex): readonly Hit[] {
  const limit = inOffice ? limits.farthestInOffice : limits.farMentioned;
  let hits: Hit[] | undefined;
  for (const target of index.targetsOf(entry)) {
    // The many that are only named somewhere are measured when they begin alike.
    if (!inOffice && !soundsHeadAlike(letters, target.letters)) continue;
    const whole = soundDistance(letters, target.letters, limit);
    const cut = canBeCut(target, letters)
      ? soundDistance(letters, target.letters, limit, true) + limits.cutShort
      : Number.POSITIVE_INFINITY;
    const distance = Math.min(whole, cut);
    if (distance > limit) continue;
    hits ??= [];
    hits.push({ target, distance });
  }
  return hits ?? noHits;
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
  if (kind !== 'unknown' && value('cue') < weights.cueAdjacent && value('reading') <= 0) return undefined;
  if (score < thresholds.likely || margin < leastMargin) return 'possible';
  return score >= thresholds.certain ? 'certain' : 'likely';
}

function weigh(candidate: Candidate, letters: string, target: Target, distance: number, evidence: Evidence): Recognition | undefined {
  const { entry } = target;
  if (!canBe(candidate, letters, target, distance)) return undefined;
  const parts: Part[] = [];
  const add = (name: Part['name'], value: number, because: string) => parts.push({ name, value, because });
  const isRead = target.native && target.kind !== 'right';
  const isExact = isRead && distance < limits.exactly;
  const isPerson = entry.kind === undefined || entry.kind === 'person';
  const inHighOffice = candidate.office.some(isHighOffice);
  const isUnknown = candidate.kind === 'unknown';
  // Behind a title stands a person.
  if (inHighOffice && !isPerson) return undefined;

  const cues = evidence.cuesOf(entry);
  const office = candidate.office.join(' ');
  const isForeign = isOfAnotherCountry(inHighOffice ? office : evidence.apposition(), cues);
  const adjacent = isForeign ? 0 : (evidence.inOffice().get(entry) ?? 0);
  const near = adjacent > 0 || cues.some((cue) => cue.size > 1 && namesOffice(cue, evidence.around()) === 1);
  const isMentioned = evidence.mentioned().has(entry);
  const aided = near || isMentioned;
  const beginsAlike = letters[0] === target.letters[0];

  const reach = (): number => {
    if (!isPerson) return aided ? limits.farthestThing : limits.farUnaidedThing;
    if (adjacent > 0) {
      if (target.native) return limits.farthestRead;
      if (evidence.isDamaged === false) return limits.farEdited;
      return adjacent === 1 && isUnknown && sharesHead(letters, target.letters) ? limits.farthestInOffice : limits.farthest;
    }
    // What is read a little otherwise is somebody else, and what is not transcribed is not misheard.
    if (target.native) return near ? limits.fartherRead : isMentioned ? limits.farMentionedRead : limits.exactly;
    if (letters.length <= 4) return limits.farShort;
    if (isMentioned && isUnknown && sharesHead(letters, target.letters)) return limits.farMentioned;
    if (aided) return limits.fartherOff;
    // Who has no name in another language was hardly translated.
    if (entry.source.length === 0) return 0;
    const company = inHighOffice || evidence.isInCompany() ? limits.farInCompany : 0;
    const crowded = limits.farCrowded * Math.max(0, Math.log2(evidence.sounds / limits.crowd));
    return limits.farUnaided + limits.farPerLetter * Math.max(-2, Math.min(2, letters.length - 7)) + company - crowded;
  };
  if (distance > reach()) return undefined;
  if (!beginsAlike && (adjacent === 0 || distance > limits.headless) && !soundsHeadAlike(letters, target.letters)) return undefined;
  // Two Clintons, several Rosenbergs.
  if (letters === `${target.letters}s` && adjacent === 0) return undefined;
  if (adjacent === 0 && evidence.isIntroducedOtherwise(entry)) return undefined;
  // `Dmitry Kuleva`: whoever knows the given name so well means to write the surname so.
  if (candidate.given.length > 0 && !near) return undefined;
  // A reading is somebody's name in China, what is short is a name of many things, and a long text has many names; in news it is
  // that of the glossary.
  const isInNews = () => evidence.isPublic() || evidence.isInCompany();
  const isCommon =
    (target.kind !== 'right' && distance < limits.exactly) || letters.length <= 5 || !isPerson || evidence.isDamaged === true;
  if (isCommon && !aided && !isInNews()) return undefined;
  // Tan and Desai are names by themselves; and a form that is listed with a condition is not wrong everywhere.
  if (((isExact && !isUnknown) || (evidence.isListed && !evidence.isDamaged)) && !aided) return undefined;

  const cut = target.letters.startsWith(letters) && letters.length >= 4 && adjacent > 0 ? distance / 2 : distance;
  add(
    'sound',
    1 - weights.distance * cut,
    `${letters} and ${target.letters} (${describe(target)}) differ by ${Math.round(100 * distance)} %`,
  );
  if (target.kind === 'head') add('sound', weights.head, 'only the first syllables');
  if (adjacent > 0) add('cue', weights.cueAdjacent * adjacent, `the office of ${entry.name} stands beside it`);
  else if (near) add('cue', weights.cueNear, `the office of ${entry.name} stands close by`);
  if (adjacent > 0 && isUnknown && beginsAlike && letters.length >= 5) {
    add('cue', weights.cueAndHead * adjacent, 'nobody else of that office begins so');
  }
  if (isForeign) add('office', weights.otherOffice, `another office than that of ${entry.name} stands beside it`);
  else if (adjacent === 0 && inHighOffice) add('office', weights.office, `${office} stands in front of it`);
  if (isMentioned) add('mention', weights.mention, `${entry.name} is named elsewhere in the text`);
  if (evidence.isDamaged === false) add('document', weights.edited, 'a long text without any damage: its names are meant');
  if (evidence.isDamaged) add('document', weights.damage, 'the text shows the damage of a translation engine');
  if (isExact && target.syllables >= 3) add('reading', 0.01, 'exactly the reading of the name');
  else if (isExact) add('rarity', weights.twoSyllables, 'a short reading, that of many people');
  else if (isUnknown) add('rarity', weights.unknownName, 'nobody bears this name');
  else if (candidate.kind === 'name') add('rarity', weights.knownName, 'a name that people or places really have');
  else add('rarity', weights.ordinaryWord, 'an ordinary English word');
  if (letters.length <= 4) add('length', weights.short, 'a short form sounds like many things');
  if (candidate.isFullName && !target.native && adjacent === 0)
    add('given name', weights.otherGiven, `${candidate.words[0]} is a given name`);

  return { entry, target, distance, parts, score: parts.reduce((sum, { value }) => sum + value, 0) };
}

/** What the shape of a candidate rules out, whatever else speaks for it. */
function canBe({ words, given }: Candidate, letters: string, target: Target, distance: number): boolean {
  // Behind a given name stands a surname, which only foreign names have by themselves.
  if (given.length > 0 && (target.native || target.kind !== 'right' || !sharesGiven(given, target.entry))) return false;
  if (words.length > 1 && !target.native && distance > (isChineseName(words) ? limits.wholeRead : limits.wholeTorn)) return false;
  // A name in characters is read syllable by syllable: its reading has the words of a Chinese name.
  if (words.length > 3 && target.native && target.kind !== 'right') return false;
  // Dmitrieva is not Dmitriev, and Putinism is not Putin.
  return ![target.letters, lettersOf(target.right)].some(
    (whole) => letters.startsWith(whole) && /^(?:a|is[mt]s?|ians?|esque|omics)$/.test(letters.slice(whole.length)),
  );
}

/** The first two consonants sound alike: `Brosky`, `Blinken`. */
function sharesHead(x: string, y: string): boolean {
  const [a, b] = [consonants(x), consonants(y)];
  return a.length > 1 && soundsHeadAlike(x, y) && soundDistance(a, b) <= 0.27;
}

function consonants(letters: string): string {
  return letters.replace(/[aeiouy]/g, '').slice(0, 2);
}

function soundsHeadAlike(x: string, y: string): boolean {
  return x !== '' && areAlike(x, y);
}

/** `Panama President` says no to who is the Chilean one; a title without a country says nothing. */
function isOfAnotherCountry(office: string, cues: readonly ReadonlySet<string>[]): boolean {
  const words = officeWords(office);
  const countries = [...words].filter(isCountry);
  if (countries.length === 0 || cues.length === 0 || countries.some((own) => cues.some((cue) => cue.has(own)))) return false;
  if (cues.some((cue) => [...cue].some(isCountry))) return true;
  return cues.every((cue) => [...cue].some((word) => !isTitle(word) && !words.has(word)));
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
