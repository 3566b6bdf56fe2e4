import type { ColumnRole, RowRole } from '../../../src/core/table/table';

/**
 * What a person saw on the rendered sheet, written before the reader first ran on it. Rows are 1-based as on the sheet.
 * `cells` are a sample: a number as the person reads it (22.2 for 22,2%), `77/75`, or blank, none, not-yet, error, unreadable.
 */
export interface ExpectedTable {
  readonly header: readonly [number, number];
  readonly unit?: string | null;
  readonly columns: Readonly<Record<string, ColumnRole>>;
  /** Role, or role and the row that it belongs to. */
  readonly rows: Readonly<Record<string, RowRole | readonly [RowRole, number]>>;
  readonly cells: Readonly<Record<string, number | string>>;
}

export interface ExpectedSheet {
  /** Relative to this file's folder, or under `../shared/corpus` as `corpus:mof-xlsx/Plan_2016.xlsx`. */
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  /** Which program wrote the file, and who looked at it how. */
  readonly source: string;
  readonly tables: readonly ExpectedTable[];
}
