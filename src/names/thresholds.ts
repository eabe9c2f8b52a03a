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
  office: 0.1,
  /** A high office of another country than the entry's. */
  otherOffice: -0.25,
  /** The entry is named rightly, or in a listed wrong form, elsewhere in the document. */
  mention: 0.25,
  /** The document shows the damage of a translation engine. */
  damage: 0.1,
  /** A long document without any such damage: somebody wrote or edited it, and meant the names that stand there. */
  edited: -0.35,
  /** Nobody bears this name. */
  unknownName: 0.1,
  /** Real names, however close, are mostly themselves. */
  knownName: -0.4,
  ordinaryWord: -0.55,
  /** A given name in front that is not the entry's. */
  otherGiven: -0.5,
  /** Four letters or fewer sound like many things. */
  short: -0.1,
  /** Two syllables of pinyin are many people's name. */
  twoSyllables: -0.3,
  /** The head of a reading only. */
  head: -0.1,
} as const;

export const thresholds = { certain: 1.2, likely: 0.7, possible: 0.6 } as const;

/** How much better the best entry must be than the next one. */
export const leastMargin = 0.08;

/** No sound farther away is considered in the index. */
export const farthest = 0.26;
/** With the entry's own office beside a name that nobody bears and that begins alike. */
export const farthestInOffice = 0.37;
/** The entry is named elsewhere, nobody bears this name, and it begins alike. */
export const farMentioned = 0.33;
/** With a cue close by. */
export const fartherOff = 0.24;
/** With nothing but the sound, for a name of seven letters; each letter more is evidence, up to two; and what is added where other names of the glossary stand. */
export const farUnaided = 0.17;
export const farPerLetter = 0.015;
export const farInCompany = 0.03;
/** What is taken off each time that the glossary doubles beyond this many sounds: so much more comes near by chance. */
export const farCrowded = 0.03;
export const crowd = 5000;
/** In a long text without damage only the entry's own office counts. */
export const farEdited = 0.2;
/** A name in characters, with its office: it is read, and reading errs by a syllable; the same with a cue close by. */
export const farthestRead = 0.2;
export const fartherRead = 0.1;
export const farMentionedRead = 0.045;
/** What is no person's name; the same with nothing but the sound. */
export const farthestThing = 0.12;
export const farUnaidedThing = 0.08;
/** Names of four letters or fewer need be this near, unless their office is told. */
export const farShort = 0.06;

/** What it costs that a name is compared with the head of another only. */
export const cutShort = 0.08;

/** A cue of three words or more may lack one: then it counts this much. */
export const leastOffice = 0.7;

/** Beyond this the two must at least begin with the same letter, if their office is told. */
export const headless = 0.25;

/** Two spellings in one text that differ by no more may be the same name. */
export const sameName = 0.12;

/** A name of several words is somebody's whole name unless it is all but the same: read aloud, or torn in two. */
export const wholeRead = 0.045;
export const wholeTorn = 0.19;

/** What is no farther from the reading is read exactly. */
export const exactly = 0.02;
