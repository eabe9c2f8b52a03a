// `region.According`: the blank after a full stop (or ! or ?) is gone.
import type { Document, Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { pairQuotes } from '../text/quotes.ts';

const glued = /(?<=[\p{L}\p{M}\p{N}%)\]"”’])([.!?])([)\]"”’]{0,3})(?=\p{Lu})/gu;
/** Written to the next word in some houses, and in names: `St.Paul`, `Dr.Web`. `Mr.Children` is a band. */
const tied = /^(?:Dr|St|Ste|Sr|Jr|Fr|Mt|Ft|Wm|Chas|Geo|No|Nos|Vol|Fig|Ph|vs|ft|feat|al|cf|ca|fig|vol|pp|eds|viz|approx)$/;
const rank = /^(?:Mr|Mrs|Ms|Prof|Rev|Hon|Gen|Col|Lt|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Sens?|Reps?|Gov|Supt|Insp|Det|Brig|Amb|Atty)$/;
const shortened =
  /^(?:Inc|Ltd|Co|Corp|Bros|Dept|Univ|Ave|Blvd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Art|Sec|Op|Est|Ed|inc|ltd|corp|co|dept|ed|est)$/;
/** Ends of domain and file names with a capital: `Challenge.Gov`, `Gazeta.Ru`, `ASP.NET`. */
const address =
  /^(?:com|org|net|edu|gov|mil|info|biz|io|ai|co|uk|us|eu|cn|tw|hk|sg|jp|kr|ru|ua|de|fr|nl|au|ca|nz|id|ph|th|vn|me|tv|fm|ly|in|it|js|md|pdf|doc|docx|txt|csv|json|xml|html|css|zip|exe|jpg|png|gif|mp3|mp4|app|dev|asia)$/i;
/** `Aug.2022`, `Sept.19` */
const shortMonth =
  /(?<![\p{L}\p{N}.])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=(?:19|20)\d\d(?![\p{L}\p{N}_]|[.:/-]\w)|(?:[1-9]|[12]\d|3[01])(?![\p{L}\p{N}_]|[.:/-]\w))/gu;
const behindMonth =
  /(?<!\p{L})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? $/u;
/** The number of an item, where another item of the list has its blank. */
const listMark = /^\d{1,2}\.(?=\p{Lu}\p{Ll}+ \p{L})/gmu;
const initialsAhead = /^(?:U\.S|U\.K|U\.N|E\.U)\b/;

export const missingSpaceAfterStop: Rule = {
  id: 'missing-space-after-stop',
  summary: 'Puts a blank between two sentences that run together (`region.According`).',
  why: 'Engines translate sentence by sentence and some join the results without a blank. The rule holds back inside addresses, file names, abbreviations and initials, and in names with a stop inside (`Gazeta.Ru`, `Will.I.Am`, `Yahoo!News`).',
  signs: [
    'stop|shout|ask upper',
    'stop|shout|ask close|square|quote|apostrophe upper',
    'close|square|quote|apostrophe close|square|quote|apostrophe upper',
    'lower stop digit',
  ],
  examples: {
    fixes: [
      ['They left the region.According to him, it was late.', 'They left the region. According to him, it was late.'],
      ['the Rev.John Smith and Mrs.Lopez of Rome', 'the Rev. John Smith and Mrs. Lopez of Rome'],
      ['a warning to China.U.S. President Smith agreed.', 'a warning to China. U.S. President Smith agreed.'],
      ['It began in 2018.The end is open.', 'It began in 2018. The end is open.'],
      ['He called it a “step”.Then he left.', 'He called it a “step”. Then he left.'],
      ['“We won,” he said. “It is over.”The crowd cheered.', '“We won,” he said. “It is over.” The crowd cheered.'],
      ['the "last step."He left. "No."', 'the "last step." He left. "No."'],
      ['It ended.The "last step."He left.', 'It ended. The "last step." He left.'],
      ['a bank (ICBC).The bank', 'a bank (ICBC). The bank'],
      ['a member of NATO.It is', 'a member of NATO. It is'],
      ['on the media.Dr. Smith, the Survey.NATO said', 'on the media. Dr. Smith, the Survey. NATO said'],
      ['in the U.S.The talks', 'in the U.S. The talks'],
      ['What now?He left!The end.', 'What now? He left! The end.'],
      ['It rose by 5%.Analysts had feared more.', 'It rose by 5%. Analysts had feared more.'],
      ['He came in July.Leading experts agree.', 'He came in July. Leading experts agree.'],
      [
        'It ended on Aug 28.Jimmy Lai left. Mr.Wong, who stayed, said no.',
        'It ended on Aug 28. Jimmy Lai left. Mr. Wong, who stayed, said no.',
      ],
      ['since Aug.2022, on Sept.19', 'since Aug. 2022, on Sept. 19'],
      ['1. First comes tea.\n2.Then comes bread.', '1. First comes tea.\n2. Then comes bread.'],
    ],
    keeps: [
      'Go.USA.gov, Amazon.com and Vote.USA.gov',
      'Challenge.Gov, Gazeta.Ru, Booking.Com and ASP.NET',
      'Will.I.Am and J.K.Rowling spoke to Yahoo!News.',
      'He lives in St.Paul, near the Dr.Web office, Lt.Col X.',
      'Write to Jane.Doe@example.org.',
      'System.Out.println and Math.Max(1, 2)',
      'the U.S.A., the U.S.S.R. and a Ph.D.',
      'No.1, vs.Arsenal, 2.Bundesliga',
      'Wait...What?',
      '1.Introduction',
      '1.Introduction\n2.Methods',
      'Sept.1.2 and Aug.2022.txt, dec.19',
      'He said."We must go," he added.',
      'Love.Angel.Music.Baby is an album by Mr.Children.',
      'Makefile.In is a file, Presence.Switzerland an office.',
    ],
  },
  *check({ text }, document) {
    const single = text.indexOf('‘');
    let closing: ReadonlySet<number> | undefined;
    for (const { index, 0: seen, 1: stop = '', 2: closers = '' } of text.matchAll(glued)) {
      const at = index + seen.length;
      if (closers.includes('’') && (single < 0 || single > index)) continue;
      const quote = text[index - 1] === '"' ? index - 1 : closers.includes('"') ? index + 1 + closers.indexOf('"') : -1;
      if (quote >= 0) {
        closing ??= closingQuotes(text);
        if (!closing.has(quote)) continue;
      }
      if (isBoundary(text, index, at, stop, closers) || (stop === '.' && beginsWithName(text, index, at, document))) {
        yield { start: at, end: at, message: 'no blank between two sentences', confidence: 'likely', suggestions: [' '] };
      }
    }
    for (const { index, 0: seen } of text.matchAll(shortMonth)) {
      const at = index + seen.length;
      yield { start: at, end: at, message: 'no blank after a month', confidence: 'likely', suggestions: [' '] };
    }
    if (!/^\d{1,2}\. /m.test(text)) return;
    for (const { index, 0: seen } of text.matchAll(listMark)) {
      const at = index + seen.length;
      yield { start: at, end: at, message: 'no blank after the number of an item', confidence: 'likely', suggestions: [' '] };
    }
  },
};

function closingQuotes(text: string): ReadonlySet<number> {
  return new Set(
    pairQuotes(text)
      .filter(({ role }) => role === 'closing')
      .map(({ at }) => at),
  );
}

function isBoundary(text: string, index: number, at: number, stop: string, closers: string): boolean {
  const head = text.slice(Math.max(0, index - 60), index);
  const foot = text.slice(at, at + 60);
  if (/[@=\\]\S*$/.test(head) || /^\S*[@=\\]/.test(foot)) return false;
  const right = /^[\p{L}\p{M}]+/u.exec(foot)?.[0] ?? '';
  const next = foot.slice(right.length, right.length + 2);
  const initials = initialsAhead.test(foot);
  const titled = /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Col|Lt|Capt|Sgt|Rev|St)\. /.test(foot);
  if (!initials && !titled && /^[._/(\d]/.test(next)) return false;
  const starts = isFunctionWord(right) || isStarter(right) || initials || titled;
  if (right.length === 1 && !initials && !/^[IA](?: |['’]\p{Ll})/u.test(foot)) return false;
  if (address.test(right) && !(starts && /^[A-Z][a-z]+ (?!(?:is|are|was|were|has|had|said|will)\b)|^(?:It|So|No|My)[ ’'—,]/.test(foot)))
    return false;
  const capitalised = /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(right);
  const plausible =
    starts || (capitalised && (isEnglishWord(right) || (right.length > 2 && /^(?:[ ,]|['’]s )/.test(next + foot.slice(right.length + 2)))));
  if (closers !== '' || /[)\]"”’%]$/.test(head)) return plausible || (/^\p{Lu}{2,}$/u.test(right) && next.startsWith(' '));
  const left = /[\p{L}\p{M}\p{N}]+$/u.exec(head)?.[0] ?? '';
  const before = head.slice(0, -left.length);
  if (/(?:^|[^\p{L}.])(?:U\.[SKN]|[ap]\.m)$/u.test(head)) return !initials && (starts || capitalised);
  if (tied.test(left)) return false;
  if (/^M(?:rs?|s)$/.test(left) && isEnglishWord(right)) return false;
  if (rank.test(left)) return capitalised && !rank.test(right) && /^(?:[ ,]|['’]s)/.test(next);
  if (/^\d+$/.test(left)) {
    if (/[.$\d]$/.test(before) || /^\s*$|\n\s*$/.test(before)) return false;
    return starts ? right.length > 1 : (/^(?:19|20)\d\d$/.test(left) || behindMonth.test(before)) && plausible;
  }
  if (left.length < 2) return starts && /(?:^|[^\p{L}.])(?:\p{Lu}\.)+\p{Lu}$/u.test(head) && right.length > 1 && /^ \p{Ll}/u.test(next);
  if (shortened.test(left)) return starts;
  if (/^\p{Lu}{2,}s?$/u.test(left)) return starts && (/^[ ’']/.test(next) || initials);
  if (/^\p{Ll}/u.test(left)) {
    return (
      plausible || (stop === '.' && /\p{Lu}.*\p{Lu}/u.test(right) && /^(?: |['’]s)/.test(next) && left.length > 2 && isEnglishWord(left))
    );
  }
  // After a name, only what can hardly be part of one.
  if (stop !== '.' || before.endsWith('.')) return starts;
  if (/^\p{Lu}{3,}$/u.test(right)) return left.length > 3 && isEnglishWord(left) && /^ /.test(next);
  return (
    starts ||
    (capitalised && right.length > 2 && left.length > 2 && isEnglishWord(right) && /^ |^,|^['’]s/.test(next + foot.slice(right.length + 2)))
  );
}

/** `the sea.Benjamin Ho said`: behind a word or a name, a name of the glossary that goes on with a verb or the like. */
function beginsWithName(text: string, index: number, at: number, document: Document): boolean {
  if (!/\p{L}{3}$/u.test(text.slice(Math.max(0, index - 3), index))) return false;
  const foot = text.slice(at, at + 60);
  for (const pattern of [/^\p{Lu}\p{Ll}+/u, /^\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}-]+/u]) {
    const name = pattern.exec(foot)?.[0];
    if (name && document.isRightForm(name) && /^(?: \p{Ll}|['’]s )/u.test(foot.slice(name.length))) return true;
  }
  return false;
}

/** Adverbs and the like that begin sentences of news and are no function words. */
function isStarter(word: string): boolean {
  return /^(?:According|Asked|Earlier|Recently|Currently|Previously|Finally|Additionally|Furthermore|Nonetheless|Similarly|Speaking|Last|Next|First|Second|Third|One|Two|Three|Other|Please|Since|Given|Based|Compared|Following)$/.test(
    word,
  );
}
