// `Asia -Pacific`: a blank before the hyphen of a compound, the commonest mark of one engine.
import type { Rule } from '../model/index.ts';
import { hasOtherDash, isLikelyCompound, isSureCompound, isTailed, jointAt } from '../text/hyphen.ts';

const torn = /(?<=[\p{L}\p{N}.])[ \t\u00A0]{1,3}(?=[-‑]\p{L})/gu;
/** An en dash between two names, as some write `Kramer–Blaise`. */
const tornNames = /(?<=\p{Lu}\p{L}+)[ \t\u00A0]{1,3}(?=–\p{Lu})/gu;
/** `COVID -19`, `F -16`: the digits make it look like a minus. */
const tornModel =
  /(?<=(?<![\p{L}\p{N}])(?:COVID|Covid|MiG|MH|Su|Tu|AK|CH|CV|DF|GBU|HQ|JL|KC|KF|KH|MQ|RQ|UH|WZ|F|G))[ \t]{1,3}(?=-\d{1,3}(?!\d|[.,]\d|%))|(?<=(?<![\p{L}\p{N}])(?:(?:[Aa]|[Tt]he)[ \t]B|[Bb]ombers?[ \t]B))[ \t]{1,3}(?=-(?:1|2|21|52)(?!\d|[.,]\d|%))/gu;
const month =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** `Aug. 27 -29`: from one day to another. */
const tornDays = new RegExp(String.raw`(?<=(?<!\p{L})(?:${month})\.?[ \t]\d{1,2})[ \t]{1,3}(?=-\d{1,2}(?![\p{L}\p{N}]|[.,:-]\d|%))`, 'gu');
const code = /`|(?<!\S)--\p{Ll}|^\s*\$ /u;

export const spaceBeforeHyphen: Rule = {
  id: 'space-before-hyphen',
  summary: 'Takes out a blank before the hyphen of a compound (`Asia -Pacific`).',
  why: 'Some engines put a blank before every hyphen they write. The rule holds back where the hyphen may be a dash (a second dash in the sentence, a small word beside it), after `and` and `or` (`state-owned and -operated`), and near code.',
  signs: ['blank hyphen|dash word'],
  examples: {
    fixes: [
      ['The Asia -Pacific region', 'The Asia-Pacific region'],
      ['President Tsai Ing -wen spoke.', 'President Tsai Ing-wen spoke.'],
      ['Exports rose by 16% year -on -year.', 'Exports rose by 16% year-on-year.'],
      ['the Self -Defense Forces and the above -mentioned report', 'the Self-Defense Forces and the above-mentioned report'],
      ['US -China trade talks, a U.S. -led coalition', 'US-China trade talks, a U.S.-led coalition'],
      ['a four -day visit by a 26 -year -old', 'a four-day visit by a 26-year-old'],
      ['since the COVID -19 outbreak, an F -16, the G -20', 'since the COVID-19 outbreak, an F-16, the G-20'],
      ['The B -2 flew, the DF -5C was shown on Aug. 27 -29.', 'The B-2 flew, the DF-5C was shown on Aug. 27-29.'],
      ['(Xinhua) --Leaders met face -to -face.', '(Xinhua) --Leaders met face-to-face.'],
      ['a state -of-the-art, state -owned plant', 'a state-of-the-art, state-owned plant'],
      ['The Asia –Pacific region, or Asia-Pacific', 'The Asia–Pacific region, or Asia-Pacific'],
    ],
    keeps: [
      'It was cold, and -unlike the others- we liked it.',
      'The house -an old mill- was sold.',
      'state-owned and -operated farms',
      'monetized (and pick another -tized if you need)',
      'Type ls -la to list them.',
      'Run `node -version` first.',
      'She was late -he said so himself.',
      'The bomb went off -killing 20 people.',
      'It was -5 degrees in Group C -1 in the shade.',
      'The talks –Mr Smith said– failed.',
      'The film –starring nobody– was a hit.',
      'Apples - pears',
      '- a bullet\n- another -',
      'It fell from B -1 to B -2, and in May 5 -6.5 was the score.',
    ],
  },
  *check({ text }, document) {
    if (code.test(text)) return;
    for (const pattern of text.includes('–') ? [torn, tornNames] : [torn]) {
      for (const { index, 0: blank } of text.matchAll(pattern)) {
        const end = index + blank.length;
        const joint = jointAt(text, index, end + 1);
        if (!joint) continue;
        const sure = isSureCompound(joint, document);
        if (!sure && (pattern === tornNames || !(isTailed(joint) || (isLikelyCompound(joint) && !hasOtherDash(joint))))) continue;
        yield { start: index, end, message: 'blank before a hyphen', confidence: sure ? 'certain' : 'likely', suggestions: [''] };
      }
    }
    for (const pattern of [tornModel, tornDays]) {
      for (const { index, 0: blank } of text.matchAll(pattern)) {
        yield { start: index, end: index + blank.length, message: 'blank before a hyphen', confidence: 'likely', suggestions: [''] };
      }
    }
  },
};
