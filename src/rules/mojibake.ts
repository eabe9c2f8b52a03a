// `donâ€™t`, `cafÃ©`: UTF-8 that was read as windows-1252. After ftfy (Robyn Speer), reduced to one question:
// do these characters, taken for bytes, make valid UTF-8 that means something here?
import type { Problem, Rule } from '../model/index.ts';

/** What windows-1252 has at 0x80 to 0x9F; the five places it leaves open are control characters. */
const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const high = String.raw`\u0080-\u00ff${cp1252}`;
/** Runs of characters that are all above 0x7F as bytes, from one that begins a letter in UTF-8. */
const run = new RegExp(`[Â-ßà-ïð-ô][${high}]{1,4000}`, 'g');
/** `Â` that stood before a no-break blank, whose blank was made a plain one. */
const orphan = /(?<=[\p{Ll}\d.,;:!?)%"”’])Â(?=[ \t\u00A0]|$)/gu;
/** A closing quote whose last byte has no character in windows-1252. */
const halfQuote = /â€(?![\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ])/g;
const replacement = /\uFFFD{1,400}/g;
const control = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g;
/** Marks that stand after accented letters in right text: `café’s`, `MANHÃ”`. */
const punctuation = /[‘’“”„‚…–—«»‹›•™ °·´¨]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

export const mojibake: Rule = {
  id: 'mojibake',
  summary: 'Restores characters that came out as `â€™` or `Ã©`.',
  why: 'UTF-8 text was read as windows-1252 somewhere on its way. The rule takes the characters back to bytes and reads them again; it acts only when that gives valid text that makes sense where it stands, so that French, Portuguese and German letters before quotes and dashes stay.',
  examples: {
    fixes: [
      ['They donâ€™t know.', 'They don’t know.'],
      ['He said â€œnoâ€\u009d â€“ twice â€¦', 'He said “no” – twice …'],
      ['He said â€œnoâ€ to it.', 'He said “no” to it.'],
      ['a cafÃ© in SÃ£o Paulo', 'a café in São Paulo'],
      ['It cost Â£5 and 3â‚¬ at 5Â°C.', 'It cost £5 and 3€ at 5°C.'],
      ['It is 5Â\u00A0km long.Â He left.', 'It is 5 km long. He left.'],
      ['It is long.Â  He left.', 'It is long.  He left.'],
      ['Theyâ\u0080\u0099re here and don\u0092t go.', 'They’re here and don’t go.'],
      ['the name ä¸\u00adå›½ (China)', 'the name 中国 (China)'],
      ['in ÐœÐ¾ÑÐºÐ²Ð° today'.replace('ÑÐº', 'Ñ\u0081Ðº'), 'in Москва today'],
      ['They donÃ¢â‚¬â„¢t know.', 'They don’t know.'],
      ['a smile ðŸ˜€ here', 'a smile 😀 here'],
      ['the ErdoÄŸan government', 'the Erdoğan government'],
      ['a piÃ¨ce of cÅ“ur', 'a pièce of cœur'],
    ],
    reports: ['They don\uFFFDt know.', 'He paid 5â€ for it.'],
    keeps: [
      'Beyoncé’s café… “cliché…” — déjà vu',
      'IRMÃ’S MANHÃ” SÃO NÃO…',
      'He asked « À l’Âge » and « Â » in French.',
      'The Å…, an island; PÅ’s view; “Ä” is a letter.',
      'CAFÉ’S, CAFÉ”, É…',
      'à — la carte, voilà…” he said',
      'groß“ und „süß“ – „Maß“',
      'It costs £5 at 5°C, §3, ±2, ½.',
      'Müller’s “naïve” façade',
    ],
  },
  *check({ text }) {
    for (const { index, 0: seen } of text.matchAll(run)) yield* decodeRun(text, index, seen);
    for (const { index } of text.matchAll(orphan)) {
      yield {
        start: index,
        end: index + 1,
        message: 'the rest of a no-break blank read in the wrong encoding',
        confidence: 'certain',
        suggestions: [''],
      };
    }
    for (const { index } of text.matchAll(halfQuote)) {
      const paired = text.includes('â€œ');
      yield {
        start: index,
        end: index + 2,
        message: 'a closing quote read in the wrong encoding',
        confidence: paired ? 'likely' : 'possible',
        suggestions: ['”'],
      };
    }
    for (const { index, 0: seen } of text.matchAll(replacement)) {
      yield {
        start: index,
        end: index + seen.length,
        message: 'a character was lost in the wrong encoding',
        confidence: 'possible',
        suggestions: [],
      };
    }
    for (const { index, 0: seen } of text.matchAll(control)) {
      const left = text[index - 1] ?? '';
      // Inside a run the whole run is read again.
      if (/[\u0080-\u00ff]/.test(left)) continue;
      yield {
        start: index,
        end: index + 1,
        message: 'a character read in the wrong encoding',
        confidence: 'certain',
        suggestions: [cp1252[seen.charCodeAt(0) - 0x80] as string],
      };
    }
  },
};

/** Reads one run from left to right, character by character of UTF-8; neighbours that decode make one problem. */
function* decodeRun(text: string, index: number, seen: string): Generator<Problem> {
  const bytes = Uint8Array.from(seen, toByte);
  let start = -1;
  let decoded = '';
  let count = 0;
  let leads = '';
  for (let at = 0; at <= bytes.length; ) {
    const size = sizeOf(bytes[at] ?? 0);
    const sign = size > 0 && at + size <= bytes.length ? tryDecode(bytes.subarray(at, at + size)) : undefined;
    if (sign !== undefined) {
      if (start < 0) start = at;
      decoded += sign;
      leads += seen[at];
      count++;
      at += size;
      continue;
    }
    if (start >= 0) {
      const from = index + start;
      const end = index + at;
      if (makesSense(text, from, end, decoded, leads, count)) {
        const again = decoded.replace(/\u00A0/g, ' ').replace(/\uFEFF/g, '');
        yield { start: from, end, message: 'characters read in the wrong encoding', confidence: 'certain', suggestions: [again] };
      }
    }
    start = -1;
    decoded = '';
    leads = '';
    count = 0;
    at++;
  }
}

function toByte(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code <= 0xff) return code;
  return 0x80 + cp1252.indexOf(sign);
}

function sizeOf(byte: number): number {
  return byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function makesSense(text: string, start: number, end: number, decoded: string, leads: string, count: number): boolean {
  const left = text[start - 1] ?? '';
  const right = text[end] ?? '';
  const seen = text.slice(start, end);
  if (/[\u0000-\u001f\u007f-\u009f\uFFFD]/.test(decoded)) return false;
  // `â€…`: typographic signs; nothing else writes â before € ‚ or „.
  if (/^(?:â[€‚„†ˆ‰–—][\s\S]|ï»¿|ð[ŸŒŽ][\s\S]{2}|[ÂÃÅÄ][\s\S])*$/.test(seen) && /[âïð]/.test(leads) && !/â[–—]/.test(seen)) return true;
  if (/â\u0080/.test(seen)) return true;
  if (/^[ÂÃÄÅ]+$/.test(leads)) {
    // A letter from the middle of a word: `cÅ“ur`, `Ã”tre`; `PÅ’s` and `MANHÃ”` are right as they are.
    if (!punctuation.test(seen)) return !/\p{Lu}/u.test(left) || /[\u0080-\u009f£-©¬-¶¸-ÿ]/.test(seen.slice(1));
    if (seen.startsWith('Â'))
      return /[\p{Ll}\d\s.,;:!?()"“”]/u.test(left) && !/[»’”…–—]/.test(seen) && (/[\u00A0 ]/.test(seen) ? !/[\s«]/.test(left) : true);
    return /\p{Ll}/u.test(left) || (/\p{Ll}/u.test(right) && !/^s(?!\p{L})/u.test(text.slice(end, end + 2)));
  }
  // Other alphabets: a single letter may be chance, a run is not.
  const marks = [...seen].filter((sign) => punctuation.test(sign)).length;
  if (/^[ÐÑÎÏ]+$/.test(leads)) return count >= 3;
  return (
    /^[ã-é]+$/.test(leads) &&
    count >= 2 &&
    marks * 2 < seen.length - count + 1 &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]+$/u.test(decoded)
  );
}
