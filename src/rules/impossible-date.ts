// `Thursday (July 26)`: a weekday and a date that cannot both be true, a day that no month has, a date written twice.
import type { CalendarDate, Document, Problem, Rule } from '../model/index.ts';
import { daysInMonth, monthNumber, months, weekdayNumber, weekdayOf, weekdays } from '../text/calendar.ts';
import { once } from '../text/once.ts';

const monthName = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
/** One of these is in all that follows. */
const hint =
  /(?:ary|ch|il|ay|une?|uly?|ust|ber|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?[ \t]\d|\d(?:st|nd|rd|th)?[ \t](?:Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De)/;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?(?![\p{L}\d:%]|[.,]\d|[-–]\d)`;
const year = String.raw`(?:,?[ \t](?<year>(?:19|20)\d\d)(?!\d))?`;
/** `July 26, 2024`, then `26 July 2024`. */
const patterns = [
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?<month>${monthName})[ \t](?<day>${day})${year}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}.,:/$£€-])(?<day>\d{1,2})(?:st|nd|rd|th)?[ \t](?<month>${monthName})(?![\p{L}\d])${year}`, 'gu'),
];
/** What stands before a date: `Thursday, `, `Thursday (`, or what marks it as a date. */
const dayName = /((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?[ \t]\(?$/;
const opening = /(?:(?:^|[^\p{L}])[Oo]n[ \t]|\()$/u;
const twice = new RegExp(String.raw`(?<![\p{L}\p{N}])(${monthName}[ \t]\d{1,2})(?:st|nd|rd|th)?(?:,[ \t]?|[ \t]\(?)\1(?!\d)`, 'gu');
const fullDate =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}),? ((?:19|20)\d\d)\b|\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) ((?:19|20)\d\d)\b/g;

export const impossibleDate: Rule = {
  id: 'impossible-date',
  summary: 'Points out dates that cannot be: a wrong weekday, February 30, a date written twice.',
  why: 'Engines lose and change digits, and only the source knows the right date, so the rule never repairs. Weekdays are compared only when the year is known: from the date itself, from the date given to the program, or when all full dates of the text have one year.',
  signs: ['lower|stop blank digit', 'digit blank upper', 'digit lower lower'],
  examples: {
    fixes: [],
    reports: [
      'They met on Thursday, July 26, 2024 in Laos.',
      'They met on Thursday (July 26). The statement is dated July 27, 2024.',
      'It was agreed on Thursday 26 July 2024.',
      'It began on February 30, and ended on 31 June 2023.',
      'It was closed on February 29, 2023.',
      'He said so on Monday (March 27, March 27).',
    ],
    keeps: [
      'They met on Friday, July 26, 2024 and on Friday (July 26), the day before July 27, 2024.',
      'They met on Thursday (July 26) in Laos.',
      'It was closed on February 29, 2024 and on February 29.',
      'In June 31 people died; in March 45 more; of 31 June graduates; May 40 people come?',
      'On Monday 27 people left. On Thursday, July 4, it rained; on Friday it did not.',
      'March 27, March 28; June 4-6; July 1, 1997; from May 31 to June 30',
      'They met on Thursday, July 4, 1776.',
    ],
  },
  *check({ text }, document) {
    if (!hint.test(text)) return;
    for (const { index, 0: seen, 1: date = '' } of text.matchAll(twice)) {
      yield { start: index, end: index + seen.length, message: 'a date stands twice', confidence: 'possible', suggestions: [date] };
    }
    for (const pattern of patterns) {
      for (const { index, 0: seen, groups } of text.matchAll(pattern)) {
        const before = text.slice(Math.max(0, index - 13), index);
        const weekday = dayName.exec(before);
        const marked = weekday !== null || opening.test(before) || /\d(?:st|nd|rd|th)/.test(seen);
        const message = faultOf(groups ?? {}, weekday?.[1], marked, (month, date) =>
          nearestYear(month, date, articleDay(document), document.date !== undefined),
        );
        if (message !== undefined) yield report(index - (weekday?.[0].length ?? 0), index + seen.length, message);
      }
    }
  },
};

const articleDay = once(({ date, text }: Document) => date ?? onlyFullDate(text));

function report(start: number, end: number, message: string): Problem {
  return { start, end, message, confidence: 'possible', suggestions: [] };
}

function faultOf(
  parts: Partial<Record<string, string>>,
  weekday: string | undefined,
  marked: boolean,
  guess: (month: number, date: number) => number | undefined,
): string | undefined {
  const month = monthNumber(parts['month'] ?? '');
  const date = Number.parseInt(parts['day'] ?? '', 10);
  const own = parts['year'] === undefined ? undefined : Number(parts['year']);
  const most = daysInMonth(month, own);
  if (date < 1 || date > most) {
    // `In June 31 people died`: only what is marked as a date is judged by its number.
    return marked || own !== undefined ? `${months[month - 1]} has ${most} days${most === 28 ? ' in that year' : ''}` : undefined;
  }
  if (weekday === undefined) return undefined;
  const year = own ?? guess(month, date);
  if (year === undefined) return undefined;
  const right = weekdayOf(year, month, date);
  return right === weekdayNumber(weekday) ? undefined : `in ${year} this day was a ${weekdays[right]}`;
}

/** The year that puts this month and day closest to the day of the article. */
function nearestYear(month: number, date: number, anchor: CalendarDate | undefined, given: boolean): number | undefined {
  if (anchor === undefined) return undefined;
  const at = Date.UTC(anchor.year, anchor.month - 1, anchor.day);
  const distance = (year: number): number => Math.abs(Date.UTC(year, month - 1, date) - at);
  const [best = anchor.year] = [anchor.year, anchor.year - 1, anchor.year + 1].sort((a, b) => distance(a) - distance(b));
  return given || distance(best) < 60 * 86_400_000 ? best : undefined;
}

/** The first full date of a text when all of its full dates have one year, and not one of history. Looks at both ends of a long text. */
function onlyFullDate(text: string): CalendarDate | undefined {
  const ends = text.length > 40000 ? `${text.slice(0, 20000)}\n${text.slice(-20000)}` : text;
  let found: CalendarDate | undefined;
  for (const [, monthA, dayA, yearA, dayB, monthB, yearB] of ends.matchAll(fullDate)) {
    const date = { year: Number(yearA ?? yearB), month: monthNumber(monthA ?? monthB ?? ''), day: Number(dayA ?? dayB) };
    if (found !== undefined && found.year !== date.year) return undefined;
    found ??= date;
  }
  return found !== undefined && found.year >= 2000 ? found : undefined;
}
