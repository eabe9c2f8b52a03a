export { fence, plain } from './plain.ts';
export { type FieldPath, findTexts, readFieldPath, spellText } from './records.ts';
