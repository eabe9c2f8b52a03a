// Rounds until the text settles, and the report of what was done.
import { type Confidence, type Edit, type Finding, type Format, type Report, type Round, reaches, type Span } from '../model/index.ts';
import type { Quiet } from '../suppress/index.ts';
import { applyEdits, composeEdits, mapBack, positionsOf } from '../text/index.ts';
import { resolve } from './resolve.ts';
import type { Finder, Placed } from './round.ts';

const mostRounds = 10;

export interface RepairOptions {
  readonly finder: Finder;
  /** The least sure confidence that is applied; `auto` is `likely`, but `certain` in a text that people have edited. */
  readonly level: Exclude<Confidence, 'possible'> | 'auto';
  readonly label: string;
  /** What people want left alone in the text of a round; undefined where that is nothing. */
  readonly quietIn?: ((text: string) => Quiet | undefined) | undefined;
  /** The places of the source that count; all others are neither changed nor told. */
  readonly within?: ((origin: Span) => boolean) | undefined;
}

/**
 * Repairs one text. `report.output` is `source` with the edits of `report.rounds`, one round after the other;
 * repairing the output again changes nothing. Where rules undo each other's work for ever, the segment they quarrel
 * about stays as it was and `report.quarrels` names them.
 */
export function repair(source: string, options: RepairOptions, tally: Tally = freshTally()): Report {
  const before = { ...tally };
  const frozen: Span[] = [];
  const quarrels = new Set<string>();
  options.finder.forget();
  for (;;) {
    const attempt = runRounds(source, options, frozen, Object.assign(tally, before));
    if (attempt.restless.length === 0) return makeReport(source, options, attempt, [...quarrels]);
    for (const { placed, origin } of attempt.restless) {
      quarrels.add(placed.rule.id);
      frozen.push(segmentAround(source, options.finder.format, origin, tally.continues));
    }
  }
}

interface Seen {
  readonly placed: Placed;
  /** The same span in the source. */
  readonly origin: Span;
  readonly round: number;
  readonly applied: boolean;
}

interface Attempt {
  readonly output: string;
  readonly rounds: readonly Round[];
  readonly seen: readonly Seen[];
  /** What still wants to change after the last round. */
  readonly restless: readonly Seen[];
}

/** What the blocks before say about this one. */
export interface Tally {
  /** True when there is text before this one. */
  continues: boolean;
  /** UTF-16 units seen, and defects found in them; what is long past counts for little. */
  units: number;
  defects: number;
}

export function freshTally(): Tally {
  return { continues: false, units: 0, defects: 0 };
}

function runRounds(source: string, options: RepairOptions, frozen: readonly Span[], tally: Tally): Attempt {
  const rounds: Round[] = [];
  const seen: Seen[] = [];
  const backs: ((span: Span) => Span)[] = [];
  const toSource = (span: Span): Span => backs.reduceRight((mapped, back) => back(mapped), span);
  let level: Confidence = options.level === 'certain' ? 'certain' : 'likely';
  let text = source;
  const visibleSource = options.quietIn?.(source)?.visible ?? source;
  for (let round = 1; ; round++) {
    const wishes: Placed[] = [];
    const left: Seen[] = [];
    const quiet = options.quietIn?.(text);
    const found = options.finder.find(quiet?.visible ?? text, visibleSource, tally.continues);
    const problems = quiet ? found.filter((placed) => !quiet.covers(placed.rule.id, placed, placed.problem)) : found;
    if (round === 1 && options.level === 'auto' && isEdited(source, problems, tally)) level = 'certain';
    for (const placed of problems) {
      const origin = toSource(placed);
      if (options.within && !options.within(origin)) continue;
      const wanted = changes(placed, text) && reaches(placed.problem.confidence, level) && !frozen.some((span) => meets(span, origin));
      if (wanted) wishes.push(placed);
      else left.push({ placed, origin, round, applied: false });
    }
    const chosen = resolve(wishes);
    if (chosen.length === 0) return { output: text, rounds, seen: [...seen, ...left], restless: [] };
    const made = chosen.map((placed): Seen => ({ placed, origin: toSource(placed), round, applied: true }));
    if (round > mostRounds) return { output: text, rounds, seen, restless: made };
    seen.push(...made);
    const edits = chosen.map(({ start, end, problem }): Edit => ({ start, end, text: problem.suggestions[0] as string }));
    rounds.push(edits);
    backs.push(mapBack(edits));
    text = applyEdits(text, edits);
  }
}

/** Shorter texts do not show whether people have edited them. */
const shortest = 8000;

/** Raw translations have several defects in a thousand units; a text with fewer than this is somebody's edited text. */
const fewest = 0.4 / 1000;

/**
 * True for a long text in which hardly anything is wrong: what is merely likely there is more likely somebody's intention,
 * or a slip to show to a person. Judged by the source alone, so that repairs do not change the judgement halfway;
 * the result has fewer problems still, so a second run judges alike.
 */
function isEdited(source: string, problems: readonly Placed[], tally: Tally): boolean {
  tally.units = tally.units / 2 + source.length;
  tally.defects /= 2;
  for (const placed of problems) if (placed.problem.confidence !== 'possible' && changes(placed, source)) tally.defects++;
  return tally.units >= shortest && tally.defects < tally.units * fewest;
}

function changes({ problem, start, end }: Placed, text: string): boolean {
  const [first] = problem.suggestions;
  return first !== undefined && first !== text.slice(start, end);
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function segmentAround(source: string, format: Format, origin: Span, continues: boolean): Span {
  const segment = format.segments(source, continues).find(({ start, text }) => meets({ start, end: start + text.length }, origin));
  return segment ? { start: segment.start, end: segment.start + segment.text.length } : origin;
}

function makeReport(source: string, options: RepairOptions, { output, rounds, seen }: Attempt, quarrels: readonly string[]): Report {
  const place = positionsOf(source);
  const findings = [...seen]
    .sort((a, b) => a.origin.start - b.origin.start || a.origin.end - b.origin.end || a.round - b.round || a.placed.order - b.placed.order)
    .map(({ placed, origin, round, applied }): Finding => {
      const { rule, problem } = placed;
      const { message, confidence, suggestions } = problem;
      const { start, end } = origin;
      return {
        rule: rule.id,
        message,
        confidence,
        start,
        end,
        ...place(start),
        text: source.slice(start, end),
        suggestions,
        applied,
        round,
      };
    });
  const edits = rounds.reduce((all, round) => composeEdits(all, round, source), [] as Round);
  return { label: options.label, source, output, findings, rounds, edits, quarrels };
}

/** Does again what `report.rounds` says was done: `replay(report.source, report.rounds) === report.output`. */
export function replay(source: string, rounds: readonly Round[]): string {
  return rounds.reduce(applyEdits, source);
}
