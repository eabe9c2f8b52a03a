// The small words of English: they hold a sentence together, are seldom part of a compound, and often begin a clause.

const words = new Set(
  `a an the this that these those some any each every either neither another such both all no none many much more most few fewer less several
  i you he she it we they me him us them my your his her its our their mine yours hers ours theirs myself himself herself itself ourselves themselves
  who whom whose which what where when why how whether whoever whatever whenever wherever
  and or but nor so yet for if unless until while whereas although though because since as than like once lest
  of to in on at by from with without within into onto upon over under above below between among through throughout during before after about around
  against across along behind beyond beside besides despite except near off out outside inside past per toward towards until up down via
  including excluding especially particularly mainly mostly partly even only just also too not never always often sometimes perhaps maybe still already
  then there here now today yesterday tomorrow later meanwhile however therefore thus instead rather indeed otherwise nevertheless moreover
  is are was were be been being am has have had having do does did done will would shall should can could may might must cannot
  said says say saying called calls let lets`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for articles, pronouns, prepositions, conjunctions, auxiliaries and the adverbs that join clauses. `US`, `IT` and `WHO` in capitals are names. */
export function isFunctionWord(word: string): boolean {
  return words.has(word.toLowerCase()) && !(word.length > 1 && word === word.toUpperCase());
}
