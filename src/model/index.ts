// The vocabulary of the project as types. Imports nothing.
export * from './confidence.ts';
export type * from './document.ts';
export type * from './edit.ts';
export * from './entry.ts';
export type * from './problem.ts';
export * from './reason.ts';
export type * from './report.ts';
export type * from './rule.ts';
export type * from './segment.ts';
export * from './severity.ts';
export type * from './span.ts';
