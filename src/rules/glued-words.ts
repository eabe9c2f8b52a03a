// `togetherThe importance`: two words, the second with a capital, that lost the blank between them.
import type { Document, Problem, Rule } from '../model/index.ts';
import { months, weekdays } from '../text/calendar.ts';
import { isEnglishWord } from '../text/english.ts';
import { mentions } from '../text/mentions.ts';
import { once } from '../text/once.ts';
import { openerPattern, opensSentence, strongOpeners } from '../text/openers.ts';

/** One of these is in all that follows. */
const hint = /[\p{Ll}\d]\p{Lu}/u;
const glued = /(?<![\p{L}\p{M}\p{N}_.])([\p{L}\p{M}'’-]{0,40}\p{Ll})(\p{Lu}\p{Ll}{1,24})(?![\p{L}\p{M}\p{N}_]|\.\p{L}|-\p{L})/gu;
const ordinal = /(?<![\p{L}\p{N}.,/#$-])\d{1,2}(?:st|nd|rd|th)(?=(\p{Lu}\p{Ll}{1,24})(?![\p{L}\p{N}_]))/gu;
const number = new RegExp(String.raw`(?<![\p{L}\p{N}.,/#-])\d(?:[\d.,]{0,15}\d)?(?=(${openerPattern})(?![\p{L}\p{N}_]))`, 'gu');

/** Words that no product name begins with in small letters (unlike `inDrive`, `openAI`, `easyJet`). */
const linkingWord =
  /^(?:is|are|was|were|be|been|or|and|of|than|has|have|had|which|who|that|but|with|from|into|about|between|against|because|would|could|should|their|his|its|whose|said|also|not)$/;
const preposition = /^(?:in|on|at|to|for|by|the|of|with|from|and|or|after|before|since|until|near|between)$/;
const thirdPerson =
  /^(?:allow|ask|become|believe|bring|call|force|give|help|hope|include|invite|keep|leave|let|make|mean|need|oppose|remain|require|seek|seem|show|support|take|tell|urge|use|want|warn)s$/;
/** Signs that a text talks about programs, where `isEmpty` and `hasValue` are names. */
const codeSigns = /[`{}]|=>|\(\)|<\/|::|[a-z]_[a-z]/;
const isAboutPrograms = once(({ text }: Document) => codeSigns.test(text));
/** Names like McCarthy have a capital inside by right. */
const innerCapital = /^(?:M[ac]c?|O['’]|D[ei]|L[ae]|Fitz|Van)\p{Lu}/u;
const dayNames = /^(?:Black|Cyber|Super|Giving|Good|Bloody|Ash|Palm|Easter|Mega|Happy|Small)$/;

export const gluedWords: Rule = {
  id: 'glued-words',
  summary: 'Puts back the blank that was lost before a word with a capital (`togetherThe`).',
  why: 'At the end of a link or a sentence the engine drops the blank. The rule splits only where the second word is one that begins sentences, or where both are plain words and the first is one that no product is named with; names with capitals inside (LinkedIn, iPhone, PetroChina), forms that occur more than once and texts about programs stay.',
  signs: ['lower|digit upper'],
  examples: {
    fixes: [
      ['to resist togetherThe importance of the region', 'to resist together The importance of the region'],
      ['China and RussiaThe relationship may be closer.', 'China and Russia The relationship may be closer.'],
      ['The country isDemocratic, orForced to be.', 'The country is Democratic, or Forced to be.'],
      ['He wantsUs to help and allowedCooling of ties.', 'He wants Us to help and allowed Cooling of ties.'],
      ['said Huang YingxianDuring the talks', 'said Huang Yingxian During the talks'],
      ['California Governor NewsonAfter the visit', 'California Governor Newson After the visit'],
      ['his 28thVisit to Asia on March 27The day', 'his 28th Visit to Asia on March 27 The day'],
      ['visiting China (4On the 25th)', 'visiting China (4 On the 25th)'],
      ['VictorAugust 28) and MarksOn Wednesday', 'Victor August 28) and Marks On Wednesday'],
      ['the talksHe said were good, the questionsIt’s easy', 'the talks He said were good, the questions It’s easy'],
      ['a visit toBeijing. In Beijing he spoke.', 'a visit to Beijing. In Beijing he spoke.'],
      ["Speaker McCarthyThe other day; China'sThe rise", "Speaker McCarthy The other day; China's The rise"],
    ],
    keeps: [
      'iPhone, YouTube, LinkedIn, McDonald, BioNTech, PetroChina, eBay, WhatsApp, TikTok, DeepMind, MacArthur, iOS, PhD, GitHub',
      'On LinkedIn the firm said so; LinkedIn and MoveOn, AddThis, BuiltIn, PlayStation, easyJet, inDrive, openAI, OpenTheBooks',
      'easyJet flies to Rome. openDemocracy reports. macOS, tvOS, mRNA, kWh, pH, eSafety, edX, comScore, quickBooks',
      'The function `isEmpty` and the method getElementById are used. Call isEmpty() or hasValue in code.',
      'The theThe button is theThe button.',
      'The 4th Battalion, the 28th Visit, 7News, 10News, 2Go, 3Com, 4Chan, 1MDB, 20Twenty, 9Now, 5G',
      'DeSantis, LeBron, VanEck, FitzGerald, O’Connor, MacDonald, McLaren, LaGuardia, DiCaprio said.',
      'ScotRail, NatWest, AstraZeneca, HuffPost, BuzzFeed, SoftBank, AirAsia, JetBlue, FedEx, PayPal, CrossFit, OnlyFans',
      'GivingTuesday (28 November) and BlackFriday (24 November)',
      'See example.org/aboutUs and #MeTooBut there.',
    ],
  },
  *check({ text }, document) {
    if (!hint.test(text)) return;
    for (const { index, 1: left = '', 2: right = '' } of text.matchAll(glued)) {
      const at = index + left.length;
      const next = following(text, at + right.length);
      const splits = beginsSentence(left, right, next, document) || joinsWords(left, right, text.slice(0, index), next, document);
      if (!splits || document.isRightForm(left + right) || mentions(document.text, left + right) > 1) continue;
      yield blank(at, 'likely');
    }
    for (const { index, 0: seen, 1: right = '' } of text.matchAll(ordinal)) {
      if (isEnglishWord(right) || isDate(right) || isName(right, document)) yield blank(index + seen.length, 'certain');
    }
    for (const { index, 0: seen, 1: right = '' } of text.matchAll(number)) {
      const end = index + seen.length;
      if (opensSentence(right, following(text, end + right.length) ?? '-')) yield blank(end, 'likely');
    }
  },
};

function blank(at: number, confidence: Problem['confidence']): Problem {
  return { start: at, end: at, message: 'two words without a blank between them', confidence, suggestions: [' '] };
}

/** What comes after a word and one blank (or the rest of `It’s`); undefined where nothing of the kind follows. */
function following(text: string, end: number): string | undefined {
  return /^(?:[ \t\u00A0]{1,3}|,[ \t]|[ \t]*\r?\n|(?=['’](?:s|re|ve|ll|d)\s))(.*)/.exec(text.slice(end, end + 60))?.[1];
}

function beginsSentence(left: string, right: string, next: string | undefined, document: Document): boolean {
  if (next === undefined) return false;
  const word = left.replace(/^.*['’-]/, '');
  if (/\p{Ll}\p{Lu}/u.test(word) && !innerCapital.test(word)) return false;
  const dated =
    (months.some((month) => month === right) && /^\d{1,2}\b/.test(next)) ||
    (weekdays.some((day) => day === right) && !dayNames.test(word) && /^\(/.test(next));
  if (!dated && !opensSentence(right, next)) return false;
  if (/['’]s$/.test(left)) return strongOpeners.has(right);
  if (/^\p{Ll}/u.test(word)) return word.length > 1 && isEnglishWord(word);
  if (word.length < 3) return false;
  // `AddThis`, `MoveOn`, `MeetThe`: firms are named with plain words, damage mostly sits behind a name.
  return dated || !isEnglishWord(word) || right === 'On' || right.length > 5 || document.isRightForm(word);
}

/** `isDemocratic`, `allowedCooling`, `toBeijing`: not a new sentence, but two words that no name joins. */
function joinsWords(left: string, right: string, before: string, next: string | undefined, document: Document): boolean {
  if (!/^\p{Ll}{2,}$/u.test(left) || !/(?:^|[\p{L}\p{N},;:”"’)]\s)$/u.test(before)) return false;
  if (next === undefined && !/^(?:US|Us)$/.test(right) && before === '') return false;
  const plain =
    linkingWord.test(left) || thirdPerson.test(left) || (/ed$/.test(left) && isEnglishWord(left) && isEnglishWord(left.slice(0, -2)));
  if (
    plain
      ? isEnglishWord(right) || isDate(right) || isName(right, document)
      : preposition.test(left) && (isDate(right) || isName(right, document))
  ) {
    return !isAboutPrograms(document);
  }
  return false;
}

function isDate(word: string): boolean {
  return weekdays.some((day) => day === word) || (word !== 'May' && word !== 'March' && months.some((month) => month === word));
}

/** A capitalised word that the glossary knows or the document has elsewhere by itself. */
function isName(word: string, document: Document): boolean {
  return document.isRightForm(word) || mentions(document.text, word, 1) > 0;
}
