// A run of prose in a document. What lies between segments (markup, code, front matter) is never touched.

export interface Segment {
  /** The prose itself. Lines inside are divided by LF or CRLF; it holds no blank line. */
  readonly text: string;
  /** Where it stands in the text of the round, in UTF-16 units. */
  readonly start: number;
}

/** Finds the prose in one kind of file. Segments come in order and never overlap. */
export interface Format {
  readonly id: string;
  /** `continues`: something stands before this text that is not shown here. */
  segments(text: string, continues?: boolean): readonly Segment[];
}
