// Places where no rule may touch a letter: addresses, handles, file names, code.

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Top-level domains and file endings seen in news and technical prose, lower case as people write them. */
const domain =
  '(?:com|org|net|edu|gov|mil|int|info|biz|io|ai|co|uk|us|eu|cn|tw|hk|sg|jp|kr|ru|ua|de|fr|it|es|nl|be|ch|at|au|ca|nz|in|id|my|ph|th|vn|la|kh|mm|bn|tl|br|mx|ar|za|ng|ke|eg|il|ir|sa|ae|qa|tr|pl|cz|se|no|fi|dk|pt|gr|ie|tv|me|cc|fm|ly|app|dev|news|online|site|xyz|asia|media|press|report|live|today|world|tech|cloud|blog|wiki|global|city)';
const file =
  '(?:txt|md|pdf|docx?|xlsx?|pptx?|csv|tsv|json|jsonl|xml|yaml|yml|html?|css|js|mjs|ts|tsx|jsx|py|rb|go|rs|java|c|h|cpp|sh|exe|dll|zip|gz|tar|rar|7z|jpe?g|png|gif|svg|webp|mp[34]|mov|avi|wav|srt|vtt|po|xliff|tmx|epub|php|asp|aspx|sql|log|ini|toml|cfg|conf|iso|dmg|apk)';
const unit = String.raw`[\p{L}\p{N}_-]`;

/** Each pattern with what must be in the text for it to be looked for. */
const patterns: readonly [hint: string | RegExp, pattern: RegExp][] = [
  // URLs. The address ends before closing punctuation.
  ['://', /[a-z][a-z0-9+.-]*:\/\/[^\s<>"“”，。（）]*[^\s<>"“”，。（）.,;:!?)\]}'’]/giu],
  ['www.', /\bwww\.[^\s<>"“”，。（）]*[^\s<>"“”，。（）.,;:!?)\]}'’]/giu],
  // E-mail addresses, handles.
  ['@', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['@', /(?<![\p{L}\p{N}@.-])@[A-Za-z0-9_][A-Za-z0-9_.]*[A-Za-z0-9_]/gu],
  ['#', /(?<![\p{L}\p{N}#&])#\p{L}[\p{L}\p{N}_]*/gu],
  // Domains and file names: the ending is written in lower case, or the whole name in one piece of capitals and stops.
  [
    /\.[a-z]/,
    new RegExp(
      String.raw`(?<![\p{L}\p{N}@.])${unit}+(?:\.${unit}+)*\.(?:${domain}|${file})(?![\p{L}\p{N}_]|-\p{L}|\.\p{L})(?:\/[^\s<>"“”，。（）]*[^\s<>"“”，。（）.,;:!?)\]}'’])?`,
      'gu',
    ),
  ],
  // Code: in backticks, paths, calls, names with underscores.
  ['`', /`[^`\n]+`/g],
  ['/', /(?<![\p{L}\p{N}.,/])(?:~|\.{1,2})?\/[\w.-]+(?:\/[\w.-]+)+\/?/gu],
  ['\\', /\b[A-Za-z]:\\[^\s<>"]*/g],
  ['()', /[\p{L}_$][\p{L}\p{N}_$.]*\(\)/gu],
  ['_', /(?<![\p{L}\p{N}_])[\p{L}\p{N}]*_[\p{L}\p{N}_]+/gu],
];

/**
 * Finds the spans of a text (UTF-16 offsets) that must stay letter by letter: URLs, e-mail addresses, handles and tags,
 * domain and file names, paths and code. In order, without overlap.
 */
export function protectedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const [hint, pattern] of patterns) {
    if (typeof hint === 'string' ? !text.includes(hint) : !hint.test(text)) continue;
    for (const match of text.matchAll(pattern)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
