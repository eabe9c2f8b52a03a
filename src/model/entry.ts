// One name in a glossary, in the shape that the rest of the program works with.

export const kinds = ['person', 'place', 'organization', 'media', 'company', 'event', 'term'] as const;
export type Kind = (typeof kinds)[number];

/** Where something stands in a glossary file; line and column from 1. */
export interface Origin {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface WrongForm {
  readonly text: string;
  /** Matched only with one of these close by; empty: always. */
  readonly near: readonly string[];
  /** Never matched where one of these covers it or stands close by. */
  readonly not: readonly string[];
  readonly origin?: Origin | undefined;
}

export interface Entry {
  /** The right form, which replaces a wrong one. */
  readonly name: string;
  /** Longer or other right forms. */
  readonly full: readonly string[];
  readonly kind: Kind | undefined;
  /** The name in the source language, most common first. */
  readonly source: readonly string[];
  /** How the source-language name is read aloud (`huang xun cai`), likeliest first. */
  readonly readings?: readonly string[];
  readonly wrong: readonly WrongForm[];
  readonly cues: readonly string[];
  /** Look-alikes that stay as they are. */
  readonly keep: readonly string[];
  /** `wrong text → right text`, or a text without an arrow that must stay. */
  readonly tests: readonly string[];
  readonly origin?: Origin | undefined;
}

export interface Glossary {
  readonly language: string | undefined;
  readonly entries: readonly Entry[];
}
