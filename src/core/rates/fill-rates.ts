import type { Content, Edit } from '../edit';
import { cell, isBlank, mergeAt } from '../grid/grid';
import { a1, cellAt, sheetPrefix, type Range } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import type { Rate } from './rate';
import { ratePairs, type RatePair } from '../facts/pairs';
import { rowRate } from './row-rate';

/** How a rate column writes its figures: 84,6 or 84,6% (quy ước của cột tỷ lệ). */
interface Convention {
  /** Figures are shares under a % format. */
  readonly percent: boolean;
  readonly numberFormat: string;
}

const SAYS_PERCENT = /%/;

/** The column's own way: its filled cells, then the format of its empty ones, then its header. */
function conventionOf(table: Table, column: Column): Convention {
  const cells = table.rows.map((row) => cell(table.grid, row.at, column.at));
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

const sumOf = (cells: readonly Range[], from: string): string => {
  const names = cells.map((at) => (at.sheet === from ? a1(at) : sheetPrefix(at.sheet) + a1(at)));
  return names.length === 1 ? (names[0] ?? '') : `SUM(${names.join(',')})`;
};

/** The factor that brings both sides to one unit. */
const factorOf = (rate: Rate): number =>
  rate.conversion ? (rate.numerator.unit?.money ?? 1) / (rate.denominator.unit?.money ?? 1) : 1;

function scaled(formula: string, factor: number): string {
  if (factor === 1) return formula;
  return factor > 1 ? `${formula}*${String(factor)}` : `${formula}/${String(Math.round(1 / factor))}`;
}

/** An ordinary formula for a rate, empty while either side is; Excel 2016's functions only. */
export function rateFormula(rate: Rate, from: string, percent: boolean): string {
  const top = sumOf(rate.numerator.cells, from);
  const under = sumOf(rate.denominator.cells, from);
  const share = scaled(`${top}/${under}`, factorOf(rate));
  return `=IF(OR(N(${under})=0,COUNT(${top})=0),"",${share}${percent ? '' : '*100'})`;
}

function isFree(table: Table, row: Row, column: Column): boolean {
  const merge = mergeAt(table.grid, row.at, column.at);
  return isBlank(cell(table.grid, row.at, column.at)) && (!merge || (merge.top === row.at && merge.left === column.at));
}

interface Fill {
  readonly pair: RatePair;
  readonly row: Row;
  readonly rate: Rate;
  readonly column: Column;
}

/** The rate that a rate column stands for: the first definition the table gives for it. */
function fillsOf(table: Table): Fill[] {
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
      fills.push({ pair, row, rate, column });
    }
  }
  return fills;
}

function contentOf(table: Table, { rate, column }: Fill): Content {
  const convention = conventionOf(table, column);
  const { percent, numberFormat } = convention;
  return { formula: rateFormula(rate, table.range.sheet, percent), numberFormat };
}

/** Formulas into the empty cells of the table's rate columns; never over a filled cell (điền công thức tỷ lệ). */
export function fillRates(table: Table): Edit[] {
  return fillsOf(table)
    .filter(({ row, column, rate }) => isFree(table, row, column) && rate.denominator.value !== null)
    .map((fill) => ({
      kind: 'content' as const,
      at: cellAt(table.range.sheet, fill.row.at, fill.column.at),
      after: contentOf(table, fill),
    }));
}

/** The formula that would stand in place of one typed rate; null where the table does not say which rate it is. */
export function replaceRate(table: Table, at: Range): Edit | null {
  const fill = fillsOf(table).find((f) => f.row.at === at.top && f.column.at === at.left);
  if (!fill || cell(table.grid, at.top, at.left).formula !== undefined) return null;
  return { kind: 'content', at: cellAt(table.range.sheet, at.top, at.left), after: contentOf(table, fill) };
}
