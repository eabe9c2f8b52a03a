// Every rule, in the order of priority: where two rules want the same place, the earlier one has it.
// Signs first, then blanks and hyphens, then words, then what is only reported.
import type { Rule } from '../model/index.ts';
import { capitalAfterComma } from './capital-after-comma.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { extraSpace } from './extra-space.ts';
import { fullWidthDigits } from './full-width-digits.ts';
import { fullWidthPunctuation } from './full-width-punctuation.ts';
import { gluedWords } from './glued-words.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossibleOrdinal } from './impossible-ordinal.ts';
import { indefiniteArticle } from './indefinite-article.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { markupDebris } from './markup-debris.ts';
import { markupEntity } from './markup-entity.ts';
import { markupTag } from './markup-tag.ts';
import { missingSentenceEnd } from './missing-sentence-end.ts';
import { missingSpaceAfterComma } from './missing-space-after-comma.ts';
import { missingSpaceAfterPercent } from './missing-space-after-percent.ts';
import { missingSpaceAfterStop } from './missing-space-after-stop.ts';
import { missingSpaceAtBracket } from './missing-space-at-bracket.ts';
import { missingSpaceAtQuote } from './missing-space-at-quote.ts';
import { mojibake } from './mojibake.ts';
import { oddBlank } from './odd-blank.ts';
import { quoteSpacing } from './quote-spacing.ts';
import { repeatedPhrase } from './repeated-phrase.ts';
import { repeatedWord } from './repeated-word.ts';
import { spaceAfterCurrency } from './space-after-currency.ts';
import { spaceAfterHyphen } from './space-after-hyphen.ts';
import { spaceAroundHyphen } from './space-around-hyphen.ts';
import { spaceBeforeHyphen } from './space-before-hyphen.ts';
import { spaceBeforePercent } from './space-before-percent.ts';
import { spaceBeforePunctuation } from './space-before-punctuation.ts';
import { spaceInNumber } from './space-in-number.ts';
import { spaceInsideBrackets } from './space-inside-brackets.ts';
import { splitAbbreviation } from './split-abbreviation.ts';
import { splitClitic } from './split-clitic.ts';
import { strayEssence } from './stray-essence.ts';
import { tokenizerMark } from './tokenizer-mark.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';
import { untranslatedChinese } from './untranslated-chinese.ts';

export const rules: readonly Rule[] = [
  mojibake,
  invisibleCharacter,
  oddBlank,
  markupEntity,
  markupTag,
  markupDebris,
  tokenizerMark,
  fullWidthPunctuation,
  fullWidthDigits,
  capitalAfterComma,
  strayEssence,
  splitAbbreviation,
  splitClitic,
  spaceInNumber,
  spaceBeforePercent,
  spaceAfterCurrency,
  doubledPunctuation,
  quoteSpacing,
  spaceBeforePunctuation,
  spaceInsideBrackets,
  spaceBeforeHyphen,
  spaceAfterHyphen,
  spaceAroundHyphen,
  missingSpaceAfterStop,
  missingSpaceAfterComma,
  missingSpaceAfterPercent,
  missingSpaceAtBracket,
  missingSpaceAtQuote,
  extraSpace,
  gluedWords,
  repeatedPhrase,
  repeatedWord,
  indefiniteArticle,
  impossibleOrdinal,
  impossibleDate,
  unbalancedQuote,
  untranslatedChinese,
  missingSentenceEnd,
];
