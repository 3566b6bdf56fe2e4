import type { Style } from '../../excel/model/style';

/** A column's or a row's own measure, in pixels. */
export interface Band {
  readonly size?: number;
  readonly hidden: boolean;
}

/** Everything about a sheet that is not a value: sizes, frozen panes, each cell's format (hình thức của trang tính). */
export interface SheetLook {
  readonly columns: ReadonlyMap<number, Band>;
  readonly rows: ReadonlyMap<number, Band>;
  /** Where the sheet says so itself. */
  readonly defaultColumn?: number;
  readonly defaultRow?: number;
  readonly gridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string;
  /** `cells.get(row)?.get(column)` */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Style>>;
}

/** Pixels of a digit in the default font (Calibri 11 and its like), by which column widths count. */
const DIGIT = 7;

/** Width in pixels of a column of so many characters. */
export const columnPixels = (characters: number): number =>
  characters <= 0 ? 0 : Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);

/** Pixels of a height in points, at 96 dots an inch, and back. */
export const pixelsOf = (points: number): number => Math.round((points * 96) / 72);
export const pointsOf = (pixels: number): number => (pixels * 72) / 96;
