// Why a word is or is not taken for a mangled name: every candidate with the parts of its score.
import { Chalk } from 'chalk';
import { printable } from '../text/index.ts';

interface Judged {
  readonly candidate: { readonly words: readonly string[] };
  readonly verdict: {
    readonly confidence: string | undefined;
    readonly margin: number;
    readonly recognitions: readonly {
      readonly target: { readonly right: string };
      readonly score: number;
      readonly parts: readonly { readonly name: string; readonly value: number; readonly because: string }[];
    }[];
  };
}

/** How many entries are shown for one word. */
const most = 3;

export function renderNames(judged: readonly Judged[], color: boolean): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  return judged
    .map(({ candidate, verdict }) => {
      const verdictText =
        verdict.confidence === undefined ? 'no name is near enough' : `${verdict.confidence}, ahead by ${verdict.margin.toFixed(2)}`;
      const rows = verdict.recognitions.slice(0, most).map(({ target, score, parts }) => {
        const lines = parts.map(({ name, value, because }) => `      ${signed(value)}  ${name}: ${printable(because)}\n`);
        return `  ${score.toFixed(2)}  ${paint.bold(printable(target.right))}\n${lines.join('')}`;
      });
      return `${paint.bold.cyan(printable(candidate.words.join(' ')))}  ${verdictText}\n${rows.join('')}`;
    })
    .join('');
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
