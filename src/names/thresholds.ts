// What each piece of evidence is worth, and how much is wanted: the one place for these figures.
// They were set by `npm run eval:names` on real manglings and on text without any.

export const weights = {
  /** The sound part is 1 less this many times the distance. */
  distance: 2,
  /** The entry's own cue directly in front of the name. */
  cueAdjacent: 0.45,
  /** The entry's own cue within a hundred units. */
  cueNear: 0.25,
  /** The cue names the office, nobody knows the name, and it begins alike: who else should it be. */
  cueAndHead: 0.25,
  /** A high office directly in front, whosever it is. */
  office: 0.15,
  /** The entry is named rightly, or in a listed wrong form, elsewhere in the document. */
  mention: 0.25,
  /** The document shows the damage of a translation engine. */
  damage: 0.1,
  /** A long document without any such damage: somebody wrote or edited it, and meant the names that stand there. */
  edited: -0.25,
  /** Nobody bears this name. */
  unknownName: 0.1,
  /** Real names, however close, are mostly themselves. */
  knownName: -0.3,
  ordinaryWord: -0.45,
  /** A given name in front that is not the entry's. */
  otherGiven: -0.5,
  /** Four letters or fewer sound like many things. */
  short: -0.15,
  /** Two syllables of pinyin are many people's name. */
  twoSyllables: -0.2,
  /** The head of a reading only. */
  head: -0.1,
} as const;

export const thresholds = { certain: 1.2, likely: 0.87, possible: 0.7 } as const;

/** How much better the best entry must be than the next one. */
export const leastMargin = 0.08;

/** No sound farther away is considered at all: with the office beside the name, with a cue or mention elsewhere, with neither. */
export const farthest = 0.26;
/** A name in characters, with its office: it is read, and reading errs by a syllable. */
export const farthestRead = 0.2;
/** The most that may differ when only a title stands in front that anybody may have. */
export const forAnyOffice = 0.08;
export const fartherOff = 0.15;
export const farUnaided = 0.12;
/** The same for what is no person's name. */
export const farthestThing = 0.12;

/** A name that differs by no more is nearly the same. */
export const nearlySame = 0.055;

/** What it costs that a name is compared with the head of another only. */
export const cutShort = 0.08;

/** A cue of three words or more may lack one: then it counts this much. */
export const leastOffice = 0.7;

/** Beyond this the two must at least begin with the same letter: with the office beside the name, and without. */
export const headless = 0.25;
export const headlessOff = 0.1;

/** Two spellings in one text that differ by no more may be the same name. */
export const sameName = 0.09;

/** A name of several words is somebody's whole name unless it is all but the same: read aloud, or torn in two. */
export const wholeRead = 0.045;
export const wholeTorn = 0.16;
