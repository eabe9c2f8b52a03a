// Did a translation engine leave its traces in this text? Then a spelling that could be somebody's style is damage, too.

const trace = /(?<=\p{L}) (?:[,;](?= )|\.(?=\s)|['’]s(?![\p{L}'’])|-\p{L})|(?<=\p{Ll}{3})\.\p{Lu}\p{Ll}{2}|[([] \p{L}+ [)\]]/u;

/** True when marks stand apart from their words somewhere: `word ,`, `word 's`, `US -China`, `region.According`, `( ICBC )`. */
export function showsEngineTraces(text: string): boolean {
  return trace.test(text);
}
