// JSON that is safe on a screen and in a log, and loses nothing: what a terminal would obey is written as `\u009b`.

/** Like `JSON.stringify`, and never with a sign in it that a terminal, a log or a reader of lines would take for its own. */
export function jsonText(value: unknown, indent = 0): string {
  // What JSON itself escapes (controls below the blank, halves of pairs) is escaped by now; of the rest, only texts can hold it.
  return JSON.stringify(value, null, indent)
    .replace(/[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => sign.replace(/[\s\S]/g, spell))
    .replace(/#(?=#\[)/g, spell);
}

function spell(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
