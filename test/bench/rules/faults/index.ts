import { CELL_FAULTS } from './cells';
import type { Fault } from './fault';
import { MONEY_FAULTS } from './money';
import { RESULT_FAULTS } from './results';
import { STRUCTURE_FAULTS } from './structure';
import { SUM_FAULTS } from './sums';
import { WORD_FAULTS } from './words';

/** One way of breaking a table for every class of the contract. */
export const FAULTS: readonly Fault[] = [
  ...CELL_FAULTS,
  ...SUM_FAULTS,
  ...STRUCTURE_FAULTS,
  ...WORD_FAULTS,
  ...RESULT_FAULTS,
  ...MONEY_FAULTS,
];
