import { parentOf } from '../facts/rows';
import { figureColumns } from '../facts/figure';
import { bitsAt, CELL, isBlankAt } from '../facts/strip';
import { cellAt } from '../grid/range';
import { textAt } from '../grid/grid';
import type { Column, Row, Table, Unit } from '../table/table';
import { defineRule } from './rule';

type Messages = { missing: { label: string } };

/** An indicator without a unit where its siblings have one (thiếu đơn vị tính). */
export default defineRule<Messages>({
  id: 'unit-missing',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => table.columns.some((c) => c.role === 'unit'),
  check: (table) => {
    const column = table.columns.find((c) => c.role === 'unit');
    if (!column) return [];
    const rows = table.rows.filter((row) => counts(table, row));
    const without = rows.filter((row) => textAt(table.grid, row.at, column.at) === '' && !inherits(table, row, column));
    if (without.length * 3 > rows.length || rows.length - without.length < 2) return [];
    const counted = rows.filter((row) => row.unit !== null && isOfThings(row.unit)).length;
    if (counted * 3 < rows.length - without.length) return [];
    return without.map((row) => ({
      message: 'missing' as const,
      at: cellAt(table.grid.sheet, row.at, column.at),
      data: { label: row.label },
    }));
  },
  text: {
    vi: {
      title: 'Thiếu đơn vị tính',
      why: 'Các chỉ tiêu khác trong biểu đều có đơn vị tính; thiếu đơn vị thì không tổng hợp được.',
      todo: 'Ghi đơn vị tính của chỉ tiêu.',
      messages: { missing: (d) => `«${d.label}» chưa có đơn vị tính.` },
    },
    en: {
      title: 'A unit of measure is missing',
      why: 'The other indicators of the table have a unit; without one the figure cannot be compiled.',
      todo: 'Enter the unit of the indicator.',
      messages: { missing: (d) => `“${d.label}” has no unit of measure.` },
    },
  },
  example: `
    STT | Chỉ tiêu            | Đơn vị tính | Chỉ tiêu giao
    1   | Tổ truyền thông     | Tổ          | 75
    2   | Địa chỉ tin cậy     | «»          | 9
    3   | Đối thoại           | Cuộc        | 15
    4   | Câu lạc bộ thủ lĩnh | CLB         | 12
  `,
});

/** Things counted, money and shares: among weights and concentrations a blank may be a pure number (pH, a ratio). */
const isOfThings = ({ count, money, percent }: Unit): boolean => count || money !== null || percent;

/** An item with a figure; headings and totals need no unit. */
const counts = (table: Table, row: Row): boolean =>
  (row.role === 'item' || (row.role === 'group' && row.children === 'some')) &&
  figureColumns(table).some((c) => (bitsAt(table, row, c) & CELL.number) !== 0);

/** A row under another of the same kind takes its unit from it; so does one in a table of money. */
function inherits(table: Table, row: Row, unit: Column): boolean {
  const parent = parentOf(table, row);
  if (parent && textAt(table.grid, parent.at, unit.at) !== '') return true;
  return row.unit !== null || figureColumns(table).every((c) => isBlankAt(table, row, c) || Boolean(c.unit?.money));
}
