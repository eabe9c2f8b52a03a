// Every rule, in the order of priority: where two rules want the same place, the earlier one has it.
import type { Rule } from '../model/index.ts';
import { tokenizerMark } from './tokenizer-mark.ts';

export const rules: readonly Rule[] = [tokenizerMark];
