import allocationGap from './allocation-gap';
import allocationMismatch from './allocation-mismatch';
import columnArithmetic from './column-arithmetic';
import componentsMismatch from './components-mismatch';
import errorValue from './error-value';
import fractionAsDate from './fraction-as-date';
import fractionalCount from './fractional-count';
import hiddenData from './hidden-data';
import indicatorsMetMismatch from './indicators-met-mismatch';
import legacyEncoding from './legacy-encoding';
import mergedValue from './merged-value';
import negativeValue from './negative-value';
import notStarted from './not-started';
import numberAsText from './number-as-text';
import outlineGap from './outline-gap';
import percentScale from './percent-scale';
import percentSummed from './percent-summed';
import periodMismatch from './period-mismatch';
import productMismatch from './product-mismatch';
import rateMismatch from './rate-mismatch';
import rateTruncated from './rate-truncated';
import subsetExceeds from './subset-exceeds';
import subtotalMismatch from './subtotal-mismatch';
import targetUnmet from './target-unmet';
import thousandSeparatorSlip from './thousand-separator-slip';
import totalMismatch from './total-mismatch';
import unitSlip from './unit-slip';
import unreadableCell from './unreadable-cell';
import verdictMismatch from './verdict-mismatch';
import type { Rule } from './rule';

/** Every rule, in the order in which they are reported: a cause stands before what follows from it. */
export const rules: readonly Rule[] = [
  errorValue,
  fractionAsDate,
  numberAsText,
  unreadableCell,
  thousandSeparatorSlip,
  unitSlip,
  percentScale,
  negativeValue,
  fractionalCount,
  hiddenData,
  mergedValue,
  percentSummed,
  columnArithmetic,
  productMismatch,
  componentsMismatch,
  periodMismatch,
  allocationMismatch,
  subtotalMismatch,
  totalMismatch,
  subsetExceeds,
  rateMismatch,
  rateTruncated,
  verdictMismatch,
  indicatorsMetMismatch,
  legacyEncoding,
  outlineGap,
  allocationGap,
  targetUnmet,
  notStarted,
];
