// Does a word read like pinyin? Syllables of Mandarin, without tones.

const initials = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?';
const finals = '(?:iang|iong|uang|ueng|iao|ian|ing|uai|uan|ang|eng|ong|iu|ie|ia|in|uo|ui|un|ua|ue|ve|ai|ei|ao|ou|an|en|er|a|o|e|i|u|v)';
const words = new RegExp(`^(?:${initials}${finals}'?){1,4}$`, 'i');

/** True when the letters can be cut into one to four syllables of pinyin (`Xuncai`, `Xi'an`). */
export function isPinyin(word: string): boolean {
  return words.test(word.replaceAll('’', "'"));
}

/** Surnames of Chinese people in pinyin; the hundred commonest bear more than nine of ten. */
const surnames = new Set(
  `ai an bai ban bao bei bi bian bo bu cai cao cen chang chao che chen cheng chi chu cui dai dang deng diao ding dong dou du duan fan fang fei feng
  fu gan gao ge geng gong gou gu guan guo hai han hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju kang ke kong kuang lai lan
  lang lao lei leng li lian liang liao lin ling liu long lou lu luo lv ma mai man mao mei meng mi miao min ming mo mou mu nan ni nie ning niu ou
  pan pang pei peng pi piao ping pu qi qian qiang qiao qin qiu qu quan rao ren rong ruan rui sa sang sha shan shang shao she shen sheng shi shu si
  song su sui sun suo tan tang tao teng tian tie tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang
  yao ye yi yin ying you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo zong zou zu zuo
  ouyang situ sima zhuge shangguan huangfu dongfang`.split(/\s+/),
);

/** True for words that may be the whole name of somebody in China: a surname and one or two syllables. */
export function isChineseName(words: readonly string[]): boolean {
  return surnames.has((words[0] ?? '').toLowerCase()) && words.every(isPinyin);
}
