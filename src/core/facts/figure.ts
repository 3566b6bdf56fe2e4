import { cell, mergeAt } from '../grid/grid';
import { absolute, cellAt, type Range } from '../grid/range';
import type { Amount } from '../table/amount';
import { amountAt } from '../table/read-amount';
import type { Column, Row, Table, Unit } from '../table/table';
import { fold } from '../text/fold';
import { isPercentColumn } from './columns';

/** What a cell contributes to arithmetic (số liệu của một ô). */
export interface Figure {
  readonly at: Range;
  readonly row: Row;
  readonly column: Column;
  readonly amount: Amount;
  /** Null when it cannot be counted with; blank and "none" count as 0. */
  readonly value: number | null;
  /** Nothing is written there. */
  readonly blank: boolean;
  /** Half of the last digit, where the figure is one that was rounded; 0 for counts and unrounded figures. */
  readonly half: number;
  /** Half of the last digit on the screen, where the format shows fewer than there are; else 0. */
  readonly shown: number;
  /** Its formula, when it is computed. */
  readonly live: string | null;
  /** The cell as an Excel formula yields it in the scale of `value`; null where none can. */
  readonly formula: string | null;
}

/** The unit a cell counts in: its own, its row's, its column's, the table's (đơn vị tính). */
export function unitAt(table: Table, row: Row, column: Column): Unit | null {
  if (column.unit && !(column.unit.percent && !isPercentColumn(table, column))) return column.unit;
  if (column.unit) return row.unit;
  if (MONEY_ROLES.includes(column.role)) return table.title.unit ?? row.unit;
  return row.unit ?? table.title.unit;
}

const MONEY_ROLES: readonly string[] = [
  'carry-over',
  'assigned',
  'source',
  'advance',
  'disbursed',
  'estimate',
  'amount',
  'unit-price',
];

const PERCENT_WORDS = /^(ty|ti) (le|trong)\b|\(%\)|^%|^\d+([.,]\d+)?\s*%/;

/** Whether a row is an indicator in per cent, which adds up over nothing. */
export const isPercentRow = (row: Row): boolean => row.unit?.percent ?? PERCENT_WORDS.test(fold(row.label));

/** A live figure made of rounded ones is as rounded as they are; many decimals say that it was not. */
function roundHalf(value: number): number {
  const decimals = (/\.(\d+)/.exec(String(Number(value.toPrecision(12))))?.[1] ?? '').length;
  return decimals <= 3 ? 0.5 / 10 ** decimals : 0;
}

/** Half of the last shown digit, for money coarser than đồng, per-cents and figures with decimals; else 0. */
function halfOf(amount: Extract<Amount, { kind: 'number' }>, unit: Unit | null, column: Column): number {
  if (column.role === 'rate') return amount.stored === 'formula' ? 0 : amount.halfUnit;
  if (amount.stored === 'formula' && unit?.money && unit.money > 1) return roundHalf(amount.value);
  if (amount.stored === 'formula' || unit?.money === 1) return 0;
  if (unit?.count && amount.decimals === 0) return 0;
  const rounded = amount.percent || amount.decimals > 0 || (unit?.money ?? 0) > 1 || unit?.percent === true;
  return rounded ? amount.halfUnit : 0;
}

function formulaOf(amount: Amount, at: Range): string | null {
  if (amount.kind === 'blank') return absolute(at);
  if (amount.kind === 'none') return `N(${absolute(at)})`;
  if (amount.kind !== 'number' || amount.stored === 'text') return null;
  return amount.percent ? `${absolute(at)}*100` : absolute(at);
}

function valueOf(amount: Amount): number | null {
  if (amount.kind === 'number') return amount.value;
  if (amount.kind === 'fraction') return amount.numerator;
  return amount.kind === 'blank' || amount.kind === 'none' ? 0 : null;
}

/** `#,##0;-#,##0;""`: such a cell is printed as nothing. */
const hidesZero = (format: string): boolean => /^[^;]*;[^;]*;(""|\s*)(;|$)/.test(format);

function shownHalf(amount: Amount, format: string): number {
  const section = (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (amount.kind !== 'number' || /general/i.test(section) || !/[0#]/.test(section)) return 0;
  const half = 0.5 / 10 ** (/\.([0#?]+)/.exec(section)?.[1] ?? '').length;
  return Math.abs(amount.value / (half * 2) - Math.round(amount.value / (half * 2))) > 1e-6 ? half : 0;
}

const memory = new WeakMap<Table, Map<string, Figure>>();

/** The figure in a row and column. Every cell of a merged area is the area's one cell. */
export function figureAt(table: Table, row: Row, column: Column): Figure {
  let known = memory.get(table);
  if (!known) memory.set(table, (known = new Map<string, Figure>()));
  const key = `${String(row.at)},${String(column.at)}`;
  const found = known.get(key);
  if (found) return found;
  const merge = mergeAt(table.grid, row.at, column.at);
  const at = cellAt(table.grid.sheet, merge?.top ?? row.at, merge?.left ?? column.at);
  const amount = amountAt(table, row, column);
  const format = cell(table.grid, at.top, at.left).numberFormat ?? 'General';
  const figure: Figure = {
    at,
    row,
    column,
    amount,
    value: valueOf(amount),
    blank: amount.kind === 'blank' || (amount.kind === 'number' && amount.value === 0 && hidesZero(format)),
    shown: shownHalf(amount, format),
    live: cell(table.grid, at.top, at.left).formula ?? null,
    half: amount.kind === 'number' ? halfOf(amount, unitAt(table, row, column), column) : 0,
    formula: formulaOf(amount, at),
  };
  known.set(key, figure);
  return figure;
}

const TEXTS: readonly string[] = ['ordinal', 'label', 'unit', 'verdict', 'code', 'note'];

/** Columns that hold figures. */
export const figureColumns = (table: Table): Column[] => table.columns.filter((c) => !TEXTS.includes(c.role));

/** Every cell of the body where a figure belongs, rows of captions left out. */
export const figuresOf = (table: Table): Figure[] =>
  table.rows
    .filter((row) => row.role !== 'note')
    .flatMap((row) => figureColumns(table).map((column) => figureAt(table, row, column)));
