// Is a hyphen with a blank beside it a torn compound or a dash? Three rules ask; this is the one place that answers.
import { compoundsIn, hasTail, isKnownCompound, isPrefixed } from './compounds.ts';
import { isEnglishWord } from './english.ts';
import { isFunctionWord } from './function-words.ts';

/** The two elements at a torn hyphen and what stands around them in the same sentence (at most 200 units each way). */
export interface Joint {
  readonly left: string;
  readonly right: string;
  readonly before: string;
  readonly after: string;
}

/** Cuts out the joint around a torn hyphen (UTF-16 offsets of the hyphen with its blanks); undefined when no word stands on both sides. */
export function jointAt(text: string, start: number, end: number): Joint | undefined {
  const head = text.slice(Math.max(0, start - 240), start);
  const left = /(?:(?:\p{Lu}\.){2,4}|[\p{L}\p{N}\p{M}]{1,40})$/u.exec(head)?.[0];
  const foot = text.slice(end, end + 240);
  const right = /^(?:(?:\p{Lu}\.){2,4}|[\p{L}\p{M}]{1,40})/u.exec(foot)?.[0];
  if (left === undefined || right === undefined) return undefined;
  const before = head.slice(0, -left.length).replace(/^.*[.!?…]["”’)]*[ \t\r\n]/s, '');
  const after = foot.slice(right.length).replace(/(?<!\b\p{Lu})[.!?…]["”’)]*(?:[ \t\r\n].*)?$/su, '');
  return { left, right, before, after };
}

const chainMiddle = /^(?:of|to|the|in|on|by|and|for|a|at|or|as|up|me)$/;

/** True inside a compound of several words: `state -of-the-art`, `step-by -step`, `year -on -year`, `up- to-date`. */
function isChain({ left, right, before, after }: Joint): boolean {
  if (chainMiddle.test(right) && /^(?:[ \t]?-|- )(?=\p{L})/u.test(after)) {
    return !isFunctionWord(left) || (/^(?:to|the|of|and|a)$/.test(right) && /^-\p{L}/u.test(after) && !/^(?:and|or|but)$/i.test(left));
  }
  return chainMiddle.test(left) && /(?<![\p{L}-])\p{L}+[ \t]?-[ \t]?$/u.test(before);
}

/** True when these two are joined with a hyphen elsewhere, by everybody or by this document, or when the first cannot stand alone. */
export function isSureCompound(joint: Joint, document: { readonly text: string; isRightForm(form: string): boolean }): boolean {
  const { left, right, after } = joint;
  if (document.isRightForm(`${left}-${right}`) || isChain(joint)) return true;
  if (isKnownCompound(left, right)) return !isFunctionWord(right) || !clauseAfter.test(after);
  if (isPrefixed(left, right) && !isFunctionWord(right)) return true;
  return compoundsIn(document).has(`${left}-${right}`.toLowerCase());
}

/** What follows a participle or a particle that begins an afterthought: `-killing 20 people`, `-up from 5%`. */
const clauseAfter =
  /^[ \t\r\n]+(?:\d|(?:in|on|at|by|from|to|with|for|as|of|the|an?|his|her|their|its|after|before|during|over|under|into|about|around|more|some)\b)/;

/** True for a second element that more likely begins an afterthought: `-killing 20 people`, `-based in Paris`, `-usually`. */
function opensClause(right: string, after: string): boolean {
  if (
    /^(?:according|depending|compared|thanks|due|plus|namely|given|apart|aside|nothing|something|everything|nobody|everybody|another)$/i.test(
      right,
    )
  )
    return true;
  if (/ly$/.test(right) && !/^(?:family|early|friendly|daily|weekly|monthly|yearly|elderly|assembly|supply|ally|fly)$/.test(right))
    return true;
  return /(?:ing|ed|led|born|made|built|held|run)$/.test(right) && clauseAfter.test(after);
}

/** True for a second element that makes an adjective of the word before it (`state-owned`) and is followed by what it describes. */
export function isTailed({ left, right, after }: Joint): boolean {
  return hasTail(left, right) && !opensClause(right, after);
}

/** True when the two could well be a compound and nothing speaks for a dash: good enough where a blank stands on one side only. */
export function isLikelyCompound(joint: Joint): boolean {
  const { left, right, before, after } = joint;
  if (isFunctionWord(right) && !/^(?:ups?|offs?|outs?|ins?|downs?|through)$/.test(right)) return false;
  const degree = /^(?:well|ill|better|best|more|less|most|least|\p{L}+ly)$/iu.test(left) && /(?:ed|en|wn|ne|de|lt|ld|ing)$/.test(right);
  if (degree) return true;
  if (/^(?:ups?|offs?|outs?|ins|downs?|through)$/.test(right) && isEnglishWord(left) && !isFunctionWord(left))
    return !clauseAfter.test(after);
  if ((isFunctionWord(left) && !before.endsWith('-')) || isFunctionWord(right) || opensClause(right, after)) return false;
  if (hasTail(left, right)) return true;
  if (left.length === 1 || right.length === 1) return left.length === 1 && /^\p{Lu}.|^(?:shaped|section|style|type|list)$/u.test(right);
  const [leftCapital, rightCapital] = [/^\p{Lu}/u.test(left), /^\p{Lu}/u.test(right)];
  if (/\d/.test(left)) return !rightCapital && isEnglishWord(right);
  if (rightCapital) return leftCapital;
  if (leftCapital) return true;
  // Compounds are made of bare nouns: after a plural the hyphen is a dash.
  return isEnglishWord(left) && isEnglishWord(right) && !/[^su]s$/.test(left);
}

/** True when another dash stands in the same sentence: the two may be a pair around an aside. */
export function hasOtherDash({ before, after }: Joint): boolean {
  const dash = /[ \t][-–](?=[ \t\r\n]|$)|\p{L}[-–](?=[ \t])(?![ \t]+(?:and|or|to)\b)/u;
  return dash.test(before) || dash.test(after);
}
