// Two spellings of what may be one name in one article (`Bernus`, `Burns`), without asking any glossary. Only ever reported:
// most look-alikes are different names (Iran and Iraq), so one of the two must be a name that nobody bears.
import type { Document, Rule } from '../model/index.ts';
import { once } from '../text/index.ts';
import { candidatesIn } from './candidates.ts';
import { lettersOf, soundDistance } from './sound.ts';
import { sameName } from './thresholds.ts';

interface Form {
  readonly text: string;
  readonly letters: string;
  readonly isUnknown: boolean;
  count: number;
}

/** Shorter names look alike too easily. */
const shortest = 5;

export const inconsistentName: Rule = {
  id: 'inconsistent-name',
  minds: 'right forms',
  summary: 'Reports names that stand in two spellings in one article (`Landsberg`, `Lantsberg`).',
  why: 'An engine may spell one name in several ways within an article. The rule compares names of one word by sound. It needs one spelling that nobody bears and another that stands there more often, and it never changes anything: many different names look alike.',
  examples: {
    fixes: [],
    reports: ['Mr. Vandelberg spoke. Then Vandelberg left, and Vantelberg followed.'],
    keeps: [
      'Iran and Iraq met. Iran spoke, and Iraq left.',
      'Horan and Horgan met. Horan spoke.',
      'Mr. Vandelberg spoke. The Vandelbergs left, said Vandelberg’s aide.',
      'Thursday and Tuesday; Australia and Australian; North Korea and South Korea',
    ],
  },
  *check({ text }, document) {
    const rivals = rivalsIn(document);
    if (rivals.size === 0) return;
    for (const { start, end, words } of candidatesIn(text)) {
      const rival = words.length === 1 ? rivals.get(words[0] as string) : undefined;
      if (!rival) continue;
      const message = `${words[0]} stands here, and ${rival.text} ${rival.count} times in this text: are they the same name`;
      yield { start, end, message, confidence: 'possible', suggestions: [rival.text] };
    }
  },
};

/** For each rare spelling the commoner one that it resembles. */
const rivalsIn = once((document: Document): ReadonlyMap<string, Form> => {
  const forms = new Map<string, Form>();
  for (const { text } of document.segments) {
    for (const { words, kind, given } of candidatesIn(text)) {
      const [word = ''] = words;
      if (words.length > 1 || given.length > 0) continue;
      const form = forms.get(word) ?? { text: word, letters: lettersOf(word), isUnknown: kind === 'unknown', count: 0 };
      form.count++;
      if (form.letters.length >= shortest) forms.set(word, form);
    }
  }
  const rivals = new Map<string, Form>();
  // Only the commoner ones can be rivals, and only of names with the same first letter.
  const common = new Map<string, Form[]>();
  for (const form of [...forms.values()].sort((a, b) => b.count - a.count)) {
    if (form.count < 2) break;
    const first = form.letters[0] as string;
    const alike = common.get(first);
    if (alike) alike.push(form);
    else common.set(first, [form]);
  }
  for (const form of forms.values()) {
    if (!form.isUnknown || document.isRightForm(form.text)) continue;
    const rival = common
      .get(form.letters[0] as string)
      ?.find((other) => other.count > form.count && resembles(form.letters, other.letters));
    if (rival) rivals.set(form.text, rival);
  }
  return rivals;
});

/** The same but for little, and not a plural or a longer form of it. */
function resembles(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a) || a[0] !== b[0]) return false;
  return soundDistance(a, b, sameName) <= sameName;
}
