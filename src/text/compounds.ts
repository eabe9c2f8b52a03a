// Which two words make one compound with a hyphen: a table of common ones, and patterns for numbers, prefixes and the like.
import { compoundTable } from './compound-table.ts';
import { once } from './once.ts';

const table = new Map<string, ReadonlySet<string>>();
for (const line of compoundTable.trim().split('\n')) {
  const [first = '', rest = ''] = line.split(': ');
  table.set(first, new Set(rest.split(' ')));
}

/** Elements that cannot stand alone: a blank beside their hyphen is no dash. */
const prefix =
  /^(?:self|anti|non|pre|multi|semi|quasi|pseudo|neo|inter|intra|ultra|bi|tri|micro|macro|mega|hydro|geo|socio|electro|thermo|psycho|crypto|agro|hyper|anglo|franco|sino|russo|indo|afro|euro|austro|greco|serbo|judeo)$/;
/** The same when a name follows: `pro-Beijing`, `mid-July`, `al-Masri`. */
const namePrefix = /^(?:pro|post|ex|mid|pan|trans|al|el|un|co)$/;
/** Second elements that make an adjective of the word before them. */
const tail =
  /^(?:based|led|owned|backed|funded|controlled|related|sponsored|oriented|driven|friendly|minded|sized|centered|centred|centric|focused|optimized|optimised|intensive|agnostic|compliant|resistant|powered|enabled|generated|facing|specific|dominated|appointed|mandated|affiliated|speaking|language|wide|winning|elect)$/;
/** Second elements that do so after the name of a people or a place: `Korean-style`, `Soviet-era`. */
const placeTail = /^(?:born|made|style|era|built|trained|educated|occupied|administered|registered|flagged|listed|held|bound|class|type)$/;

const number =
  /^(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|several|half)$/;
const ten = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
const digit = /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/;
const fraction = /^(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/;
const unit =
  /^(?:second|minute|hour|day|night|week|month|year|decade|century|season|term|way|time|point|man|woman|person|member|nation|country|party|state|part|page|line|word|letter|digit|figure|character|storey|story|floor|bedroom|room|bed|seat|seater|door|wheel|wheeler|lane|mile|metre|meter|kilometre|kilometer|km|inch|foot|acre|hectare|pound|ton|tonne|gallon|litre|liter|watt|volt|euro|dollar|yen|yuan|cent|percent|step|stage|phase|tier|level|star|game|match|goal|run|wicket|over|shot|stroke|set|round|lap|leg|race|yard|fold|volume|track|song|piece|sided|judge|strong|pronged|legged|handed|dimensional)$/;
const period = /^(?:second|minute|hour|day|night|week|month|year|decade|century|centurie|season)s?$/;
const ordinal = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|next)$/;
const rank =
  /^(?:class|half|hand|quarter|round|place|placed|rate|degree|year|term|generation|century|floor|team|leg|tier|grade|person|party|string|largest|biggest|highest|lowest|longest|oldest|richest|smallest|busiest|best|worst|most|seeded|seed|ranked|ever|born|time|choice|season|wicket|minute|order|row)$/;
const verb =
  /^(?:back|break|build|buy|call|catch|check|clean|come|cover|crack|cut|drive|drop|fall|fill|flare|fly|follow|get|give|grown|hand|hang|hold|kick|knock|lay|lead|let|lift|lock|log|look|make|mark|melt|mix|mock|opt|pass|pay|phase|pick|pile|plug|press|pull|push|put|roll|run|sell|send|set|shake|show|shut|sign|sit|slip|slow|speed|spin|stand|start|step|strip|sum|switch|take|tie|tip|top|trade|trial|try|turn|wake|walk|warm|wash|wind|wrap|write)s?$/;
const particle = /^(?:up|off|out|in|down|over|back|on|away|through|around|ups|offs|outs|ins|downs|overs|backs|ons|throughs)$/;

const seconds = new Set([...table.values()].flatMap((rest) => [...rest]));

/** True when the second element ends many compounds, or the first begins many and the second is not a bare noun or verb. */
export function hasCommonElement(left: string, right: string): boolean {
  return (
    seconds.has(right) || (table.has(left.toLowerCase()) && /(?:ing|ed|en|er|or|able|ible|al|ic|ive|ment|ness|ion|ity)s?$/.test(right))
  );
}

/** True for two elements that are well known as one compound (any case): in the table, a number, a verb and its particle. */
export function isKnownCompound(left: string, right: string): boolean {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return (
    table.get(a)?.has(b) === true ||
    (number.test(a) && unit.test(right)) ||
    (period.test(a) && /^(?:olds?|long)$/.test(b)) ||
    (ten.test(a) && digit.test(b)) ||
    (digit.test(a) && fraction.test(b)) ||
    (ordinal.test(a) && rank.test(b)) ||
    (verb.test(a) && particle.test(b))
  );
}

/** True when the first element cannot stand alone before the second, so that no dash can part them: `self-defence`, `pro-Beijing`. */
export function isPrefixed(left: string, right: string): boolean {
  const a = left.toLowerCase();
  return prefix.test(a) || (/^\p{Lu}/u.test(right) && namePrefix.test(a) && a === left);
}

/** True when the second element makes an adjective of the first: `state-owned`, `Soviet-era`. */
export function hasTail(left: string, right: string): boolean {
  return tail.test(right) || (/^\p{Lu}/u.test(left) && placeTail.test(right));
}

/** Longer words are not looked at whole. */
const longest = 40;

/** The pairs of elements that a document joins with a hyphen somewhere, as `left-right` in lower case. Read once for each document. */
export const compoundsIn = once(({ text }: { readonly text: string }): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const hyphen of ['-', '‑']) {
    for (let at = text.indexOf(hyphen); at >= 0; at = text.indexOf(hyphen, at + 1)) {
      const left = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, at - longest), at))?.[0];
      const right = left && /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 1 + longest))?.[0];
      if (right) found.add(`${left}-${right}`.toLowerCase());
    }
  }
  return found;
});
