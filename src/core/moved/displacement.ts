import { formulaAt, type Cells } from '../grid/cells';
import { highest, lowest } from '../grid/extremes';
import type { Grid } from '../grid/grid';
import { cellAt, rangeOf, type Range } from '../grid/range';
import { columnKeys, rowKeys, typedAt, type LineKeys } from './line-keys';
import { matchLines, type Found } from './match-lines';

/** How one axis has moved: a line's place now, and whose place it was. */
interface Axis {
  /** Null where the line cannot be found again with certainty. */
  to(line: number): number | null;
  /** The line of then that stands here now; null for a new one. */
  from(line: number): number | null;
}

/** Where the rows and columns of a sheet have gone since it was read (xê dịch). */
export interface Displacement {
  /** What the sheet is called now. */
  readonly sheet: string;
  /** Every cell stands where it stood. */
  readonly still: boolean;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** No line of an axis has moved. */
export const STILL: Axis = { to: (line) => line, from: (line) => line };

/** Whether both hold the same cells in the same places, formulas as they are written. */
export function sameCells(a: Cells, b: Cells): boolean {
  if (a.height !== b.height || a.columns.length !== b.columns.length) return false;
  for (let row = 0; row <= a.height; row++) if (a.starts[row] !== b.starts[row]) return false;
  for (let at = 0; at < a.columns.length; at++)
    if (a.columns[at] !== b.columns[at] || typedAt(a, at) !== typedAt(b, at) || formulaAt(a, at) !== formulaAt(b, at))
      return false;
  return true;
}

export function axisOf({ to, from }: Found): Axis {
  const last = to.length - 1;
  const shift = last < 0 ? 0 : (to[last] as number) - last;
  const place = (line: number | undefined): number | null => (line === undefined || line < 0 ? null : line);
  return {
    // Empty lines behind the last one move with it.
    to: (line) => (line < to.length ? place(to[line]) : to[last] === -1 ? null : line + shift),
    from: (line) => place(from[line]),
  };
}

const pairsOf = ({ to }: Found): [then: number[], now: number[]] => {
  const then: number[] = [];
  const now: number[] = [];
  to.forEach((place, line) => {
    if (place < 0) return;
    then.push(line);
    now.push(place);
  });
  return [then, now];
};

/** Lines that have words, but none where both sheets are known, could be any: they are lost. */
function withoutMute(found: Found, known: LineKeys, all: LineKeys): Found {
  found.to.forEach((place, line) => {
    if (place < 0 || known.said[line] !== '' || all.said[line] === '') return;
    found.to[line] = -1;
    found.from[place] = -1;
  });
  return found;
}

const allRows = ({ cells }: Grid): number[] => Array.from({ length: cells.height }, (_, row) => row);

function columnsBy(rows: Found, then: Grid, now: Grid): Found {
  const [before, after] = pairsOf(rows);
  const known = columnKeys(then, before);
  return withoutMute(matchLines(known, columnKeys(now, after)), known, columnKeys(then, allRows(then)));
}

const isLost = ({ said }: LineKeys, { to }: Found): boolean => said.some((key, at) => key !== '' && to[at] === -1);

/** Rows by all their cells, columns by these rows; then, where a new column has changed what rows say, once more without it. */
function findAll(then: Grid, now: Grid): [rows: Found, columns: Found] {
  const keys = rowKeys(then);
  const rows = matchLines(keys, rowKeys(now));
  const columns = columnsBy(rows, then, now);
  if (!isLost(keys, rows)) return [rows, columns];
  const known = rowKeys(then, (column) => columns.to[column] !== -1);
  const there = rowKeys(now, (column) => columns.from[column] !== -1);
  const again = withoutMute(matchLines(known, there), known, keys);
  return [again, columnsBy(again, then, now)];
}

/** Compares a sheet as it was read with what it is now. */
export function displacementOf(then: Grid, now: Grid): Displacement {
  if (sameCells(then.cells, now.cells)) return { sheet: now.sheet, still: true, rows: STILL, columns: STILL };
  const [rows, columns] = findAll(then, now);
  return { sheet: now.sheet, still: false, rows: axisOf(rows), columns: axisOf(columns) };
}

/** How many rows that say anything are found again, from 0 to 1: whether a sheet of another name is the same sheet. */
export function likeness(then: Grid, now: Grid): number {
  if (sameCells(then.cells, now.cells)) return 1;
  const keys = rowKeys(then);
  const { to } = matchLines(keys, rowKeys(now));
  let [said, found] = [0, 0];
  keys.said.forEach((key, at) => {
    if (key === '') return;
    said++;
    if (to[at] !== -1) found++;
  });
  return said === 0 ? 0 : found / said;
}

function spanNow(first: number, last: number, { to, from }: Axis): [number, number] | null {
  const [a, b] = [to(first), to(last)];
  if (a === null || b === null) return null;
  if (first === last) return [a, a];
  let [low, high] = [Math.min(a, b), Math.max(a, b)];
  for (let line = first; line <= last; line++) {
    const place = to(line);
    if (place !== null) [low, high] = [Math.min(low, place), Math.max(high, place)];
  }
  // Lines of elsewhere have been put between: no range says what this one said. New ones belong to it, as Excel has it.
  for (let line = low; line <= high; line++) {
    const origin = from(line);
    if (origin !== null && (origin < first || origin > last)) return null;
  }
  return [low, high];
}

/** Beyond these a range is whole columns or rows, which no cell of it limits. */
const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

/** Where a range of then is now; null where that cannot be told. */
export function rangeNow(moved: Displacement, { top, left, bottom, right }: Range): Range | null {
  if (moved.still) return { sheet: moved.sheet, top, left, bottom, right };
  const rows = top === 0 && bottom >= LAST_ROW ? [top, bottom] : spanNow(top, bottom, moved.rows);
  const columns = left === 0 && right >= LAST_COLUMN ? [left, right] : spanNow(left, right, moved.columns);
  if (!rows || !columns) return null;
  return {
    ...cellAt(moved.sheet, rows[0] as number, columns[0] as number),
    bottom: rows[1] as number,
    right: columns[1] as number,
  };
}

/** The lines that are left of a span, where they stand together and alone; null where they do not. */
function leftOf(first: number, last: number, axis: Axis): [number, number] | null {
  const left: number[] = [];
  for (let line = first; line <= last; line++) {
    const place = axis.to(line);
    if (place !== null) left.push(place);
  }
  if (left.length === 0) return null;
  const [low, high] = [lowest(left), highest(left)];
  return high - low + 1 === left.length ? [low, high] : null;
}

const isWhole = (first: number, last: number, axis: Axis): boolean => {
  for (let line = first; line <= last; line++) if (axis.to(line) === null) return false;
  return true;
};

/**
 * Where a format that was set on a range may be now (dấu vết): on what the range is now, on what is left of it, or, where
 * its lines have only changed places, which moves no format, where it was.
 */
export function tracesOf(moved: Displacement, range: Range): readonly Range[] {
  const now = rangeNow(moved, range);
  if (now) return moved.still ? [now] : [now, { ...range, sheet: moved.sheet }];
  const { top, left, bottom, right } = range;
  const [rows, columns] = [leftOf(top, bottom, moved.rows), leftOf(left, right, moved.columns)];
  const rest = rows && columns ? [rangeOf(moved.sheet, rows[0], columns[0], rows[1], columns[1])] : [];
  const whole = isWhole(top, bottom, moved.rows) && isWhole(left, right, moved.columns);
  return whole ? [...rest, { ...range, sheet: moved.sheet }] : rest;
}
