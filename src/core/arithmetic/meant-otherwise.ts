import { liveAt, alike, type LiveCell } from '../facts/live-cells';
import { addedBy, referencesOf, tokensOf } from '../formula/references';
import { cell, isBlank } from '../grid/grid';
import { cellAt, cellKey, type Range } from '../grid/range';
import type { Table } from '../table/table';

/** A counter of rows goes on wherever a heading stands between: its formulas tell nothing of the figures. */
export const isNumbering = (table: Table, { at }: LiveCell): boolean =>
  table.columns.some(({ at: column, role }) => column === at.left && role === 'ordinal');

const cellsIn = (ranges: readonly Range[]): Range[] =>
  ranges.flatMap((r) => {
    const cells: Range[] = [];
    for (let row = r.top; row <= Math.min(r.bottom, r.top + MOST_ADDED); row++)
      for (let column = r.left; column <= Math.min(r.right, r.left + MOST_ADDED); column++)
        cells.push(cellAt(r.sheet, row, column));
    return cells;
  });

const MOST_ADDED = 50;

/**
 * Both add the same figures: the cells that one of them leaves out hold nothing. A sum by range over figures is another
 * matter, for what is filled in tomorrow would be missed.
 */
export function leavesOnlyBlanks(table: Table, live: LiveCell, pattern: string): boolean {
  const { sheet } = live.at;
  const [own, other] = [live.added ?? referencesOf(live.formula, sheet), addedBy(pattern, sheet)];
  if (!other || (live.added === null && !isPlainReference(live.formula))) return false;
  const [mine, theirs] = [cellsIn(own), cellsIn(other)];
  const keys = new Set(mine.map(cellKey));
  const left = theirs.filter((at) => !keys.has(cellKey(at)));
  const isEmpty = (at: Range): boolean => at.sheet === sheet && isBlank(cell(table.grid, at.top, at.left));
  if (left.length !== theirs.length - mine.length || !left.every(isEmpty)) return false;
  return functionsIn(live.formula) === '' || mine.every(isEmpty);
}

/** The row's other figures are computed as this one is, whatever stands between: a row of another kind. */
export const isRowOfItsKind = (table: Table, live: LiveCell): boolean =>
  table.columns.some(({ at }) => {
    const other = at === live.at.left ? undefined : liveAt(table, live.at.top, at);
    return other !== undefined && alike(other, live);
  });

/** Names of the functions that a formula calls. */
const functionsIn = (formula: string): string =>
  tokensOf(formula)
    .filter(({ type }) => type === 'func')
    .map(({ value }) => value.toUpperCase())
    .join(' ');

/** What runs down from the cell before has nothing before its first: that takes its figure from elsewhere. */
const isFirstOfChain = ({ at }: LiveCell, pattern: string): boolean =>
  isPlainReference(pattern) &&
  referencesOf(pattern, at.sheet).some(
    (r) => r.sheet === at.sheet && Math.abs(r.top - at.top) + Math.abs(r.left - at.left) === 1,
  );

const isPlainReference = (formula: string): boolean => /^=\+?[^()+*/^&,<>=-]+$/.test(formula);

/**
 * The first or last of a run may be computed otherwise on purpose: the opening of a running balance (the pattern would
 * count with a heading), a line of weights above, a mean or a total below.
 */
export function opensOrCloses(table: Table, live: LiveCell, pattern: string): boolean {
  if (functionsIn(live.formula) !== functionsIn(pattern)) return true;
  if (isPlainReference(live.formula) && !isPlainReference(pattern)) return true;
  if (isPlainReference(live.formula) && isFirstOfChain(live, pattern)) return true;
  return referencesOf(pattern, live.at.sheet).some(
    (r) =>
      r.sheet === live.at.sheet &&
      r.top === r.bottom &&
      r.left === r.right &&
      typeof cell(table.grid, r.top, r.left).value === 'string',
  );
}
