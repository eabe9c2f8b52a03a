// The library: what the command line does, for other programs. Text in, report out; no files, no process.
export { type Mender, type MenderOptions, type MendWishes, makeMender, replay, ruleIds } from './engine/index.ts';
export { MtmendError, type Trouble } from './errors/index.ts';
export { plain } from './formats/index.ts';
export { addToShipped, checkGlossary, override, testGlossary } from './glossary/index.ts';
export { addCorrection, type Files, loadGlossary } from './glossary/load/index.ts';
export { shippedGlossary } from './glossary/shipped.ts';
export type * from './model/index.ts';
export { addReadings } from './names/index.ts';
export {
  addWork,
  type FormatName,
  noWork,
  type RenderOptions,
  renderFindings,
  renderPatch,
  renderRulePage,
  renderSummary,
  renderWords,
} from './reporters/index.ts';
export { rules } from './rules/index.ts';
