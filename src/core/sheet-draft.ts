import type { Content } from './edit';

/** How a cell of our own sheets looks. Few words, so that every host can draw them. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Half-way down a row of several lines; at its top otherwise. */
  readonly middle?: boolean;
  readonly fill?: string;
  readonly color?: string;
  readonly border?: boolean;
  readonly size?: number;
}

export interface DraftCell extends Content, CellLook {
  /** A link inside the workbook: `Sheet1!D7`. */
  readonly link?: string;
}

/** A native Excel chart over cells of the same sheet (biểu đồ). Addresses are A1 on that sheet. */
export interface DraftChart {
  readonly type: 'bar' | 'column';
  readonly title: string;
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  /** A1 of the two corners it covers. */
  readonly from: string;
  readonly to: string;
  /** Number format of the value axis. */
  readonly format?: string;
  /** What the value axis counts; it has no title of its own when left out. */
  readonly axis?: string;
  /** Whether the figures of the first series stand beside their bars. */
  readonly labels?: boolean;
}

/** A sheet that Kiểm Biểu writes, whole (trang tính của Kiểm Biểu); hosts know it again by its name in `memory`. */
export interface SheetDraft {
  readonly rows: readonly (readonly (DraftCell | null)[])[];
  readonly widths?: readonly number[];
  /** Heights of rows in points, from the first; null or left out: one line. Excel fits them itself where it can. */
  readonly heights?: readonly (number | null)[];
  readonly merges?: readonly string[];
  /** Rows, from the top, repeated on every printed page and frozen. */
  readonly headerRow?: number;
  /** The header is repeated in print only: what stands above it, as charts do, would fill a frozen pane. */
  readonly unfrozen?: boolean;
  /** How many of these, from the top, are a summary: frozen with the header, printed on the first page only. */
  readonly summaryRows?: number;
  readonly filter?: string;
  readonly landscape?: boolean;
  readonly charts?: readonly DraftChart[];
}
