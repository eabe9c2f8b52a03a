// Is a passage about public life? Names of the glossary stand in news about it; a reading of one elsewhere is somebody else's name.
import { isCountry, isHighOffice } from './offices.ts';

/** What people of public life do, and what is done with them; in small letters, whole words. */
const words = new Set(
  `said says saying told tells stated states emphasized emphasised stressed added noted pointed revealed announced believes believed warned urged called
  criticized criticised condemned asked answered responded response replied explained denied admitted agreed insisted claimed argued declared tweeted posted
  visit visits visited visiting met meets meet meeting talks talk held hold negotiated negotiations summit dialogue delegation trip itinerary
  interview reporters press conference statement speech symposium forum remarks comments
  government cabinet parliament congress senate council legislature legislative court ministry embassy department administration
  policy sanctions relations diplomat diplomatic diplomacy bilateral treaty alliance sovereignty independence military army troops war invasion missile
  election elections elected candidate presidential campaign vote voters party opposition democrats republicans lawmakers officials official
  director founder executive program foundation security trade tariffs economic pandemic nato un eu asean g7 g20 spokesman spokeswoman activist protests`.split(
    /\s+/,
  ),
);

export function isOfPublicLife(passage: string): boolean {
  for (const [word] of passage.matchAll(/[\p{L}\p{N}.]+/gu)) {
    const small = word.toLowerCase().replace(/\.$/, '');
    if (words.has(small) || isHighOffice(word) || (/^\p{Lu}/u.test(word) && isCountry(word))) return true;
  }
  return false;
}
