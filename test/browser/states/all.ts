import { CHECKING } from './checking';
import { EXCELS, NETWORKS, WORKBOOKS } from './excels';
import { RESULTS } from './results';
import type { State } from './state';
import { WRITING } from './writing';

/** Every state that the pane can be in, as a person meets them. */
export const STATES: readonly State[] = [...CHECKING, ...RESULTS, ...WRITING, ...WORKBOOKS, ...EXCELS, ...NETWORKS];
