// The page of a rule, made from what its file says.
import { Chalk } from 'chalk';
import type { Rule } from '../model/index.ts';
import { printable, spellOut } from '../text/index.ts';

export function renderRulePage({ id, summary, why, examples }: Rule, color: boolean): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const part = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? '' : `\n${paint.bold(title)}\n${rows.map((row) => `  ${row}\n`).join('')}`;
  return (
    `${paint.bold.cyan(id)}\n${summary}\n\n${wrap(why)}\n` +
    part(
      'Repairs',
      examples.fixes.map(([damaged, repaired]) => `${show(damaged)} ${paint.dim('→')} ${show(repaired)}`),
    ) +
    part('Reports', (examples.reports ?? []).map(show)) +
    part('Leaves alone', examples.keeps.map(show))
  );
}

/** The same page for tools that show Markdown. */
export function renderRuleMarkdown({ id, summary, why, examples }: Rule): string {
  const part = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? '' : `\n## ${title}\n\n${rows.map((row) => `- ${row}\n`).join('')}`;
  return (
    `# ${id}\n\n${summary}\n\n${why}\n` +
    part(
      'Repairs',
      examples.fixes.map(([damaged, repaired]) => `${codeSpan(damaged)} → ${codeSpan(repaired)}`),
    ) +
    part('Reports', (examples.reports ?? []).map(codeSpan)) +
    part('Leaves alone', examples.keeps.map(codeSpan))
  );
}

/** Between more backticks than stand in the text. */
function codeSpan(example: string): string {
  const text = show(example);
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = runs.length > 0 || /^ | $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

export function renderRuleList(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}\n`).join('');
}

/** Examples on one line, with what cannot be seen spelled out. */
function show(text: string): string {
  return printable(text.replace(/\n/g, '⏎')).replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, spellOut);
}

function wrap(text: string): string {
  return text.replace(/(.{1,90})(?:\s+|$)/g, '$1\n').trimEnd();
}
