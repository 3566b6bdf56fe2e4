import { derived } from '../facts/facts';
import { figureAt, figureColumns, keyAt, type Figure } from '../facts/figure';
import { covers, liveAt, type LiveCell } from '../facts/live-cells';
import { childrenOf, parentOf, rowAt } from '../facts/rows';
import { CELL, bitsAt } from '../facts/strip';
import { referencesOf } from '../formula/references';
import { cell } from '../grid/grid';
import { cellAt, contains, overlaps, type Range } from '../grid/range';
import type { Row, Table } from '../table/table';
import type { Equation } from './equation';
import { columnOf, keysOf, rowOf } from './light-equation';

/** A cell that a live sum should not count, and what stands there. */
export interface Overcount {
  readonly at: Range;
  readonly name: string;
}

/** Sums of more cells than this are not looked into: running sums would cost as much as their square. */
const MOST_CELLS = 3000;

/** The cells of the table's own sheet that a live sum adds, number by number; null where there are too many. */
function addedCells(table: Table, { added }: LiveCell): Range[] | null {
  const found: Range[] = [];
  for (const r of added ?? []) {
    if (r.sheet !== table.grid.sheet) return null;
    if ((r.bottom - r.top + 1) * (r.right - r.left + 1) + found.length > MOST_CELLS) return null;
    for (let row = r.top; row <= r.bottom; row++)
      for (let column = r.left; column <= r.right; column++)
        if (typeof cell(table.grid, row, column).value === 'number') found.push(cellAt(r.sheet, row, column));
  }
  return found;
}

const valueAt = (table: Table, at: Range): number => Number(cell(table.grid, at.top, at.left).value ?? 0);

/** A year, or one of the numbers of the columns; any other figure makes it doubtful that this is a header at all. */
function isHeading(table: Table, at: Range): boolean {
  const value = valueAt(table, at);
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return true;
  const [before, after] = [-1, 1].map((step) => Number(cell(table.grid, at.top, at.left + step).value ?? NaN));
  return value - (before ?? NaN) === 1 || (after ?? NaN) - value === 1;
}

/** Numbers of the header, such as years, that a sum reaches up to. */
function ofHeader(table: Table, cells: readonly Range[]): Overcount[] {
  const { top, bottom } = table.header;
  return cells
    .filter((at) => at.top >= top && at.top <= bottom && valueAt(table, at) !== 0 && isHeading(table, at))
    .map((at) => ({ at, name: String(valueAt(table, at)) }));
}

/** Whether a typed group row holds just what the rows under it come to. */
function isWhole(table: Table, row: Row, parts: readonly Row[], at: Range): boolean {
  const sum = parts.reduce((all, part) => all + valueAt(table, cellAt(at.sheet, part.at, at.left)), 0);
  return parts.length > 1 && Math.abs(sum - valueAt(table, cellAt(at.sheet, row.at, at.left))) < 1e-6;
}

/** What a cell is already the sum of: by its formula, or by the rows under it. */
function partsOf(table: Table, at: Range): readonly Range[] {
  const live = liveAt(table, at.top, at.left);
  if (live) return live.added ?? [];
  const row = rowAt(table, at.top);
  const parts = row ? childrenOf(table, row) : [];
  return row && isWhole(table, row, parts, at) ? parts.map((part) => cellAt(at.sheet, part.at, at.left)) : [];
}

const nameOf = (table: Table, at: Range): string => {
  const row = rowAt(table, at.top);
  const column = table.columns.find((c) => c.at === at.left);
  return (row && row.label !== '' ? row.label : column?.path[column.path.length - 1]) ?? '';
};

/** Figures that a sum counts beside the very cell that adds them up. */
function countedTwice(table: Table, cells: readonly Range[]): Overcount[] {
  const twice = new Map<number, Range>();
  for (const at of cells) {
    const parts = partsOf(table, at);
    if (parts.length === 0) continue;
    for (const part of cells)
      if (keyAt(part) !== keyAt(at) && valueAt(table, part) !== 0 && covers(parts, part)) twice.set(keyAt(part), part);
  }
  return [...twice.values()].map((at) => ({ at, name: nameOf(table, at) }));
}

/** The rows of a table that a sum takes from one column, from top to bottom. */
function rowsAdded(table: Table, added: readonly Range[], column: number): Row[] {
  const found = new Map<number, Row>();
  for (const { top, bottom, left, right } of added) {
    if (column < left || column > right) continue;
    const last = Math.min(bottom, table.range.bottom);
    for (let at = Math.max(top, table.range.top); at <= last; at++) {
      const row = rowAt(table, at);
      if (row) found.set(at, row);
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** Groups of which some live sum adds just the parts, all of them: their numbering means what it says. */
const provenGroups = derived(() => new Map<Row, boolean>());

function isProvenGroup(table: Table, group: Row): boolean {
  const answers = provenGroups(table);
  let answer = answers.get(group);
  if (answer === undefined) {
    const parts = childrenOf(table, group);
    answer = figureColumns(table).some((column) => {
      const live = liveAt(table, group.at, column.at);
      const rows = live?.vertical ? rowsAdded(table, live.added ?? [], column.at) : [];
      return rows.length > 1 && rows.length === parts.length && rows.every((row) => parts.includes(row));
    });
    answers.set(group, answer);
  }
  return answer;
}

/** Rows that stand beside a group and not under it, which a sum of its parts goes on to. */
function ofNextGroup(table: Table, live: LiveCell): Overcount[] {
  const group = rowAt(table, live.at.top);
  const parts = group && live.vertical ? childrenOf(table, group) : [];
  if (!group || parts.length < 2) return [];
  const rows = rowsAdded(table, live.added ?? [], live.at.left);
  const beside = rows.filter((row) => isPart(row) && row.level <= group.level && row !== group);
  if (beside.length === 0 || !parts.every((row) => rows.includes(row)) || !isProvenGroup(table, group)) return [];
  return beside
    .map((row) => ({ at: cellAt(live.at.sheet, row.at, live.at.left), name: row.label }))
    .filter(({ at }) => valueAt(table, at) !== 0);
}

const isPart = ({ role }: Row): boolean => role === 'item' || role === 'group';

const known = derived(() => new Map<number, readonly Overcount[]>());

/** What a live sum counts that it cannot mean to: years of the header, or a figure together with the sum of which it is part. */
export function overcounts(table: Table, live: LiveCell): readonly Overcount[] {
  const [found, key] = [known(table), keyAt(live.at)];
  let answer = found.get(key);
  if (!answer) {
    const cells = live.added && !live.added.some((r) => overlaps(r, live.at)) ? addedCells(table, live) : null;
    answer = cells ? [...ofHeader(table, cells), ...countedTwice(table, cells), ...ofNextGroup(table, live)] : [];
    found.set(key, answer);
  }
  return answer;
}

const isAbove = (table: Table, above: Row, row: Row | null): boolean =>
  row !== null && (row === above || isAbove(table, above, parentOf(table, row)));

/** A rate that divides by another item's figure where its own stands in its row: a reference that did not move. */
function dividesByOther(table: Table, made: Equation, live: LiveCell): boolean {
  if (made.kind !== 'rate' && made.kind !== 'column-arithmetic') return false;
  const divisor = made.terms[made.terms.length - 1] as Figure;
  const own = made.result.row.at;
  const references = referencesOf(live.formula, live.at.sheet);
  if (references.some((r) => contains(r, own, divisor.column.at))) return false;
  const isOther = (r: Range): boolean => {
    const row = r.top === r.bottom && r.left === r.right && r.left === divisor.column.at ? rowAt(table, r.top) : null;
    return row !== null && row.at !== own && row.role === 'item' && !isAbove(table, row, made.result.row);
  };
  return references.some(isOther) && made.terms.some((t) => references.some((r) => contains(r, own, t.column.at)));
}

/** Whether a figure that differs is wrong by its own formula, whatever the figures beside it do. */
export function isSelfRefuted(table: Table, made: Equation): boolean {
  if (made.state !== 'broken') return false;
  const live = liveAt(table, rowOf(made).at, columnOf(made).at);
  return live !== undefined && (overcounts(table, live).length > 0 || dividesByOther(table, made, live));
}

/** Whether the result's own formula adds just the terms: the sheet itself says what its total is made of. */
export function addsItsTerms(table: Table, made: Equation): boolean {
  const { added } = liveAt(table, rowOf(made).at, columnOf(made).at) ?? {};
  if (!added) return false;
  const [, ...terms] = keysOf(made);
  const column = columnOf(made);
  const counted = rowsAdded(table, added, column.at).filter((row) => (bitsAt(table, row, column) & CELL.number) !== 0);
  const keys = new Set(terms);
  return counted.length > 0 && counted.every((row) => keys.has(figureAt(table, row, column).key));
}
