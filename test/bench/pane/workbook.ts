import type { Cell, Grid } from '../../../src/core/grid/grid';
import { cellsOf as cellsFrom } from '../../../src/core/grid/gather-cells';
import type { Range } from '../../../src/core/grid/range';

/** Size of a bench's workbook, and how many of a hundred rows have something wrong. */
export interface Shape {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  readonly wrong: number;
}

export const cellsOf = ({ sheets, rows, columns }: Shape): number => sheets * rows * columns;

const text = (value: string): Cell => ({ value });
const figure = (value: number): Cell => ({ value, numberFormat: '#,##0' });

/** A figure of its own for each place, never the same twice running, so that nothing looks copied. */
const share = (row: number, column: number): number => 3 + ((row * 31 + column * 17 + row * column) % 89);

/** What a wrong row has wrong: two figures typed as text, and in one of three rows the total. */
function bodyRow(row: number, columns: number, wrong: boolean): Cell[] {
  const parts = Array.from({ length: columns - 3 }, (_, at) => share(row, at));
  const total = parts.reduce((sum, part) => sum + part, 0) + (wrong && row % 3 === 0 ? 10 : 0);
  const cells = parts.map((part, at) => (wrong && (at + row) % 8 === 0 ? text(String(part)) : figure(part)));
  return [{ value: row + 1 }, text(`Xã số ${String(row + 1)}`), figure(total), ...cells];
}

function header(columns: number): Cell[] {
  const names = Array.from({ length: columns - 3 }, (_, at) => text(`Nội dung ${String(at + 1)}`));
  return [text('STT'), text('Đơn vị'), text('Tổng số'), ...names];
}

function columnLine(columns: number): Cell[] {
  const symbols = Array.from({ length: columns - 3 }, (_, at) => text(String(at + 2)));
  const sum = Array.from({ length: columns - 3 }, (_, at) => String(at + 2)).join('+');
  return [text('A'), text('B'), text(`1=${sum}`), ...symbols];
}

/** One sheet: an allocation of villages down, contents across, each row's total said by the line of column symbols. */
function sheetOf(name: string, { rows, columns, wrong }: Shape): Grid {
  const isWrong = (row: number): boolean => ((row * 61) % 100) + 1 <= wrong;
  const body = Array.from({ length: rows }, (_, row) => bodyRow(row, columns, isWrong(row)));
  const cells = [
    [text('BIỂU PHÂN BỔ CHỈ TIÊU')],
    [text('Đơn vị tính: tổ')],
    header(columns),
    columnLine(columns),
    ...body,
  ];
  const merges: Range[] = [{ sheet: name, top: 0, left: 0, bottom: 0, right: columns - 1 }];
  return { sheet: name, cells: cellsFrom(cells), merges };
}

export const gridsOf = (shape: Shape): Grid[] =>
  Array.from({ length: shape.sheets }, (_, at) => sheetOf(`Biểu ${String(at + 1)}`, shape));
