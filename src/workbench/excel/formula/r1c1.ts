import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { letters } from '../../../core/grid/range';

const anchor = (row: number, column: number): string => letters(column) + String(row + 1);

/** A formula of a cell in R1C1 notation: the same text for every cell of a column that is filled alike. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  translateFormulaToR1C1(formula, anchor(row, column));

/** Content given in R1C1 notation as A1; anything that is no formula stays as it is. */
export const fromR1C1 = (raw: unknown, row: number, column: number): unknown =>
  typeof raw === 'string' && raw.startsWith('=') ? translateFormulaToA1(raw, anchor(row, column)) : raw;
