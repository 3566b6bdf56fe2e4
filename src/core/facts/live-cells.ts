import { addedBy, relativeFormula } from '../formula/references';
import { relativePlain } from '../formula/relative';
import { formulaIn } from '../grid/grid';
import { cellAt, contains, shifted, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { derived } from './facts';
import { inPlainCells } from './named-cells';

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

/** Null where it is known that nothing is computed. */
const matrixOf = derived(() => [] as (LiveCell | null | undefined)[][]);

/** The live cell at a place of the body; undefined where nothing is computed. */
export function liveAt(table: Table, row: number, column: number): LiveCell | undefined {
  const { range, grid } = table;
  if (!contains(range, row, column)) return undefined;
  const line = (matrixOf(table)[row - range.top] ??= []);
  let live = line[column - range.left];
  if (live === undefined) {
    const formula = formulaIn(grid, row, column);
    live = formula === undefined || formula === '' ? null : liveCell(table, formula, row, column);
    line[column - range.left] = live;
  }
  return live ?? undefined;
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

/** What formulas of one relative text have in common, their ranges as seen from their own cell. */
interface Pattern {
  readonly vertical: boolean;
  readonly shape: string;
  readonly added: readonly Range[] | null;
}

function patternOf(formula: string, row: number, column: number, sheet: string): Pattern {
  const added = addedBy(formula, sheet);
  const vertical = added?.some((r) => r.left <= column && r.right >= column && r.sheet === sheet) ?? false;
  return { vertical, shape: added ? shapeOf(added, row, column) : '', added };
}

const patterns = derived(() => new Map<string, Pattern>());

/** Formulas without a fixed reference are read once for all cells that say the same from where they stand. */
function liveCell(table: Table, formula: string, row: number, column: number): LiveCell {
  const { sheet } = table.range;
  const at = cellAt(sheet, row, column);
  const said = inPlainCells(table, formula, row);
  const plain = relativePlain(said, row, column);
  if (plain === null) {
    const relative = relativeFormula(said, row, column);
    return { at, formula, relative, ...patternOf(said, row, column, sheet) };
  }
  const known = patterns(table);
  let pattern = known.get(plain);
  if (!pattern) {
    const own = patternOf(said, row, column, sheet);
    pattern = { ...own, added: own.added && own.added.map((r) => shifted(r, -row, -column)) };
    known.set(plain, pattern);
  }
  const added = pattern.added && pattern.added.map((r) => shifted(r, row, column));
  return { at, formula, relative: plain, vertical: pattern.vertical, shape: pattern.shape, added };
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

/** How far above its cell a sum over one range of its own column begins and ends; null of any other. */
function reachOf({ at, added, vertical }: LiveCell): { from: number; to: number } | null {
  const [range, ...others] = added ?? [];
  if (!range || others.length > 0 || !vertical || range.left !== range.right || range.sheet !== at.sheet) return null;
  return { from: at.top - range.top, to: at.top - range.bottom };
}

/** Whether a sum adds all that another does from its own place, and rows between that and itself which the other leaves out. */
export function reachesFurther(own: LiveCell, other: LiveCell): boolean {
  const [a, b] = [reachOf(own), reachOf(other)];
  if (!a || !b) return false;
  const [above, below] = [a.from === b.from && a.to > 0 && a.to < b.to, a.to === b.to && a.from < 0 && a.from > b.from];
  return above || below;
}

/** Whether any of the ranges covers a cell. */
export const covers = (ranges: readonly Range[], at: Range): boolean =>
  ranges.some((r) => r.sheet === at.sheet && contains(r, at.top, at.left));
