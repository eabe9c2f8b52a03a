// Facts about text: where things are, what must stay, what is a word. Imports nothing of the rest.
export { indefiniteArticle } from './article.ts';
export { bloomHas } from './bloom.ts';
export { bytesOf } from './bytes.ts';
export { composeEdits } from './compose.ts';
export { applyEdits, type Edit } from './edits.ts';
export { isEnglishWord } from './english.ts';
export { endsWord, foldForm, gap, gapEnd, isHyphen, isWordAt, isWordUnit, startsWord, symbolOf } from './fold.ts';
export { isGlossedBy } from './glossed.ts';
export { nearest } from './nearest.ts';
export { mapBack } from './offsets.ts';
export { once } from './once.ts';
export { positionsOf } from './positions.ts';
export { printable, printableLines, spellOut } from './printable.ts';
export { protectedSpans } from './protected.ts';
export { remember } from './remember.ts';
export { type Awake, makeSignReader, type SignReader } from './signs.ts';
export { indexSpans } from './span-index.ts';
