import { addedBy, relativeFormula } from '../formula/references';
import { cell } from '../grid/grid';
import { cellAt, contains, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { derived } from './facts';

/** A live cell of the body, its formula, and the same as seen from its own place. */
export interface LiveCell {
  readonly at: Range;
  readonly formula: string;
  readonly relative: string;
  /** It sums cells of its own column: a total, not one of a row's own computations. */
  readonly vertical: boolean;
  /** What it adds up, when adding up is all it does. */
  readonly added: readonly Range[] | null;
  /** The cells it adds up, when that is all it does, relative to its own. */
  readonly shape: string;
}

const matrixOf = derived(() => [] as (LiveCell | undefined)[][]);

/** The live cell at a place of the body; undefined where nothing is computed. */
export function liveAt(table: Table, row: number, column: number): LiveCell | undefined {
  const { range, grid } = table;
  const formula = contains(range, row, column) ? cell(grid, row, column).formula : undefined;
  if (formula === undefined || formula === '') return undefined;
  const line = (matrixOf(table)[row - range.top] ??= []);
  return (line[column - range.left] ??= liveCell(formula, row, column, range.sheet));
}

/** Every live cell in the body of a table, row by row. */
export const liveCells = derived((facts): readonly LiveCell[] => {
  const { top, left, bottom, right } = facts.range;
  const found: LiveCell[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const live = liveAt(facts, row, column);
      if (live) found.push(live);
    }
  return found;
});

function liveCell(formula: string, row: number, column: number, sheet: string): LiveCell {
  const added = addedBy(formula, sheet);
  const vertical = added?.some((r) => r.left <= column && r.right >= column && r.sheet === sheet) ?? false;
  const shape = added ? shapeOf(added, row, column) : '';
  const relative = relativeFormula(formula, row, column);
  return { at: cellAt(sheet, row, column), formula, relative, vertical, added, shape };
}

/** Sums of more cells than this are compared by their formulas alone. */
const MOST_CELLS = 500;

/** Which cells are added, however it is written: D5+E5 and SUM(D5:E5) are one shape. */
function shapeOf(ranges: readonly Range[], row: number, column: number): string {
  const cells: string[] = [];
  for (const r of ranges) {
    if ((r.bottom - r.top + 1) * (r.right - r.left + 1) > MOST_CELLS) return '';
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
