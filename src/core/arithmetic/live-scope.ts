import { append } from '../grid/append';
import { highest, lowest } from '../grid/extremes';
import { cell } from '../grid/grid';
import { figureColumns } from '../facts/figure';
import { alike, liveAt, type LiveCell } from '../facts/live-cells';
import { childrenOf, isCounted, rowAt } from '../facts/rows';
import { bitsAt, CELL, isBlankAt } from '../facts/strip';
import type { Column, Row, Table } from '../table/table';
import type { Scope } from './scopes';

/** A live sum over its own column, and the column. */
interface Sum {
  readonly live: LiveCell;
  readonly column: Column;
  readonly rows: readonly Row[];
}

/** The live sum of a row that adds most; null where the others add anything but the same rows, blank ones aside. */
function ownSum(table: Table, total: Row): Sum | null {
  const sums: Sum[] = [];
  for (const column of figureColumns(table)) {
    const live = liveAt(table, total.at, column.at);
    const rows = live?.vertical ? addedRows(table, live) : [];
    if (!rows) return null;
    if (live?.vertical) sums.push({ live, column, rows });
  }
  const [widest] = [...sums].sort((a, b) => b.rows.length - a.rows.length);
  return widest && sums.every((sum) => alike(sum.live, widest.live) || isSameButBlank(table, sums, sum, widest))
    ? widest
    : null;
}

/** Rows that are blank in its column may be left out: when cells are added one by one, or by several sums alike. */
function isSameButBlank(table: Table, sums: readonly Sum[], sum: Sum, widest: Sum): boolean {
  const picks = sum.live.formula.includes('+') || sums.filter((other) => alike(other.live, sum.live)).length > 1;
  return (
    picks &&
    sum.rows.every((row) => widest.rows.includes(row)) &&
    widest.rows.every((row) => sum.rows.includes(row) || isBlankAt(table, row, sum.column))
  );
}

/** Rows of the table that a live sum adds; null where it adds anything else. */
function addedRows(table: Table, { at, added }: LiveCell): Row[] | null {
  const found: Row[] = [];
  for (const { sheet, top, bottom, left, right } of added ?? []) {
    const isOwn = sheet === at.sheet && left === at.left && right === at.left;
    if (!isOwn || top <= table.header.bottom || bottom > table.range.bottom) return null;
    for (let place = top; place <= bottom; place++) {
      const row = rowAt(table, place);
      if (row) found.push(row);
    }
  }
  return found;
}

/** Every row that a sum comes to count, through sums of sums and the parts of typed groups; null if one counts twice. */
function reachedFrom(table: Table, { column, rows }: Sum): Set<Row> | null {
  const reached = new Set<Row>();
  const left = [...rows];
  for (let row = left.pop(); row; row = left.pop()) {
    if (reached.has(row)) return null;
    reached.add(row);
    const live = liveAt(table, row.at, column.at);
    const parts = live ? (live.vertical ? addedRows(table, live) : []) : partsOf(table, row, rows);
    if (!parts) return null;
    append(left, parts);
  }
  return reached;
}

/** Parts of a typed group, unless the sum adds them beside it as rows of their own. */
function partsOf(table: Table, row: Row, rows: readonly Row[]): readonly Row[] {
  const parts = childrenOf(table, row);
  return parts.some((part) => rows.includes(part)) && !isSumOf(table, row, parts) ? [] : parts;
}

/** Whether a row holds what its parts come to in every column. */
function isSumOf(table: Table, row: Row, parts: readonly Row[]): boolean {
  return figureColumns(table).every((column) => {
    const value = (at: Row): number => Number(cell(table.grid, at.at, column.at).value ?? 0);
    return Math.abs(parts.reduce((sum, part) => sum + value(part), 0) - value(row)) < 1e-6;
  });
}

/** Rows between what is added and the total, and the one next to the far end, are added or hold nothing to add. */
function leavesNoneOut(table: Table, total: Row, reached: ReadonlySet<Row>): boolean {
  const places = [...reached].map((row) => row.at);
  const [from, to] = [lowest(places), highest(places)];
  const isOut = (row: Row | undefined): boolean =>
    row !== undefined && row !== total && !reached.has(row) && isLoose(table, row) && holdsNumber(table, row);
  const [low, high] = [Math.min(from, total.at), Math.max(to, total.at)];
  if (table.rows.some((row) => row.at > low && row.at < high && isOut(row))) return false;
  const first = table.rows.findIndex((row) => row.at === low);
  const beyond = total.at > to ? table.rows[first - 1] : table.rows.find((row) => row.at > high);
  return !isOut(beyond) || beyond?.role === 'total';
}

const holdsNumber = (table: Table, row: Row): boolean =>
  figureColumns(table).some((column) => (bitsAt(table, row, column) & CELL.number) !== 0);

/** An item that some total should count. */
const isLoose = (table: Table, row: Row): boolean => isCounted(table, row) || row.role === 'total';

/**
 * The rows that a total adds by its own live formulas, where all of them add the same, count nothing twice and leave
 * out nothing that stands there: then the sheet itself says what the total is the total of (vùng cộng do công thức nói).
 */
export function liveScope(table: Table, total: Row): Scope | null {
  const sum = ownSum(table, total);
  if (!sum || sum.rows.length < 2 || sum.rows.some((row) => row.role === 'subset')) return null;
  const reached = reachedFrom(table, sum);
  return reached && !reached.has(total) && leavesNoneOut(table, total, reached) ? sum.rows : null;
}
