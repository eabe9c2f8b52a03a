// One kind of damage, in one file: what it is, why it happens, examples, and how it is found.
import type { Document } from './document.ts';
import type { Problem } from './problem.ts';
import type { Segment } from './segment.ts';

export interface Examples {
  /** Damaged text and its repair: each pair is a test and a line of the rule's page. */
  readonly fixes: readonly (readonly [damaged: string, repaired: string])[];
  /** Text that the rule reports and leaves as it is. */
  readonly reports?: readonly string[];
  /** Right text that looks wrong and must stay, without a word said about it. Never empty. */
  readonly keeps: readonly [string, ...string[]];
}

export interface Rule {
  /** kebab-case, the same as the file's name */
  readonly id: string;
  /** What it does, in one line for a translator. */
  readonly summary: string;
  /** Where this damage comes from and when the rule holds back. */
  readonly why: string;
  /**
   * Signs without which its damage cannot be there (see text/signs): a segment that has none of them is not looked at.
   * A rule without signs looks at every segment.
   */
  readonly signs?: readonly string[];
  readonly examples: Examples;
  /** Set by a rule about names, which weighs right forms itself; from all others they are shielded. */
  readonly minds?: 'right forms';
  /** The problems of one segment, in any order. Must not keep anything between calls. */
  check(segment: Segment, document: Document): Iterable<Problem>;
}
