// Suppressions that do nothing: the damage is gone, or a word is misspelt. They are told, so that none outlives its reason.
import type { Rule, Span } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import { type Directive, directiveNames } from './directives.ts';
import { type Item, looksLikeRule } from './items.ts';
import { keyOf } from './ranges.ts';
import type { SidecarItem } from './sidecar.ts';

/** A rule in name only: what it reports comes from the suppressions of a text when all other rules are done. */
export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  summary: 'Reports a suppression that does nothing, or that names a rule there is not.',
  why: 'What `mtmend-disable` and its kin once kept may have been edited since, and a misspelt rule is never kept. When only some rules are used, those that were left out are not held against a suppression.',
  examples: {
    fixes: [],
    reports: [
      'All was well. <!-- mtmend-disable-line repeated-word -->',
      'He had had enough. <!-- mtmend-disable-line repeated-wrod -->',
      'mtmend-enable\nNothing had been switched off.',
    ],
    keeps: ['They met in in Taipei. <!-- mtmend-disable-line repeated-word -->'],
  },
  check: () => [],
};

/** Something to say about a suppression, placed in the text. */
export interface Complaint extends Span {
  readonly message: string;
}

interface Knowledge {
  isUsed(key: string): boolean;
  /** True for an item of `mtmend-enable` that finds nothing switched off. */
  isIdle(key: string): boolean;
  readonly knownRules: ReadonlySet<string>;
  /** The rules that looked at the text. */
  readonly ran: ReadonlySet<string>;
}

export function complaintsAbout(directives: readonly Directive[], sidecar: readonly SidecarItem[], knowledge: Knowledge): Complaint[] {
  const complaints: Complaint[] = [];
  directives.forEach((directive, i) => {
    const { name, word, items, start, end } = directive;
    if (name === undefined) {
      const near = nearest(word, directiveNames);
      complaints.push({ start, end, message: `\`${word}\` is no suppression${near ? `; did you mean \`${near}\`?` : ''}` });
    } else if (name === 'mtmend-enable') {
      items.forEach((item, j) => {
        if (knowledge.isIdle(keyOf(i, j)))
          complaints.push({ ...item.place, message: unknownRule(item, knowledge) ?? 'this was not switched off' });
      });
      if (items.length === 0 && knowledge.isIdle(keyOf(i))) complaints.push({ start, end, message: 'nothing was switched off' });
    } else {
      items.forEach((item, j) => {
        const message = complaintAbout(item, keyOf(i, j), knowledge);
        if (message !== undefined) complaints.push({ ...item.place, message });
      });
      if (items.length === 0 && allRan(knowledge) && !knowledge.isUsed(keyOf(i))) {
        complaints.push({ start, end, message: 'this suppresses nothing' });
      }
    }
  });
  sidecar.forEach((item, j) => {
    const message =
      item.unknownRule === undefined
        ? complaintAbout(item, keyOf('sidecar', j), knowledge)
        : unknownRule({ ...item, term: item.unknownRule }, knowledge);
    if (message !== undefined) complaints.push({ start: 0, end: 0, message: `line ${item.line} of the .mtmend-ignore file: ${message}` });
  });
  return complaints;
}

function complaintAbout(item: Item, key: string, knowledge: Knowledge): string | undefined {
  if (knowledge.isUsed(key)) return undefined;
  const unknown = unknownRule(item, knowledge);
  if (unknown !== undefined) return unknown;
  const { rule, term } = item;
  if (rule === undefined ? !allRan(knowledge) : !knowledge.ran.has(rule)) return undefined;
  return term === undefined ? `${rule} has nothing to say here` : `nothing is to be said about ${term} here`;
}

function unknownRule(item: Item, { knownRules }: Knowledge): string | undefined {
  if (!looksLikeRule(item)) return undefined;
  const near = nearest(item.term as string, [...knownRules]);
  return `there is no rule \`${item.term}\`; ${near ? `did you mean \`${near}\`?` : 'see `mtmend explain` for all rules'}`;
}

function allRan({ ran, knownRules }: Knowledge): boolean {
  return ran.size >= knownRules.size;
}
