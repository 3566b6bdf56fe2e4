import type { CellState, CommentState, Sheet } from '../excel/model/sheet';
import type { Style } from '../excel/model/style';

/** What the grid shows of a sheet: to tell, after a change, what has to be drawn again. */
export interface DrawnSheet {
  readonly sheet: Sheet;
  cells: Map<number, CellState>;
  conditions: ReadonlyMap<number, Style>;
  name: string;
  visibility: string;
  merges: string;
  bands: string;
  frozen: string;
  gridlines: boolean;
  tabColor: string;
  comments: readonly CommentState[];
  rows: number;
  columns: number;
}

export const mergesKey = ({ merges }: Sheet): string =>
  merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(',')).join(';');

/** Sizes and hidden rows and columns in one text. */
export const bandsKey = (sheet: Sheet): string =>
  [
    [...sheet.rowHeights].join(';'),
    [...sheet.columnWidths].join(';'),
    [...sheet.hiddenRows].join(';'),
    [...sheet.hiddenColumns].join(';'),
  ].join('|');

export const frozenKey = ({ frozen }: Sheet): string =>
  frozen ? `${String(frozen.bottom)},${String(frozen.right)}` : '';

/** What a sheet is at the moment that it is drawn whole. */
export const drawnNow = (
  sheet: Sheet,
  conditions: ReadonlyMap<number, Style>,
  size: { readonly rows: number; readonly columns: number },
): DrawnSheet => ({
  sheet,
  cells: new Map(sheet.cells),
  conditions,
  name: sheet.name,
  visibility: sheet.visibility,
  merges: mergesKey(sheet),
  bands: bandsKey(sheet),
  frozen: frozenKey(sheet),
  gridlines: sheet.showGridlines,
  tabColor: sheet.tabColor,
  comments: sheet.comments,
  ...size,
});

/** Indexes of the cells whose content, format or condition is not as drawn. */
export function changedIndexes(drawn: DrawnSheet, conditions: ReadonlyMap<number, Style>): ReadonlySet<number> {
  const changed = new Set<number>();
  const { cells } = drawn.sheet;
  cells.forEach((held, index) => {
    if (drawn.cells.get(index) !== held) changed.add(index);
  });
  drawn.cells.forEach((_held, index) => {
    if (!cells.has(index)) changed.add(index);
  });
  conditions.forEach((style, index) => {
    if (drawn.conditions.get(index) !== style) changed.add(index);
  });
  drawn.conditions.forEach((_style, index) => {
    if (!conditions.has(index)) changed.add(index);
  });
  return changed;
}
