// From directives to the places where rules keep silent.
import type { Problem, Span } from '../model/index.ts';
import { indexSpans } from '../text/index.ts';
import type { Directive } from './directives.ts';
import type { SidecarItem } from './sidecar.ts';
import { termFinder } from './terms.ts';

/** A stretch of text in which somebody wants silence. */
export interface Range extends Span {
  /** Which directive and which of its items asks for it: the same in every round. */
  readonly key: string;
  /** Only this rule; undefined: every rule. */
  readonly rule: string | undefined;
  /** Rules that were switched on again. */
  readonly except: readonly string[];
  /** Only what has to do with this text. */
  readonly term: string | undefined;
}

export function keyOf(directive: number | 'sidecar', item?: number): string {
  return item === undefined ? `${directive}` : `${directive}.${item}`;
}

/** What the blocks of a long text before this one leave to it. */
export interface Carried {
  /** How many directives there were. */
  readonly count: number;
  /** What is switched off where this block begins. */
  readonly open: readonly Range[];
  /** What waits for the next line with text in it. */
  readonly waiting: readonly Range[];
}

export const nothingCarried: Carried = { count: 0, open: [], waiting: [] };

export interface Ranges {
  readonly ranges: readonly Range[];
  /** The items that switch on what nobody had switched off. */
  readonly idle: ReadonlySet<string>;
  /** What this block leaves to the next one. */
  readonly carried: Carried;
}

/** The ranges of a block of text. */
export function rangesOf(text: string, directives: readonly Directive[], sidecar: readonly SidecarItem[], before: Carried): Ranges {
  const ranges: Range[] = [];
  const idle = new Set<string>();
  const waiting: Range[] = [];
  const open = new Map(before.open.map((range) => [nameOf(range), { ...range, start: 0, end: text.length }]));
  const lines = new Set<string>();
  const close = (name: string, end: number): Range | undefined => {
    const range = open.get(name);
    open.delete(name);
    if (range) ranges.push({ ...range, end });
    return range;
  };
  const switchOff = (asked: Asked, key: string, { end }: Directive) => {
    const name = nameOf(asked);
    const known = open.get(name);
    if (known && known.except.length === 0) return;
    close(name, end);
    open.set(name, { ...asked, key, start: end, end: text.length, except: [] });
  };
  /** True when something was off. */
  const switchOn = (asked: Asked, { start, end }: Directive): boolean => {
    if (nameOf(asked) === everything) {
      const names = [...open.keys()];
      for (const name of names) close(name, start);
      return names.length > 0;
    }
    const closed = close(nameOf(asked), start) !== undefined;
    const { rule, term } = asked;
    if (rule === undefined || term !== undefined || !open.has(everything)) return closed;
    const range = close(everything, start) as Range;
    open.set(everything, { ...range, start: end, end: text.length, except: [...range.except, rule] });
    return true;
  };
  const cover = (line: Span, asked: Asked & Pick<Range, 'key'>) => {
    const said = `${line.start} ${nameOf(asked)}`;
    if (lines.has(said)) return;
    lines.add(said);
    ranges.push({ ...asked, ...line, except: [] });
  };
  const [firstLine, ...linesAfter] = findLinesAfter(text, directives);
  for (const { rule, term, key } of before.waiting) {
    if (firstLine) cover(firstLine, { rule, term, key });
    else waiting.push({ rule, term, key, start: 0, end: 0, except: [] });
  }
  directives.forEach((directive, i) => {
    const { name, items, line } = directive;
    const asked: readonly Asked[] = items.length === 0 ? [{ rule: undefined, term: undefined }] : items;
    asked.forEach(({ rule, term }, item) => {
      const one = { rule, term };
      const key = keyOf(before.count + i, items.length === 0 ? undefined : item);
      if (name === 'mtmend-disable') switchOff(one, key, directive);
      else if (name === 'mtmend-enable' && !switchOn(one, directive)) idle.add(key);
      const target = name === 'mtmend-disable-line' ? line : name === 'mtmend-disable-next-line' ? linesAfter[i] : undefined;
      if (target) cover(target, { ...one, key });
      else if (name === 'mtmend-disable-next-line') waiting.push({ ...one, key, start: 0, end: 0, except: [] });
    });
  });
  const left = [...open.values()];
  for (const name of [...open.keys()]) close(name, text.length);
  sidecar.forEach(({ rule, term }, item) => {
    ranges.push({ start: 0, end: text.length, key: keyOf('sidecar', item), rule, except: [], term });
  });
  return { ranges, idle, carried: { count: before.count + directives.length, open: left, waiting } };
}

type Asked = Pick<Range, 'rule' | 'term'>;

function nameOf({ rule, term }: Asked): string {
  return `${rule ?? ''} ${term ?? ''}`;
}

const everything = nameOf({ rule: undefined, term: undefined });

/** For the start of the text and then for each directive, the next line with text in it that is not itself a directive. */
function findLinesAfter(text: string, directives: readonly Directive[]): (Span | undefined)[] {
  const found: (Span | undefined)[] = new Array(directives.length + 1);
  const sign = /\S/g;
  const lineEnd = /[\r\n]|$/g;
  for (let i = directives.length; i >= 0; i--) {
    const end = i === 0 ? 0 : (directives[i - 1] as Directive).line.end;
    const next = directives[i];
    const isSameLine = i > 0 && next?.line.end === end;
    sign.lastIndex = end;
    const first = isSameLine ? undefined : sign.exec(text)?.index;
    if (next && (isSameLine || (next.alone && first !== undefined && first >= next.line.start && first < next.line.end))) {
      found[i] = found[i + 1];
    } else if (first !== undefined) {
      lineEnd.lastIndex = first;
      const start = end + text.slice(end, first).search(/[^\r\n]*$/);
      found[i] = { start, end: lineEnd.exec(text)?.index ?? text.length };
    }
  }
  return found;
}

/** Whose ranges forbid a problem: prepared once for a text, asked for every problem. */
export function prepare(text: string, ranges: readonly Range[]): (rule: string, span: Span, problem: Problem) => readonly Range[] {
  const whole = group(
    ranges.filter(({ term }) => term === undefined),
    ({ rule }) => rule,
  );
  const byTerm = group(
    ranges.filter(({ term }) => term !== undefined),
    ({ term }) => term,
  );
  const termsIn = termFinder([...byTerm.keys()].map((term) => term as string));
  const places = indexSpans(byTerm.size === 0 ? [] : termsIn(text));
  return (rule, span, { suggestions: [put = ''] }) => {
    const found = [...(whole.get(undefined)?.(span) ?? []), ...(whole.get(rule)?.(span) ?? [])];
    if (byTerm.size > 0) {
      const terms = new Set([...places(span).filter((place) => overlaps(place, span)), ...termsIn(put)].map(({ term }) => term));
      for (const term of terms) found.push(...(byTerm.get(term)?.(span) ?? []));
    }
    return found.filter((range) => touches(range, span) && (range.rule ?? rule) === rule && !range.except.includes(rule));
  };
}

function group<K>(ranges: readonly Range[], keyFor: (range: Range) => K): Map<K, (span: Span) => readonly Range[]> {
  const groups = new Map<K, Range[]>();
  for (const range of ranges) {
    const list = groups.get(keyFor(range));
    if (list) list.push(range);
    else groups.set(keyFor(range), [range]);
  }
  return new Map([...groups].map(([key, list]) => [key, indexSpans(list)]));
}

/** Places between two units at the edge of a range belong to it: a full stop that is missing at the end of its line. */
function touches(range: Span, { start, end }: Span): boolean {
  return start === end ? range.start <= start && end <= range.end : range.start < end && start < range.end;
}

/** Places at the edge of a text do not change it. */
export function overlaps(place: Span, { start, end }: Span): boolean {
  return start === end ? place.start < start && end < place.end : place.start < end && start < place.end;
}
