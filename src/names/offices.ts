// Words that stand in front of a person's name and say what he is: titles, and the countries and bodies they belong to.

/** Titles, in small letters; a run of them in front of a name is its office. */
const titles = new Set(
  `president premier chancellor minister secretary king queen prince princess emperor sultan emir sheikh ayatollah pope cardinal
  chairman chairwoman chair speaker leader chief head director governor mayor ambassador envoy commissioner senator congressman congresswoman representative
  general admiral colonel marshal commander spokesman spokeswoman spokesperson adviser advisor counselor counsellor consultant aide assistant deputy vice acting former
  prime foreign defense defence finance commerce trade treasury interior justice health education development security national state executive special senior
  mr mrs ms miss dr doctor professor prof sir lord lady judge justice attorney
  ceo founder co-founder professor scholar analyst economist candidate lawmaker legislator mp member party`.split(/\s+/),
);

/** Titles that name a high office: rare in front of somebody nobody has heard of. */
const high = new Set(
  `president premier chancellor minister secretary speaker ambassador spokesman spokeswoman spokesperson leader chairman governor mayor ceo
  adviser advisor commissioner senator commander king prince sultan emir pope envoy`.split(/\s+/),
);

/** Countries, demonyms and bodies as they stand in front of a title. */
const bodies = new Set(
  `us u.s american usa america british uk britain french france german germany italian italy spanish spain dutch netherlands polish poland lithuanian lithuania
  latvian estonian finnish finland swedish sweden norwegian danish hungarian hungary czech slovak serbian serbia greek greece turkish turkey türkiye ukrainian ukraine russian russia
  belarusian belarus georgian kazakh kazakhstan uzbek chinese china taiwan taiwanese hong kong macau japanese japan korean korea south north indian india pakistani pakistan
  bangladeshi nepali sri lankan indonesian indonesia malaysian malaysia singapore singaporean philippine philippines filipino thai thailand vietnamese vietnam lao laos cambodian cambodia
  burmese myanmar brunei australian australia new zealand fijian canadian canada mexican mexico brazilian brazil argentine argentina chilean colombian venezuelan cuban
  israeli israel palestinian iranian iran iraqi iraq saudi arabia egyptian egypt syrian lebanese jordanian qatari emirati south african nigerian kenyan ethiopian
  eu european nato un asean white house pentagon kremlin state department foreign ministry treasury federal republic democratic`.split(
    /\s+/,
  ),
);

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
