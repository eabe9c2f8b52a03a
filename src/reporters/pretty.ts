// Findings for reading: place, what is wrong, what to put, which rule, how sure.
import { Chalk } from 'chalk';
import type { Finding, Report } from '../model/index.ts';

export function renderPretty({ label, findings }: Report, color: boolean): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const tint = { certain: paint.red, likely: paint.yellow, possible: paint.blue };
  return findings
    .map((finding) => {
      const place = paint.bold(`${label}:${finding.line}:${finding.column}`);
      return `${place}  ${tint[finding.confidence](finding.confidence)}  ${finding.message}: ${proposal(finding)}  ${paint.dim(`(${finding.rule})`)}\n`;
    })
    .join('');
}

function proposal({ text, suggestions }: Finding): string {
  const seen = quote(text);
  const [first] = suggestions;
  if (first === undefined) return text === '' ? 'nothing to propose' : seen;
  if (text === '') return `put in ${quote(first)}`;
  return first === '' ? `take out ${seen}` : `${seen} → ${quote(first)}`;
}

/** Short and on one line, with nothing in it that a terminal would obey. */
function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 40)}…${text.slice(-15)}` : text;
  return `"${short.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => (sign === '\n' || sign === '\r' ? '⏎' : `\\u{${(sign.codePointAt(0) as number).toString(16)}}`))}"`;
}
