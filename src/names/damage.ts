// Does a text look like raw machine translation, or like something that people wrote or edited?

/** Marks that engines leave and people hardly ever do. */
const mark =
  /(?<=\p{L} )-\p{L}|(?<=\p{Ll})[.”"]\p{Lu}\p{Ll}|(?:The|In|On|He|And|After|During)(?<=\p{Ll}{3}(?:The|In|On|He|And|After|During))\b|(?<=\p{L} ),|(?<=\p{Ll} )\.(?=\s)|(?<=\p{L} )['’]s\b|Essence\p{Lu}/uy;

/** A raw translation of this length has several marks. */
const telling = 1500;

/** True for raw translation, false for a long text with hardly a mark, undefined when the text is too short to tell. */
export function isDamaged(text: string): boolean | undefined {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (!mayBegin(text, at)) continue;
    mark.lastIndex = at;
    if (!mark.test(text)) continue;
    count++;
    at = mark.lastIndex - 1;
  }
  if (count >= 2 && count * telling >= text.length) return true;
  return text.length < telling ? undefined : false;
}

const behindBlank = signs("-,.'’");
const beforeCapital = signs('.”"');
const behindLetter = signs('TIOHADE');

function signs(all: string): Uint8Array {
  const table = new Uint8Array(0x2020);
  for (const sign of all) table[sign.charCodeAt(0)] = 1;
  return table;
}

/** A quick look at the neighbours: most places are none. */
function mayBegin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (behindBlank[unit] === 1 && text.charCodeAt(at - 1) === 0x20) return true;
  if (beforeCapital[unit] === 1) return !isSmallOrBlank(text.charCodeAt(at + 1));
  return behindLetter[unit] === 1 && (!(text.charCodeAt(at - 1) < 0x61) || text.charCodeAt(at + 1) === 0x73);
}

function isSmallOrBlank(unit: number): boolean {
  return unit <= 0x40 || (unit >= 0x61 && unit <= 0x7a);
}
