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

/** `file:line:column: what is wrong; what to do`. All that comes from files and arguments goes through `show`. */
export function describeTrouble(trouble: Trouble, show: (text: string) => string = (text) => text): string {
  const place = show([trouble.file, trouble.line, trouble.column].filter((part) => part !== undefined).join(':'));
  const sentence = show(trouble.todo ? `${trouble.what}; ${trouble.todo}` : trouble.what);
  const head = place ? `${place}: ${sentence}` : sentence;
  if (trouble.excerpt === undefined || trouble.line === undefined) return head;
  const margin = `  ${trouble.line} | `;
  const before = trouble.column === undefined ? '' : show(trouble.excerpt.slice(0, trouble.column - 1));
  const caret = trouble.column === undefined ? '' : `\n${' '.repeat(margin.length + before.length)}^`;
  return `${head}\n${margin}${show(trouble.excerpt)}${caret}`;
}

/** The one error class of the project. `troubles` is never empty. */
export class MtmendError extends Error {
  readonly troubles: readonly Trouble[];

  constructor(first: Trouble, ...rest: readonly Trouble[]) {
    super([first, ...rest].map((trouble) => describeTrouble(trouble)).join('\n'));
    this.name = 'MtmendError';
    this.troubles = [first, ...rest];
  }
}
