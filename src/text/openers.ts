// Words that open English sentences and hardly ever end a name: where one of them stands with a capital, a sentence begins.

/** Open a sentence whatever follows. */
export const strongOpeners: ReadonlySet<string> = new Set(
  `According Additionally After Although Because Before Besides But Currently Despite During Earlier Finally Furthermore However Instead Meanwhile
  Moreover Nevertheless Nonetheless Previously Recently Regarding Relatively Similarly Since Subsequently That The Their Then There Therefore These
  They This Those Though Thus Unlike Until What When Where Whether While`.split(/\s+/),
);

const verb =
  '(?:said|says|added|told|also|is|was|has|had|will|would|can|could|may|might|must|should|did|does|then|later|believes?|believed|noted|stressed|emphasi[sz]ed|pointed|stated|called|made|went|thinks?|hopes?|hoped|mentioned|explained|expressed|warned|insisted|admitted|claimed|continued)';
const date =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)';

/** Open a sentence when the right words follow: short words that also end names (`LinkedIn`, `MoveOn`). */
const weakOpeners: readonly [opener: RegExp, next: RegExp][] = [
  [/^(?:He|She|It|We|You|Who)$/, new RegExp(`^(?:['’]|${verb}\\b)`)],
  [/^(?:His|Her|Its|Our)$/, /^(?:\p{Ll}{3,}) (?:is|was|has|had|will|would|to|of|in|and|with|on)\b/u],
  [/^On$/, new RegExp(`^(?:${date}|the (?:\\d|same|one|other|evening|morning|afternoon|contrary|issue)|\\d)`)],
  [
    /^In$/,
    new RegExp(
      `^(?:addition|fact|response|recent|an interview|this|the (?:past|future|meantime|same|morning|afternoon|evening|early|first)|his|her|terms|order to|${date}\\b|\\d{4}\\b)`,
    ),
  ],
  [/^At$/, /^(?:the|present|a|that|least|this)\b/],
  [/^As$/, /^(?:the|a|an|of|for|early|soon|long|well|one|part)\b/],
  [/^For$/, /^(?:example|instance|the|this|many|now|years)\b/],
  [/^If$/, /^(?:the|you|we|he|she|it|they|this|China|not)\b/],
  [
    /^(?:From|With|By|Under|To|And|So|Some|Such|All|Only|Even|Now|Both|Many|Most|No|Not|One)$/,
    /^(?:the|this|that|these|his|her|their|its|a|an|of|countries|people|officials|experts|analysts)\b/,
  ],
];

/** True when `word`, with `next` after it and a blank, looks like the beginning of a sentence. */
export function opensSentence(word: string, next: string): boolean {
  return strongOpeners.has(word) || weakOpeners.some(([opener, follow]) => opener.test(word) && follow.test(next));
}

/** One pattern for all of them, the strong and the weak. */
export const openerPattern = `(?:${[...strongOpeners].join('|')}|He|She|It|We|You|Who|His|Her|Its|Our|On|In|At|As|For|If|From|With|By|Under|To|And|So|Some|Such|All|Only|Even|Now|Both|Many|Most|No|Not|One)`;
