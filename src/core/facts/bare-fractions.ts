import { cell } from '../grid/grid';
import { dateOfSerial, isTimeFormat } from '../table/date-fraction';
import type { Column, Table } from '../table/table';
import { fold } from '../text/fold';
import { derived } from './facts';
import { figureAt, figureColumns, unitAt, type Figure } from './figure';
import { bitsAt, CELL, figuresWhere, stripIn } from './strip';

/** A figure that Excel made of a typed fraction, and that no longer looks like a date (phân số thành số khác). */
export interface MisreadFraction {
  readonly figure: Figure;
  readonly numerator: number;
  readonly denominator: number;
  /** The row's own plan is its denominator: which of the two was typed first is known. */
  readonly certain: boolean;
  /** The time shown; null for the bare serial number of a date. */
  readonly time: string | null;
}

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Serial numbers of the days from 2000 to 2049. */
const FIRST_DAY = 36526;
const LAST_DAY = 54788;

const NOT_COUNTED = ['amount', 'unit-price', 'norm', 'code', 'rate'];
const OF_TIMES = /\b(gio|thoi (gian|diem|luong)|time|hours?|duration|phut)\b/;

/** A number so much greater than all others of its column, and the plan beside it, is none of them. */
const APART = 50;

/** What the other cells of a column hold. */
interface Others {
  readonly most: number;
  readonly fractions: number;
  readonly times: number;
  readonly count: number;
}

const othersByColumn = derived(() => new Map<Column, Others>());

const isTime = (table: Table, row: number, column: number): boolean =>
  isTimeFormat(cell(table.grid, row, column).numberFormat);

const isWritten = ({ amount }: Figure): boolean => amount.kind === 'fraction' && amount.stored === 'text';

/** Of one column: the greatest number that is no day of these years, and how many cells are written fractions or times. */
function othersIn(table: Table, column: Column): Others {
  const known = othersByColumn(table);
  let found = known.get(column);
  if (!found) {
    const { values, bits } = stripIn(table, column);
    let [most, fractions, times, count] = [0, 0, 0, 0];
    table.rows.forEach((row, place) => {
      const [own, value] = [bits[place] ?? 0, values[place] ?? 0];
      if ((own & (CELL.number | CELL.fraction)) === 0 || row.role === 'note') return;
      count++;
      if ((own & CELL.fraction) !== 0) fractions += isWritten(figureAt(table, row, column)) ? 1 : 0;
      else if (value < FIRST_DAY || value > LAST_DAY) most = Math.max(most, value);
      if ((own & CELL.number) !== 0 && value < 1 && isTime(table, row.at, column.at)) times++;
    });
    known.set(column, (found = { most, fractions, times, count }));
  }
  return found;
}

/** The plan that stands in a row, if its column holds one. */
function targetOf(table: Table, { row, column }: Figure): number | null {
  const target = table.columns.find((c) => c.role === 'target' || c.role === 'plan');
  if (!target || target === column || (bitsAt(table, row, target) & CELL.number) === 0) return null;
  return figureAt(table, row, target).value;
}

/** At least two, and half of what stands in the column. */
const isOfFractions = ({ fractions, count }: Others): boolean => fractions > 1 && fractions * 2 >= count;

/** The fraction that the row's own plan or the fractions of the column bear out. */
function borneOut(
  table: Table,
  figure: Figure,
  fractions: readonly Fraction[],
): (Fraction & { certain: boolean }) | null {
  const target = targetOf(table, figure);
  const byTarget = fractions.find(({ denominator }) => denominator === target);
  if (byTarget) return { ...byTarget, certain: true };
  if (target !== null || !isOfFractions(othersIn(table, figure.column))) return null;
  const proper = fractions.find(({ numerator, denominator }) => numerator <= denominator) ?? fractions[0];
  return proper ? { ...proper, certain: false } : null;
}

function fromSerial(table: Table, figure: Figure): MisreadFraction | null {
  const date = dateOfSerial(figure.value ?? 0, table.grid.date1904);
  if (!date || NOT_COUNTED.includes(figure.column.role) || unitAt(table, figure.row, figure.column)?.money) return null;
  const others = othersIn(table, figure.column);
  if (others.count < 3 || others.most * APART > (figure.value ?? 0)) return null;
  const { day, month } = date;
  const read = [
    { numerator: day, denominator: month },
    { numerator: month, denominator: day },
  ];
  const fraction = borneOut(table, figure, read);
  return fraction && { figure, ...fraction, time: null };
}

const two = (value: number): string => (value < 10 ? `0${String(value)}` : String(value));

function fromTime(table: Table, figure: Figure): MisreadFraction | null {
  const { at, column } = figure;
  if (!isTime(table, at.top, at.left) || OF_TIMES.test(fold(column.path.join(' ')))) return null;
  const { times, count } = othersIn(table, column);
  const minutes = Math.round((figure.value ?? 0) * 1440);
  const [numerator, denominator] = [Math.floor(minutes / 60), minutes % 60];
  const isWhole = Math.abs((figure.value ?? 0) * 1440 - minutes) < 1e-6;
  if (!isWhole || denominator === 0 || times * 2 > count) return null;
  const known = borneOut(table, figure, [{ numerator, denominator }]);
  if (!known && !isOfFractions(othersIn(table, column))) return null;
  return { figure, numerator, denominator, certain: true, time: `${String(numerator)}:${two(denominator)}` };
}

/** Typed figures that are days or times of a fraction. */
export const misreadFractions = derived((facts): readonly MisreadFraction[] => {
  const { styles } = facts.grid.cells;
  const times = styles.some((look) => isTimeFormat(look.numberFormat));
  const isOne = (bits: number, value: number): boolean =>
    (bits & (CELL.number | CELL.live | CELL.text | CELL.percent)) === CELL.number &&
    ((value >= FIRST_DAY && value <= LAST_DAY && Number.isInteger(value)) || (times && value > 0 && value < 1));
  return figuresWhere(facts, isOne, figureColumns(facts)).flatMap((figure) => {
    const found = (figure.value ?? 0) < 1 ? fromTime(facts, figure) : fromSerial(facts, figure);
    return found ? [found] : [];
  });
});
