import type { Content } from '../../core/edit';
import { lineOf } from '../../core/grid/cells';
import { withRows } from '../../core/grid/change-cells';
import { cellsOf } from '../../core/grid/gather-cells';
import { cell, type Cell, type Grid } from '../../core/grid/grid';
import { parseA1, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { isErrorName } from '../../core/marks/holds';
import type { DraftCell, SheetDraft } from '../../core/sheet-draft';
import type { XlsxWorkbook } from './open-workbook';

/** What a cell keeps when something else is put into it. */
const lookOf = ({ font, bold, italic, indent }: Cell): Partial<Cell> => ({
  ...(font !== undefined && { font }),
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(indent !== undefined && { indent }),
});

/** A cell after new content was put into it; its look stays. */
export function cellWith(old: Cell, content: Content): Cell {
  const format = content.numberFormat ?? old.numberFormat;
  const value = content.value ?? null;
  const said = isErrorName(value) ? { value: null, error: value } : { value };
  const styled = { ...lookOf(old), ...(format !== undefined && format !== 'General' && { numberFormat: format }) };
  if (content.formula === undefined) return { ...styled, ...said };
  return { ...styled, ...said, formula: content.formula, ...(value === null && { uncached: true }) };
}

function draftCell(draft: DraftCell | null): Cell | undefined {
  if (!draft) return undefined;
  const held = cellWith({ value: null }, draft);
  return { ...held, ...(draft.bold && { bold: true }), ...(draft.italic && { italic: true }) };
}

const drawn = new WeakMap<SheetDraft, Grid>();

/** A sheet of ours as a grid. */
function gridOfDraft(name: string, draft: SheetDraft): Grid {
  const known = drawn.get(draft);
  if (known?.sheet === name) return known;
  const grid: Grid = {
    sheet: name,
    cells: cellsOf(draft.rows.map((row) => row.map(draftCell))),
    merges: (draft.merges ?? []).map((area) => parseA1(name, area)).filter((range): range is Range => range !== null),
    visibility: 'visible',
    protected: false,
  };
  drawn.set(draft, grid);
  return grid;
}

/** Names of the sheets as they are now, in the workbook's order; new ones come last. */
export function sheetNames({ book, changes }: XlsxWorkbook): string[] {
  const names = book.sheets.map(({ name }) => name).filter((name) => changes.drafts.get(name) !== null);
  changes.drafts.forEach((draft, name) => {
    if (draft && !names.includes(name)) names.push(name);
  });
  return names;
}

/** A sheet before the changes made to its cells. */
function ground(workbook: XlsxWorkbook, name: string): Grid {
  const draft = workbook.changes.drafts.get(name);
  if (draft) return gridOfDraft(name, draft);
  const base = draft === null ? null : workbook.base(name);
  if (!base) throw new Trouble('not-found', { sheet: name });
  return base.grid;
}

/** A sheet as it is now, changes worked in. */
export function currentGrid(workbook: XlsxWorkbook, name: string): Grid {
  const grid = ground(workbook, name);
  const contents = workbook.changes.sheets.get(name)?.contents;
  if (!contents || contents.size === 0) return grid;
  const rows = new Map<number, (Cell | undefined)[]>();
  contents.forEach((row, at) => {
    const line = lineOf(grid.cells, at);
    row.forEach((content, column) => {
      line[column] = cellWith(line[column] ?? { value: null }, content);
    });
    rows.set(at, line);
  });
  return { ...grid, cells: withRows(grid.cells, rows) };
}

/** One cell as it is now, without building the whole sheet. */
export function currentCell(workbook: XlsxWorkbook, { sheet, top, left }: Range): Cell {
  const old = cell(ground(workbook, sheet), top, left);
  const content = workbook.changes.sheets.get(sheet)?.contents.get(top)?.get(left);
  return content ? cellWith(old, content) : old;
}
