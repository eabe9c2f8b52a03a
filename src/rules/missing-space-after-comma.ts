// `word,word`: the blank after a comma, semicolon or colon is gone.
import type { Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';
import { isFunctionWord } from '../text/function-words.ts';

const glued = /(?<=[\p{L}\p{M}\p{N})\]"”’'%])([,;:])(?=\p{L})/gu;
/** `in cash,150 billion`: an amount begins the next item. */
const amount = /(?<=(?<![^\s(“"])\p{Ll}{3,40}),(?=\d{1,3}(?:,\d{3})*(?:\.\d+)?%?[ \t]\p{Ll}{3})/gu;
/** `Dec. 31,1999` */
const date =
  /(?<=(?<!\p{L})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?[ \t](?:[1-9]|[12]\d|3[01]))[ \t]?,(?=(?:19|20)\d\d(?![\p{L}\p{N}]|[.,:]\d))/gu;
const says =
  /^(?:said|says|say|saying|added|adds|asked|asks|wrote|writes|stated|states|told|explained|announced|declared|noted|warned|stressed|emphasized|emphasised|replied|argued|concluded|following|follows|tweeted|posted|quoted)$/;
/** What prose does not have inside a word: code, addresses, tables. */
const technical = /[=@_{}<>\\|$#*+]|:\/\/|\w\(/;

export const missingSpaceAfterComma: Rule = {
  id: 'missing-space-after-comma',
  summary: 'Puts a blank after a comma, semicolon or colon between words (`word,word`).',
  why: 'Chinese punctuation has its blank built in, and engines that turn it into Latin marks forget to add one. The rule holds back in numbers, codes, lists of single letters or of bare words without any blank, addresses and times.',
  signs: ['comma|semicolon|colon letter', 'lower|digit comma digit', 'digit blank comma'],
  examples: {
    fixes: [
      ['The minister,who spoke in Rome,said no.', 'The minister, who spoke in Rome, said no.'],
      ['In 2020,the bank (ICBC),which', 'In 2020, the bank (ICBC), which'],
      ['He said:We must go;they stayed.', 'He said: We must go; they stayed.'],
      ['called it "over",then left', 'called it "over", then left'],
      ["the 'new era',and more", "the 'new era', and more"],
      ['It rose by 5%,less than feared.', 'It rose by 5%, less than feared.'],
      ['books,movie vouchers, and gifts', 'books, movie vouchers, and gifts'],
      ['for good reasons;Former ministers agree;in return they left', 'for good reasons; Former ministers agree; in return they left'],
      ['200 billion in cash,150 billion in ships', '200 billion in cash, 150 billion in ships'],
      ['on Dec. 31,1999 and May 2 ,2022', 'on Dec. 31, 1999 and May 2, 2022'],
    ],
    keeps: [
      'about 1,000 of 10,5 and a,b,c or A,B',
      'the keys red,green,blue in that order',
      'TL;DR and N,N-dimethyl',
      'lat,lon=5,7 and {a:b,cd:ef}',
      'mailto:info and localhost:port and Genesis 1:1',
      'at 10:30am, CSI:Miami, Re:Zero',
      'the AT&amp;T deal, a &nbsp;word',
      'Smith,J. (2001)',
      'sumif(A:A,test,C:C)',
      ':smile:ok',
      "print 'one','two' or 'a',b",
      'at x,15 units and cash,15; item 31,1999 and mid-May 2,000 people',
      'NYSE,NASDAQ',
    ],
  },
  *check({ text }) {
    for (const { index, 1: mark = '' } of text.matchAll(glued)) {
      const head = text.slice(Math.max(0, index - 80), index);
      const foot = text.slice(index + 1, index + 81);
      const tokenHead = /\S*$/.exec(head)?.[0] ?? '';
      const tokenFoot = /^\S*/.exec(foot)?.[0] ?? '';
      if (technical.test(tokenHead.replace(/^\(|\(\p{L}+\)$/u, '')) || technical.test(tokenFoot) || /&#?\w+$/.test(tokenHead)) continue;
      const left = /[\p{L}\p{M}\p{N}’']+$/u.exec(head)?.[0] ?? '';
      const right = /^[\p{L}\p{M}]+/u.exec(foot)?.[0] ?? '';
      if (right.length === 1 && !/^(?:a|I)(?=[ ’'])/.test(foot)) continue;
      const fits =
        mark === ',' ? fitsComma(left, right, tokenHead, tokenFoot) : mark === ';' ? fitsSemicolon(left, right) : fitsColon(left, right);
      if (!fits) continue;
      const at = index + 1;
      const name = mark === ',' ? 'comma' : mark === ';' ? 'semicolon' : 'colon';
      yield { start: at, end: at, message: `no blank after a ${name}`, confidence: 'likely', suggestions: [' '] };
    }
    for (const { index } of text.matchAll(amount)) {
      const left = /\p{Ll}+$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
      if (!isEnglishWord(left)) continue;
      yield { start: index + 1, end: index + 1, message: 'no blank after a comma', confidence: 'likely', suggestions: [' '] };
    }
    for (const { index, 0: seen } of text.matchAll(date)) {
      yield { start: index, end: index + seen.length, message: 'no blank after a comma', confidence: 'certain', suggestions: [', '] };
    }
  },
};

function fitsComma(left: string, right: string, tokenHead: string, tokenFoot: string): boolean {
  const lower = /^\p{Ll}/u.test(right);
  const word = isEnglishWord(right);
  // A list of bare words is data: `red,green,blue`.
  const items = `${tokenHead},${tokenFoot}`.replace(/[.,;:!?"”’)]+$/, '').split(/,/);
  if (items.length > 2 && items.every((item) => /^[\p{L}\p{M}\p{N}-]+$/u.test(item)) && !items.some((item) => isFunctionWord(item)))
    return false;
  if (left === '') return lower && word;
  if (/^\d+$/.test(left)) return lower && (isFunctionWord(right) || (/^\d{4}$/.test(left) && word)) && /^\W?\d+$/.test(tokenHead);
  if (left.length === 1) return false;
  if (/^\p{Lu}+$/u.test(left) && /^\p{Lu}+$/u.test(right)) return false;
  // A word that no dictionary has, between plain words.
  if (lower && !word)
    return (
      right.length > 3 &&
      isEnglishWord(left) &&
      items.length === 2 &&
      /^\p{L}+[.;:!?)”"]*$/u.test(tokenFoot) &&
      /^[(“"]?\p{L}+$/u.test(tokenHead)
    );
  return lower ? word : /^\p{Lu}\p{Ll}+$/u.test(right) || right === 'I' || /^\p{Ll}/u.test(left);
}

function fitsSemicolon(left: string, right: string): boolean {
  if (left.length < 2 || right.length < 2 || !/^\p{Ll}/u.test(left) || !isEnglishWord(left)) return false;
  if (/^\p{Lu}\p{Ll}+$/u.test(right)) return left.length > 2;
  return /^\p{Ll}/u.test(right) && isEnglishWord(right) && (right.length > 2 || isFunctionWord(right));
}

function fitsColon(left: string, right: string): boolean {
  if (says.test(left)) return isEnglishWord(right) || /^\p{Lu}\p{Ll}+$/u.test(right) || right === 'I';
  return left.length > 2 && /^\p{Ll}+$/u.test(left) && isEnglishWord(left) && /^\p{Lu}/u.test(right) && isFunctionWord(right);
}
