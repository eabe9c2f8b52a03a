// Words that stand in front of a person's name and say what he is: titles, and the countries and bodies they belong to.
// Engines choose among them freely (Ukraine President, Minister of Commerce), so offices are compared as sets of plain words.

/** Titles, in small letters; a run of them in front of a name is its office. */
const titles = new Set(
  `president premier chancellor minister secretary king queen prince princess emperor sultan emir sheikh ayatollah pope cardinal
  chairman chairwoman chair speaker leader chief head director governor mayor ambassador envoy commissioner senator congressman congresswoman representative
  general admiral colonel marshal commander spokesman spokeswoman spokesperson adviser advisor counselor counsellor consultant aide assistant deputy vice acting former
  prime foreign defense defence finance commerce trade treasury interior health education security national state executive special senior
  mr mrs ms miss dr doctor professor prof sir lord lady judge justice attorney
  ceo founder co-founder scholar analyst economist candidate lawmaker legislator mp member party`.split(/\s+/),
);

/** Titles that name a high office: rare in front of somebody nobody has heard of. */
const high = new Set(
  `president premier chancellor minister secretary speaker ambassador spokesman spokeswoman spokesperson leader chairman governor ceo
  adviser advisor commissioner king sultan emir pope`.split(/\s+/),
);

/** `country adjective …`: the first word stands for all. */
const countries = `
  us u.s american america usa united-states
  uk u.k british britain
  france french
  germany german
  italy italian
  spain spanish
  netherlands dutch
  poland polish
  lithuania lithuanian
  latvia latvian
  estonia estonian
  finland finnish
  sweden swedish
  norway norwegian
  denmark danish
  hungary hungarian
  czech
  slovakia slovak
  serbia serbian
  greece greek
  turkey turkish türkiye
  ukraine ukrainian
  russia russian
  belarus belarusian
  georgia georgian
  kazakhstan kazakh
  uzbekistan uzbek
  china chinese
  taiwan taiwanese
  japan japanese
  korea korean
  india indian
  pakistan pakistani
  bangladesh bangladeshi
  nepal nepali
  lanka lankan
  indonesia indonesian
  malaysia malaysian
  singapore singaporean
  philippines philippine filipino
  thailand thai
  vietnam vietnamese
  laos lao
  cambodia cambodian
  myanmar burmese
  brunei
  australia australian
  zealand
  fiji fijian
  canada canadian
  mexico mexican
  brazil brazilian
  argentina argentine
  chile chilean
  colombia colombian
  venezuela venezuelan
  cuba cuban
  israel israeli
  palestine palestinian
  iran iranian
  iraq iraqi
  saudi
  egypt egyptian
  syria syrian
  lebanon lebanese
  jordan jordanian
  qatar qatari
  emirates emirati
  africa african
  nigeria nigerian
  kenya kenyan
  ethiopia ethiopian
  afghanistan afghan
  albania albanian
  algeria algerian
  angola angolan
  armenia armenian
  austria austrian
  azerbaijan azerbaijani
  bahrain bahraini
  belgium belgian
  bolivia bolivian
  bulgaria bulgarian
  croatia croatian
  cyprus cypriot
  ecuador ecuadorian
  ghana ghanaian
  honduras honduran
  iceland icelandic
  ireland irish
  kiribati
  kosovo kosovar
  kuwait kuwaiti
  kyrgyzstan kyrgyz
  libya libyan
  maldives maldivian
  moldova moldovan
  mongolia mongolian
  morocco moroccan
  nauru nauruan
  oman omani
  palau palauan
  panama panamanian
  papua
  peru peruvian
  portugal portuguese
  romania romanian
  rwanda rwandan
  samoa samoan
  slovenia slovenian
  solomon
  somalia somali
  sudan sudanese
  switzerland swiss
  tajikistan tajik
  tanzania tanzanian
  tonga tongan
  tunisia tunisian
  turkmenistan turkmen
  tuvalu tuvaluan
  uganda ugandan
  uruguay uruguayan
  vanuatu
  vatican
  yemen yemeni
  zambia zambian
  zimbabwe zimbabwean
  eu european`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

/** Other bodies that stand in front of a title. */
const bodies = new Set([
  ...countries.flat(),
  'nato',
  'un',
  'asean',
  'white',
  'house',
  'pentagon',
  'kremlin',
  'department',
  'ministry',
  'federal',
  'republic',
  'south',
  'north',
  'new',
  'sri',
  'hong',
  'kong',
  'macau',
  'party',
]);

/** One word for many that engines take for one another. */
const same = new Map<string, string>([
  ...countries.flatMap(([first = '', ...rest]) => rest.map((word) => [word, first] as const)),
  ...['secretary', 'premier'].map((word) => [word, 'minister'] as const),
  ...['spokeswoman', 'spokesperson'].map((word) => [word, 'spokesman'] as const),
  ...['advisor', 'consultant', 'assistant'].map((word) => [word, 'adviser'] as const),
  ['defence', 'defense'],
  ['trade', 'commerce'],
  ['leader', 'president'],
]);

/** Words that make another office of one: who is prime minister is not the foreign minister. */
const portfolios = new Set('foreign defense finance commerce treasury interior health education security vice deputy'.split(' '));

/** Words that say nothing about which office it is. */
const idle = new Set('the a an of and for s in at to is who prime'.split(' '));

const small = (word: string) =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/\.$/, '');

export function isTitle(word: string): boolean {
  return titles.has(small(word));
}

export function isHighOffice(word: string): boolean {
  return high.has(small(word));
}

export function isBody(word: string): boolean {
  return bodies.has(small(word));
}

const countryWords = new Set(countries.flat());

export function isCountry(word: string): boolean {
  return countryWords.has(small(word));
}

/** The plain words of an office: `US Secretary of State` → us, minister, state. */
export function officeWords(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .replace(/\bu\.? ?s\.?(?= )/g, 'us')
    .replace(/united states/g, 'us')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !idle.has(word));
  return new Set(words.map((word) => same.get(word) ?? word));
}

/** False for a cue that is a short title and nothing else: there are many presidents, but few national security advisers. */
export function saysWho(cue: ReadonlySet<string>): boolean {
  return cue.size >= 3 || [...cue].some((word) => !titles.has(word));
}

/**
 * How fully an office has the words of a cue: 1 all of them; `part` when one of three or more is missing that is a title.
 * Whose office it is (a country, a body) must never be missing.
 */
export function namesOffice(cue: ReadonlySet<string>, office: ReadonlySet<string>, part = 0): number {
  const missing = [...cue].filter((word) => !office.has(word));
  if (cue.size === 0 || missing.length > 1) return 0;
  if (missing.length === 0) return [...office].some((word) => portfolios.has(word) && !cue.has(word)) ? part : 1;
  return cue.size >= 3 && titles.has(missing[0] as string) ? part : 0;
}
