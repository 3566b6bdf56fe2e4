import { rangeOfReference, tokensOf } from '../formula/references';
import { cell, type Grid } from '../grid/grid';

/** Whether a formula divides by a cell that is blank or 0: nothing is wrong with it yet. */
export function isDivisionByNothing(grid: Grid, formula: string): boolean {
  const tokens = tokensOf(formula);
  return tokens.some((token, i) => {
    const under = tokens[i + 1];
    if (token.value !== '/' || under?.type !== 'range') return false;
    const at = rangeOfReference(under.value, grid.sheet);
    if (!at || at.sheet !== grid.sheet) return false;
    const { value, error } = cell(grid, at.top, at.left);
    return error === undefined && (value === null || value === 0 || value === '');
  });
}
