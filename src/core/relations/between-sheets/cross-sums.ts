import { figureAt, figureColumns, figureRows, type Figure } from '../../facts/figure';
import type { Table } from '../../table/table';
import { isTold } from './compare';
import { mayBeOne } from './coordinates-agree';
import { bitsOf } from './evidence';
import { masked, type Form } from './forms';
import { rowKeys } from './places';
import { toldSum, type SumsByRow, type ToldSum } from './sums';

/** A cell of a summary and the row of the form that its label or heading names. */
interface Cell {
  readonly figure: Figure;
  readonly row: string;
}

const headKey = (table: Table, text: string): string => masked(text, table.range.sheet).replace(/[^a-z0-9@#%]+/g, '');

/** The cells of each column by the rows they stand in, and of each row by the headings they stand under. */
function linesIn(table: Table, names: { has: (row: string) => boolean }): Cell[][] {
  const rows = figureRows(table).flatMap((row) => {
    const key = rowKeys(table).get(row) ?? '';
    return key !== '=total' && names.has(key) ? [{ row, key }] : [];
  });
  const columns = figureColumns(table).flatMap((column) => {
    const key = headKey(table, column.path[column.path.length - 1] ?? '');
    return names.has(key) ? [{ column, key }] : [];
  });
  const down = figureColumns(table).map((column) =>
    rows.map(({ row, key }) => ({ figure: figureAt(table, row, column), row: key })),
  );
  const across = figureRows(table).map((row) =>
    columns.map(({ column, key }) => ({ figure: figureAt(table, row, column), row: key })),
  );
  return [...down, ...across].filter((cells) => cells.length > 1);
}

/** The column of the form whose sums most of a line's figures are. */
function columnFor(cells: readonly Cell[], sums: SumsByRow): string | null {
  const votes = new Map<string, number>();
  for (const { figure, row } of cells) {
    if (!isTold(figure)) continue;
    sums.get(row)?.forEach(({ value }, column) => {
      if (value === figure.value) votes.set(column, (votes.get(column) ?? 0) + bitsOf(value));
    });
  }
  let [chosen, most]: [string | null, number] = [null, 0];
  votes.forEach((bits, column) => {
    if (bits > most) [chosen, most] = [column, bits];
  });
  return chosen;
}

/** Lines of a table that hold what the sheets of a form come to (cột tổng hợp cộng các tờ). */
export function crossSums(table: Table, form: Form, sums: SumsByRow): ToldSum[] {
  return linesIn(table, sums).flatMap((cells) => {
    const column = columnFor(cells, sums);
    if (column === null) return [];
    const pairs = cells.flatMap(({ figure, row }) => {
      const sum = sums.get(row)?.get(column);
      const [part] = sum?.parts ?? [];
      return sum && part && mayBeOne(table, figure, part.table, part.figure) ? [{ figure, sum }] : [];
    });
    return toldSum(table, form, pairs) ?? [];
  });
}
