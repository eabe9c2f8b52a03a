// `word,word`: the blank after a comma, semicolon or colon is gone.
import type { Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';
import { isFunctionWord } from '../text/function-words.ts';

const glued = /(?<=[\p{L}\p{M}\p{N})\]"”’%])([,;:])(?=\p{L})/gu;
const says =
  /^(?:said|says|say|saying|added|adds|asked|asks|wrote|writes|stated|states|told|explained|announced|declared|noted|warned|stressed|emphasized|emphasised|replied|argued|concluded|following|follows|tweeted|posted|quoted)$/;
/** What prose does not have inside a word: code, addresses, tables. */
const technical = /[=@_{}<>\\|$#*+]|:\/\/|\w\(/;

export const missingSpaceAfterComma: Rule = {
  id: 'missing-space-after-comma',
  summary: 'Puts a blank after a comma, semicolon or colon between words (`word,word`).',
  why: 'Chinese punctuation has its blank built in, and engines that turn it into Latin marks forget to add one. The rule holds back in numbers, codes, lists of single letters or of bare words without any blank, addresses and times.',
  examples: {
    fixes: [
      ['The minister,who spoke in Rome,said no.', 'The minister, who spoke in Rome, said no.'],
      ['In 2020,the bank (ICBC),which', 'In 2020, the bank (ICBC), which'],
      ['He said:We must go;they stayed.', 'He said: We must go; they stayed.'],
      ['called it "over",then left', 'called it "over", then left'],
      ['It rose by 5%,less than feared.', 'It rose by 5%, less than feared.'],
      ['books,movie vouchers, and gifts', 'books, movie vouchers, and gifts'],
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
  return (
    left.length > 1 && right.length > 2 && /^\p{Ll}/u.test(left) && /^\p{Ll}/u.test(right) && isEnglishWord(left) && isEnglishWord(right)
  );
}

function fitsColon(left: string, right: string): boolean {
  if (says.test(left)) return isEnglishWord(right) || /^\p{Lu}\p{Ll}+$/u.test(right) || right === 'I';
  return left.length > 2 && /^\p{Ll}+$/u.test(left) && isEnglishWord(left) && /^\p{Lu}/u.test(right) && isFunctionWord(right);
}
