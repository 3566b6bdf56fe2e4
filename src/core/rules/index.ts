import type { Rule } from './rule';

/** Every rule, in the order they are reported. */
export const rules: readonly Rule[] = [];
