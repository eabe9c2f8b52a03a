// `a ASEAN country`: engines choose a or an before they know the word that will follow.
import type { Rule } from '../model/index.ts';
import { indefiniteArticle as articleOf } from '../text/article.ts';
import { isEnglishWord } from '../text/english.ts';

/** Most articles are right at first sight: these letters have one sound before a small one. */
const surelyRight =
  /(?<![\p{L}\p{N}.'’&/@_–-])(?:[aA][ \n](?:[bcdgjkpqtvwz][a-z]|[flmnrs][aeiouy])|[aA]n[ \n](?:[ai][a-z]|e[a-tv-z]|o[a-mo-tv-z]))/uy;
// The article, what stands between, and the next word with its hyphens, stops and apostrophes.
const pattern =
  /(?<![\p{L}\p{N}.'’&/@_–-])([aA]n?)((?:[ \t\u00A0]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3})["“‘'«*_]{0,2})([£$€¥]?[\p{L}\p{N}][\p{L}\p{M}\p{N}.,'’&/-]{0,60})/uy;
const wordBefore = /([\p{L}\p{M}\p{N}'’]+)[^\p{L}\p{N}]*$/u;
const sentenceStart = /(?:^|[.!?…:]["”’')\]]{0,2}[ \t\u00A0]+|\n[ \t]*)["“‘'(*_]*$/;
/** After `a` these show that it is no article (`vitamin a is`); after `an`, that it stands for another word (`he an his`). */
const notNouns = new Set(
  `a ago also am an and are as at be by did do does for from had has have he her his how i if in into is it its me my no not of on onto or our she so than that the
  their them then there these they this to unless until upon us was we were what when where which who will with would you your`.split(
    /\s+/,
  ),
);
/** Irish and German have an `an` of their own: `an Taoiseach`, `Ode an die Freude`. */
const foreignAn = /^(?:Taoiseach|T[aá]naiste|Garda|Phoblacht|Bord|Post|Daingean|die|der|dem|den|das)(?:['’]s)?$/;
/** `para a API do Banco`: the article of other languages before a name. */
const foreignNext = /^\s(?:d[aeo]s?|del|di|e|el|em|la|le|na|o|que|y)\s/;
/** Long words that the list may lack, in English dress. */
const englishEnding = /^\p{Ll}{3,}(?:[eo]r|ed|ing|ion|al|ive|[ae]nt|ic|[ai]ble|ist|ism|ness|ency|ancy|ity|ship|ment|ful|less|ory|ous)s?$/u;

export const indefiniteArticle: Rule = {
  id: 'indefinite-article',
  summary: 'Puts the right article before a word: a university, an hour, an ASEAN country.',
  why: 'Engines, and people who replace a name, leave the article of the word that stood there before. The rule goes by the sound of the next word and says nothing where both are in print (a/an historic), where `A` is a letter or a grade, or where the words around are not English.',
  examples: {
    fixes: [
      ['widely recognized by a ASEAN country', 'widely recognized by an ASEAN country'],
      ['It took an usability test and a hour.', 'It took a usability test and an hour.'],
      ['An unique plan. A old one.', 'A unique plan. An old one.'],
      ['He called it a “important step” for an European firm.', 'He called it an “important step” for a European firm.'],
      [
        'a 18-year-old, a 80 per cent rise, a $11 million deal and a 8,000-strong crowd',
        'an 18-year-old, an 80 per cent rise, an $11 million deal and an 8,000-strong crowd',
      ],
      ['a MP met a FBI agent and an NATO envoy', 'an MP met an FBI agent and a NATO envoy'],
      ['an high-level visit, or a authenticator if you’re an developer', 'a high-level visit, or an authenticator if you’re a developer'],
      ['It was a\nold bridge.', 'It was an\nold bridge.'],
    ],
    keeps: [
      'a usability test, a one-off, a European, a unit, a U-turn, a UN body, a US official, a ewe, a euro, a Ukrainian',
      'an hour, an heir, an honest MP, an SUV, an X-ray, an 8-year-old, an 11th-hour deal, an 1812 map, an $80m fine',
      'a 100-year-old, a 180-degree turn, a 1.8m gap, a 110,000-seat ground, a £7m deal, a 1-0 win',
      'It was an historic day, and a historic one too; an FAQ or a FAQ.',
      'Vitamin A is found in carrots. Plan A and Plan B. Group A includes Serie A and Ligue A. Schedule A of the act.',
      'A is the first letter; A, B and C follow; a) apples, b) pears; at 8 a.m. on Monday; she got an A in maths.',
      'From A and E to ward 4. Hepatitis A is rare.',
      'Voy a Europa, vamos a ir. Para a API do banco. Viva a Argentina. Il y a un an. Ode an die Freude.',
      'The party met an Taoiseach. It is an Taoiseach’s view. An unanimated film, an unionised gas. An Garda Síochána said so. An Post is the mail.',
      'An said his film was done. The actor An Jung-geun spoke.',
      'He took a Uyghur and an Uyghur class, an SQL and a SQL course.',
      'Such an one as this; a "unique" and a ‘European’ view.',
      'He an his brother left.',
    ],
  },
  *check({ text }) {
    for (const match of articlesIn(text)) {
      const [, article = '', gap = '', tail = ''] = match;
      const word = tail.replace(/[.,'’&/-]+$/, '');
      const wanted = articleOf(word);
      if (wanted === undefined || wanted === article.toLowerCase()) continue;
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      if (/^\p{Lu}/u.test(word) && foreignNext.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8))) continue;
      if (!isArticle(article, word, before, gap)) continue;
      const capital = article.startsWith('A') ? wanted.replace('a', 'A') : wanted;
      const end = match.index + article.length;
      yield {
        start: match.index,
        end,
        message: `${article} before a word that takes ${wanted}`,
        confidence: 'likely',
        suggestions: [capital],
      };
    }
  },
};

/** Whether `article` is the English article at all. */
/** Every `a` or `an` that could be wrong, with the next word. */
function* articlesIn(text: string): Iterable<RegExpExecArray> {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x61 && unit !== 0x41) continue;
    const next = text.charCodeAt(at + 1);
    const behind = next === 0x6e ? text.charCodeAt(at + 2) : next;
    if (behind > 0x20 && behind !== 0xa0) continue;
    surelyRight.lastIndex = at;
    if (surelyRight.test(text)) {
      at = surelyRight.lastIndex - 1;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    at = pattern.lastIndex - 1;
    yield match;
  }
}

function isArticle(article: string, word: string, before: string, gap: string): boolean {
  const lower = word.toLowerCase();
  if (notNouns.has(lower) || /^.$/u.test(lower) || (article === 'an' && foreignAn.test(word))) return false;
  // Compounds count by their first part; numbers and capitals are no dictionary words.
  const first = /^\p{L}+/u.exec(lower)?.[0];
  const capital = /^\p{Lu}/u.test(word);
  const english = first !== undefined && !capital && (isEnglishWord(first) || isEnglishWord(lower) || englishEnding.test(lower));
  const starts = sentenceStart.test(before) && !/\n/.test(gap);
  if (article.startsWith('A')) {
    if (!starts) return false;
    // `A Iran is …` may answer `Q`, and An is a name: `An said`, `An Jung-geun`.
    if (article === 'An' && (capital ? !/^[UEO]/.test(word) : /ed$|^(?:said|told|won|says|went|came|took|made|led|ran|says)$/.test(lower)))
      return false;
    return capital ? !isEnglishWord(lower) : english || first === undefined;
  }
  const previous = wordBefore.exec(before)?.[1];
  if (previous === undefined || starts) return english || first === undefined || capital;
  if (/^(?:such|many)$/i.test(previous) && lower === 'one') return false;
  const neighbour = /^\p{Ll}/u.test(previous)
    ? previous.length > 1 && isEnglishWord(previous.replace(/['’]\p{Ll}*$/u, ''))
    : english || first === undefined;
  return neighbour && (english || capital || first === undefined);
}
