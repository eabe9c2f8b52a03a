// One line for a person who watches.
import type { Report } from '../model/index.ts';
import { printable } from '../text/index.ts';

/** What was done to any number of texts, without the texts themselves. */
export interface Work {
  readonly texts: number;
  readonly done: number;
  readonly left: number;
  /** Where something is left to look at. */
  readonly where: string | undefined;
}

export const noWork: Work = { texts: 0, done: 0, left: 0, where: undefined };

export function addWork(work: Work, { label, findings }: Pick<Report, 'label' | 'findings'>): Work {
  const done = findings.filter(({ applied }) => applied).length;
  const left = findings.length - done;
  return { texts: work.texts + 1, done: work.done + done, left: work.left + left, where: work.where ?? (left > 0 ? label : undefined) };
}

export function renderSummary({ done, left, where = '' }: Work): string {
  const repairs = done === 0 ? 'nothing to repair' : `${done} repair${done === 1 ? '' : 's'}`;
  return left === 0
    ? `${repairs}\n`
    : `${repairs}, ${left} to look at: mtmend check ${where.startsWith('<') ? 'FILE' : printable(where)}\n`;
}
