// A finding in one line for reading: what is wrong, and what to put there.
import type { Finding } from '../model/index.ts';
import { printable } from '../text/index.ts';

/** Holds nothing that a terminal or a log would obey. */
export function sentenceOf(finding: Finding): string {
  return `${printable(finding.message)}: ${proposal(finding)}`;
}

function proposal({ text, suggestions }: Finding): string {
  const seen = quote(text);
  const [first] = suggestions;
  if (first === undefined) return text === '' ? 'nothing to propose' : seen;
  if (text === '') return `put in ${quote(first)}`;
  return first === '' ? `take out ${seen}` : `${seen} → ${quote(first)}`;
}

function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 40)}…${text.slice(-15)}` : text;
  return `"${printable(short.replace(/[\r\n]/g, '⏎'))}"`;
}
