import { CONDITIONAL_SUMS } from './conditional-sums';
import { COUNTS } from './count';
import { DATES } from './dates';
import type { WorksheetFunction } from './function';
import { INFORMATION } from './information';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { MATH } from './math';
import { TEXT } from './text';

/** Every worksheet function that is calculated here; formulas with any other keep the value they had. */
export const FUNCTIONS: Readonly<Record<string, WorksheetFunction>> = {
  ...MATH,
  ...COUNTS,
  ...LOGIC,
  ...INFORMATION,
  ...TEXT,
  ...CONDITIONAL_SUMS,
  ...LOOKUP,
  ...DATES,
};
