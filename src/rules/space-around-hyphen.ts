// `long - term`: blanks on both sides of the hyphen of a compound. Mostly such a hyphen is a dash, so only strong evidence counts.
import type { Rule } from '../model/index.ts';
import { isKnownCompound, isPrefixed } from '../text/compounds.ts';
import { applyEdits } from '../text/edits.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { hasOtherDash, isSureCompound, isTailed, type Joint, jointAt } from '../text/hyphen.ts';

const torn = /(?<=[\p{L}\p{N}.])[ \t\u00A0]{1,3}[-‑][ \t\u00A0]{1,3}(?=\p{L})/gu;
const chain =
  /(?<![\p{L}\p{N}-])(\p{L}{1,30})([ \t]{1,3}-[ \t]{1,3})(on|by|to|in|for|of|and)([ \t]{1,3}-[ \t]{1,3})(\p{L}{1,30})(?![\p{L}\p{N}])/gu;
const knownChain =
  /^(?:state-of-the|up-to-date|(?:mother|father|brother|sister|son|daughter)s?-in-law|(?:commander|editor)-in-chief|tit-for-tat|end-of-year|cost-of-living)$/i;
/** Compounds that begin with a small word. */
const standing =
  /^(?:in-(?:house|depth|person|flight|laws?)|on-(?:demand|site|screen|going)|by-(?:elections?|products?)|off-(?:season|duty)|so-called|no-(?:one|fly)|one-\p{L}+|up-to)$/iu;
const adjective = /^(?:wide|friendly|centric|oriented|minded|sized)$/;
/** Two names of states before what they share: `US - China trade`. */
const shared =
  /^[ \t]+(?:relations?|ties|trade|talks|border|summit|war|cooperation|alliance|agreement|treaty|deal|rivalry|competition|tensions|dialogue|partnership|friendship|pact)\b/;
const state =
  /^(?:US|U\.S\.|UK|U\.K\.|EU|UN|China|Japan|Russia|India|Korea|ROK|DPRK|Taiwan|Australia|Canada|Mexico|Brazil|France|Germany|Britain|Italy|Ukraine|Poland|Turkey|Iran|Iraq|Israel|Vietnam|Singapore|Malaysia|Indonesia|Thailand|Philippines|Pakistan|NATO|ASEAN|Asia|Europe|Africa|America)$/;

export const spaceAroundHyphen: Rule = {
  id: 'space-around-hyphen',
  summary: 'Joins a compound whose hyphen stands between two blanks (`long - term`).',
  why: 'A hyphen between blanks is a dash far more often than a torn compound. The rule joins only well known compounds, elements that cannot stand alone (`self - defence`, `state - owned`), and pairs that the document itself joins elsewhere, and never where a second dash in the sentence may make a pair.',
  signs: ['blank hyphen blank'],
  examples: {
    fixes: [
      ['a long - term plan', 'a long-term plan'],
      ['the right of self - defence', 'the right of self-defence'],
      ['Exports rose year - on - year.', 'Exports rose year-on-year.'],
      ['twenty - five people on a four - day visit', 'twenty-five people on a four-day visit'],
      ['a US - led coalition of state - owned firms', 'a US-led coalition of state-owned firms'],
      ['It was a last - minute goal - his third.', 'It was a last-minute goal - his third.'],
      ['US - China trade talks', 'US-China trade talks'],
      ['The Asia - Pacific region', 'The Asia-Pacific region'],
      ['a state - of-the-art plant', 'a state-of-the-art plant'],
      ['The Kerch-Taman bridge. The Kerch - Taman line.', 'The Kerch-Taman bridge. The Kerch-Taman line.'],
    ],
    keeps: [
      'It was late - he left.',
      'The company - based in Paris - said so.',
      'The company is new - based in Paris and led by a woman.',
      'The plan - long and costly - failed.',
      'This takes long - term starts in May - but it works.',
      'Turnover was at a peak - up from 5 million.',
      'London - Paris',
      'France - Germany 2-1',
      'Monday - Friday',
      'They gave up - out of fear.',
      'He was the first - class dismissed - to go.',
      'BBC - News',
    ],
  },
  *check({ text }, document) {
    const candidates: { start: number; end: number }[] = [];
    const chained = new Set<number>();
    for (const match of text.matchAll(chain)) {
      const [, first = '', gap = '', middle = '', gapAfter = '', last = ''] = match;
      if (first.toLowerCase() !== last.toLowerCase() && !knownChain.test(`${first}-${middle}-${last}`)) continue;
      const start = match.index + first.length;
      const second = start + gap.length + middle.length;
      chained.add(start).add(second);
      candidates.push({ start, end: start + gap.length }, { start: second, end: second + gapAfter.length });
    }
    for (const { index, 0: gap } of text.matchAll(torn)) {
      const end = index + gap.length;
      const joint = jointAt(text, index, end);
      if (!joint || chained.has(index)) continue;
      const { left, right, after } = joint;
      if (isFunctionWord(left) && !standing.test(`${left}-${right}`) && !joint.before.endsWith('-')) continue;
      const follows = /^[ \t\r\n]+[\p{L}"“]/u.test(after) || after.startsWith('-') || (adjective.test(right) && after.startsWith(','));
      const sure = isSureCompound(joint, document) && (!isFunctionWord(right) || after.startsWith('-')) && (follows || !/\d/.test(left));
      const states = state.test(left) && state.test(right) && shared.test(after);
      if (sure || states || (isTailed(joint) && follows)) candidates.push({ start: index, end });
    }
    if (candidates.length === 0) return;
    // What is torn for certain is no dash that another hyphen could pair with.
    const masked = applyEdits(
      text,
      candidates.sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end, text: '='.repeat(end - start) })),
    );
    for (const { start, end } of candidates) {
      const joint = jointAt(masked, start, end);
      if (joint && (isFramed(joint) || !hasOtherDash(joint))) {
        yield { start, end, message: 'blanks around a hyphen', confidence: 'likely', suggestions: ['-'] };
      }
    }
  },
};

/** True where no dash can stand, whatever else the sentence has: after `self`, or between `a` and its noun (`a last - minute goal - his third`). */
function isFramed({ left, right, before }: Joint): boolean {
  return isPrefixed(left, right) || (/(?:^|[^\p{L}])an?[ \t]+$/iu.test(before) && isKnownCompound(left, right));
}
