export { type Mender, type MenderOptions, makeMender, ruleIds } from './mender.ts';
export { mostRounds, type RepairOptions, repair, replay } from './repair.ts';
export { resolve } from './resolve.ts';
export type { RightForms } from './round.ts';
