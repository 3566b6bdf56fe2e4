import type { Cell } from '../../core/grid/grid';
import { isErrorName } from '../../core/marks/holds';

type Growing = { -readonly [K in keyof Cell]: Cell[K] };

/** A cell from what Excel says of it; undefined for one that holds nothing at all. */
export function cellFrom(value: unknown, formula: unknown, numberFormat: unknown): Growing | undefined {
  const calculated = typeof formula === 'string' && formula.charAt(0) === '=' && formula !== value;
  const format =
    typeof numberFormat === 'string' && numberFormat !== '' && numberFormat !== 'General' ? numberFormat : null;
  if (value === '' && !calculated) return format === null ? undefined : { value: null, numberFormat: format };
  const held: Growing = isErrorName(value) ? { value: null, error: value } : { value: plain(value) };
  if (calculated) held.formula = formula;
  if (format !== null) held.numberFormat = format;
  return held;
}

const plain = (value: unknown): Cell['value'] =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
