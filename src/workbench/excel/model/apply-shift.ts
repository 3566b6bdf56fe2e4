import { moveReferences } from '../formula/move-references';
import type { Excel } from '../excel';
import { cellIndex, columnOfIndex, rowOfIndex, type CellState, type Sheet } from './sheet';
import { isWhole, shiftArea, shiftAreas, shiftPlace, type Shift } from './shift';
import { PLAIN } from './style';

/** Moves everything that a shift moves: cells, what hangs on them, ranges in use, and every formula that refers there. */
export function applyShift(excel: Excel, shift: Shift): void {
  moveCells(shift);
  moveBelongings(shift);
  for (const sheet of excel.workbook.sheets) rewriteFormulas(sheet, shift);
  excel.workbook.names = excel.workbook.names.map((name) => ({
    ...name,
    formula: moveReferences(name.formula, '', shift),
  }));
  excel.live.forEach((range) => {
    if (range.sheet === shift.sheet) range.areas = shiftAreas(range.areas, shift);
  });
}

function moveCells(shift: Shift): void {
  const { sheet, axis, at, count, from, to } = shift;
  const before = [...sheet.cells];
  sheet.cells.clear();
  const inherited: [number, CellState][] = [];
  for (const [index, held] of before) {
    const [row, column] = [rowOfIndex(index), columnOfIndex(index)];
    const [along, across] = axis === 'row' ? [row, column] : [column, row];
    const moved = across < from || across > to ? along : shiftPlace(along, shift);
    if (moved !== null) sheet.cells.set(axis === 'row' ? cellIndex(moved, column) : cellIndex(row, moved), held);
    if (count > 0 && along === at - 1 && across >= from && across <= to && held.style !== PLAIN) {
      inherited.push([across, held]);
    }
  }
  // Inserted cells look like those before them, as in Excel.
  for (const [across, { style }] of inherited) {
    for (let step = 0; step < count; step++) {
      const index = axis === 'row' ? cellIndex(at + step, across) : cellIndex(across, at + step);
      sheet.cells.set(index, { value: null, style });
    }
  }
}

function moveBelongings(shift: Shift): void {
  const { sheet } = shift;
  sheet.merges = shiftAreas(sheet.merges, shift).filter((one) => one.top !== one.bottom || one.left !== one.right);
  const shifted = sheet.formats.all().map((format) => ({ ...format, areas: shiftAreas(format.areas, shift) }));
  sheet.formats.replace(shifted.filter((format) => format.areas.length > 0));
  const follow = <T extends { readonly row: number; readonly column: number }>(one: T): T[] => {
    const moved = shiftArea({ top: one.row, bottom: one.row, left: one.column, right: one.column }, shift);
    return moved ? [{ ...one, row: moved.top, column: moved.left }] : [];
  };
  sheet.comments = sheet.comments.flatMap(follow);
  sheet.notes = sheet.notes.flatMap(follow);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(table.area, shift);
    return area ? [{ ...table, area }] : [];
  });
  sheet.filter = sheet.filter && shiftArea(sheet.filter, shift);
  const { titleRows, titleColumns, printArea } = sheet.page;
  sheet.page = {
    ...sheet.page,
    titleRows: titleRows && shiftArea(titleRows, shift),
    titleColumns: titleColumns && shiftArea(titleColumns, shift),
    printArea: printArea && shiftArea(printArea, shift),
  };
  if (isWhole(shift)) moveLines(shift);
}

function moveLines(shift: Shift): void {
  const { sheet, axis } = shift;
  const movedSet = (places: ReadonlySet<number>): Set<number> => {
    const next = new Set<number>();
    places.forEach((place) => {
      const moved = shiftPlace(place, shift);
      if (moved !== null) next.add(moved);
    });
    return next;
  };
  const movedMap = (sizes: ReadonlyMap<number, number>): Map<number, number> => {
    const next = new Map<number, number>();
    sizes.forEach((size, place) => {
      const moved = shiftPlace(place, shift);
      if (moved !== null) next.set(moved, size);
    });
    return next;
  };
  if (axis === 'row') {
    sheet.hiddenRows = movedSet(sheet.hiddenRows);
    sheet.rowHeights = movedMap(sheet.rowHeights);
  } else {
    sheet.hiddenColumns = movedSet(sheet.hiddenColumns);
    sheet.columnWidths = movedMap(sheet.columnWidths);
  }
}

function rewriteFormulas(sheet: Sheet, shift: Shift): void {
  rewriteSheet(sheet, (formula) => moveReferences(formula, sheet.name, shift));
}

/** Rewrites every formula of a sheet: cells, conditional formats, charts. */
export function rewriteSheet(sheet: Sheet, rewrite: (formula: string) => string): void {
  sheet.cells.forEach((held, index) => {
    if (held.formula === undefined) return;
    const formula = rewrite(held.formula);
    if (formula !== held.formula) sheet.cells.set(index, { ...held, formula });
  });
  const formats = sheet.formats.all();
  sheet.formats.replace(formats.map((format) => ({ ...format, formula: format.formula && rewrite(format.formula) })));
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    series: chart.series.map((one) => ({
      ...one,
      values: one.values && rewrite(one.values),
      categories: one.categories && rewrite(one.categories),
    })),
  }));
}
