import { cell } from '../../grid/grid';
import type { Range } from '../../grid/range';
import type { Figure } from '../../facts/figure';
import { rangeOfReference, tokensOf } from '../../formula/references';
import type { Table } from '../../table/table';

/** The one cell of another sheet that a formula takes over as it is: `='Ba Bể'!D5`, `=+Sheet2!C4`. */
export function linkIn(formula: string | undefined, sheet: string): Range | null {
  if (formula === undefined || formula.indexOf('!') < 0) return null;
  const tokens = tokensOf(formula).filter(({ type, value }) => type !== 'fx_prefix' && value !== '+');
  const [only] = tokens;
  if (!only || tokens.length > 1 || only.type !== 'range') return null;
  const at = rangeOfReference(only.value, sheet);
  return at && at.sheet !== sheet && at.top === at.bottom && at.left === at.right ? at : null;
}

/** The link that a figure is, if it is one. */
export const linkOf = ({ live, at }: Figure): Range | null => linkIn(live?.formula, at.sheet);

/** The link at a cell of a sheet, read as a table or not. */
export const linkAt = ({ grid }: Table, row: number, column: number): Range | null =>
  linkIn(cell(grid, row, column).formula, grid.sheet);
