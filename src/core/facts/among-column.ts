import type { Column, Row, Table } from '../table/table';
import { derived } from './facts';
import { figureAt, figureColumns, type Figure } from './figure';
import { isOutOfProportion } from './misplaced-points';
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

function endsIn(table: Table, column: Column): Ends {
  const known = endsByColumn(table);
  let ends = known.get(column);
  if (!ends) known.set(column, (ends = endsOf(table, column)));
  return ends;
}

/** The greatest item of each column that is typed, and a thousand times, a million times too great for it (gấp nghìn, triệu lần). */
export function scaledUp(
  table: Table,
): { readonly figure: Figure; readonly corrected: number; readonly times: number }[] {
  return figureColumns(table).flatMap((column) => {
    const [most] = endsIn(table, column).most;
    if (!most || most[0] < 1000) return [];
    const figure = figureAt(table, most[1], column);
    const isTyped = figure.live === null && figure.amount.kind === 'number' && !figure.amount.percent;
    if (!isTyped || standsAmong(table, figure, most[0])) return [];
    const found = [1e3, 1e6, 1e9].filter((times) => standsAmong(table, figure, most[0] / times));
    const [times] = found;
    if (times === undefined || found.length > 1) return [];
    const corrected = Number((most[0] / times).toPrecision(15));
    return isOutOfProportion(table, figure, corrected) ? [{ figure, corrected, times }] : [];
  });
}

/** Whether a value is of about the size of the other items of a figure's column (cùng cỡ với các ô cùng cột); two at least. */
export function standsAmong(table: Table, { column, row }: Pick<Figure, 'column' | 'row'>, value: number): boolean {
  const ends = endsIn(table, column);
  const [low, high] = [ends.least, ends.most].map((end) => end.find(([, other]) => other !== row)?.[0]);
  if (low === undefined || high === undefined || ends.count < (row.role === 'item' ? 3 : 2)) return false;
  return value >= low / REACH && value <= high * REACH;
}
