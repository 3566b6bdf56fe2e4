import type { Content, Edit } from '../edit';
import { rowPairs } from '../facts/row-pairs';
import { cell, isBlank, mergeAt, type Cell } from '../grid/grid';
import { cellAt, type Range } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import { comparisonsOf, isComparable, underRow, type Comparison } from '../facts/compared';
import { totalRow } from '../facts/compared-sides';
import { figureAt } from '../facts/figure';
import { ratePairs } from '../facts/pairs';
import { sumInAll } from './in-all';
import { comparisonFormula, MOST_ADDENDS, operandOf, rateFormula } from './rate-formula';
import { columnRate } from './row-pair-rates';
import { rowRate } from './row-rate';

/** How a rate column writes its figures: 84,6 or 84,6% (quy ước của cột tỷ lệ). */
interface Convention {
  /** Figures are shares under a % format. */
  readonly percent: boolean;
  readonly numberFormat: string;
}

const SAYS_PERCENT = /%/;

/** The cells' own way: the filled ones, then the format of the empty ones. */
function conventionOf(cells: readonly Cell[]): Convention {
  const filled = cells.filter((c) => typeof c.value === 'number');
  const formats = (filled.length > 0 ? filled : cells)
    .map((c) => c.numberFormat ?? '')
    .filter((f) => f !== '' && f !== 'General');
  const [format] = formats;
  const percent =
    filled.length > 0
      ? SAYS_PERCENT.test(filled[0]?.numberFormat ?? '')
      : format !== undefined && SAYS_PERCENT.test(format);
  return { percent, numberFormat: format !== undefined && format !== '@' ? format : percent ? '0.0%' : '0.0' };
}

function isFree(table: Table, row: Row, column: Column): boolean {
  const merge = mergeAt(table.grid, row.at, column.at);
  return isBlank(cell(table.grid, row.at, column.at)) && (!merge || (merge.top === row.at && merge.left === column.at));
}

/** A cell where a rate belongs, and its formula. */
interface Fill {
  readonly row: Row;
  readonly column: Column;
  /** The rates stand beside one another in the row, and not one below the other. */
  readonly across?: boolean;
  /** What it divides by is known. */
  readonly known: boolean;
  readonly formula: (percent: boolean) => string | null;
}

/** The rate that a rate column stands for: the first definition the table gives for it. */
function plannedFills(table: Table): Fill[] {
  const seen: Record<string, boolean> = {};
  const fills: Fill[] = [];
  for (const pair of ratePairs(table)) {
    const column = pair.printed;
    if (!column) continue;
    for (const row of table.rows) {
      const key = `${String(row.at)},${String(column.at)}`;
      if (row.role === 'note' || seen[key]) continue;
      const rate = rowRate(table, row, pair);
      if (!rate || rate.numerator.typed || rate.denominator.typed) continue;
      seen[key] = true;
      const formula = (percent: boolean): string => rateFormula(rate, table.range.sheet, percent);
      fills.push({ row, column, known: rate.denominator.value !== null, formula });
    }
  }
  return fills;
}

function comparisonFill(table: Table, row: Row, total: Row | null, made: Comparison): Fill[] {
  const below = underRow(made, row, total);
  if (!below || !isComparable(made, row)) return [];
  const [a, b] = [figureAt(table, row, made.top), figureAt(table, below, made.under ?? made.top)];
  const [top, under] = [operandOf(a.amount, a.at), operandOf(b.amount, b.at)];
  if (!top || !under) return [];
  const formula = (percent: boolean): string | null => comparisonFormula(made, top, under, percent);
  return [{ row, column: made.rate, known: true, formula }];
}

/** Rows of rates below their plan and their result. */
const rowFills = (table: Table): Fill[] =>
  rowPairs(table).flatMap((pair) =>
    pair.columns.flatMap((column): Fill[] => {
      const rate = pair.printed && columnRate(table, pair, column);
      if (!pair.printed || !rate || rate.numerator.typed || rate.denominator.typed) return [];
      const formula = (percent: boolean): string => rateFormula(rate, table.range.sheet, percent);
      return [{ row: pair.printed, column, across: true, known: rate.denominator.value !== null, formula }];
    }),
  );

/** The rate of the whole in a row that has no amounts: sum over sum. */
const wholeFills = (table: Table): Fill[] =>
  ratePairs(table).flatMap((pair) =>
    sumInAll(table, pair).flatMap((rate): Fill[] => {
      const row = table.rows.find(({ at }) => at === rate.printedAt?.top);
      const many = Math.max(rate.numerator.cells.length, rate.denominator.cells.length) > MOST_ADDENDS;
      if (!row || !pair.printed || many || rate.numerator.typed || rate.denominator.typed) return [];
      const formula = (percent: boolean): string => rateFormula(rate, table.range.sheet, percent);
      return [{ row, column: pair.printed, known: true, formula }];
    }),
  );

function fillsOf(table: Table): Fill[] {
  const total = totalRow(table);
  const comparisons = comparisonsOf(table).flatMap((made) =>
    table.rows.flatMap((row) => comparisonFill(table, row, total, made)),
  );
  return [...plannedFills(table), ...wholeFills(table), ...rowFills(table), ...comparisons];
}

const neighbours = (table: Table, { row, column, across }: Fill): Cell[] =>
  across
    ? table.columns.map((c) => cell(table.grid, row.at, c.at)).filter((c) => typeof c.value !== 'string')
    : table.rows.map((r) => cell(table.grid, r.at, column.at));

function contentOf(table: Table, fill: Fill): Content | null {
  const { percent, numberFormat } = conventionOf(neighbours(table, fill));
  const written = fill.formula(percent);
  return written === null ? null : { formula: written, numberFormat };
}

/** Formulas into the empty cells of the table's rate columns; never over a filled cell (điền công thức tỷ lệ). */
export function fillRates(table: Table): Edit[] {
  return fillsOf(table)
    .filter(({ row, column, known }) => known && isFree(table, row, column))
    .flatMap((fill) => {
      const after = contentOf(table, fill);
      const at = cellAt(table.range.sheet, fill.row.at, fill.column.at);
      return after ? [{ kind: 'content' as const, at, after }] : [];
    });
}

/** The formula that would stand in place of one typed rate; null where the table does not say which rate it is. */
export function replaceRate(table: Table, at: Range): Edit | null {
  const fill = fillsOf(table).find((f) => f.row.at === at.top && f.column.at === at.left);
  if (!fill || cell(table.grid, at.top, at.left).formula !== undefined) return null;
  const after = contentOf(table, fill);
  return after && { kind: 'content', at: cellAt(table.range.sheet, at.top, at.left), after };
}
