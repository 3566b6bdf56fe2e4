import { valueAt } from '../formula/calculation';
import { toR1C1 } from '../formula/r1c1';
import type { Excel } from '../excel';
import { columnsOf, isWholeColumns, isWholeRows, rowsOf, type Area } from '../model/area';
import { contentChanged, writeCell } from '../model/content';
import { guardContent, guardSheet } from '../model/guard';
import type { LiveRange } from '../model/live-range';
import { cellOf, putCell, type CellState, type Sheet } from '../model/sheet';
import { restyle, styleValue } from '../model/style';
import { isError, type Value } from '../model/value';
import { shownText } from '../text/shown';
import { invalidArgument } from '../wire/fault';
import { areaOf, refuseVast, text } from './ranges';

const MOST_CELLS_READ = 5_000_000;

const unbounded = (area: Area): boolean =>
  isWholeColumns(area) || isWholeRows(area) || rowsOf(area) * columnsOf(area) > MOST_CELLS_READ;

/** A two-dimensional property; null for whole rows and columns and for too many cells, as Excel answers. */
export const grid =
  (one: (held: CellState, excel: Excel, at: { sheet: Sheet; row: number; column: number }) => unknown) =>
  (range: LiveRange, excel: Excel): unknown[][] | null => {
    const area = areaOf(range, excel);
    if (unbounded(area)) return null;
    const rows: unknown[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: unknown[] = [];
      for (let column = area.left; column <= area.right; column++) {
        const at = { sheet: range.sheet, row, column };
        line.push(one(cellOf(range.sheet, row, column), excel, at));
      }
      rows.push(line);
    }
    return rows;
  };

const wire = (value: Value): string | number | boolean => (isError(value) ? value.error : (value ?? ''));

export const values = grid((held, excel, at) => wire(held.formula ? valueAt(excel, at) : held.value));

export const formulas = grid((held) => held.formula ?? wire(held.value));

export const formulasR1C1 = grid((held, _, { row, column }) =>
  held.formula ? toR1C1(held.formula, row, column) : wire(held.value),
);

export const numberFormats = grid((held) => styleValue(held.style, 'numberFormat'));

export const texts = grid((held, excel, at) => {
  const value = held.formula ? valueAt(excel, at) : held.value;
  return shownText(value, String(styleValue(held.style, 'numberFormat')), excel.locale, excel.workbook.date1904);
});

export const valueTypes = grid((held, excel, at) => {
  const value = held.formula ? valueAt(excel, at) : held.value;
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[typeof value as 'number' | 'string' | 'boolean'];
});

/** A rows × columns matrix from what was given: a single value fills the range; any other shape is refused. */
function matrix(given: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as unknown[];
  const fits =
    rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits) {
    throw invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");
  }
  return (row, column) => (rows[row] as unknown[])[column];
}

function eachPlace(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

/** Sets values or formulas, which Excel reads alike. */
export const setContent =
  (translate: (raw: unknown, row: number, column: number) => unknown = (raw) => raw) =>
  (range: LiveRange, given: unknown, excel: Excel): void => {
    const area = areaOf(range, excel);
    const at = matrix(given, area);
    guardContent(range.sheet, [area]);
    refuseVast(rowsOf(area) * columnsOf(area));
    const before = cellOf(range.sheet, area.top, area.left).value;
    eachPlace(area, (row, column) => {
      const raw = translate(at(row - area.top, column - area.left), row, column);
      writeCell(range.sheet, row, column, raw);
    });
    contentChanged(excel, range.sheet, area, { before });
  };

export function setNumberFormats(range: LiveRange, given: unknown, excel: Excel): void {
  const area = areaOf(range, excel);
  const at = matrix(given, area);
  guardSheet(range.sheet, 'allowFormatCells');
  refuseVast(rowsOf(area) * columnsOf(area));
  eachPlace(area, (row, column) => {
    const format = at(row - area.top, column - area.left);
    if (format === null || format === undefined) return;
    const held = cellOf(range.sheet, row, column);
    putCell(range.sheet, row, column, { ...held, style: restyle(held.style, { numberFormat: text(format) }) });
  });
  excel.version += 1;
}

/** Office.js asks this before it sends a large array in pieces. */
export function validateSize(range: LiveRange, given: readonly unknown[], excel: Excel): void {
  const area = areaOf(range, excel);
  if (given[0] !== rowsOf(area) || given[1] !== columnsOf(area)) {
    throw invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");
  }
}
