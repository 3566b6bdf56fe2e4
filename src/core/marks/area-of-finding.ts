import type { Finding } from '../finding';
import type { Row, Table } from '../table/table';

/** The first row at or below a place; rows stand in their order. */
function rowAt(rows: readonly Row[], at: number): Row | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.at ?? 0) < at) from = middle + 1;
    else to = middle;
  }
  return rows[from];
}

/** The area (địa bàn) that a finding is about, by its row or its column; empty where the table names none. */
export function areaOfFinding({ at, table }: Finding, tables: readonly Table[]): string {
  const home = tables.find((one) => one.id === table);
  const row = home && rowAt(home.rows, at.top);
  const column = home?.columns.find((one) => one.at === at.left);
  return (row?.at === at.top ? row.area : null) ?? column?.area ?? '';
}
