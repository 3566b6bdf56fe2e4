import type { Finding } from '../../src/core/finding';
import { parseA1, type Range } from '../../src/core/grid/range';

/** A place on a sheet named `Biểu`. */
export function at(address: string, sheet = 'Biểu'): Range {
  const range = parseA1(sheet, address);
  if (!range) throw new Error(`no address: ${address}`);
  return range;
}

/** A finding for tests of what becomes of findings. */
export const finding = (address: string, more: Partial<Finding> = {}): Finding => ({
  ruleId: 'total-mismatch',
  message: 'differs',
  severity: 'error',
  at: at(address),
  related: [],
  cells: [],
  data: {},
  expected: null,
  actual: null,
  tolerance: 0,
  condition: null,
  fix: [],
  consequences: [],
  waived: null,
  table: null,
  ...more,
});
