import { CELL, stripIn, placeIn } from '../../facts/strip';
import type { Column, Row, Table } from '../../table/table';

/**
 * Figures as lines and instances (mặt số liệu): columns over rows, or rows over columns, so that what is looked for
 * between columns is looked for between rows by the same steps.
 */
export interface Plane {
  readonly across: 'columns' | 'rows';
  readonly lines: number;
  readonly size: number;
  readonly value: (line: number, instance: number) => number;
  readonly half: (line: number, instance: number) => number;
  readonly bits: (line: number, instance: number) => number;
}

/** Nothing that can be counted with. */
export const isUnread = (bits: number): boolean => (bits & (CELL.unread | CELL.fraction)) !== 0;
export const isBlank = (bits: number): boolean => (bits & CELL.blank) !== 0;
export const isTold = (bits: number): boolean => (bits & CELL.number) !== 0 && !isBlank(bits);
export const isPercent = (bits: number): boolean => (bits & CELL.percent) !== 0;

/** Relations between columns: every row is an instance. */
export function columnPlane(table: Table, columns: readonly Column[], rows: readonly Row[]): Plane {
  const strips = columns.map((column) => stripIn(table, column));
  const places = rows.map((row) => placeIn(table, row));
  return {
    across: 'columns',
    lines: columns.length,
    size: rows.length,
    value: (line, i) => strips[line]?.values[places[i] ?? 0] ?? 0,
    half: (line, i) => strips[line]?.halves[places[i] ?? 0] ?? 0,
    bits: (line, i) => strips[line]?.bits[places[i] ?? 0] ?? CELL.blank,
  };
}

/** Relations between rows: every column is an instance. */
export function rowPlane(table: Table, columns: readonly Column[], rows: readonly Row[]): Plane {
  const { value, half, bits } = columnPlane(table, columns, rows);
  return {
    across: 'rows',
    lines: rows.length,
    size: columns.length,
    value: (line, i) => value(i, line),
    half: (line, i) => half(i, line),
    bits: (line, i) => bits(i, line),
  };
}
