import { contains, intersection, type Area } from './area';
import type { ChartState } from './chart';
import { FormatList } from './format-list';
import { PLAIN, type Style } from './style';
import type { Value } from './value';

/** A cell: its content, its format and what hangs on it. Replaced whole, never changed in place. */
export interface CellState {
  readonly value: Value;
  /** en-US, with its `=`. */
  readonly formula?: string;
  readonly style: Style;
  /** The formula uses something that this emulator cannot calculate: `value` is the last one known, not a fresh one. */
  readonly stale?: true;
  readonly link?: Hyperlink;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface CommentState {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
}

export interface NoteState {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly headers: boolean;
  readonly totals: boolean;
}

/** How a sheet prints: what Office.js calls pageLayout, by its own property names. */
export interface PageLayoutState {
  readonly props: Readonly<Record<string, unknown>>;
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
  readonly printArea: Area | null;
}

/** One worksheet of the emulated workbook. `cells` is keyed by `cellIndex`; only cells with content or format are there. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** Null when not protected; otherwise the options that Office.js knows. */
  protection: Readonly<Record<string, unknown>> | null;
  readonly cells: Map<number, CellState>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  rowHeights: Map<number, number>;
  columnWidths: Map<number, number>;
  readonly formats: FormatList;
  comments: CommentState[];
  notes: NoteState[];
  tables: TableState[];
  charts: ChartState[];
  /** Cells frozen at the top left; null when the sheet scrolls freely. */
  frozen: Area | null;
  filter: Area | null;
  page: PageLayoutState;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
}

const COLUMNS = 16384;

export const cellIndex = (row: number, column: number): number => row * COLUMNS + column;
export const rowOfIndex = (index: number): number => Math.floor(index / COLUMNS);
export const columnOfIndex = (index: number): number => index % COLUMNS;

export const NO_CELL: CellState = Object.freeze({ value: null, style: PLAIN });

export const cellOf = (sheet: Sheet, row: number, column: number): CellState =>
  sheet.cells.get(cellIndex(row, column)) ?? NO_CELL;

/** Puts a cell in its place, or nothing where the cell says nothing at all. */
export function putCell(sheet: Sheet, row: number, column: number, next: CellState): void {
  const empty = next.value === null && next.formula === undefined && !next.link && next.style === PLAIN;
  if (empty) sheet.cells.delete(cellIndex(row, column));
  else sheet.cells.set(cellIndex(row, column), next);
}

export const emptySheet = (id: string, name: string): Sheet => ({
  id,
  name,
  visibility: 'Visible',
  protection: null,
  cells: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  rowHeights: new Map(),
  columnWidths: new Map(),
  formats: new FormatList(),
  comments: [],
  notes: [],
  tables: [],
  charts: [],
  frozen: null,
  filter: null,
  page: { props: {}, titleRows: null, titleColumns: null, printArea: null },
  tabColor: '',
  showGridlines: true,
  showHeadings: true,
});

const hasContent = (cell: CellState): boolean => cell.value !== null || cell.formula !== undefined;

/** The smallest area with everything in it (within an area); null when there is nothing. Merged areas count as content's format does. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const grow = (row: number, column: number): void => {
    if (within && !contains(within, row, column)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  sheet.cells.forEach((held, index) => {
    if (!valuesOnly || hasContent(held)) grow(rowOfIndex(index), columnOfIndex(index));
  });
  if (!valuesOnly) {
    for (const whole of sheet.merges) {
      const merge = within ? intersection(whole, within) : whole;
      if (!merge) continue;
      grow(merge.top, merge.left);
      grow(merge.bottom, merge.right);
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** Calls back for each cell of an area that is there, walking whichever is shorter: the area or the sheet. */
export function eachCell(
  sheet: Sheet,
  area: Area,
  visit: (held: CellState, row: number, column: number) => void,
): void {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size <= sheet.cells.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const held = sheet.cells.get(cellIndex(row, column));
        if (held) visit(held, row, column);
      }
    }
    return;
  }
  for (const [index, held] of [...sheet.cells]) {
    const row = rowOfIndex(index);
    const column = columnOfIndex(index);
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) visit(held, row, column);
  }
}
