// `near Alaska , He said`: a comma with a blank before it, and the next word begun as if a sentence began.
import type { Confidence, Document, Rule } from '../model/index.ts';

const comma =
  /(?<=[\p{L}\p{M}\p{N})”’"%])[ \t\u00A0]{1,3},[ \t\u00A0]{0,3}(\p{Lu})(\p{Ll}*)(?=(?:[ \t\u00A0]{1,3}|[ \t]?\r?\n)([^\r\n]{0,60}))/gu;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** In small letters before a word in small letters. */
const small = words(
  'A After Also Although An And Are As At Because Before But By Each For From Had Has Have He Her Here His How However If In Is It Its Many Most Not Of On Or Our She Since So Some Such Than That The Their Then There Therefore These They This Those Though To Under Until Was We Were When Where Which While Who Will With You',
);
/** In small letters before a name too. `He`, `To`, `An` and the like may be names then. */
const smallBeforeNames = words('And Although Because But For From In On Or Where Which While With');
const owner = words('Her His Its Our Their');
/** Papers, bands and places that are written with a capital The: one of these among the next words. */
const withThe =
  /^(?:(?:\p{Lu}[\p{L}’'-]*\s){0,2}(?:Age|Australian|Bulletin|Chronicle|Conversation|Courier|Daily|Diplomat|Economist|Express|Gazette|Globe|Guardian|Herald|Hill|Independent|Intercept|Journal|Lancet|Ledger|Mail|Mirror|Nation|Observer|Paper|Post|Register|Review|Scotsman|Show|Spectator|Standard|Star|Sun|Sunday|Telegraph|Times|Tribune|Verge|Voice|Week)\b|Hague|Gambia|Bahamas|Beatles|Atlantic|Smiths|Rolling|Killers|Who\b|Last|Great|Lord|Lion|King|Da\b|Hunger|Walking|Big|Good|Bad|Two|Three|Sound|Wire|Crown|Office|Tempest)/u;
const withOther = /^(?:Morning|American|Is|Week|Land|Life|Star|Tale|Christmas|Time)\b/;

export const capitalAfterComma: Rule = {
  id: 'capital-after-comma',
  summary: 'Writes small what follows a stray comma (`Alaska , He said`).',
  why: 'Chinese goes on after a comma where English would end the sentence; engines then put a blank before the comma and a capital after it. The blank is the evidence: without it, and before a name (He Zien, The Guardian), the capital stays.',
  signs: ['blank comma'],
  examples: {
    fixes: [
      ['operations near Alaska , He said they were', 'operations near Alaska, he said they were'],
      ['It rained on Monday , The minister left.', 'It rained on Monday, the minister left.'],
      ['They met in Rome , But Biden was away.', 'They met in Rome, but Biden was away.'],
      ['The visit ended , In China the talks go on.', 'The visit ended, in China the talks go on.'],
      ['He left , The United States said.', 'He left, the United States said.'],
      [
        'When it came , The Internal Revenue Service , The “taxman” had left.',
        'When it came, the Internal Revenue Service, the “taxman” had left.',
      ],
      ['It grew by 5% ,And it will grow.', 'It grew by 5%, and it will grow.'],
    ],
    keeps: [
      'near Alaska , He Zien believes so',
      'It was closed , The Guardian reported , The New York Times said. In The Square they met , The Square they knew.',
      'When he came, I said , I will go.',
      'He wrote, The end is near. In Rome, The Who played.',
      'The King , His Majesty said, is well.',
      'They watched Friends , It Ends With Us and others. To be read by a friend , To Lam said.',
      'a, The b',
    ],
  },
  *check({ text }, document) {
    for (const { index, 0: seen, 1: head = '', 2: tail = '', 3: next = '' } of text.matchAll(comma)) {
      const confidence = judge(head + tail, next, document);
      if (confidence === undefined) continue;
      yield {
        start: index,
        end: index + seen.length - tail.length,
        message: 'blank before a comma and a capital after it',
        confidence,
        suggestions: [`, ${head.toLowerCase()}`],
      };
    }
  },
};

function judge(word: string, next: string, document: Document): Confidence | undefined {
  const [name = ''] = /^[\p{L}\p{M}\p{N}.’'-]*[\p{L}\p{N}]/u.exec(next) ?? [];
  if (!small.has(word) || document.isRightForm(`${word} ${name}`)) return undefined;
  if (/^\p{Ll}/u.test(next)) return 'certain';
  if (/^["“‘'\p{N}$£€]/u.test(next)) return 'likely';
  if (!/^\p{Lu}/u.test(next)) return undefined;
  if (smallBeforeNames.has(word)) return 'likely';
  if (owner.has(word)) return /^(?:Majest|Holiness|Excellenc|Royal|Highness|Honou?r|Grace)/.test(next) ? undefined : 'likely';
  if (/^(?:A|That|These|This|Those)$/.test(word)) return withOther.test(next) ? undefined : 'likely';
  if (word !== 'The' || withThe.test(next)) return undefined;
  // Whatever else the document calls `The …` in the middle of a sentence keeps its capital.
  return new RegExp(`[\\p{Ll}\\p{N}] The ${name.replace(/[.]/g, '\\.')}(?!\\p{L})`, 'u').test(document.text) ? undefined : 'likely';
}
