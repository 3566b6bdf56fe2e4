import { placeIn, stripIn } from '../../facts/strip';
import type { Column, Row, Table } from '../../table/table';
import { isTold } from './plane';

/** 1, 2, 3, …: a line of column numbers that was read as a row (dòng số thứ tự cột). */
export function isNumbering(table: Table, row: Row, columns: readonly Column[]): boolean {
  const place = placeIn(table, row);
  let [before, count] = [0, 0];
  for (const column of columns) {
    const { bits, values } = stripIn(table, column);
    if (!isTold(bits[place] ?? 0)) continue;
    const value = values[place] ?? 0;
    if (!Number.isInteger(value) || value <= before || value > before + 3) return false;
    before = value;
    count++;
  }
  return count > 2 && before <= count * 3;
}
