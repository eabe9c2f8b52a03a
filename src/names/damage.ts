// Does a text look like raw machine translation, or like something that people wrote or edited?

/** Marks that engines leave and people hardly ever do. */
const marks =
  /(?<=\p{L} )-\p{L}|(?<=\p{Ll})[.”"]\p{Lu}\p{Ll}|(?:The|In|On|He|And|After|During)(?<=\p{Ll}{3}(?:The|In|On|He|And|After|During))\b|(?<=\p{L} ),|(?<=\p{Ll} )\.(?=\s)|(?<=\p{L} )['’]s\b|Essence\p{Lu}/gu;

/** A raw translation of this length has several marks. */
const telling = 1500;

/** True for raw translation, false for a long text with hardly a mark, undefined when the text is too short to tell. */
export function isDamaged(text: string): boolean | undefined {
  const count = text.match(marks)?.length ?? 0;
  if (count >= 2 && count * telling >= text.length) return true;
  return text.length < telling ? undefined : false;
}
