// Words that English writes twice on purpose, and verbs after which two equal small words meet by right.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Doubled for emphasis, as a call, a sound or a foreign plural; or pairs that stand side by side (`had had`, `that that`). */
export const doubledOnPurpose: ReadonlySet<string> = set(`
  had her my you it i him us me what no not so too very much many less far long really never ever again always well quite
  good great nice bad big small tiny little old young new high low deep hard soft hot cold warm fast slow slowly softly gently quietly truly early late
  close same pretty right wrong dear sweet poor rich dark light red blue green white black strong thick thin heavy happy sad sorry
  dead dirty clean tight loud super extra mega ultra only own yes yeah okay fine sure now here there hear
  bye goodbye hello night nighty hush tsk tut tuts blah bla bang boom beep buzz chop click clap clang cluck ding dong drip drum knock bam pow
  splash tick tock tap woof quack meow honk hoot vroom yada etc plus minus run go stop up down out off hurray hooray hurrah ho ha he hee heh haha hey
  aye nay wow cha can pom tom tuk yo bon dum goody wee poo choo beri dik piri peri agar mahi pili gado nasi hula tiki ylang lomi wagga boing duck
  total one two three four five six seven eight nine ten zero double triple location holy whoa nah nope ooh aah shh please baby mummy daddy mama papa
  how why whole huge massive amazing awesome crazy lovely beautiful wonderful brilliant incredible terrible horrible awful stupid clever tough proper fantastic
  special serious brave cruel funny weird mad fat rare full glory hallelujah alleluia
`);

const withParticle = set(`
  ask bargain barge bear block boot bottle box break bring broaden burst bust buy call carry cash catch cave check chime chip close come count cram creep crowd
  cut dial dig drag draw drive drop factor fade fill fit flood fly follow get give go hand hang head hem hold join jump keep kick knock lead let lie lock log look
  march mix move opt pack pass phase phone pitch plug post pour press pull push put reel rein ride roll run rush send set show shut sign sink sit sleep
  slip stand step stick stop storm suck swear switch take talk think throw trade try tune turn usher vote wade wait walk weigh write zoom
  came brought broke broken bought built bore caught clung dug drew driven drove fell fallen flew flown gave given gone got gotten held hung kept laid led lent lit
  ran rode sank sat sent shown slept spoke spoken stood stuck sunk swore sworn took taken threw thrown went wore written wrote
`);
/** Verbs that may leave their small word behind at the end of a clause: `the house he lived in in 1990`. */
const withLoosePreposition = set(
  'believe engage interest involve participate star specialise specialize appear born fought grew live work play stay land settle die',
);

function hasForm(verbs: ReadonlySet<string>, word: string): boolean {
  const lower = word.toLowerCase();
  const stem = lower.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
  const single = stem.replace(/([bdgmnprt])\1$/, '$1');
  return [lower, lower.replace(/s$/, ''), lower.replace(/d$/, ''), stem, single, `${stem}e`].some((form) => verbs.has(form));
}

/** True for a verb, in any form, that has `in`, `on`, `over` … as a part of itself: `logged in in May`, `carried on on Monday`. */
export function takesParticle(word: string): boolean {
  return hasForm(withParticle, word);
}

/** True for a verb, in any form, that may stand before `in` at the end of a clause: `the house he lived in in 1990`. */
export function leavesPreposition(word: string): boolean {
  return hasForm(withLoosePreposition, word);
}
