// A place in a text. Every offset in this project counts UTF-16 units; every span is half-open.

export interface Span {
  /** First unit of the span. */
  readonly start: number;
  /** The unit after the last one; `start === end` is a place between two units. */
  readonly end: number;
}
