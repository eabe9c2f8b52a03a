// `Asia- Pacific`: a blank after the hyphen of a compound.
import type { Rule } from '../model/index.ts';
import { hasCommonElement } from '../text/compounds.ts';
import { isEnglishWord } from '../text/english.ts';
import { hasOtherDash, isLikelyCompound, isSureCompound, jointAt } from '../text/hyphen.ts';

const torn = /(?<=(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]{1,40}[-‑])[ \t\u00A0]{1,3}(?=\p{L})/gu;
/** The second half of a pair that shares its last element: `mid- and senior-level`, `low- to no-code`, `first- second- and third-year`. */
const sharing = /^(?:and|or|to|nor|but|und|rather|not|versus|vs|through|then|as|plus|if|cum)$/i;

export const spaceAfterHyphen: Rule = {
  id: 'space-after-hyphen',
  summary: 'Takes out a blank after the hyphen of a compound (`Asia- Pacific`).',
  why: 'Engines that work word by word lose track of which side a hyphen sticks to. The rule holds back at hyphens that wait for a shared element (`pre- and post-war`), at dashes, at broken-off words, and where a line ends.',
  signs: ['hyphen blank'],
  examples: {
    fixes: [
      ['The Asia- Pacific region', 'The Asia-Pacific region'],
      ['a long- term plan of a state- owned bank', 'a long-term plan of a state-owned bank'],
      ['a four- day visit by a 26-year- old', 'a four-day visit by a 26-year-old'],
      ['during non- business hours', 'during non-business hours'],
      ['a state-of- the-art plant, up- to-date, face- to-face', 'a state-of-the-art plant, up-to-date, face-to-face'],
    ],
    keeps: [
      'pre- and post-war houses',
      'two- to three-day trips, mid- or late-career',
      'first- second- and third-year students',
      'He feared it- the loss- more than death.',
      'a bizarre choice of masks- and just in time',
      'You are in luck- he has one left.',
      'I- I do not know. Wh- what was that?',
      'The fear of smartphones- experts say it grows.',
      'We sat on the patio- small but nice.',
      'a ham- mer and a Python- esque show',
      'LONDON- Prime Minister Smith resigned.',
      'over- rather than under-paid',
      'a short-, medium- or long-term plan',
    ],
  },
  *check({ text }, document) {
    for (const { index, 0: blank } of text.matchAll(torn)) {
      const end = index + blank.length;
      const joint = jointAt(text, index - 1, end);
      if (!joint || (sharing.test(joint.right) && !/^-\p{L}/u.test(joint.after))) continue;
      const { left, right, before, after } = joint;
      const stutter = right.toLowerCase().startsWith(left.toLowerCase());
      const shares = /^-(?![\p{L}\p{N}])/u.test(after) || (/(?<!\S)[\p{L}\p{N}]+-,? $/u.test(before) && /^[ \t]+(?:and|or)\b/.test(after));
      const dateline = before.trim() === '' && /^\p{Lu}{3,}$/u.test(left);
      if (stutter || shares || dateline) continue;
      const sure = isSureCompound(joint, document);
      // On this side of the hyphen a careless dash is common (`Sit on the patio- small but nice`), and so is a word cut at the end of a line.
      const plausible =
        isLikelyCompound(joint) &&
        (/^\p{Lu}/u.test(right) || hasCommonElement(left, right)) &&
        !isEnglishWord(left + right) &&
        !/ly$/.test(left);
      if (!sure && (hasOtherDash(joint) || !plausible)) continue;
      yield { start: index, end, message: 'blank after a hyphen', confidence: sure ? 'certain' : 'likely', suggestions: [''] };
    }
  },
};
