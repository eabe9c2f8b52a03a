// The article follows the sound: a table of words whose spelling misleads, and of what has no answer.
import { describe, expect, test } from 'vitest';
import { indefiniteArticle } from '../src/text/index.ts';

const an =
  'hour heir heiress heirloom honest honour honorary umbrella uncle unimportant unidentified uninsured unincorporated utter Uber Uzbek onerous MP MPs FBI NGO NGOs SUV HIV NHS MSc MoD F-16 X-ray L-shaped H1N1 M16 MH370 N95 S-400 e-mail eBay iPhone IMF EV ASEAN Israeli A I.D. L. R&D HIV/AIDS 8 8.5 80 800 8,000 80th 11 11th 11,000 18 18-year-old 18,000 8-1 £8m $11 €18bn 11:30 émigré über O’Neill Xbox Nvidia UNRWA NAACP LGBTQ Yves';
const a =
  'user useful unit union unique universe university uniform US U.S. UK UN UNESCO UNICEF UAE UFO U-turn USB European euro eulogy ewe one one-off once oneself Ukrainian Ugandan Uruguayan utopian uterus usual NATO NASA NASCAR FIFA SARS SWAT SEAL TV PhD G7 B-52 DVD hen house hunt yacht year 1 10 100 110,000 180 180-degree 1.8m 7 70 0.5 £1.8m 12 Mr St McDonald Xi xenophobic LinkedIn Huawei Hyundai D’Artagnan L’Oréal Ouattara Unilever Uefa';
const unknown = 'historic historian hotel herb Uyghur Uighur FAQ SQL SQLite NSW NZ Udall Nkrumah mph 1800 1100 007 ? AAA';

describe('indefiniteArticle', () => {
  test.each(an.split(' '))('an %s', (word) => expect(indefiniteArticle(word)).toBe('an'));
  test.each(a.split(' '))('a %s', (word) => expect(indefiniteArticle(word)).toBe('a'));
  test.each(unknown.split(' '))('no answer for %s', (word) => expect(indefiniteArticle(word)).toBe(undefined));
});
