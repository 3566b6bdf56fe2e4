import { cell } from '../grid/grid';
import type { Row, Table } from '../table/table';

/** Of how many names how many stood above already. */
export interface Repeats {
  readonly names: number;
  readonly repeated: number;
}

/** Names that come back as data do (goods sold, people, teams): each repetition says nothing (tên lặp lại như dữ liệu). */
export const areData = ({ names, repeated }: Repeats): boolean => repeated >= 3 && repeated * 4 >= names;

/** Too many to be slips one by one, too few to be data: worth one question for the whole table. */
export const areMany = (repeats: Repeats): boolean =>
  !areData(repeats) && repeats.repeated >= 4 && repeats.repeated * 10 >= repeats.names;

/** All that is written in a row but its number, as one text. */
export function writtenIn(table: Table, row: Row): string {
  const { left, right } = table.range;
  const ordinal = table.columns.find((c) => c.role === 'ordinal')?.at;
  const parts: string[] = [];
  for (let column = left; column <= right; column++)
    if (column !== ordinal) parts.push(String(cell(table.grid, row.at, column).value ?? '').trim());
  return parts.join('\u0001');
}
