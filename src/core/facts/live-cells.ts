import { addedBy, relativeFormula } from '../formula/references';
import { cell } from '../grid/grid';
import { cellAt, contains, type Range } from '../grid/range';
import type { Table } from '../table/table';

/** A live cell of the body, its formula, and the same as seen from its own place. */
export interface LiveCell {
  readonly at: Range;
  readonly formula: string;
  readonly relative: string;
  /** It sums cells of its own column: a total, not one of a row's own computations. */
  readonly vertical: boolean;
  /** The cells it adds up, when that is all it does, relative to its own. */
  readonly shape: string;
}

const memory = new WeakMap<Table, ReadonlyMap<string, LiveCell>>();
const MOST_CELLS = 200000;

const key = (row: number, column: number): string => `${String(row)},${String(column)}`;

/** The formulas in the body of a table, by row and column. */
export function liveCells(table: Table): ReadonlyMap<string, LiveCell> {
  const known = memory.get(table);
  if (known) return known;
  const found = new Map<string, LiveCell>();
  const { top, left, bottom, right, sheet } = table.range;
  const size = (bottom - top + 1) * (right - left + 1);
  for (let row = top; row <= bottom && size < MOST_CELLS; row++)
    for (let column = left; column <= right; column++) {
      const { formula } = cell(table.grid, row, column);
      if (formula) found.set(key(row, column), live(formula, row, column, sheet));
    }
  memory.set(table, found);
  return found;
}

export const liveAt = (table: Table, row: number, column: number): LiveCell | undefined =>
  liveCells(table).get(key(row, column));

function live(formula: string, row: number, column: number, sheet: string): LiveCell {
  const added = addedBy(formula, sheet);
  const vertical = added?.some((r) => r.left <= column && r.right >= column && r.sheet === sheet) ?? false;
  const shape = added ? shapeOf(added, row, column) : '';
  return { at: cellAt(sheet, row, column), formula, relative: relativeFormula(formula, row, column), vertical, shape };
}

/** Which cells are added, however it is written: D5+E5 and SUM(D5:E5) are one shape. */
function shapeOf(ranges: readonly Range[], row: number, column: number): string {
  const cells: string[] = [];
  for (const r of ranges) {
    if ((r.bottom - r.top + 1) * (r.right - r.left + 1) > 500) return '';
    for (let i = r.top; i <= r.bottom; i++)
      for (let j = r.left; j <= r.right; j++) cells.push(`${r.sheet}!${String(i - row)},${String(j - column)}`);
  }
  return cells.sort().join(' ');
}

/** Whether two formulas do the same, as seen from their own cells. */
export const alike = (a: LiveCell, b: LiveCell): boolean =>
  a.relative === b.relative || (a.shape !== '' && a.shape === b.shape);

/** Whether any of the ranges covers a cell. */
export const covers = (ranges: readonly Range[], at: Range): boolean =>
  ranges.some((r) => r.sheet === at.sheet && contains(r, at.top, at.left));
