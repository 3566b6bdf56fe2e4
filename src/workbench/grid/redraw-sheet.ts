import { BooleanNumber, type ICellData } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core';
import { columnOfIndex, NO_CELL, rowOfIndex } from '../excel/model/sheet';
import type { Style } from '../excel/model/style';
import { changedIndexes, bandsKey, frozenKey, mergesKey, type DrawnSheet } from './drawn';
import { redrawNotes } from './notes';
import type { Change } from './own-change';
import { cellData, columnData, drawnSize, freezeData, rangeData, rowData } from './sheet-data';

type Matrix<T> = Record<number, Record<number, T>>;

function matrixOf<T>(indexes: Iterable<number>, one: (index: number) => T): Matrix<T> {
  const matrix: Matrix<T> = {};
  for (const index of indexes) (matrix[rowOfIndex(index)] ??= {})[columnOfIndex(index)] = one(index);
  return matrix;
}

function redrawSize(drawn: DrawnSheet, change: Change): void {
  const { rows, columns } = drawnSize(drawn.sheet);
  const subUnitId = drawn.sheet.id;
  if (rows > drawn.rows) {
    change(SetWorksheetRowCountMutation.id, { subUnitId, rowCount: rows });
    drawn.rows = rows;
  }
  if (columns > drawn.columns) {
    change(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount: columns });
    drawn.columns = columns;
  }
}

/** Draws what has changed in cells: the old ones are taken away first, as Univer would blend their looks. */
function redrawCells(drawn: DrawnSheet, conditions: ReadonlyMap<number, Style>, change: Change): void {
  const indexes = changedIndexes(drawn, conditions);
  const { sheet } = drawn;
  const subUnitId = sheet.id;
  if (indexes.size > 0) {
    change(SetRangeValuesMutation.id, { subUnitId, cellValue: matrixOf<ICellData | null>(indexes, () => null) });
    const cellValue = matrixOf(indexes, (index) => cellData(sheet.cells.get(index) ?? NO_CELL));
    change(SetRangeValuesMutation.id, { subUnitId, cellValue });
  }
  drawn.cells = new Map(sheet.cells);
  drawn.conditions = conditions;
}

function redrawMerges(drawn: DrawnSheet, change: Change): void {
  const { sheet } = drawn;
  const key = mergesKey(sheet);
  if (key === drawn.merges) return;
  const everything = { startRow: 0, startColumn: 0, endRow: drawn.rows - 1, endColumn: drawn.columns - 1 };
  change(RemoveWorksheetMergeMutation.id, { subUnitId: sheet.id, ranges: [everything] });
  change(AddWorksheetMergeMutation.id, { subUnitId: sheet.id, ranges: sheet.merges.map(rangeData) });
  drawn.merges = key;
}

function redrawBands(drawn: DrawnSheet, change: Change): void {
  const { sheet, rows, columns } = drawn;
  const key = bandsKey(sheet);
  if (key === drawn.bands) return;
  const subUnitId = sheet.id;
  const rowsNow = Object.fromEntries(Array.from({ length: rows }, (_, row) => [row, rowData(sheet, row)]));
  const columnsNow = Object.fromEntries(Array.from({ length: columns }, (_, at) => [at, columnData(sheet, at)]));
  change(SetRowDataMutation.id, { subUnitId, rowData: rowsNow });
  change(SetColDataMutation.id, { subUnitId, columnData: columnsNow });
  drawn.bands = key;
}

function redrawWindow(drawn: DrawnSheet, change: Change): void {
  const { sheet } = drawn;
  const subUnitId = sheet.id;
  const frozen = frozenKey(sheet);
  if (frozen !== drawn.frozen) change(SetFrozenMutation.id, { subUnitId, ...freezeData(sheet), resetScroll: false });
  drawn.frozen = frozen;
  if (sheet.showGridlines !== drawn.gridlines) {
    const showGridlines = sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    change(ToggleGridlinesMutation.id, { subUnitId, showGridlines });
  }
  drawn.gridlines = sheet.showGridlines;
}

function redrawTab(drawn: DrawnSheet, change: Change): void {
  const { sheet } = drawn;
  const subUnitId = sheet.id;
  if (sheet.name !== drawn.name) change(SetWorksheetNameMutation.id, { subUnitId, name: sheet.name });
  drawn.name = sheet.name;
  if (sheet.tabColor !== drawn.tabColor) change(SetTabColorMutation.id, { subUnitId, color: sheet.tabColor });
  drawn.tabColor = sheet.tabColor;
  if (sheet.visibility === drawn.visibility) return;
  const hidden = sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  change(SetWorksheetHideMutation.id, { subUnitId, hidden });
  drawn.visibility = sheet.visibility;
}

/** Brings the drawing of one sheet up to what the sheet is now. */
export function redrawSheet(drawn: DrawnSheet, conditions: ReadonlyMap<number, Style>, change: Change): void {
  redrawTab(drawn, change);
  redrawSize(drawn, change);
  redrawMerges(drawn, change);
  redrawCells(drawn, conditions, change);
  redrawBands(drawn, change);
  redrawWindow(drawn, change);
  redrawNotes(drawn, change);
}
