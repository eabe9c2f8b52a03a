// Which indefinite article a word takes. It follows the sound, so spelling alone is not enough; what has two sounds
// in print (`a/an historic`, `a/an Uyghur`, `a/an SQL query`) has no answer here.

export type IndefiniteArticle = 'a' | 'an';

/** u, eu, ew, o that sound like `you` or `wun`: `a user`, `a European`, `a one-off`. */
const consonantSound = new RegExp(
  `^(?:${[
    'u$|u[ivx]$|urls?$|usb$|ub(?:iq|icat)|uefa|ufo|ugand|uk(?:r|ul|ip|$)|ulysses',
    'un(?:anim|ary|abom|esco|ocal)|uni(?!dent|dea|dio|ll|mag|mp|mm|n(?!om)|ron|ss)',
    'ur(?:a(?:n[iou]|l)|ea|em|et|ic(?!h)|in|o|ugu)',
    'us(?:a(?!m)|e|in|u[ar])|ut(?:ah|es?$|en|er(?!g)|il|op|ica|d$)|uv',
    'eu(?!ler)|ew(?!ok|w)',
    'once|one(?!al|g|id|il|ir|o|r(?!ep)|y)|ou(?:a|i(?:$|j|m))',
  ].join('|')})`,
);
/** Two readings, or a foreign one that few readers share. */
const eitherSound = new RegExp(
  `^(?:${[
    'u(?:ighur|yghur|igur|nioni[sz]ed|trecht|ri(?!n|c$)|run)|oaxaca|eus|i(?:anov|eng|ohan|oan)',
    'h(?:istori(?:c|an|og)|otel|abitual|allucin|eredit|eroic|ilari|orrific|orrend|ysteri)',
    'herb(?!ert|ie|st|in)|homage|hermes|hombre',
    'x(?!box)[b-dfgj-np-tv-z]|y(?!ves|von|vette|tt)[b-df-hj-np-tvwxz]',
    'm(?!c|n|pox)[b-df-hj-np-tv-xz]|n(?!vidia)[b-df-hj-np-tv-xz]',
  ].join('|')})`,
);
/** Names like Udall and Uma: nobody can tell from the letters. */
const unknownU = /^U(?!n|ber)[^aeiouy][aeiou]/;
/** Consonant letters with a vowel sound: `an hour`, `an heir`, `an Xbox`. */
const vowelSound = /^(?:heir|hono(?:u?r|rar)|honest|hour(?!i|an)|hors$|xbox|mpox|nvidia|y(?:ves|von|vette|tt))/;

/** Letters whose names begin with a vowel sound: `an F-16`, `an MP`, `an X-ray`. */
const vowelName = /^[AEFHILMNORSX]/i;
/** Of these, the ones that begin with a consonant sound when the capitals are read as a word (`NATO`). */
const twoWays = /^[FHLMNRSX]/;

/** Capitals with a vowel among them that are read as a word. */
const readAsWord = new Set(
  `FAO FARC FEMA FICA FIDE FIFA FINA FINRA FIBA FISA FOMO FRAND FRELIMO FTSE HAMAS HANA HAZMAT HEPA HUD HUAWEI HIPAA LAN LASER LASIK LIBOR LIDAR LIV
  MAD MAGA MASH MENA MERCOSUR MERS MOMA MOOC MOOCS MUFG NAFTA NASA NASCAR NASDAQ NATO NEET NICE NIMBY NOAA NORAD NORAID RADAR RAM RAND REIT REITS
  RICO ROM SAARC SADC SAG SALT SAM SARS SCADA SCOTUS SCUBA SEAL SEALS SEATO SHAEF SHAPE SIDS SIM SLAPP SOCOM SOHO SONAR SPAC SPACS SPAM START STEAM
  STEM SWAPO SWAT SWIFT SWOT`.split(/\s+/),
);
/** Capitals with a vowel among them that are read letter by letter. */
const readAsLetters = new Set(
  `FA FAA FBI FCA FDA FDI FDIC FEC FHA FIA FOI FSA FTA FUD FYI HBO HIV HMO HOA HOV HPA HPAI HQ HSBA IOC LA LAPD LAX LCA LEA LED LEDS LPGA LSE LSU LTA LTE
  MBA MBE MBO MCA MDMA MEP MFA MGA MIA MIT MLA MO MOT MOU MPA MPAA MRE MRI MSA MSU MTA MUA NAACP NAB NBA NBER NCAA NCIS NDA NDIA NEA NEC NEP NFA NFU NGO
  NHSE NIH NIO NLA NOP NPA NPO NRA NRI NSA NUJ NUM NUS NUT NYC NYPD NYT NYU RA RAAF RAC RAF RBA RBI RCA RCEP RDA RFA RIAA RMA RNA RNLI ROE ROI ROK RPA
  RSA RSPCA RTA RUC SAS SAT SATS SBA SCO SDA SDSU SEC SEO SFO SIU SME SOE SOP SOS SPCA SSA SSE SSI STI SUV SVU XO`.split(/\s+/),
);
/** Consonants only, and yet read as words or in two ways. */
const notLetters = new Set(
  'FB FT HDB HK HR LT LTD MB MN MR MRS MS MT MW NB NC NH NJ NM NSW NT NW NZ RT SC SD SF SGT SQL SR ST SW'.split(' '),
);
/** Abbreviations without a vowel that are read as a word beginning with a consonant: `a Mr Smith`, `a St George's flag`. */
const shortForm = /^(?:mrs?|messrs|ms|st|sgt|lt|mt|fr|rs|rd|sr)$/;
const vowelCapitals = /^(?:MSc|MSci|MPhil|MBChB|LLB|LLM|MoD|MoJ|MoT|FoI|FoE|RoI)/;

/**
 * The article a word takes, or undefined when it cannot be told.
 * `word` is the word as it stands in the text, hyphens and all; a number may have its currency sign.
 */
export function indefiniteArticle(word: string): IndefiniteArticle | undefined {
  const number = /^[£$€¥₩₹]?(\d{1,3}(?:,\d{3})+|\d+)(?!\/)/.exec(word)?.[1];
  if (number !== undefined) return beforeNumber(number);
  const [head] = /^\p{L}[\p{L}\p{M}\p{N}&]*/u.exec(word) ?? [];
  if (head === undefined) return undefined;
  const after = word.slice(head.length);
  if (/^\p{L}(?:$|[\p{N}&])/u.test(head)) return /^['’]\p{L}/u.test(after) ? beforeElision(head) : named(head);
  if (vowelCapitals.test(head)) return 'an';
  if (/^\p{Ll}\p{Lu}/u.test(head)) return /^[fhlmnrsx](?!\p{Lu}{3})/u.test(head) ? undefined : named(head);
  const capitals = /^\p{Lu}+/u.exec(head)?.[0] ?? '';
  if (capitals.length < 2) return beforeWord(head);
  // `SQLite`, `HTCondor`: part letters, part word.
  if (!/^\p{Lu}+(?:$|[^\p{Ll}]|s$)/u.test(head) || /\p{Ll}{2}/u.test(head))
    return /^[AEIO]/.test(head) ? 'an' : /^[BCDGJKPQTVWYZ]/.test(head) ? 'a' : undefined;
  return beforeCapitals(capitals);
}

/** Numbers are read from the first group of three: 8, 11 and 18 begin with a vowel sound, alone or before `thousand`. */
function beforeNumber(number: string): IndefiniteArticle | undefined {
  const digits = number.replaceAll(',', '');
  if (/^0\d/.test(digits)) return undefined;
  // 1812 is `eighteen twelve`, but 1800 pages may be `one thousand eight hundred`.
  if (/^1[18]\d\d$/.test(number)) return undefined;
  const first = digits.slice(0, ((digits.length - 1) % 3) + 1);
  return /^(?:8\d*|11|18)$/.test(first) ? 'an' : 'a';
}

/** A letter that is read by its name. */
function named(letter: string): IndefiniteArticle | undefined {
  return !/^[A-Z]/i.test(letter) ? undefined : vowelName.test(letter) ? 'an' : 'a';
}

/** `an O'Neill`, `a D'Artagnan`, `a L'Oréal`. */
function beforeElision(letter: string): IndefiniteArticle | undefined {
  return /^o$/i.test(letter) ? 'an' : /^[bcdjklt]$/i.test(letter) ? 'a' : undefined;
}

function beforeCapitals(capitals: string): IndefiniteArticle | undefined {
  if (/^[AEIO]/.test(capitals)) return /^EU/.test(capitals) ? 'a' : /^(?:AAA|O(?:NE|U))/.test(capitals) ? undefined : 'an';
  if (capitals.startsWith('U')) return beforeU(capitals);
  if (!twoWays.test(capitals)) return /^[A-Z]/.test(capitals) ? 'a' : undefined;
  if (readAsWord.has(capitals)) return 'a';
  if (readAsLetters.has(capitals)) return 'an';
  return /[AEIOUY]/.test(capitals) || notLetters.has(capitals) ? undefined : 'an';
}

/** `a UN body`, `a UK firm`, but `an UMNO leader`; the longer ones are read as a word, in more than one way. */
function beforeU(capitals: string): IndefiniteArticle | undefined {
  if (/^UN(?:ESCO|ICEF|HCR|HRC|ODC|AIDS|ITA|IFIL|ISON)$|^USAID$|^UNSW$|^UCLA$/.test(capitals)) return 'a';
  if (/^(?:UMNO|UNRWA|UNCTAD|UNPROFOR)$/.test(capitals)) return 'an';
  return capitals.length > 4 || /^(?:UP|UPON|URGE|URDU|UGLY|UNDO|ULTA)$/.test(capitals) ? undefined : 'a';
}

function beforeWord(head: string): IndefiniteArticle | undefined {
  const lower = head
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  if (!/^[a-z]/.test(lower)) return undefined;
  if (shortForm.test(lower)) return 'a';
  if (lower === 'nth' || vowelSound.test(lower)) return 'an';
  if (eitherSound.test(lower)) return undefined;
  if (consonantSound.test(lower)) return 'a';
  if (/^[aeiou]/.test(lower)) return unknownU.test(head) ? undefined : 'an';
  // `mph`, `sq`: nobody knows whether the letters or the words are read.
  if (/^[flmnrshx][^aeiouy]*$/.test(lower)) return undefined;
  return 'a';
}
