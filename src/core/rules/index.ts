import allocationMismatch from './allocation-mismatch';
import columnArithmetic from './column-arithmetic';
import componentsMismatch from './components-mismatch';
import periodMismatch from './period-mismatch';
import productMismatch from './product-mismatch';
import subsetExceeds from './subset-exceeds';
import subtotalMismatch from './subtotal-mismatch';
import totalMismatch from './total-mismatch';
import type { Rule } from './rule';

/** Every rule, in the order in which they are reported: a cause stands before what follows from it. */
export const rules: readonly Rule[] = [
  columnArithmetic,
  productMismatch,
  componentsMismatch,
  periodMismatch,
  allocationMismatch,
  subtotalMismatch,
  totalMismatch,
  subsetExceeds,
];
