import type { Column, Row, Table } from '../table/table';
import { isAddable } from './columns';
import { derived } from './facts';
import { figureColumns, unitAt, type Figure } from './figure';
import { CELL, figuresWhere, placeIn, stripIn } from './strip';

/** The figures of a column that are whole and of a size, and how many are not; what formulas give left out. */
interface Wholes {
  readonly count: number;
  readonly others: number;
  readonly least: number;
  readonly most: number;
}

const isWhole = (value: number): boolean => value >= 100 && Number.isInteger(value);

const wholesByColumn = derived(() => new Map<Column, Wholes>());

function wholesOf(table: Table, column: Column): Wholes {
  const { values, bits } = stripIn(table, column);
  let [count, others, least, most] = [0, 0, Infinity, -Infinity];
  table.rows.forEach((row, place) => {
    if (row.role === 'note' || ((bits[place] ?? 0) & (CELL.number | CELL.live)) !== CELL.number) return;
    const value = values[place] ?? 0;
    if (!isWhole(value)) others++;
    else [count, least, most] = [count + 1, Math.min(least, value), Math.max(most, value)];
  });
  return { count, others, least, most };
}

/** Whether all the other typed figures of the column are whole, and of about this size. */
export function isAmong(table: Table, figure: Figure, value: number): boolean {
  const { column } = figure;
  const known = wholesByColumn(table);
  let wholes = known.get(column);
  if (!wholes) known.set(column, (wholes = wholesOf(table, column)));
  const own = isWhole(figure.value ?? 0) ? 1 : 0;
  const whole = wholes.count - own >= 3 && wholes.others === 1 - own;
  return whole && value >= wholes.least / 5 && value <= wholes.most * 5;
}

/** How far the quotients of other rows may lie from those of the corrected one, and how far the odd one must. */
const NEAR = 3;
const FAR = 30;

const isPlain = ({ role }: Row): boolean => role === 'item' || role === 'group';

/** Quotients of two columns in all rows but one: the least, the greatest, and how many. */
function quotients(table: Table, top: Column, under: Column, but: Row): { least: number; most: number; count: number } {
  const [a, b] = [stripIn(table, top), stripIn(table, under)];
  let [least, most, count] = [Infinity, 0, 0];
  table.rows.forEach((row, place) => {
    const [over, below] = [a.values[place] ?? 0, b.values[place] ?? 0];
    if (row === but || !isPlain(row) || over <= 0 || below <= 0) return;
    [least, most, count] = [Math.min(least, over / below), Math.max(most, over / below), count + 1];
  });
  return { least, most, count };
}

/** Whether a column beside it is thirty times and more out of proportion in this row, and in proportion with the corrected figure. */
export function isOutOfProportion(table: Table, { row, column, value }: Figure, corrected: number): boolean {
  return figureColumns(table).some((other) => {
    if (other === column || other.role === 'rate' || !isAddable(table, other)) return false;
    const beside = stripIn(table, other).values[placeIn(table, row)] ?? 0;
    const { least, most, count } = quotients(table, other, column, row);
    if (beside <= 0 || count < 3 || most > least * FAR) return false;
    const [now, then] = [beside / (value ?? 1), beside / corrected];
    return (now > most * FAR || now < least / FAR) && then <= most * NEAR && then >= least / NEAR;
  });
}

/** Typed figures that stand at a thousandth of their column, and beside which the row's others are a thousand times too great. */
export const misplacedPoints = derived((facts): readonly Figure[] => {
  const isOdd = (bits: number, value: number): boolean =>
    (bits & (CELL.number | CELL.live | CELL.text | CELL.percent)) === CELL.number &&
    value > 0 &&
    value < 1000 &&
    !Number.isInteger(value);
  return figuresWhere(facts, isOdd).filter((figure) => {
    const corrected = Math.round((figure.value ?? 0) * 1000);
    const finest = figure.amount.kind === 'number' && figure.amount.decimals <= 3;
    const money = unitAt(facts, figure.row, figure.column)?.money;
    return finest && money && isAmong(facts, figure, corrected) && isOutOfProportion(facts, figure, corrected);
  });
});
