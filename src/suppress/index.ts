// What people want left alone, said in the text, beside a word (`[sic]`) or in a file beside it.
export { type Quiet, suppressionsOf } from './quiet.ts';
export { sidecarEnding } from './sidecar.ts';
export { type Complaint, unusedSuppression } from './unused.ts';
