// `３ years`, `ＮＡＴＯ`, `５％`: digits and letters of Chinese and Japanese width become plain ones. What the digits say never changes.
import type { Rule } from '../model/index.ts';
import { isInLatinText } from '../text/scripts.ts';

// A stop, comma, colon, stroke or hyphen of full width between full-width digits is part of the number.
const run = /(?:[０-９](?:[．，：／－](?=[０-９]))?|[Ａ-Ｚａ-ｚ％＄￥￡￠])+/g;
const money: Readonly<Record<string, string>> = { '￥': '¥', '￡': '£', '￠': '¢' };

export const fullWidthDigits: Rule = {
  id: 'full-width-digits',
  summary: 'Turns full-width digits, letters, `％` and `＄` into plain ones.',
  why: 'Chinese and Japanese type has digits and Latin letters as wide as a character, and engines copy them. In a Chinese or Japanese sentence they are right and stay.',
  signs: ['eastern'],
  examples: {
    fixes: [
      ['It lasted ３ years.', 'It lasted 3 years.'],
      ['Prices rose by ３．５％ in ２０２３.', 'Prices rose by 3.5% in 2023.'],
      ['ＮＡＴＯ sent １，２００ soldiers at １０：３０.', 'NATO sent 1,200 soldiers at 10:30.'],
      ['It cost ＄５ million.', 'It cost $5 million.'],
    ],
    keeps: ['It lasted 3 years and cost $5.', '会议于２０２３年举行，ＮＡＴＯ参加。', '２０２３', 'Rooms ①, ② and Ⅲ are open at 5 m².'],
  },
  *check({ text }) {
    for (const { index, 0: seen } of text.matchAll(run)) {
      const end = index + seen.length;
      // Full-width letters are Latin letters too: there must be others, of plain width.
      if (!/[A-Za-z]/.test(text) || !isInLatinText(text, index, end)) continue;
      const plain = [...seen].map((sign) => money[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).join('');
      yield { start: index, end, message: 'full-width digits or letters in English text', confidence: 'certain', suggestions: [plain] };
    }
  },
};
