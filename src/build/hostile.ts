// Text that nobody writes: what makes a careless loop or pattern take for ever. Each shape is made as long as is asked for, in UTF-16 units.

export interface Shape {
  readonly name: string;
  make(length: number): string;
}

const repeat = (name: string, piece: string): Shape => ({
  name,
  make: (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
});

/** One kind of thing, then another kind that never closes it. */
const halves = (name: string, first: string, second: string): Shape => ({
  name,
  make: (length) => first.repeat(Math.ceil(length / 2 / first.length)) + second.repeat(Math.ceil(length / 2 / second.length)),
});

const wrapped = (name: string, before: string, piece: string, after: string): Shape => ({
  name,
  make: (length) => before + repeat('', piece).make(Math.max(0, length - before.length - after.length)) + after,
});

/** Words that are all different and about as long as one another, for text without repetition. */
function word(seed: number): string {
  let text = '';
  for (let rest = seed + 401; rest > 0; rest = Math.floor(rest / 20))
    text += 'bcdfghjklmnpqrstvwxz'.charAt(rest % 20) + 'aeiou'.charAt((rest + seed) % 5);
  return text;
}

const words = (name: string, make: (i: number) => string): Shape => ({
  name,
  make(length) {
    const parts: string[] = [];
    for (let size = 0, i = 0; size < length; i++) {
      const part = make(i);
      parts.push(part);
      size += part.length;
    }
    return parts.join('');
  },
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const shapes: readonly Shape[] = [
  repeat('hyphens', '-'),
  repeat('hyphens with blanks', '- '),
  repeat('blank hyphen word', ' -a'),
  repeat('joined words', 'ab-'),
  repeat('dashes', '—'),
  repeat('blanks', ' '),
  wrapped('blanks between letters', 'a', ' ', 'b'),
  repeat('no-break blanks', '\u00A0'),
  repeat('zero-width blanks', '\u200B'),
  repeat('tabs', '\t'),
  repeat('line ends', '\n'),
  repeat('line ends with blanks', ' \n'),
  repeat('double quotes', '"'),
  repeat('double quotes with words', ' "a'),
  repeat('open quotes', '“'),
  repeat('closed quotes', '”'),
  repeat('quotes and blanks', '" '),
  repeat('apostrophes', "'"),
  repeat('curly apostrophes with letters', 's’'),
  halves('open and closed quotes', '“', '”'),
  repeat('open brackets', '('),
  repeat('closed brackets', ')'),
  halves('nested brackets', '(', ')'),
  repeat('brackets with words', '(a '),
  repeat('square brackets', '['),
  repeat('angle brackets', '<'),
  repeat('tags', '<b>'),
  repeat('open tags', '<a '),
  repeat('closing tags', '</b>'),
  repeat('tag debris', 'P> '),
  repeat('ampersands', '&'),
  repeat('entities', '&amp;'),
  repeat('entities in entities', '&amp'),
  repeat('full stops', '.'),
  repeat('full stops with blanks', '. '),
  repeat('letters with full stops', 'a.'),
  repeat('capitals with full stops', 'A.'),
  repeat('commas', ','),
  repeat('commas with blanks', ' ,'),
  repeat('marks', '?!'),
  repeat('full-width commas', '，'),
  repeat('full-width stops', '。'),
  repeat('full-width digits', '１'),
  repeat('one letter', 'a'),
  repeat('one capital', 'A'),
  repeat('one capital each word', 'A '),
  repeat('alternating case', 'aB'),
  repeat('one word', 'word '),
  repeat('one capital word', 'Word '),
  repeat('two words', 'one two '),
  repeat('a phrase', 'in the end of the day '),
  repeat('one word in lines', 'word\n'),
  repeat('digits', '1'),
  repeat('digits with blanks', '1 '),
  repeat('thousands', '000 '),
  repeat('thousands with commas', '1, '),
  repeat('percent', '% '),
  repeat('currency', '$ '),
  repeat('dates', 'July 26 '),
  repeat('weekdays', 'Thursday (July 26) '),
  repeat('combining marks', '\u0301'),
  wrapped('combining marks on a letter', 'e', '\u0301', ''),
  repeat('emoji joined', '👩\u200D'),
  repeat('Chinese', '的'),
  repeat('Chinese and English', '的a'),
  repeat('Chinese with blanks', '习近平 '),
  repeat('mojibake', 'â€™'),
  repeat('mojibake of mojibake', 'Ã'),
  repeat('half characters', '\uD83D'),
  repeat('direction signs', '\u202E'),
  repeat('ats', '@'),
  repeat('tokenizer marks', '@-@ '),
  repeat('addresses', 'a@b.'),
  repeat('web addresses', 'http://a.'),
  repeat('slashes', '/a'),
  repeat('backticks', '`'),
  repeat('backticks with words', '`a '),
  repeat('articles', 'a an the '),
  repeat('essence', 'Essence'),
  repeat('clitics', "n't "),
  repeat('split clitics', " ' s"),
  repeat('names to repair', 'Rafrov '),
  repeat('names that are right', 'Lavrov '),
  repeat('parts of names', 'Sergey '),
  repeat('sayings', 'he said, "'),
  repeat('paragraphs of one word', 'Word\n\n'),
  words('other words', (i) => `${word(i)} `),
  words('other capital words', (i) => `${capital(word(i))} `),
  words('other names in pairs', (i) => `${capital(word(i))} ${capital(word(i * 7))} spoke. `),
  words('other offices', (i) => `US President ${capital(word(i))} said. `),
  words('words glued', (i) => capital(word(i))),
  words('other words twice', (i) => `${word(i)} ${word(i)} `),
  words('phrases twice', (i) => `${word(i)} ${word(i + 1)} ${word(i)} ${word(i + 1)} `),
  words('other lines', (i) => `${word(i)}\n`),
  words('other numbers', (i) => `${i} `),
];

/** News in its usual form, as what others are compared with. */
export const news: Shape = words(
  'news',
  (i) =>
    [
      'The minister told reporters on Tuesday that the talks had gone well, and that both sides would meet again. ',
      'Analysts in the region expect trade to grow by 3.5 percent this year, helped by lower prices. ',
      '"We have work to do," she said after the session in Vientiane. ',
      'Officials declined to comment on reports that the plan had been delayed until next spring.\n\n',
    ][i % 4] as string,
);
