// `Bank(ICBC)said`: the blank before an opening or after a closing bracket is gone.
import type { Rule } from '../model/index.ts';
import { isEnglishWord } from '../text/english.ts';

const pair = /\(([^()]{1,400})\)/g;
/** `[Note 1]The`: a remark in square brackets before a sentence. */
const note = /(?<![\p{L}\p{N}\]!])\[\p{Lu}[^[\]\n]{0,80}[ \d][^[\]\n]{0,80}\](?=(?:A |\p{Lu}\p{Ll}+ ))/gu;
const roman = /^[IVX]{1,4}$/;
const acronym = /^\p{Lu}[\p{Lu}\d&/-]{1,11}s?$|^(?=\p{L}{3,12}$)\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;
/** What takes its arguments in brackets without a blank. */
const call =
  /^(?:print|len|sum|sumif|max|min|sort|sorted|range|type|list|set|map|filter|poly|log|exp|sin|cos|tan|if|for|while|return|function|class|call|open|close|read|write|echo|count|size|int|float|string|array|average|abs|round|sqrt|vlookup)$/i;

export const missingSpaceAtBracket: Rule = {
  id: 'missing-space-at-bracket',
  summary: 'Puts a blank between a word and a bracket (`Bank(ICBC)`).',
  why: 'Chinese brackets have their blanks built in, so that engines write Latin ones without. The rule holds back where a bracket belongs to the word: optional endings (`member(s)`), formulas and calls (`f(x)`), references (`12(a)`), chemistry (`iron(III)`).',
  signs: ['word open', 'close letter', 'square upper'],
  examples: {
    fixes: [
      ['the Industrial and Commercial Bank(ICBC) said', 'the Industrial and Commercial Bank (ICBC) said'],
      ['The bank (ICBC)said so.', 'The bank (ICBC) said so.'],
      ['He arrived on Monday(4th) with a team(of ten people).', 'He arrived on Monday (4th) with a team (of ten people).'],
      ['Minister Smith(Labour)spoke.', 'Minister Smith (Labour) spoke.'],
      [
        'the agency’s(CIA) plan, growth(of imports & exports) and apps(iOS, Android, etc.)',
        'the agency’s (CIA) plan, growth (of imports & exports) and apps (iOS, Android, etc.)',
      ],
      ['the Internet of Things(IoT) and fun(like "Q&A" for $5 each)', 'the Internet of Things (IoT) and fun (like "Q&A" for $5 each)'],
      [
        'bombs of 30,000 pounds each( 13.6 tons), or 600,000( US$445,000)',
        'bombs of 30,000 pounds each ( 13.6 tons), or 600,000 ( US$445,000)',
      ],
      ['[Note 1]The plan', '[Note 1] The plan'],
      ['the report(2019) and the EU(European Union)', 'the report (2019) and the EU (European Union)'],
    ],
    keeps: [
      'each member(s), the world(s), human(ity) and new(er)',
      'a (wo)man, (re)opening, (un)likely, (s)he, in (tax)time',
      'f(x), sum(a, b), print(hello) and sumif(A:A)',
      'Section 12(a), article 3(B)2, § 3(A)3',
      'iron(III) oxide, Cu(OH)2, poly(vinyl)',
      'jane(at)example(dot)org',
      'Senator Smith(D) and what you have(!)',
      'It is (De)Construction and (Post)Modernism.',
      'Math.max(First number) and $call(One two)',
      'an open bracket(and no end',
      'the word (ha(h)k)',
      'a[I 1]The key, x[Two 2] and [T1]T',
      'a call to sum(5 apples) or f12($5)',
      'his grand(mother), over(protective) and dis(respect)',
      'range(start, stop) and span(first, middle, last, step)',
    ],
  },
  *check({ text }) {
    for (const { index, 0: seen, 1: inside = '' } of text.matchAll(pair)) {
      const end = index + seen.length;
      const head = text.slice(Math.max(0, index - 60), index);
      const foot = text.slice(end, end + 60);
      if (opens(head, inside.trim(), foot)) {
        yield { start: index, end: index, message: 'no blank before a bracket', confidence: 'likely', suggestions: [' '] };
      }
      if (closes(head, inside.trim(), foot)) {
        yield { start: end, end, message: 'no blank after a bracket', confidence: 'likely', suggestions: [' '] };
      }
    }
    for (const { index, 0: seen } of text.matchAll(note)) {
      const end = index + seen.length;
      if (!isEnglishWord((/^\p{L}+/u.exec(text.slice(end, end + 30))?.[0] ?? '').toLowerCase())) continue;
      yield { start: end, end, message: 'no blank after a bracket', confidence: 'likely', suggestions: [' '] };
    }
  },
};

function opens(head: string, inside: string, foot: string): boolean {
  const left = /[\p{L}\p{M}]+(?:['’]s)?$/u.exec(head)?.[0] ?? '';
  if (/(?:^|[ \t$€£])\d[\d.,]*$/.test(head))
    return /^(?:about )?(?:US|S|HK|NT|A|C)?[$€£][ \t]?\d/.test(inside) && !/^[\p{L}\d([]/u.test(foot);
  if (left.length < 2 || call.test(left) || !/(?:^|[\s("“‘'’—–-])$/.test(head.slice(0, -left.length))) return false;
  if (/^[\p{L}\d([]/u.test(foot) && !/^\p{L}{2}/u.test(foot)) return false;
  const longer = left.length > 2;
  if (/^\d/.test(inside)) {
    if (/^(?:19|20)\d\d(?!\d)/.test(inside)) return longer;
    if (/^\d[\d.,]* \p{Ll}{3,}$/u.test(inside)) return longer && isEnglishWord(left);
    return /^\d{1,2}(?:st|nd|rd|th)?(?:$| \p{L})/u.test(inside) && (day.test(left) || (longer && /[a-z]/.test(inside)));
  }
  if (!isProse(inside)) return false;
  if (/\s/.test(inside)) return isEnglishWord(left) || longer || /^\p{Lu}{2}$/u.test(left);
  if (roman.test(inside) || inside.length < 2) return false;
  if (acronym.test(inside)) return longer && !/^\p{Lu}+$/u.test(left);
  if (/^\p{Lu}[\p{Ll}-]+(?:-\p{L}+)*$/u.test(inside)) return longer && inside.length > 3;
  // One small word: mostly an ending (`human(ity)`), or a word that may be left out (`grand(mother)`).
  return (
    /^\p{Ll}{5,}$/u.test(inside) &&
    longer &&
    isEnglishWord(inside) &&
    isEnglishWord(left) &&
    !isEnglishWord(left + inside) &&
    !/^\p{L}/u.test(foot)
  );
}

function closes(head: string, inside: string, foot: string): boolean {
  const right = /^[\p{L}\p{M}]+/u.exec(foot)?.[0] ?? '';
  if (right.length < 2 || /[\p{N}§.(\\]$/u.test(head) || !isProse(inside) || /^\s*[(=]/.test(foot.slice(right.length))) return false;
  if (!isEnglishWord(right) && !(/^\p{Lu}\p{Ll}/u.test(right) && right.length > 2)) return false;
  if (/\s/.test(inside)) return true;
  if (acronym.test(inside)) return true;
  // `(Post)Modern`, `(wo)man`: the beginning of a word in brackets.
  return /^\p{Lu}\p{Ll}{2,}$/u.test(inside) && /^\p{Ll}/u.test(right) && !isEnglishWord(inside + right);
}

/** A remark in words: nothing of a formula, and no list of bare letters and names as in a call. */
function isProse(inside: string): boolean {
  // A whole phrase may hold any sign that news has.
  if ((inside.match(/(?<!,) /g)?.length ?? 0) > 1 && /^\p{L}/u.test(inside) && !/[=<>{}|\\_]|\w\(/.test(inside)) return true;
  const bare = inside.replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
  if (/[=<>*+{}|\\_$@#"']|[a-z]\(/.test(bare) || /^[\d\s.,:-]+$/.test(inside)) return false;
  const items = inside.split(/,\s*/);
  return items.length === 1 || items.some((item) => /\s/.test(item) || /^etc/.test(item) || /^(?=.*\p{Lu})\p{L}{3,}$/u.test(item));
}

const day =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
