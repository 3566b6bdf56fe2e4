/** What one cell of a generated form holds, and how it looks. */
export interface FormCell {
  readonly value: number | string;
  /** Without its `=`; the value is then its stored result. */
  readonly formula?: string;
  readonly look: Look;
}

/** The few looks of an official form; the writer numbers its styles by them. */
export type Look = 'text' | 'bold' | 'header' | 'figure' | 'bold-figure' | 'rate' | 'bold-rate';

/** A form row by row, so that a hundred thousand of them never stand in memory (biểu sinh ra để đo). */
export interface Form {
  readonly sheet: string;
  readonly widths: readonly number[];
  readonly merges: readonly string[];
  /** Cells from column A on; null where nothing stands. */
  readonly rows: Iterable<readonly (FormCell | null)[]>;
}

/** How a form is filled in. */
export interface FormKind {
  /** Rows of the body, or nearly so: groups are whole. */
  readonly rows: number;
  /** Totals and rates as formulas with their results, or typed. */
  readonly live: boolean;
  /** How many rows of a hundred have one wrong figure. */
  readonly wrong: number;
}

export const text = (value: string, look: Look = 'text'): FormCell => ({ value, look });

/** Letters of a column: 0 → A. */
export const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** A figure that only its place decides: every run makes the same workbook. */
export function chance(...place: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const part of place) hash = Math.imul(hash ^ (part + 0x9e37), 0x01000193) ^ (hash >>> 13);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** Whether the row of this number is one of those that have a wrong figure: spread evenly. */
export const isWrong = (index: number, wrong: number): boolean =>
  Math.floor(((index + 1) * wrong) / 100) > Math.floor((index * wrong) / 100);
