// `Alaska，He`, `Bank（ICBC）said`: Chinese and Japanese punctuation in an English sentence becomes ASCII, with the blanks that English wants.
import type { Problem, Rule } from '../model/index.ts';
import { pairQuotes } from '../text/quotes.ts';
import { isEastern, isInLatinText, letterAfter, letterBefore } from '../text/scripts.ts';

const wide = '，、､﹐。．｡；：？！（）［］【】｛｝「」『』＂＇－／＋＝＆＃＊＠＿｜';
const plain = `,,,,...;:?!()[][]{}""''"'-/+=&#*@_|`;
const openers = '（［【｛「『';
const closers = '）］】｝」』';
const stops = '，、､﹐。．｡；：？！';
const marks = /[,.;:?!]*[，、､﹐。．｡；：？！][，、､﹐。．｡；：？！,.;:?!]*|[（）［］【】｛｝「」『』＂＇－／＋＝＆＃＊＠＿｜]/g;
const partners: Readonly<Record<string, string>> = { '（': '）)', '［': '］]', '【': '】]', '「': '」"', '『': "』'" };
/** What wants a blank before it when it follows a stop. */
const startsWord = /[\p{L}\p{N}$€£¥“‘(（[【「『]/u;

export const fullWidthPunctuation: Rule = {
  id: 'full-width-punctuation',
  summary: 'Puts English punctuation in the place of Chinese and Japanese marks such as `，` and `（）`.',
  why: 'Engines copy marks that they do not translate. The rule acts only between Latin letters in text that is mainly English; brackets and quotes around Chinese stay, and so does a mark between digits when it could be part of the number or not.',
  signs: ['eastern'],
  examples: {
    fixes: [
      ['The plane left Alaska，He said.', 'The plane left Alaska, He said.'],
      ['It came to an end。Then he left。', 'It came to an end. Then he left.'],
      ['The Bank（ICBC）said so.', 'The Bank (ICBC) said so.'],
      ['the Bank （ICBC）, which', 'the Bank (ICBC), which'],
      ['He asked：Why？Nobody knew！', 'He asked: Why? Nobody knew!'],
      ['Beijing、Tokyo and Seoul；all three', 'Beijing, Tokyo and Seoul; all three'],
      ['【By Observer News】The minister', '[By Observer News] The minister'],
      ['He called it 「decoupling」yesterday.', 'He called it "decoupling" yesterday.'],
      ['This was the end。.', 'This was the end.'],
      ['This was the end ，he said.', 'This was the end, he said.'],
      ['They waited。。。Nobody came.', 'They waited... Nobody came.'],
      ['He came at 10：30 and won 3：1.', 'He came at 10:30 and won 3:1.'],
      ['He said，"We go."', 'He said, "We go."'],
      ['“We go，”he said', '“We go,”he said'],
      ['Twelve member（s）left.', 'Twelve member(s) left.'],
      ['an oil／gas deal', 'an oil/gas deal'],
    ],
    reports: ['They sent 15，200 people.', 'It fell by 3。5 percent in May.'],
    keeps: [
      'Prime Minister Lawrence Wong（黄循财）spoke in the house on Monday morning.',
      '我们使用Windows，Linux和Mac。',
      'In Chinese the pause mark 、 divides the items of a list.',
      '外交部长王毅说：“中国愿意。”',
      'The newspaper headline was 「中国，加油」 on Monday, in large characters across the page.',
      'She read 《Red Star》 on the train.',
      '日本のＮＨＫ（日本放送協会）は、HTMLとCSSを使う。',
    ],
  },
  *check({ text }) {
    if (!/[\u3000-\u303F\uFE50\uFF00-\uFFEF]/.test(text)) return;
    const roles = new Map(pairQuotes(text).map(({ at, role }) => [at, role as string]));
    for (const { index, 0: seen } of text.matchAll(marks)) {
      const end = index + seen.length;
      if (isAboutChinese(text, index, end)) continue;
      yield seen.length > 1 || stops.includes(seen) ? mendStop(text, index, seen, roles) : mendSign(text, index, seen);
    }
  },
};

/** `the pause mark 、 divides`: the sign itself is spoken of. */
const spokenOf = /(?:mark|comma|stop|colon|bracket|sign|character|period)s?(?: is| are)?[ \u00A0]$/i;

function toPlain(sign: string): string {
  return plain[wide.indexOf(sign)] ?? sign;
}

function isAboutChinese(text: string, start: number, end: number): boolean {
  if (!isInLatinText(text, start, end)) return true;
  if (isEastern((letterBefore(text, start) ?? '') + (letterAfter(text, end) ?? ''))) return true;
  if (spokenOf.test(text.slice(Math.max(0, start - 16), start))) return true;
  const sign = text[start] as string;
  if (partners[sign]) return isEastern(/^[^)）\]】」』"\n]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '');
  return closers.includes(sign) && isEastern(/[^(（[【「『"\n]{0,60}$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '');
}

function mendStop(text: string, index: number, seen: string, roles: ReadonlyMap<number, string>): Problem {
  const end = index + seen.length;
  const left = text[index - 1] ?? '\n';
  const right = text[end] ?? '\n';
  const message = `full-width punctuation in English text`;
  if (/\d/.test(left) && /\d/.test(right)) {
    if (seen === '：') return { start: index, end, message, confidence: 'certain', suggestions: [':'] };
    const number =
      seen === '，'
        ? /(?<!\d)[1-9]\d{0,2}(?:,\d{3})*$/.test(text.slice(Math.max(0, index - 16), index)) &&
          /^\d{3}(?!\d)/.test(text.slice(end, end + 4))
        : seen !== '、';
    if (number) {
      const sign = plainText(seen);
      return {
        start: index,
        end,
        message: 'full-width punctuation between digits',
        confidence: 'possible',
        suggestions: [sign, `${sign} `],
      };
    }
  }
  let start = index;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  if (start === 0 || text[start - 1] === '\n') start = index;
  // `1、Open the door`: the Chinese way to number a list.
  if (seen === '、' && /(?:^|\n)[ \t]{0,8}\d{1,2}$/.test(text.slice(Math.max(0, index - 11), index))) {
    return { start: index, end, message, confidence: 'certain', suggestions: [/\s/.test(right) ? '.' : '. '] };
  }
  const blank = startsWord.test(right) || (right === '"' && roles.get(end) === 'opening') ? ' ' : '';
  return { start, end, message, confidence: 'certain', suggestions: [plainText(seen) + blank] };
}

/** The run in ASCII; a stop that stands twice, once full-width, is one stop; three are an ellipsis. */
function plainText(run: string): string {
  const ascii = [...run].map((sign) => toPlain(sign)).join('');
  if (/^\.{3,}$/.test(ascii)) return '...';
  return ascii.replace(/^([,.;:])\1+$/, '$1');
}

function mendSign(text: string, start: number, seen: string): Problem {
  const end = start + 1;
  const left = text[start - 1] ?? '\n';
  const right = text[end] ?? '\n';
  const sign = toPlain(seen);
  const plural = /^[（(]\p{Ll}{1,2}[)）]$/u;
  let mended = sign;
  if (
    openers.includes(seen) &&
    /[\p{L}\p{N}.,;:!?%)\]”’"]/u.test(left) &&
    !plural.test(text.slice(start, start + 4)) &&
    !plural.test(text.slice(start, start + 3))
  )
    mended = ` ${sign}`;
  if (closers.includes(seen) && /[\p{L}\p{N}$€£“‘(（]/u.test(right)) mended = `${sign} `;
  return { start, end, message: 'full-width punctuation in English text', confidence: 'certain', suggestions: [mended] };
}
