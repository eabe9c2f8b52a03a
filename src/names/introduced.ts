// Does the text say itself who somebody is, and is it nobody of public life? Then a name that sounds like another is his own.
import type { Span } from '../model/index.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isBody, isTitle } from './offices.ts';

/** `Li Zhiming, 34, …`; `Li Zhiming (34)`. */
const age = /^,? \(?(?:aged )?\d{1,3}(?:[,)]|-year-old)/;

/** `Li Zhiming, a farmer …`; what stands between commas. */
const apposition = /^, (?:(?:a|an|the|his|her|their|who|whose|my|our)\b|[\p{L}-]+ (?:of|at|from|in) )[^,;:!?"“”()\n.]{0,60}/u;

/** What private people do in a text. */
const privateLife =
  /^ (?:runs?|ran|owns?|owned|sells?|sold|lives?|lived|teaches|taught|studie[sd]|stud(?:y|ies) at|plays?|played|works?|worked|grew|bakes?|farms?|sings?|sang|paints?|painted|wins?|won|swam|ran|scored|was born|was arrested|drives?|drove|cooks?|married|keeps?|kept|danced|acted|filmed|composed|starred|discovered|invented|designed|coached|swims|opened an?|wrote (?:an?|it|the))\b/;

/** `The painter ___`: a word in small letters for a person. */
const occupation =
  /(?:^|[^\p{L}])(?:\p{Lu}?\p{Ll}*(?:er|or|ist|ian|man|woman|eur|ant|yst)|student|pilot|chef|nurse|athlete|poet|pupil|grandfather|widow|victim|resident|native|hero|boy|girl|wife|son|friend|cousin|aunt|uncle|chemist|guide|coach|monk|nun|tailor)$/u;
const noOccupation =
  /^(?:after|under|over|whether|however|other|another|former|later|never|ever|together|further|rather|either|neither|for|or|nor|per|than|man|important|near|our|their|her|earlier|consider|remember|number|matter|order|letter|power|paper|summer|winter|october|november|december|september)$/i;

/** `Kuleva / Kleba`: somebody gives two spellings on purpose. */
const choice = /\p{L} ?\/ ?$/u;

export function isIntroducedOtherwise(text: string, { start, end }: Span, isOwnOffice: (words: string) => boolean): boolean {
  const behind = text.slice(end, end + 80);
  if (age.test(behind) || privateLife.test(behind) || /^ ?\/ ?\p{L}/u.test(behind)) return true;
  const place = /^ (?:of|from|at) (?:the )?(\p{Lu}[\p{L}]+)/u.exec(behind);
  if (place && !isBody(place[1] as string) && !isOwnOffice(behind)) return true;
  const told = apposition.exec(behind)?.[0];
  if (told !== undefined && !isOwnOffice(told)) return !told.split(/[^\p{L}]+/u).some(isTitle);
  if (choice.test(text.slice(Math.max(0, start - 4), start))) return true;
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  const last = /[\p{L}-]+$/u.exec(before)?.[0] ?? '';
  return occupation.test(last) && !noOccupation.test(last) && !isFunctionWord(last) && !isTitle(last) && !isOwnOffice(before.slice(-40));
}
