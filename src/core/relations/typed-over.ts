import { derived } from '../facts/facts';
import { alike, liveAt, liveCells, type LiveCell } from '../facts/live-cells';
import { formulaAt, referencesOf } from '../formula/references';
import { recompute } from '../formula/recompute';
import { cell } from '../grid/grid';
import { cellAt, type Range } from '../grid/range';
import type { Table } from '../table/table';

/** A number typed where all cells about it are computed in one way (gõ số đè công thức). */
export interface TypedOver {
  readonly at: Range;
  readonly value: number;
  /** What its neighbours' formula would be there, and come to. */
  readonly formula: string;
  readonly expected: number;
  readonly pattern: readonly LiveCell[];
}

type Step = readonly [number, number];
const AXES: readonly Step[] = [
  [1, 0],
  [0, 1],
];

/** So many cells to each side are looked at, and so many must be computed alike. */
const REACH = 12;
const FEWEST = 3;
const MOSTLY = 0.8;

/** Cells of a line on one side, as far as it goes without a break of two. */
function cellsBeside(table: Table, at: Range, [down, along]: Step, side: number): (LiveCell | undefined)[] {
  const { range } = table;
  const found: (LiveCell | undefined)[] = [];
  for (let i = 1; i <= REACH; i++) {
    const [row, column] = [at.top + side * i * down, at.left + side * i * along];
    if (row < range.top || row > range.bottom || column < range.left || column > range.right) break;
    found.push(liveAt(table, row, column));
  }
  return found;
}

const numberAt = (table: Table, row: number, column: number): number | undefined | null => {
  const { value, error } = cell(table.grid, row, column);
  return typeof value === 'number' ? value : value === null && error === undefined ? undefined : null;
};

/** Cells of its own row or column that the formula needs are filled in: it is not another sort of line. */
function isFilled(table: Table, formula: string, at: Range): boolean {
  const needed = referencesOf(formula, at.sheet).filter(
    (r) => r.sheet === at.sheet && r.top === r.bottom && r.left === r.right,
  );
  const filled = needed.filter((r) => typeof cell(table.grid, r.top, r.left).value === 'number');
  return filled.length > 0 && filled.length === needed.length;
}

const LAST_DIGIT = 0.5 + 1e-6;

function typedAt(table: Table, at: Range, value: number, axis: Step, pattern: LiveCell): TypedOver | null {
  const sides = [cellsBeside(table, at, axis, -1), cellsBeside(table, at, axis, 1)];
  if (!sides.every(([next]) => next && alike(next, pattern))) return null;
  const all = sides.flat();
  const same = all.filter((live): live is LiveCell => live !== undefined && alike(live, pattern));
  const lives = all.filter((live) => live !== undefined);
  if (same.length < FEWEST || same.length < lives.length * MOSTLY || same.length * 2 < all.length) return null;
  const formula = formulaAt(pattern.relative, at.top, at.left);
  if (!formula || !isFilled(table, formula, at)) return null;
  const expected = recompute(formula, at.sheet, (sheet, row, column) =>
    sheet === at.sheet ? numberAt(table, row, column) : null,
  );
  if (expected === null || Math.abs(expected - value) <= Math.max(LAST_DIGIT, Math.abs(expected) * 1e-9)) return null;
  return { at, value, formula, expected, pattern: same };
}

/** Numbers typed over the formula of their neighbours, and other than what it comes to. */
export const typedOver = derived((facts): readonly TypedOver[] => {
  const found = new Map<number, TypedOver>();
  const { grid } = facts;
  for (const live of liveCells(facts))
    for (const axis of AXES) {
      const at = cellAt(live.at.sheet, live.at.top + axis[0], live.at.left + axis[1]);
      const key = at.top * 16384 + at.left;
      const { value } = cell(grid, at.top, at.left);
      if (live.vertical || typeof value !== 'number' || found.has(key) || liveAt(facts, at.top, at.left)) continue;
      const typed = typedAt(facts, at, value, axis, live);
      if (typed) found.set(key, typed);
    }
  return [...found.values()];
});
