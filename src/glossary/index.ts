// From entries to corrections. `load` (YAML) and `shipped` (the packs) are imported by those who need them.
export { type Check, checkGlossary } from './check.ts';
export { soundsOf } from './frozen.ts';
export { addToShipped, override } from './layers.ts';
export { type GlossaryMatcher, glossaryMatcher } from './rule.ts';
export { type TestResult, testGlossary } from './test.ts';
