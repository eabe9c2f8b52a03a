// How sure a rule is. `fix` applies `certain` and `likely`; `possible` is only ever reported.

export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/** True when `confidence` is at least as sure as `level`. */
export function reaches(confidence: Confidence, level: Confidence): boolean {
  return confidences.indexOf(confidence) <= confidences.indexOf(level);
}
