// `urge himEssenceKishida`: the word Essence where the source had a Chinese full stop.
import type { Confidence, Document, Problem, Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';
import { openerPattern } from '../text/openers.ts';

const essence = /Essence(?![\p{Ll}\p{M}\p{N}_'’-])/gu;
/** Nobody writes the word so: glued to the sentence before it, and a new one or nothing behind it. */
const plainDebris = new RegExp(String.raw`(?:[\p{Ll}\p{N}.!?])Essence(?=\p{Lu}|[ \t\u00A0]+${openerPattern}\b|\s*$)`, 'mu');
const opener = new RegExp(`^${openerPattern}\\b`);
/** What the magazine, a hotel or a person called Essence has behind it. */
const surname =
  /^(?:Atkins|Awards|Bank|Beauty|Carson|Communications|Cosmetics|Editor|Fest|Festival|Global|Group|Hotels?|Inc|Magazine|Makeup|Media|Mediacom|Music|Restaurant|Salon|Spa|Studios?|Ventures)\b/;
/** What stands before a name rather than at the end of a sentence. */
const naming =
  /(?:^|[^\p{L}])(?:a|an|and|as|at|album|band|book|brand|by|called|film|for|from|hotel|in|is|like|magazine|named|of|on|or|perfume|product|ship|show|singer|than|the|this|titled|to|via|was|with|\p{L}+[’']s)$/iu;

export const strayEssence: Rule = {
  id: 'stray-essence',
  summary: 'Puts a full stop where the engine left the word Essence for the Chinese full stop.',
  why: 'Some engines read a lone 。 as a word and write Essence. The rule takes it out where it is glued to its neighbours or stands between a finished sentence and the first word of the next; the noun, the magazine and everything else that is called Essence stay.',
  examples: {
    fixes: [
      ['He wanted to urge himEssenceKishida said no.', 'He wanted to urge him. Kishida said no.'],
      ['They burn fossil fuelEssenceTherefore it is warm.', 'They burn fossil fuel. Therefore it is warm.'],
      ['They spoke of security.Essence', 'They spoke of security.'],
      ['It has grown since 2018.Essence The firm said so.', 'It has grown since 2018. The firm said so.'],
      ['It is about security. Essence At the meeting he spoke.', 'It is about security. At the meeting he spoke.'],
      ['The two leaders met and talked about security. Essence', 'The two leaders met and talked about security.'],
      ['They talked about tradeEssence', 'They talked about trade.'],
      ['They talked about trade Essence However, he left.', 'They talked about trade. However, he left.'],
      ['It ended in 2018EssenceThe firm is gone.', 'It ended in 2018. The firm is gone.'],
      ['“We will stay.”Essence He left. They left ChinaEssenceThe', '“We will stay.” He left. They left China. The'],
    ],
    keeps: [
      'The essence of the plan is trust. In essence, it is so.',
      'Essence',
      'Essence is what matters. It has no name. Essence is what it needs.',
      'She told Essence magazine so. The Essence Festival is in New Orleans. Essence Magazine, Essence Atkins.',
      'She works for Essence. A perfume called Essence On The Rocks. The cosmetics brand Essence',
      'They like it. Essence magazine wrote so. The singer Essence Carson sang.',
      'The Essence Of Things; Essence of Tea; an interview in Essence.',
      'QuintEssence and BioEssence serum are products. “Essence” is a word; Essences are oils.',
    ],
  },
  *check({ text }, document) {
    if (!text.includes('Essence')) return;
    let debris: boolean | undefined;
    for (const { index } of text.matchAll(essence)) {
      debris ??= plainDebris.test(document.text);
      const problem = judge(text, index, document, debris);
      if (problem) yield problem;
    }
  },
};

function judge(text: string, at: number, document: Document, debris: boolean): Problem | undefined {
  const end = at + 'Essence'.length;
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(end, end + 40);
  const head = before.trimEnd();
  if (head === '') return undefined;
  const gap = before.length - head.length;
  const stopped = /[.!?…]["”’')\]]?$/.test(head);
  const glued = gap === 0;
  const behind = kindOf(after);
  if (behind === undefined || surname.test(after.trimStart())) return undefined;
  let confidence: Confidence | undefined;
  if (glued && !/["“‘'([]$/.test(head)) confidence = gluedTo(head, behind, stopped, document);
  else if (glued && /\S["”’')\]]$/.test(head) && behind !== 'stop') confidence = 'likely';
  else if (!glued) confidence = apart(head, behind, stopped, debris && !document.isRightForm('Essence'));
  if (confidence === undefined) return undefined;
  const problem = { message: 'Essence stands where a full stop was', confidence };
  if (!stopped) {
    const stop = behind === 'stop' ? '' : behind === 'glued' ? '. ' : '.';
    return { ...problem, start: at - gap, end, suggestions: [stop] };
  }
  // After a stop the word goes, and one of the blanks around it.
  if (glued) return { ...problem, start: at, end, suggestions: [behind === 'glued' ? ' ' : ''] };
  if (behind === 'end' || /^[ \t]*\r?\n/.test(after)) return { ...problem, start: at - gap, end, suggestions: [''] };
  return { ...problem, start: at, end: behind === 'glued' ? end : end + 1, suggestions: [''] };
}

type Behind = 'glued' | 'end' | 'opener' | 'capital' | 'stop';

function kindOf(after: string): Behind | undefined {
  if (/^\p{Lu}/u.test(after)) return 'glued';
  if (/^\s*$/.test(after)) return 'end';
  if (/^[.!?。]/.test(after)) return 'stop';
  if (!/^\s/.test(after)) return undefined;
  return opener.test(after.trimStart()) ? 'opener' : /^\s+["“‘]?\p{Lu}/u.test(after) ? 'capital' : undefined;
}

/** `himEssence`, `security.Essence`. */
function gluedTo(head: string, behind: Behind, stopped: boolean, document: Document): Confidence | undefined {
  if (stopped) return behind === 'capital' ? 'likely' : 'certain';
  if (/\p{N}[%)]?$/u.test(head)) return 'certain';
  const word = /[\p{L}\p{M}’'-]+$/u.exec(head)?.[0] ?? '';
  if (/^\p{Ll}/u.test(word)) return word.length > 1 && isEnglishWord(word.replace(/^.*-/, '')) ? 'certain' : undefined;
  if (behind === 'glued') return 'likely';
  // `BioEssence` and `VitaEssence` are products, and so may be others.
  const name = word.length > 2 && (document.isRightForm(word) || !isEnglishWord(word));
  return name && (behind === 'opener' || behind === 'capital') ? 'likely' : undefined;
}

/** `security. Essence At the`, `trade Essence However`: only between two sentences. */
function apart(head: string, behind: Behind, stopped: boolean, debris: boolean): Confidence | undefined {
  if (behind === 'stop') return undefined;
  if (behind === 'glued') return 'likely';
  if (stopped)
    return behind === 'opener' || debris || (behind === 'end' && /[\p{L}\p{N},;’' -]{30}[.!?]$/u.test(head)) ? 'likely' : undefined;
  if (!/\p{Ll}$/u.test(head) || naming.test(head)) return undefined;
  const word = /\p{L}+$/u.exec(head)?.[0] ?? '';
  if (!isEnglishWord(word) || /^\p{Lu}/u.test(word)) return undefined;
  return debris || (behind === 'opener' && !/(?:ed|told)$/.test(word)) ? 'likely' : undefined;
}
