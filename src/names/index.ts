// Recognises names that no glossary lists: candidates → sound search → evidence → verdict.
export { addReadings } from './add-readings.ts';
export type { Candidate } from './candidates.ts';
export { inconsistentName } from './inconsistent-name.ts';
export { ownForm } from './own-form.ts';
export type { Part, Recognition, Verdict } from './recognize.ts';
export { type Mentions, type NameRecognizer, nameRecognizer } from './rule.ts';
export { type SoundTable, tabulateSounds } from './search.ts';
