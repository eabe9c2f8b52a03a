// `the the`, `said said`, `Miller Miller`: a word that the engine wrote twice.
import type { Confidence, Document, Rule } from '../model/index.ts';
import { months, weekdays } from '../text/calendar.ts';
import { doubledOnPurpose, leavesPreposition, takesParticle } from '../text/doublets.ts';
import { echoesIn } from '../text/echoes.ts';
import { isEnglishWord } from '../text/english.ts';
import { mentions } from '../text/mentions.ts';

const repeated =
  /(?<![\p{L}\p{M}\p{N}'’&@/._–-])(\p{L}[\p{L}\p{M}]{0,30})((?:[ \t\u00A0]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3})\1)+(?![\p{L}\p{M}\p{N}_@/]|[’'.-]\p{L}|-\p{N})/giu;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const plain = words(
  'the an and or of to a as at be been than if because but into its their his our your these those they we she with for from by in on who which when where',
);
const auxiliary = words('is are was were has have do does did could would will may might must should');
const titles = words(
  'President Premier Chancellor Minister Secretary Chairman Chairwoman Spokesman Spokeswoman Spokesperson Ambassador Senator Congressman Governor Mayor Professor Mr Mrs Ms Dr',
);
/** After these the second of two equal small words begins the next phrase: `all he thought of of late`, `to begin with with`. */
const strandedAfter: Readonly<Record<string, RegExp>> = {
  of: /^(?:th(?:ink|inks|ought|inking)|knew|known?|knows|heard?|dream(?:s|ed|t)?|speak|spoken?|made|proud|afraid|tired|sure)$/,
  to: /^(?:resorted|adhered|objected|alluded|subjected|catered|responded|attended|went|gone|goes|listen(?:s|ed|ing)?|talk(?:s|ed|ing)|speak|spoken?|belong(?:s|ed)?|refer(?:s|red)?|turn(?:s|ed)|been)$/,
  for: /^(?:paid|cared|accounted|what|exists?)$/,
  with: /^(?:begin|began|start|started|dealt?|agreed?|live|cope|familiar)$/,
  from: /^(?:comes?|came|is|are|was|were|hails?)$/,
  at: /^(?:look(?:s|ed|ing)?|laugh(?:s|ed)?|good|aimed|shouted|where)$/,
  by: /^(?:stand|stands|stood|pass(?:es|ed)?|goes|went|comes?|came|drop(?:s|ped)?|flew|lived?|get|gets|got|abide|abided)$/,
  a: /^(?:[A-Z]|vitamin|hepatitis|grade|plan|group|type|category|class|option|section|letter|level)$/,
};
const particle = words('in on over through back away about around');
/** A phrase of time, which follows a finished clause: `moved in in May`. */
const time =
  /^\s+(?:\d|(?:the|this|that|his|her|their|its) (?:\d|early|late|last|past|same|mid|middle|first|second|summer|winter|spring|autumn|fall|morning|afternoon|evening|day|week|month|year|eighties|nineties)|early|late|mid|recent|order|(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)/;
/** What asks a question inside the sentence: `what it is is clear`, `those who won won well`. */
const question =
  /\b(?:what(?:ever)?|who(?:ever)?|where(?:ver)?|how|why|whichever|all|way|thing|problem|point|truth|fact|issue|than|as)\b[^.!?;:,]{0,50}$/iu;
/** Narrower, for words that may be a verb twice: `those who won won well`. */
const relative = /\b(?:what(?:ever)?|who(?:ever)?|where(?:ver)?|how|whichever|those)\b[^.!?;:,]{0,40}$/iu;
const determiner = /\b(?:the|an?|of|in|on|for|with|by|at|from|our|its|their|his|your|this|these|those|other|such)\s+$/iu;
/** After `that that` these show that it is one word twice: `noted that that she`. */
const afterThat = /^\s+(?:the|an?|we|you|he|she|they|I|it|these|those|our|their|his|its|my|your|there|are|were|have|do|many|some|most)\b/;
const nextIsTime =
  /^\s+(?:week|weekend|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|time|way|decade|century|day|once|coming|past|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const pronoun = /\b(?:who|what|which|that|whatever|whoever|they|we|you|he|she|it|there)\s+$/iu;
/** A clause that leaves out its object, hung on a noun: `the house we live in in Leeds`, `the friends they have have gone`. */
const hanging =
  /\b(?:(?:the|those|these|an?|every|all|his|her|our|my|their)(?: (?!of |in |on |at |for |to |by |with |from |and |or )\p{L}+){1,3}(?: that| which| whom)? (?:I|we|you|he|she|it|they|(?:the|a|his|her|our|my|their) \p{L}+)(?: \p{L}+){0,2}|(?:the|those|every) (?:\p{L}+ )?(?:that|which|who)(?: \p{L}+)?|that which)\s+$/iu;
/** The writer shows that the words are quoted as they stand. */
const asWritten = /^[^\n]{0,60}?[[(]\s?sic\b/i;
/** A will, a might, a must: here the first of the two is a noun. */
const noun = /\b(?:the|an?|his|her|their|its|our|free|good|political|full|military|\w+['’]s)\s+$/iu;
/** Names that are doubled by right (Li Li, Lang Lang, Ali Ali, Wagga Wagga) have one of these shapes, or stand in this list. */
const pinyin = /^(?:zh|ch|sh|[b-df-hj-np-tw-z])?[aeiou]{1,3}(?:ng?|r)?$/i;
const doubleNames = words(
  'Duran Wagga Walla Bora Pago Baden Bella Sirhan Boutros Ahmed Ahmad Mohamed Mohammed Muhammad Hassan Hussein Ibrahim Ismail Abdi Omar Osman Yusuf Salah Said Saleh Khalil Mahmoud Karim Neville Major Thomas William James John Johnny Humbert Knock Liar Mamma Talk Louie Rebel Corny Pizza Johnson Tuk Cha Nouvelle Roa Boing Curl Kuala Chop Tora Beri Gogo Sing Walla New',
);

export const repeatedWord: Rule = {
  id: 'repeated-word',
  summary: 'Takes out the second of two equal words (`the the`, `said said`).',
  why: 'Engines lose their place and write a word again. The rule leaves what English doubles on purpose (very very, had had, that that), verbs with a particle before a phrase (logged in in May), clauses that end and begin with one word (what it is is clear) and names (Duran Duran, Li Li); a doubled name goes only if the document or the glossary has it single.',
  examples: {
    fixes: [
      ['one of the the plans of of China is is good', 'one of the plans of China is good'],
      ['The the firm said said so and and left.', 'The firm said so and left.'],
      ['the the the plan', 'the plan'],
      ['a visit in in China by by a a minister', 'a visit in China by a minister'],
      ['of the\nthe region', 'of\nthe region'],
      ['the government government of Japan', 'the government of Japan'],
      ['met President President President Marcos on Monday', 'met President Marcos on Monday'],
      ['in July July last year', 'in July last year'],
      ['Matthew Miller said so. Miller left. Later Miller Miller spoke.', 'Matthew Miller said so. Miller left. Later Miller spoke.'],
      [
        'He noted that that she and and this this plan were were not involved in in public life.',
        'He noted that she and this plan were not involved in public life.',
      ],
      ['They have have to go, and it will will rain', 'They have to go, and it will rain'],
    ],
    reports: ['Then Kishidas Kishidas spoke.', 'In August August Wilson spoke.'],
    keeps: [
      'He had had enough of that that day; it was very very good, and a long long way.',
      'President Moon Jae-in in Seoul; a break-in in May; help in in-kind goods; Moon Jae -in in Seoul.',
      'He logged in in May and went on on Monday. She was sworn in in January. They moved in in 2015 and carried on on Friday.',
      'Do this this week. He said that that day was his; that that is so. Those who want to work work hard. He did all this this year.',
      'What it is is a fraud. The problem is is that we lost. Those who won won well. What happened happened. The way it is is fine.',
      'Duran Duran, Wagga Wagga, Walla Walla, Bora Bora, Li Li, Lang Lang, Ali Ali and Boutros Boutros-Ghali.',
      'Lang Lang played. Mr Lang smiled. Lang left.',
      'When we do do that, they let them in in May. The tax was resorted to to pay for it.',
      'A massive massive game; clever clever words; a top top player.',
      'It scores 2 2 and 3 3; the band The The; “No no,” she said; bye bye; blah blah blah.',
      'What he thinks of of late; to begin with with care; the free will will win; people he listens to to learn; we gave her her book.',
      'The house we live in in Leeds; the town she grew up in in Ohio; the firm he works for for now; the people we rely on on election day.',
      'The few friends they have have gone. The rights that women have have come late. That which was was good. The person she is is not she.',
      'The ball that he threw threw him. The team that leads leads by two. The company that owns owns up.',
      '“Where where where?” she asked. “The the the,” he said. It read “they is is late [sic]”.',
      'They won Serie A a year later. He got an A a week later. It tours over over-50s and under under-21s.',
      'The last of the. The the-end sign; that’s that; is it it’s? the the’s; an in in-depth story',
      'New York New York; USA USA; location location location.',
      'Read the\n\nthe end.',
    ],
  },
  *check({ text }, document) {
    if (!echoesIn(text).word) return;
    for (const match of text.matchAll(repeated)) {
      const [seen, first = ''] = match;
      const { index } = match;
      const copies = seen.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
      const before = text.slice(Math.max(0, index - 70), index);
      const after = text.slice(index + seen.length, index + seen.length + 30);
      if (/[–-]\s?$/.test(before) || /^ ?[-–]\p{L}/u.test(after)) continue;
      if (asWritten.test(text.slice(index + seen.length, index + seen.length + 70))) continue;
      // `“Where where where?” she asked.`: somebody says just that.
      if (copies.length > 2 && /(?:^|[\s(])["“‘']$/.test(before) && /^[.,!?…—–-]{1,3}["”’']/.test(after)) continue;
      const confidence = judge(copies, before, after, /\n/.test(seen), document);
      if (confidence === undefined) continue;
      // A line break stays where it is: then the first word goes, with the blank before it.
      const early = /^\S+\s*\n/.test(seen) && /[^\s][ \t]$/.test(before) && copies.length === 2;
      const span = early ? { start: index - 1, end: index + first.length } : { start: index + first.length, end: index + seen.length };
      yield { ...span, message: `${first} stands ${copies.length === 2 ? 'twice' : 'several times'}`, confidence, suggestions: [''] };
    }
  },
};

function judge(copies: readonly string[], before: string, after: string, broken: boolean, document: Document): Confidence | undefined {
  const [word = ''] = copies;
  const rest = copies.slice(1);
  const lower = word.toLowerCase();
  const small = plain.has(lower) || auxiliary.has(lower);
  // `The the` is one word twice; `the The`, `The The` and capitals may be names.
  if (rest.some((copy) => copy !== (small ? lower : word))) return undefined;
  if (doubledOnPurpose.has(lower)) return undefined;
  if (lower === 'that') return afterThat.test(after) ? 'likely' : undefined;
  if (lower === 'this') return nextIsTime.test(after) ? undefined : 'likely';
  const previous = /([\p{L}\p{M}’'-]+)\s+$/u.exec(before)?.[1] ?? '';
  // `won Serie A a year later`
  if (word === 'A' && copies.length === 2 && previous !== '') return undefined;
  if (plain.has(lower)) return isStranded(lower, previous, before, after) ? undefined : 'likely';
  if (auxiliary.has(lower)) return isClause(before, lower, after) || noun.test(before) ? undefined : 'likely';
  if (broken) return undefined;
  if (/^\p{Lu}/u.test(word)) return judgeName(word, copies.length, after, document);
  if (lower.length < 4 || !isEnglishWord(lower)) return undefined;
  if (
    !determiner.test(before) &&
    (relative.test(before) ||
      hanging.test(before) ||
      (/^(?:they|we|you|he|she|it|I)$/i.test(previous) && /\b(?:all|way|as|than|more|things?)\b/i.test(before)))
  )
    return undefined;
  if (/^(?:more|most|such|kind|time)$/.test(lower) && /^(?:the|as|once|no|any|much|many|even)$/i.test(previous)) return undefined;
  if (particle.has(lower) && (takesParticle(previous) || /(?:ed|ing)$/.test(previous))) return undefined;
  return copies.length > 2 ? 'possible' : 'likely';
}

function isStranded(word: string, previous: string, before: string, after: string): boolean {
  if (strandedAfter[word]?.test(previous)) return true;
  if (isLoose(word) && hanging.test(before) && !/^(?:is|are|was|were|be|been|and|or|that|which|who)$/.test(previous)) return true;
  if (!particle.has(word)) return false;
  if (/^(?:early|later|further|right|head|so|all)$/.test(previous) || takesParticle(previous)) return true;
  // `let them in in May`
  const verb = /(\p{L}+)\s+(?:it|them|him|her|us|me|em)\s+$/u.exec(before)?.[1];
  if (verb !== undefined && takesParticle(verb)) return true;
  return time.test(after) && leavesPreposition(previous);
}

/** Whether it can stand behind its verb at the end of a clause. */
function isLoose(word: string): boolean {
  return /^(?:in|on|of|to|for|with|from|at|by|as)$/.test(word);
}

function isClause(before: string, word: string, after: string): boolean {
  if (/^\s+\p{L}{3,}ing\b/u.test(after)) return false;
  if (hanging.test(before)) return true;
  if (pronoun.test(before))
    return /^d(?:o|oes|id)$/.test(word) || question.test(before) || /\b(?:who|what|whatever|whoever)\s+$/i.test(before);
  return question.test(before) || (word === 'is' && /^\s+that\b/.test(after));
}

function judgeName(word: string, count: number, after: string, document: Document): Confidence | undefined {
  if (/^\p{Lu}+$/u.test(word) || doubleNames.has(word) || document.isRightForm(`${word} ${word}`)) return undefined;
  if (titles.has(word)) return /^\s+\p{Lu}/u.test(after) ? 'likely' : 'possible';
  // `In August August Wilson spoke.`
  if (/^\s\p{Lu}\p{Ll}/u.test(after) && count === 2 && /^(?:April|May|June|July|August|Sunday)$/.test(word)) return 'possible';
  if (weekdays.some((day) => day === word) || (word.length > 3 && word !== 'March' && months.some((month) => month === word)))
    return 'likely';
  if (word.length < 4 || pinyin.test(word) || /^\s\p{Lu}|^-/u.test(after)) return undefined;
  if (count === 2 && (document.isRightForm(word) || standsAlone(word, document.text))) return 'likely';
  return 'possible';
}

/** The document has the name single, more than once, and behind a first name or a title. */
function standsAlone(name: string, text: string): boolean {
  return (
    mentions(text, `${name} ${name}`) === 1 &&
    mentions(text, name, 5) >= 4 &&
    new RegExp(`\\p{Lu}\\p{Ll}+ ${name}(?! ${name})(?<!${name} ${name})(?!\\p{L})`, 'u').test(text)
  );
}
