import type { Column, Table } from '../table/table';
import { figuresIn, type Figure } from './figure';

/** Nearly all figures of a column have no more decimals than it is written with. */
const NEARLY_ALL = 0.9;

function digitsOf(figures: readonly Figure[]): number {
  const decimals = figures.flatMap(({ amount }) => (amount.kind === 'number' ? [Math.max(0, amount.decimals)] : []));
  decimals.sort((a, b) => a - b);
  return decimals[Math.max(0, Math.ceil(decimals.length * NEARLY_ALL) - 1)] ?? 0;
}

/** Decimals with which the figures of a cell's column are written, its own at least (số chữ số thập phân của cột). */
export function columnDigits(table: Table): (figure: Figure) => number {
  const known = new Map<Column, number>();
  return ({ column, amount }) => {
    let digits = known.get(column);
    if (digits === undefined) known.set(column, (digits = digitsOf(figuresIn(table, column))));
    return amount.kind === 'number' ? Math.max(digits, amount.decimals) : digits;
  };
}
