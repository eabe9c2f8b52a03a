// Trouble that a user can do something about: told in one line, without a stack.

export interface Trouble {
  /** What is wrong, in words a translator knows. */
  readonly what: string;
  /** What to do about it. */
  readonly todo?: string | undefined;
  readonly file?: string | undefined;
  /** From 1. */
  readonly line?: number | undefined;
  /** From 1, in UTF-16 units. */
  readonly column?: number | undefined;
  /** The line of the file that is meant, shown below the message. */
  readonly excerpt?: string | undefined;
}

/** `file:line:column: what is wrong; what to do`, and the line that is meant below it, as much of it as fits. */
export function describeTrouble(trouble: Trouble): string {
  const place = [trouble.file, trouble.line, trouble.column].filter((part) => part !== undefined).join(':');
  const sentence = trouble.todo ? `${trouble.what}; ${trouble.todo}` : trouble.what;
  const head = harmless(place ? `${place}: ${sentence}` : sentence);
  if (trouble.excerpt === undefined || trouble.line === undefined) return head;
  const column = trouble.column ?? 1;
  const from = Math.max(0, column - width / 2);
  const shown = trouble.excerpt.slice(from, from + width);
  const margin = `  ${trouble.line} | ${from > 0 ? '…' : ''}`;
  const caret = trouble.column === undefined ? '' : `\n${' '.repeat(margin.length + column - 1 - from)}^`;
  return `${head}\n${margin}${harmless(shown, ' ')}${from + width < trouble.excerpt.length ? '…' : ''}${caret}`;
}

/** As much of a line as is shown, in UTF-16 units. */
const width = 160;

/** Without what would make a terminal do something: names of files and texts of others stand in messages. */
function harmless(text: string, instead?: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => instead ?? `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

/** The one error class of the project. `troubles` is never empty. */
export class MtmendError extends Error {
  readonly troubles: readonly Trouble[];

  constructor(first: Trouble, ...rest: readonly Trouble[]) {
    super([first, ...rest].map(describeTrouble).join('\n'));
    this.name = 'MtmendError';
    this.troubles = [first, ...rest];
  }
}
