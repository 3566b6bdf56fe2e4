import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { figureColumns } from './figure';
import { CELL, placeIn, stripIn } from './strip';

const POINTS = /\b(diem|score|points?|marks?)\b/;
/** "Thời điểm", "địa điểm" and the like are no points. */
const NO_POINTS = /\b(thoi|dia|trong|dac|quan|luc|uu|nhuoc|khuyet|cao) diem\b|\b(time|as at) points?\b/g;

/** Who gave the points, where another column says that they are points. */
const SCORED = /\b(cham|tham dinh|danh gia|phuc tra|hoi dong|assessed|scored)\b/;

const says = (text: string): boolean => POINTS.test(fold(text).replace(NO_POINTS, ''));

/** Whether every figure is a number of points (điểm): a label says what they are given for, not what they measure. */
export function isOfPoints(table: Table): boolean {
  const columns = figureColumns(table).filter(({ role }) => role !== 'note');
  const texts = columns.map(({ path }) => path.join(' '));
  const isOne = (text: string): boolean => says(text) || SCORED.test(fold(text));
  return columns.length > 0 && columns.every(({ role }) => role !== 'rate') && texts.some(says) && texts.every(isOne);
}

const sumOf = (values: Float64Array, table: Table, rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + (values[placeIn(table, row)] ?? 0), 0);

/**
 * Whether rows whose labels speak of rates are addends all the same: in every column that tells, the whole is what all of
 * them come to, and never what the others do.
 */
export function areAddends(table: Table, whole: Row, others: readonly Row[], measures: readonly Row[]): boolean {
  let tells = 0;
  for (const column of figureColumns(table)) {
    const { values, bits } = stripIn(table, column);
    const own = values[placeIn(table, whole)] ?? 0;
    const odd = measures.some((row) => ((bits[placeIn(table, row)] ?? 0) & CELL.percent) !== 0);
    const [rest, more] = [sumOf(values, table, others), sumOf(values, table, measures)];
    if (own === 0 || more === 0) continue;
    if (odd || Math.abs(rest + more - own) > 1e-6) return false;
    tells++;
  }
  return tells > 0;
}
