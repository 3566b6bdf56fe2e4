import { cellAtPosition, formulaAt, KIND, kindAt, positionOf } from '../grid/cells';
import { anchorCell, mergesInRow } from '../grid/grid';
import type { Amount } from '../table/amount';
import { numberFormat, type NumberFormat } from '../table/number-format';
import { amountIn, storedNumber } from '../table/read-amount';
import type { Column, Row, Table } from '../table/table';
import { derived, factsOf, type Facts } from './facts';
import { figureAt, figureColumns, isBlankAmount, roundedHalf, valueOf, type Figure } from './figure';

/** What a cell of a strip is, in bits. */
export const CELL = {
  blank: 1,
  /** Its value cannot be counted with. */
  unread: 2,
  number: 4,
  /** A number under a % format. */
  percent: 8,
  /** A number stored as text. */
  text: 16,
  /** A number that a formula computes. */
  live: 32,
  /** Said to be none: "-", "x". */
  none: 64,
  /** `77/75`, as text or as the date that Excel made of it. */
  fraction: 128,
} as const;

/**
 * The figures of one column as plain numbers, by the place of their row in the table (dải số liệu của một cột): what
 * holds is found here, without an object for every cell; what does not is looked at as figures.
 */
export interface Strip {
  /** Null figures count as 0; `bits` tells them. */
  readonly values: Float64Array;
  readonly halves: Float64Array;
  readonly bits: Uint8Array;
}

function bitsOf(amount: Amount, blank: boolean): number {
  const own = blank ? CELL.blank : 0;
  if (amount.kind === 'none') return own | CELL.none;
  if (amount.kind === 'fraction') return own | CELL.fraction;
  if (amount.kind !== 'number') return valueOf(amount) === null ? own | CELL.unread : own;
  const stored = amount.stored === 'text' ? CELL.text : amount.stored === 'formula' ? CELL.live : 0;
  return own | CELL.number | stored | (amount.percent ? CELL.percent : 0);
}

/** Number formats by the places of looks. */
const formats = derived((facts): readonly NumberFormat[] =>
  facts.grid.cells.styles.map((look) => numberFormat(look.numberFormat)),
);

const BLANK: Amount = { kind: 'blank' };
const GENERAL = numberFormat(undefined);

/** What a row and column say, and under which format: most often a stored number, of which no cell is made. */
function readAt(facts: Facts, row: Row, column: Column): { amount: Amount; format: NumberFormat } {
  const { grid } = facts;
  const { cells } = grid;
  if (mergesInRow(grid, row.at)) {
    const held = anchorCell(grid, row.at, column.at);
    return { amount: amountIn(facts, row, column, held), format: numberFormat(held.numberFormat) };
  }
  const at = positionOf(cells, row.at, column.at);
  if (at < 0) return { amount: BLANK, format: GENERAL };
  const format = formats(facts)[cells.looks[at] as number] ?? GENERAL;
  if (kindAt(cells, at) !== KIND.number || format.date)
    return { amount: amountIn(facts, row, column, cellAtPosition(cells, at)), format };
  return { amount: storedNumber(cells.values[at] as number, format, formulaAt(cells, at) !== undefined), format };
}

function stripOf(facts: Facts, column: Column): Strip {
  const size = facts.rows.length;
  const strip = { values: new Float64Array(size), halves: new Float64Array(size), bits: new Uint8Array(size) };
  facts.rows.forEach((row, i) => {
    const { amount, format } = readAt(facts, row, column);
    strip.values[i] = valueOf(amount) ?? 0;
    strip.bits[i] = bitsOf(amount, isBlankAmount(amount, format));
    strip.halves[i] = roundedHalf(facts, amount, row, column);
  });
  return strip;
}

const strips = derived(() => new Map<Column, Strip>());

/** The strip of a column. */
export function stripIn(table: Table, column: Column): Strip {
  const known = strips(table);
  let strip = known.get(column);
  if (!strip) known.set(column, (strip = stripOf(factsOf(table), column)));
  return strip;
}

/** Figures, row by row, of whose bits, value and half a test holds; rows of captions are left out. */
export function figuresWhere(
  table: Table,
  holds: (bits: number, value: number, half: number) => boolean,
  columns: readonly Column[] = figureColumns(table),
): Figure[] {
  const hits: number[] = [];
  columns.forEach((column, c) => {
    const { bits, values, halves } = stripIn(table, column);
    for (let place = 0; place < bits.length; place++)
      if (holds(bits[place] ?? 0, values[place] ?? 0, halves[place] ?? 0)) hits.push(place * columns.length + c);
  });
  return hits
    .sort((a, b) => a - b)
    .flatMap((hit) => {
      const [row, column] = [table.rows[Math.floor(hit / columns.length)], columns[hit % columns.length]];
      return row && column && row.role !== 'note' ? [figureAt(table, row, column)] : [];
    });
}

/** Places of rows, from 1, by how far they stand below the top of the table. */
const places = derived((facts): Int32Array => {
  const { top, bottom } = facts.range;
  // One more than the place, so that 0 is no row: old engines cannot fill a typed array.
  const found = new Int32Array(Math.max(0, bottom - top + 1));
  facts.rows.forEach((row, place) => {
    found[row.at - top] = place + 1;
  });
  return found;
});

/** The place of a row in the table: where its figure stands in a strip. */
export const placeIn = (table: Table, row: Row): number => (places(table)[row.at - table.range.top] ?? 0) - 1;

/** Whether a strip has a cell of whose bits and value a test holds. */
export function hasCell({ bits, values }: Strip, holds: (bits: number, value: number) => boolean): boolean {
  for (let place = 0; place < bits.length; place++) if (holds(bits[place] ?? 0, values[place] ?? 0)) return true;
  return false;
}

/** Whether nothing is printed in a row and column. */
export const isBlankAt = (table: Table, row: Row, column: Column): boolean =>
  ((stripIn(table, column).bits[placeIn(table, row)] ?? CELL.blank) & CELL.blank) !== 0;

/** Whether something is printed in a row in any of the columns. */
export const isToldIn = (table: Table, row: Row, columns: readonly Column[]): boolean =>
  columns.some((column) => !isBlankAt(table, row, column));

/** The bits of a row and column. */
export const bitsAt = (table: Table, row: Row, column: Column): number =>
  stripIn(table, column).bits[placeIn(table, row)] ?? CELL.blank;

/** The figures of a column that are numbers, from top to bottom, captions left out. */
export function numbersIn(table: Table, column: Column, rows: readonly Row[] = table.rows): number[] {
  const { bits, values } = stripIn(table, column);
  const found: number[] = [];
  for (const row of rows) {
    const place = placeIn(table, row);
    if (row.role !== 'note' && ((bits[place] ?? 0) & CELL.number) !== 0) found.push(values[place] ?? 0);
  }
  return found;
}
