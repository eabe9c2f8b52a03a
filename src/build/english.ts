// Makes the English word list that the rules consult: three Hunspell dictionaries (American, Australian, Canadian;
// SCOWL, MIT and BSD), all forms spelled out, packed into a Bloom filter.
// Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13 (1970).
import { bloomBits, bloomHashes, bloomProbe } from '../text/bloom.ts';

interface Affix {
  readonly cross: boolean;
  readonly prefix: boolean;
  readonly rows: readonly { strip: string; add: string; when: RegExp }[];
}

function readAffixes(aff: string): Map<string, Affix> {
  const affixes = new Map<string, { cross: boolean; prefix: boolean; rows: { strip: string; add: string; when: RegExp }[] }>();
  for (const line of aff.split(/\r?\n/)) {
    const [kind, flag, a, b, c] = line.trim().split(/\s+/);
    if ((kind !== 'PFX' && kind !== 'SFX') || !flag || a === undefined || b === undefined) continue;
    const prefix = kind === 'PFX';
    const known = affixes.get(flag);
    if (!known) {
      affixes.set(flag, { cross: a === 'Y', prefix, rows: [] });
      continue;
    }
    const condition = c && c !== '.' ? c : '';
    known.rows.push({
      strip: a === '0' ? '' : a,
      add: b.replace(/\/.*$/, '').replace(/^0$/, ''),
      when: new RegExp(prefix ? `^${condition}` : `${condition}$`),
    });
  }
  return affixes;
}

function inflect(word: string, affix: Affix): string[] {
  const made: string[] = [];
  for (const { strip, add, when } of affix.rows) {
    if (!when.test(word)) continue;
    if (affix.prefix && word.startsWith(strip)) made.push(add + word.slice(strip.length));
    if (!affix.prefix && word.endsWith(strip)) made.push(word.slice(0, word.length - strip.length) + add);
  }
  return made;
}

/** Every form that a Hunspell dictionary accepts, as written. Compounding and rare flags are left out. */
export function spellOut(aff: string, dic: string): Set<string> {
  const affixes = readAffixes(aff);
  const words = new Set<string>();
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [word = '', flags = ''] = (line.split(/\s/)[0] ?? '').split('/');
    if (!word) continue;
    words.add(word);
    const own = [...flags].flatMap((flag) => affixes.get(flag) ?? []);
    const suffixed = own.filter((affix) => !affix.prefix).flatMap((affix) => inflect(word, affix).map((form) => ({ form, affix })));
    for (const { form } of suffixed) words.add(form);
    for (const prefix of own.filter((affix) => affix.prefix)) {
      for (const form of inflect(word, prefix)) words.add(form);
      if (prefix.cross) for (const { form, affix } of suffixed) if (affix.cross) for (const both of inflect(form, prefix)) words.add(both);
    }
  }
  return words;
}

/** Packs words into the bits that `text/bloom` reads: see text/bloom for the size and the rate of false alarms. */
export function packWords(words: Iterable<string>): Uint8Array {
  const list = [...words];
  const bytes = new Uint8Array(Math.ceil((list.length * bloomBits) / 8));
  const size = bytes.length * 8;
  for (const word of list) {
    for (let i = 0; i < bloomHashes; i++) {
      const bit = bloomProbe(word, i, size);
      bytes[bit >> 3] = (bytes[bit >> 3] as number) | (1 << (bit & 7));
    }
  }
  return bytes;
}
