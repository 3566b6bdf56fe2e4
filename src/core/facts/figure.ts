import { cell, mergeAt } from '../grid/grid';
import { absolute, cellAt, type Range } from '../grid/range';
import type { Amount } from '../table/amount';
import { decimalsIn } from '../table/decimals';
import { numberFormat, type NumberFormat } from '../table/number-format';
import { amountIn } from '../table/read-amount';
import type { Column, Row, Table, Unit } from '../table/table';
import { fold } from '../text/fold';
import { isPercentColumn } from './columns';
import { derived, factsOf, type Facts } from './facts';
import { liveAt, type LiveCell } from './live-cells';

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
  /** What computes it; null where it is typed. */
  readonly live: LiveCell | null;
  /** Its cell as a number, for maps and sets of one table's cells. */
  readonly key: number;
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
  const decimals = decimalsIn(value);
  return decimals <= 3 ? 0.5 / 10 ** decimals : 0;
}

/**
 * Thousands and millions of anything: 000 ha, nghìn tấn, triệu lượt; £000 and $m (số liệu tính theo nghìn, triệu). With
 * tones: "giải ngân" is no "ngàn", and "tỷ lệ" is no "tỷ".
 */
const IN_THOUSANDS =
  /(^|[\s(])([£$€]?'?(1[.,]?)?000s?|nghìn|ngàn|triệu|t[ỷỉ](?! (lệ|trọng|suất))|thousands?|millions?|[£$€](k|m|bn))(?=$|[\s),])/;

const coarse = derived(() => new Map<Column, boolean>());

/** Whether a column's figures are rounded to thousands or coarser, by its header or the table's own unit. */
function isCoarse(facts: Facts, column: Column): boolean {
  const known = coarse(facts).get(column);
  if (known !== undefined) return known;
  const words = [...column.path, column.unit?.text ?? facts.title.unit?.text ?? ''];
  const answer = words.some((text) => IN_THOUSANDS.test(text.normalize('NFC').toLowerCase()));
  coarse(facts).set(column, answer);
  return answer;
}

/** Half of the last shown digit, for money coarser than đồng, per-cents and figures with decimals; else 0. */
function halfOf(facts: Facts, amount: Extract<Amount, { kind: 'number' }>, unit: Unit | null, column: Column): number {
  if (column.role === 'rate') return amount.stored === 'formula' ? 0 : amount.halfUnit;
  if (amount.stored === 'formula' && unit?.money && unit.money > 1) return roundHalf(amount.value);
  if (amount.stored === 'formula' || unit?.money === 1) return 0;
  if (unit?.count && amount.decimals === 0) return 0;
  const written = amount.percent || amount.decimals > 0;
  return written || isRoundingUnit(unit) || isCoarse(facts, column) ? amount.halfUnit : 0;
}

const isRoundingUnit = (unit: Unit | null): boolean => (unit?.money ?? 0) > 1 || unit?.percent === true;

/** A figure's cell as an Excel formula yields it in the scale of `value`; null where none can. */
export function cellFormula({ amount, at }: Figure): string | null {
  if (amount.kind === 'blank') return absolute(at);
  if (amount.kind === 'none') return `N(${absolute(at)})`;
  if (amount.kind !== 'number' || amount.stored === 'text') return null;
  return amount.percent ? `${absolute(at)}*100` : absolute(at);
}

/** What an amount counts as; null when it cannot be counted with. */
export function valueOf(amount: Amount): number | null {
  if (amount.kind === 'number') return amount.value;
  if (amount.kind === 'fraction') return amount.numerator;
  return amount.kind === 'blank' || amount.kind === 'none' ? 0 : null;
}

function shownHalf(amount: Amount, half: number | null): number {
  if (amount.kind !== 'number' || half === null) return 0;
  const steps = amount.value / (half * 2);
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? half : 0;
}

/** As many as Excel has: cells of one row never meet those of the next. */
export const COLUMNS = 16384;

/** A cell as a number: unique within its sheet. */
export const keyAt = (at: Range): number => at.top * COLUMNS + at.left;

const hasMerges = derived((facts): boolean => facts.grid.merges.some((merge) => merge.bottom > facts.header.bottom));

/** The key of the cell that speaks for a row and column, without its figure. */
export function keyOf(table: Table, row: Row, column: Column): number {
  return hasMerges(table) ? keyAt(placeOf(table, row, column)) : row.at * COLUMNS + column.at;
}

/** Where the cell that speaks for a place stands: the first of its merged area, or itself. */
function placeOf({ grid }: Table, row: Row, column: Column): Range {
  const merge = mergeAt(grid, row.at, column.at);
  return cellAt(grid.sheet, merge?.top ?? row.at, merge?.left ?? column.at);
}

/** Nothing is printed there. */
export const isBlankAmount = (amount: Amount, format: NumberFormat): boolean =>
  amount.kind === 'blank' || (amount.kind === 'number' && amount.value === 0 && format.hidesZero);

/** Half of the last digit of a rounded figure. */
export const roundedHalf = (facts: Facts, amount: Amount, row: Row, column: Column): number =>
  amount.kind === 'number' ? halfOf(facts, amount, unitAt(facts, row, column), column) : 0;

function read(facts: Facts, row: Row, column: Column): Figure {
  const at = placeOf(facts, row, column);
  const held = cell(facts.grid, at.top, at.left);
  const amount = amountIn(facts, row, column, held);
  const format = numberFormat(held.numberFormat);
  return {
    at,
    row,
    column,
    amount,
    value: valueOf(amount),
    blank: isBlankAmount(amount, format),
    half: roundedHalf(facts, amount, row, column),
    shown: shownHalf(amount, format.half),
    live: held.formula === undefined ? null : (liveAt(facts, at.top, at.left) ?? null),
    key: keyAt(at),
  };
}

/** Figures by row and column, filled as they are asked for. */
const matrixOf = derived(() => [] as (Figure | undefined)[][]);

/** The figure in a row and column. Every cell of a merged area is the area's one cell. */
export function figureAt(table: Table, row: Row, column: Column): Figure {
  const facts = factsOf(table);
  const line = (matrixOf(facts)[row.at - facts.range.top] ??= []);
  return (line[column.at - facts.range.left] ??= read(facts, row, column));
}

const TEXTS: readonly string[] = ['ordinal', 'label', 'unit', 'verdict', 'code', 'note'];

/** Columns that hold figures. */
export const figureColumns = derived((facts): readonly Column[] =>
  facts.columns.filter((c) => !TEXTS.includes(c.role)),
);

/** Rows that hold figures: all but captions. */
export const figureRows = derived((facts): readonly Row[] => facts.rows.filter((row) => row.role !== 'note'));

/** Every cell of the body where a figure belongs, rows of captions left out. */
export const figuresOf = derived((facts): readonly Figure[] => {
  const columns = figureColumns(facts);
  const found: Figure[] = [];
  for (const row of figureRows(facts)) for (const column of columns) found.push(figureAt(facts, row, column));
  return found;
});

const byColumn = derived(() => new Map<Column, readonly Figure[]>());

/** The figures of one column, from top to bottom. */
export function figuresIn(table: Table, column: Column): readonly Figure[] {
  const known = byColumn(table);
  let found = known.get(column);
  if (!found) known.set(column, (found = figureRows(table).map((row) => figureAt(table, row, column))));
  return found;
}
