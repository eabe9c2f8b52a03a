// `donâ€™t`, `cafÃ©`: UTF-8 that was read as windows-1252. After ftfy (Robyn Speer), reduced to one question:
// do these characters, taken for bytes, make valid UTF-8 that means something here?
import type { Rule } from '../model/index.ts';
import { type Misread, misreadings, windows1252 } from '../text/windows-1252.ts';

/** `Â` that stood before a no-break blank, whose blank was made a plain one. */
const orphan = /(?<=[\p{Ll}\d.,;:!?)%"”’])Â(?=[ \t\u00A0]|$)/gu;
/** A closing quote whose last byte has no character in windows-1252. */
const halfQuote = /â€(?![\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ])/g;
const replacement = /\uFFFD{1,400}/g;
const control = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g;
/** Marks that stand after accented letters in right text: `café’s`, `MANHÃ”`. */
const punctuation = /[‘’“”„‚…–—«»‹›•™ °·´¨]/;

export const mojibake: Rule = {
  id: 'mojibake',
  summary: 'Restores characters that came out as `â€™` or `Ã©`.',
  why: 'UTF-8 text was read as windows-1252 somewhere on its way. The rule takes the characters back to bytes and reads them again; it acts only when that gives valid text that makes sense where it stands, so that French, Portuguese and German letters before quotes and dashes stay.',
  signs: ['accented', 'unseen'],
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
      ['in Ð\u009cÐ¾Ñ\u0081ÐºÐ²Ð° today', 'in Москва today'],
      ['They donÃ¢â‚¬â„¢t know.', 'They don’t know.'],
      ['a smile ðŸ˜€ here', 'a smile 😀 here'],
      ['Ã\u00A0 la carte with Å\u00A0koda', 'à la carte with Škoda'],
      ['the ErdoÄŸan government', 'the Erdoğan government'],
      ['a piÃ¨ce of cÅ“ur', 'a pièce of cœur'],
    ],
    reports: ['They don\uFFFDt know.', 'He paid 5â€ for it.'],
    keeps: [
      'Beyoncé’s café… “cliché…” — déjà vu',
      'IRMÃ’S MANHÃ” SÃO NÃO…',
      'The letters «\u00A0Ä\u00A0» and «\u00A0Ã\u00A0», ÃMÃ\u00A0É',
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
    for (const misread of misreadings(text)) {
      if (!makesSense(text, misread)) continue;
      const { start, end, meant } = misread;
      const suggestions = [meant.replace(/\u00A0/g, ' ').replace(/\uFEFF/g, '')];
      yield { start, end, message: 'characters read in the wrong encoding', confidence: 'certain', suggestions };
    }
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
      if (/[\u0080-\u009fÂ-ÅËâïðÐÑÎÏ€]/.test(left)) continue;
      yield {
        start: index,
        end: index + 1,
        message: 'a character read in the wrong encoding',
        confidence: 'certain',
        suggestions: [windows1252[seen.charCodeAt(0) - 0x80] as string],
      };
    }
  },
};

function makesSense(text: string, { start, end, meant, leads }: Misread): boolean {
  const left = text[start - 1] ?? '';
  const seen = text.slice(start, end);
  if (/[\u0000-\u001f\u007f-\u009f\uFFFD]/.test(meant)) return false;
  // Control characters, and typographic signs such as `â€™`: nothing else writes them so.
  if (/[\u0080-\u009f]/.test(seen)) return true;
  if (/(?:^|[^Â-ô])(?:â[€‚„†ˆ‰][\s\S]|ï»¿|ï¼|ð[ŸŒŽ])/.test(seen)) return true;
  if (/^[ÂÃÄÅË]+$/.test(leads)) {
    // A capital in the middle of a word, or two such pairs together.
    if (leads.length > 1 || /\p{Ll}/u.test(left)) return true;
    const right = /^(?!s(?!\p{L}))\p{Ll}/u.test(text.slice(end, end + 2));
    if (seen.startsWith('Â')) {
      if (seen === 'Â\u00A0') return /[\d.,;:!?)"”]/.test(left);
      return !/\p{Lu}/u.test(left) && !punctuation.test(seen.replace(/[°·´¨«]/, ''));
    }
    // `Ã”tre` is damaged; `MANHÃ”`, `PÅ’s` and a capital before a no-break blank are right as they are.
    if (/\p{Lu}/u.test(left)) return right && !/[\u00A0®©¹²³ªº]/.test(seen);
    // `Ã` and a no-break blank are `à`; after other capitals the blank may be meant: `« Ä »`.
    if (seen.endsWith('\u00A0') && !seen.startsWith('Ã')) return right;
    return right || (!/[»\u00A0][»]?$/.test(seen.slice(1)) && !punctuation.test(seen)) || (/^Ã\u00A0$/.test(seen) && text[end] === ' ');
  }
  // Other alphabets: a single letter may be chance, a run is not.
  const marks = [...seen].filter((sign) => punctuation.test(sign)).length;
  if (/^[ÐÑÎÏ]+$/.test(leads)) return leads.length >= 3;
  return (
    /^[ã-é]+$/.test(leads) &&
    leads.length >= 2 &&
    marks * 2 < seen.length - leads.length + 1 &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]+$/u.test(meant)
  );
}
