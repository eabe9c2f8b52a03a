// Text on its way to a screen or a log: what a terminal or a CI log would obey is spelled out, so that it can only be read.

/** Controls, invisible and bidirectional signs, line and paragraph separators, halves of a surrogate pair. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** GitHub's logs take a line that begins with `::`, and `##[` anywhere, for a command. */
const logCommand = /^(\s*):(?=:)|#(?=#\[)/g;

/** `\u{1b}` for an escape: what the sign is, in hexadecimal digits. */
export function spellOut(sign: string): string {
  return `\\u{${(sign.codePointAt(0) as number).toString(16)}}`;
}

/** One line that holds nothing but what can be seen: every other sign is shown as `\u{…}`. */
export function printable(text: string): string {
  return text
    .replace(unprintable, spellOut)
    .replace(logCommand, (sign, blanks: string | undefined) => (blanks === undefined ? spellOut(sign) : `${blanks}${spellOut(':')}`));
}

/** The same for a text of many lines: line ends and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(/[^\t\r\n]+|\r(?!\n)/g, printable);
}
