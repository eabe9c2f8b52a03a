// Does a word read like pinyin? Syllables of Mandarin, without tones.

const initials = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?';
const finals = '(?:iang|iong|uang|ueng|iao|ian|ing|uai|uan|ang|eng|ong|iu|ie|ia|in|uo|ui|un|ua|ue|ve|ai|ei|ao|ou|an|en|er|a|o|e|i|u|v)';
const words = new RegExp(`^(?:${initials}${finals}'?){1,4}$`, 'i');

/** True when the letters can be cut into one to four syllables of pinyin (`Xuncai`, `Xi'an`). */
export function isPinyin(word: string): boolean {
  return words.test(word.replaceAll('’', "'"));
}
