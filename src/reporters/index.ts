// Every way to show a report. Each is a pure function; none reads or writes anything.
export { fingerprints } from './fingerprint.ts';
export type { About, Format, Rendering } from './format.ts';
export { type FormatName, formatNames, formats } from './formats.ts';
export { renderNames } from './names.ts';
export { renderPatch } from './patch.ts';
export { renderPretty } from './pretty.ts';
export { type RenderOptions, renderFindings } from './render-findings.ts';
export { renderRuleList, renderRulePage } from './rule-page.ts';
export { addWork, noWork, renderSummary, type Work } from './summary.ts';
export { renderWords } from './words.ts';
