import type { Column, Row, Table } from '../table/table';
import { derived } from './facts';
import type { Figure } from './figure';
import { CELL, stripIn } from './strip';

/** So many times smaller or greater than the others of its column a figure may be and still be one of them. */
const REACH = 5;

/** The figures above 0 of the items of a column, the least and the greatest two, with the row of each. */
interface Ends {
  readonly least: readonly (readonly [number, Row])[];
  readonly most: readonly (readonly [number, Row])[];
  readonly count: number;
}

const endsByColumn = derived(() => new Map<Column, Ends>());

function endsOf(table: Table, column: Column): Ends {
  const { values, bits } = stripIn(table, column);
  const found: [number, Row][] = [];
  table.rows.forEach((row, place) => {
    const value = values[place] ?? 0;
    if (row.role === 'item' && ((bits[place] ?? 0) & CELL.number) !== 0 && value > 0) found.push([value, row]);
  });
  found.sort(([a], [b]) => a - b);
  return { least: found.slice(0, 2), most: found.slice(-2).reverse(), count: found.length };
}

/** Whether a value is of about the size of the other items of a figure's column (cùng cỡ với các ô cùng cột); two at least. */
export function standsAmong(table: Table, { column, row }: Pick<Figure, 'column' | 'row'>, value: number): boolean {
  const known = endsByColumn(table);
  let ends = known.get(column);
  if (!ends) known.set(column, (ends = endsOf(table, column)));
  const [low, high] = [ends.least, ends.most].map((end) => end.find(([, other]) => other !== row)?.[0]);
  if (low === undefined || high === undefined || ends.count < (row.role === 'item' ? 3 : 2)) return false;
  return value >= low / REACH && value <= high * REACH;
}
