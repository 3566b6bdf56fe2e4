import actualMissing from './actual-missing';
import advanceUnsettled from './advance-unsettled';
import allocationGap from './allocation-gap';
import allocationMismatch from './allocation-mismatch';
import columnArithmetic from './column-arithmetic';
import componentsMismatch from './components-mismatch';
import disbursedExceedsPlan from './disbursed-exceeds-plan';
import disbursedWithoutPlan from './disbursed-without-plan';
import duplicateArea from './duplicate-area';
import duplicateIndicator from './duplicate-indicator';
import errorValue from './error-value';
import estimateBelowActual from './estimate-below-actual';
import figureDiffers from './figure-differs';
import formulaInconsistent from './formula-inconsistent';
import formulaRange from './formula-range';
import fractionAsDate from './fraction-as-date';
import fractionalCount from './fractional-count';
import hardcodedTotal from './hardcoded-total';
import hiddenData from './hidden-data';
import indicatorsMetMismatch from './indicators-met-mismatch';
import legacyEncoding from './legacy-encoding';
import mergedValue from './merged-value';
import missingArea from './missing-area';
import negativeValue from './negative-value';
import normExceeded from './norm-exceeded';
import notStarted from './not-started';
import numberAsText from './number-as-text';
import numberInFormula from './number-in-formula';
import outlineGap from './outline-gap';
import percentScale from './percent-scale';
import percentSummed from './percent-summed';
import periodMismatch from './period-mismatch';
import productMismatch from './product-mismatch';
import rateMismatch from './rate-mismatch';
import rateTruncated from './rate-truncated';
import slowDisbursement from './slow-disbursement';
import subsetExceeds from './subset-exceeds';
import subtotalMismatch from './subtotal-mismatch';
import targetMissing from './target-missing';
import targetUnmet from './target-unmet';
import thousandSeparatorSlip from './thousand-separator-slip';
import totalMismatch from './total-mismatch';
import unitConflict from './unit-conflict';
import unitMissing from './unit-missing';
import unitSlip from './unit-slip';
import unknownArea from './unknown-area';
import unreadableCell from './unreadable-cell';
import verdictMismatch from './verdict-mismatch';
import type { Rule } from './rule';

/** Every rule, in the order in which they are reported: a cause stands before what follows from it. */
export const rules: readonly Rule[] = [
  fractionAsDate,
  numberAsText,
  unreadableCell,
  errorValue,
  thousandSeparatorSlip,
  unitSlip,
  percentScale,
  negativeValue,
  fractionalCount,
  hiddenData,
  mergedValue,
  formulaRange,
  numberInFormula,
  percentSummed,
  columnArithmetic,
  productMismatch,
  componentsMismatch,
  periodMismatch,
  allocationMismatch,
  subtotalMismatch,
  totalMismatch,
  subsetExceeds,
  formulaInconsistent,
  hardcodedTotal,
  rateMismatch,
  rateTruncated,
  verdictMismatch,
  indicatorsMetMismatch,
  disbursedExceedsPlan,
  disbursedWithoutPlan,
  estimateBelowActual,
  normExceeded,
  duplicateIndicator,
  duplicateArea,
  figureDiffers,
  unitMissing,
  unitConflict,
  unknownArea,
  legacyEncoding,
  missingArea,
  allocationGap,
  targetMissing,
  actualMissing,
  targetUnmet,
  notStarted,
  advanceUnsettled,
  slowDisbursement,
  outlineGap,
];
