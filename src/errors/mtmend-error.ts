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

/**
 * `file:line:column: what is wrong; what to do`, and the line that is meant below it, as much of it as fits.
 * All that comes from files and arguments goes through `show`.
 */
export function describeTrouble(trouble: Trouble, show: (text: string) => string = (text) => text): string {
  const place = show([trouble.file, trouble.line, trouble.column].filter((part) => part !== undefined).join(':'));
  const sentence = show(trouble.todo ? `${trouble.what}; ${trouble.todo}` : trouble.what);
  const head = place ? `${place}: ${sentence}` : sentence;
  if (trouble.excerpt === undefined || trouble.line === undefined) return head;
  const column = trouble.column ?? 1;
  const from = Math.max(0, column - width / 2);
  const margin = `  ${trouble.line} | ${from > 0 ? '…' : ''}`;
  const before = show(trouble.excerpt.slice(from, column - 1));
  const shown = show(trouble.excerpt.slice(from, from + width));
  const caret = trouble.column === undefined ? '' : `\n${' '.repeat(margin.length + before.length)}^`;
  return `${head}\n${margin}${shown}${from + width < trouble.excerpt.length ? '…' : ''}${caret}`;
}

/** As much of a line as is shown, in UTF-16 units. */
const width = 160;

/** The one error class of the project. `troubles` is never empty. */
export class MtmendError extends Error {
  readonly troubles: readonly Trouble[];

  /** The program is built as two files, each with this class in it: errors of one are known in the other. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'MtmendError' && 'troubles' in error;
  }

  constructor(first: Trouble, ...rest: readonly Trouble[]) {
    super([first, ...rest].map((trouble) => describeTrouble(trouble)).join('\n'));
    this.name = 'MtmendError';
    this.troubles = [first, ...rest];
  }
}
