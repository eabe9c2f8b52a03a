// Chinese left in an English sentence: reported with its place; the Chinese "end" mark and agency credits are taken out.
import type { Rule } from '../model/index.ts';
import { isInLatinText } from '../text/scripts.ts';

/** `（完）` closes an agency report; the others say whose report or photo it is. */
const signOff = /[ \t\u00A0]{0,8}[（(【[][ \t]?(?:完|全文完|本文完|未完待续|完结)[ \t]?[)）】\]]/g;
const credit =
  /(?<=[\p{Ll}\d%.!?"”])[ \t\u00A0]{0,8}[（(【[](?:图?[/／]?)?(?:新华社|新华网|中新社|中新网|中国新闻网|央视新闻|人民网|环球网|观察者网|澎湃新闻|路透社?|法新社?|美联社?|彭博社?|共同社|韩联社|中央社|综合电|综合讯|早报讯|联合早报|欧新社|德新社|塔斯社|海峡时报)[)）】\]](?=[.,;!?"”]|\s*$)/gu;
/** The reader may want the agency's own name: `the state news agency (新华社)`. */
const namesAgency =
  /(?:agency|agencies|press|outlet|newspaper|paper|daily|media|network|website|service|post|times|news|broadcaster|channel|platform|account|app)["”]?$/i;
const namesSomebody = /(?:^|[^\p{L}'’-])\p{Lu}[\p{L}'’-]*["”]?$/u;
/** A particle glued to an English word says nothing. */
const particle = /(?<=[a-z]{2})[的了着](?=[\s.,;:!?)]|$)/g;
const chinese = /(?<![ぁ-ヿ])[\p{Script=Han}々〇][\p{Script=Han}々〇·、，。：；！？…“”‘’《》\d ]*(?![ぁ-ヿ])/gu;

export const untranslatedChinese: Rule = {
  id: 'untranslated-chinese',
  summary: 'Reports Chinese that was left in an English sentence; takes out end marks such as `（完）`.',
  why: 'Engines leave words that they do not know, and the sign-off of the agency report. What the Chinese says cannot be put into English here, so it is reported. A name in brackets or quotes stands there on purpose, and so does a whole Chinese line.',
  signs: ['eastern', 'foreign'],
  examples: {
    fixes: [
      ['The talks go on（完）.', 'The talks go on.'],
      ['The talks go on. (完)', 'The talks go on.'],
      ['Exports rose last month (新华社).', 'Exports rose last month.'],
      ['They agreed on the plan的.', 'They agreed on the plan.'],
    ],
    reports: ['The minister, who is 正在中国访问 on the 25th, met the press.', 'He told the local station 中新网 that the plan was dead.'],
    keeps: [
      'Prime Minister Lawrence Wong (黄循财) spoke.',
      'Xi Jinping（习近平）met his guest.',
      'Xinhua (新华社) said so; the agency (新华社) is state-run.',
      'The slogan "加油" was heard all over the stadium.',
      'They sang “义勇军进行曲” at the opening.',
      'The word 《红楼梦》 stands on the cover of the book.',
      '他说中国将与美国合作。',
      'Yes: 我们将继续努力，为世界和平作出贡献。',
      'Chinese name: 王毅',
      'The surname Wang, 王, means king.',
      'Wang Yi 王毅, the foreign minister, went home.',
    ],
  },
  *check({ text }) {
    const removed = new Set<number>();
    for (const pattern of [signOff, credit, particle]) {
      for (const { index, 0: seen } of text.matchAll(pattern)) {
        if (!isInLatinText(text, index, index + seen.length)) continue;
        if (pattern === signOff && !/[\p{L}\p{N}.,!?"”)%]/u.test(text[index - 1] ?? '')) continue;
        const before = text.slice(Math.max(0, index - 32), index);
        if (pattern === credit && (namesAgency.test(before) || namesSomebody.test(before))) continue;
        const end = index + seen.length;
        for (let at = index; at < end; at++) removed.add(at);
        const [message, confidence] =
          pattern === signOff
            ? (['a Chinese end mark was left in', 'certain'] as const)
            : (['Chinese that says nothing here was left in', 'likely'] as const);
        yield { start: index, end, message, confidence, suggestions: [/[\p{L}\p{N}]/u.test(text[end] ?? '') ? ' ' : ''] };
      }
    }
    for (const { index, 0: run } of text.matchAll(chinese)) {
      const seen = run.replace(/[^\p{Script=Han}々〇]+$/u, '');
      const end = index + seen.length;
      if (removed.has(index) || !isInLatinText(text, index, end)) continue;
      if (isOnPurpose(text.slice(Math.max(0, index - 48), index), text.slice(end, end + 24))) continue;
      yield { start: index, end, message: 'Chinese left in an English sentence', confidence: 'possible', suggestions: [] };
    }
  },
};

/** In brackets or quotes, after a label or a comma, or straight after a name: there to be read. */
function isOnPurpose(before: string, after: string): boolean {
  if (
    /[（(【[「『《〈“‘"'«][^）)】\]」』》〉”’»\n]{0,40}$/.test(before) &&
    /^[^（(【[「『《〈“‘«\n]{0,20}[）)】\]」』》〉”’"'»]/.test(after)
  )
    return true;
  if (/[:：,，=/|–—-][ \t\u00A0]*$/.test(before) || /^[ \t\u00A0]*[（(/|]/.test(after)) return true;
  return /\p{Lu}[\p{L}'’-]*[ \t]$/u.test(before) && !/^[ \t]*\p{Ll}/u.test(after);
}
