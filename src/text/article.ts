// Which indefinite article a word takes. It follows the sound, so spelling alone is not enough.

/** Words that begin with a vowel letter and a consonant sound. */
const consonantSound = /^(?:eu(?!ler)|ew(?:e|er)s?$|one(?!ida|g|ir)|once|ou(?:ija|i$)|u(?:biq|gand|kr[a-z]*in|kul|lysses|n(?:i(?!nt|nf|nh|ns|nv|mp|de|dio|ma)|an[iy])|r(?:ani|inal|ine|olog|u[gk])|s(?:e|a[gb]|ual|ur[pye])|t(?:a[hr]|ens|il|op|ter)|topi|vula|u$))/;
/** Words that begin with a consonant letter and a vowel sound. */
const vowelSound = /^(?:heir|hono(?:u?r|rar)|honest|hour|hors\b)/;
/** Capitals read letter by letter begin with a vowel sound when their first letter's name does. */
const vowelLetter = /^[AEFHILMNORSX]/;
/** Capitals that are read as a word: then the word's own sound counts. */
const readAsWord = /^(?:NATO|NASA|NASDAQ|NAFTA|FIFA|FEMA|FARC|HAMAS|HIV-|LAN|LASER|LED-|MIT-|MERS|MOMA|NATO-led|NEC|NICE|NIMBY|RADAR|RAM|ROM|SARS|SALT|SAT-nav|SCUBA|SIM|SWAT|SEAL|STEM|START|SHAPE|SUV-|UNESCO|UNICEF|UNIFIL|USAID|LAPSSET|HUAWEI|MERCOSUR|SWIFT|SEATO|RAND|LIBOR|REIT|ROTC|HEPA|FAQ|FINRA|FASB|LNG-|MAGA|RICO|SPAC|SOHO|SARS-CoV|MASH|NOW|NEW|SOS-)/;

/**
 * The article a word takes, or undefined when it cannot be told (numbers beyond the plain ones, odd spellings).
 * `word` is the word as it stands in the text, hyphens and all.
 */
export function indefiniteArticle(word: string): 'a' | 'an' | undefined {
  if (/^\d/.test(word)) {
    if (/^(?:8\d*|1[18](?:,?\d{3})*)(?!\d)/.test(word)) return /^8|^1[18](?!\d\d?(?!\d))/.test(word) ? 'an' : undefined;
    return /^(?:1[02-79]|[2-79]\d*|1)(?!\d)/.test(word) ? 'a' : undefined;
  }
  if (!/^\p{L}/u.test(word)) return undefined;
  const head = /^[\p{L}\p{N}&.]+/u.exec(word)?.[0] ?? word;
  // One letter, or capitals: `an X-ray`, `an MP`, `a U.S. ship`, `a UN body`, `an FBI agent`.
  if (/^\p{Lu}(?:$|[\p{Lu}\p{N}&]|\.\p{Lu})/u.test(head) && !/^\p{Lu}{5,}$/u.test(head)) {
    if (/^UN(?:\b|-)/.test(word) || /^U(?:$|[.SKNEA](?:$|[.\p{Lu}s-]))/u.test(head)) return 'a';
    if (readAsWord.test(word)) return /^[AEIO]/.test(head) ? 'an' : 'a';
    if (/^[AEIO]/.test(head)) return 'an';
    return vowelLetter.test(head) ? (/^\p{Lu}{4,}/u.test(head) ? undefined : 'an') : 'a';
  }
  if (/^\p{Lu}{5,}$/u.test(head)) return /^[AEIO]/.test(head) ? 'an' : /^[BCDGJKPQTVWYZ]/.test(head) ? 'a' : undefined;
  if (/^\p{Ll}(?:$|-)/u.test(word)) return /^[aefhilmnorsx]/.test(word) ? 'an' : 'a';
  const lower = word.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '');
  if (!/^[a-z]/.test(lower)) return undefined;
  if (/^[aeiou]/.test(lower)) return consonantSound.test(lower) ? 'a' : 'an';
  if (vowelSound.test(lower)) return 'an';
  // `a historic`, `an historic`: both are in print; `yttrium` and Welsh names are not worth a guess.
  if (/^(?:histor|hotel|habitu|hallucin|hered|herb|homage|y[^aeiou])/.test(lower)) return undefined;
  return 'a';
}
