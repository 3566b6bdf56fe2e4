import type { Sheet } from '../excel/model/sheet';
import type { Style } from '../excel/model/style';

/** What the grid asks of the emulated Excel about cells, besides what a sheet itself holds. */
export interface Painter {
  /** The text as Excel shows it, by its number format and language. */
  text(sheet: Sheet, row: number, column: number): string;
  /** The text that a person gets to edit: `22,2%`, `0,222`. */
  editText(sheet: Sheet, row: number, column: number): string;
  /** What the conditional formats that hold now add, by cell index. */
  conditions(sheet: Sheet): ReadonlyMap<number, Style>;
}
