import type { Cell } from '../../core/grid/grid';
import { isErrorName } from '../../core/marks/holds';

/** A cell from what Excel says of it; undefined for one that holds nothing at all. */
export function cellFrom(value: unknown, formula: unknown, numberFormat: unknown): Cell | undefined {
  const calculated = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const format =
    typeof numberFormat === 'string' && numberFormat !== '' && numberFormat !== 'General' ? { numberFormat } : {};
  if (value === '' && !calculated) return Object.keys(format).length > 0 ? { value: null, ...format } : undefined;
  const held: Cell = isErrorName(value) ? { value: null, error: value } : { value: plain(value) };
  return { ...held, ...(calculated ? { formula } : {}), ...format };
}

const plain = (value: unknown): Cell['value'] =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
