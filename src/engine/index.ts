export { blockEnd, blockSize } from './blocks.ts';
export { type Mender, type MenderOptions, type MendWishes, makeMender, ruleIds } from './mender.ts';
export { replay } from './repair.ts';
