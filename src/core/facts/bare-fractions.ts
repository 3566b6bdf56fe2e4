import { cell } from '../grid/grid';
import { dateOfSerial, isTimeFormat } from '../grid/date-format';
import type { Column, Table } from '../table/table';
import { fold } from '../text/fold';
import { derived } from './facts';
import { figureAt, figureColumns, figuresIn, unitAt, type Figure } from './figure';
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
  /** As it was typed: `3/8`, `3:8`. */
  readonly typed: string;
}

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Serial numbers of the days from 2000 to 2049. */
const FIRST_DAY = 36526;
const LAST_DAY = 54788;

/** Days of the longest time that `125:30` may have become. */
const LONGEST = 50;

const NOT_COUNTED = ['amount', 'unit-price', 'norm', 'code', 'rate'];
const OF_TIMES = /\b(gio|thoi (gian|diem|luong)|time|hours?|duration|phut)\b/;

/** A number so much greater than all others of its column, and the plan beside it, is none of them. */
const APART = 50;

/** What the other cells of a column hold. */
interface Others {
  readonly most: number;
  readonly fractions: number;
  /** Of those, how many are written with a colon. */
  readonly ratios: number;
  readonly times: number;
  readonly count: number;
}

const othersByColumn = derived(() => new Map<Column, Others>());

const isTime = (table: Table, row: number, column: number): boolean =>
  isTimeFormat(cell(table.grid, row, column).numberFormat);

const isWritten = ({ amount }: Figure): boolean => amount.kind === 'fraction' && amount.stored === 'text';

/** `12:10`, typed where Excel keeps it as text (tỷ số). */
const RATIO = /^\d{1,4}\s*:\s*\d{1,4}$/;

const isRatio = ({ amount }: Figure): boolean => amount.kind === 'unreadable' && RATIO.test(amount.text.trim());

/** Of one column: the greatest number that is no day of these years, and how many cells are written fractions or times. */
function othersIn(table: Table, column: Column): Others {
  const known = othersByColumn(table);
  let found = known.get(column);
  if (!found) {
    const { values, bits } = stripIn(table, column);
    let [most, fractions, ratios, times, count] = [0, 0, 0, 0, 0];
    table.rows.forEach((row, place) => {
      const [own, value] = [bits[place] ?? 0, values[place] ?? 0];
      const ratio = (own & CELL.unread) !== 0 && row.role !== 'note' && isRatio(figureAt(table, row, column));
      if (ratio) [count, fractions, ratios] = [count + 1, fractions + 1, ratios + 1];
      if ((own & (CELL.number | CELL.fraction)) === 0 || row.role === 'note') return;
      count++;
      if ((own & CELL.fraction) !== 0) fractions += isWritten(figureAt(table, row, column)) ? 1 : 0;
      else if (value < FIRST_DAY || value > LAST_DAY) most = Math.max(most, value);
      if ((own & CELL.number) !== 0 && value < LONGEST && isTime(table, row.at, column.at)) times++;
    });
    known.set(column, (found = { most, fractions, ratios, times, count }));
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

/** Whether a column is of written fractions, some of them with this denominator (cột ghi phân số). */
export const isAmongFractions = (table: Table, column: Column, denominator: number): boolean =>
  isOfFractions(othersIn(table, column)) &&
  figuresIn(table, column).some(
    (f) => isWritten(f) && f.amount.kind === 'fraction' && f.amount.denominator === denominator,
  );

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
  if (!fraction) return null;
  return { figure, ...fraction, time: null, typed: `${String(fraction.numerator)}/${String(fraction.denominator)}` };
}

const two = (value: number): string => (value < 10 ? `0${String(value)}` : String(value));

const SAYS_RATIO = /\S\s*:\s*\S/;

/** Whether both parts of a ratio stand in the row beside it, each in a column of its own. */
function standBeside(table: Table, { row, column }: Figure, numerator: number, denominator: number): boolean {
  const values = figureColumns(table)
    .filter((other) => other !== column && (bitsAt(table, row, other) & CELL.number) !== 0)
    .map((other) => figureAt(table, row, other).value);
  const [first, second] = [values.indexOf(numerator), values.lastIndexOf(denominator)];
  return first >= 0 && second >= 0 && (numerator !== denominator || first !== second);
}

function fromTime(table: Table, figure: Figure): MisreadFraction | null {
  const { at, column } = figure;
  if (!isTime(table, at.top, at.left) || OF_TIMES.test(fold(column.path.join(' ')))) return null;
  const { times, count, ratios } = othersIn(table, column);
  const minutes = Math.round((figure.value ?? 0) * 1440);
  const [numerator, denominator] = [Math.floor(minutes / 60), minutes % 60];
  const isWhole = Math.abs((figure.value ?? 0) * 1440 - minutes) < 1e-6;
  if (!isWhole || denominator === 0) return null;
  const beside = standBeside(table, figure, numerator, denominator);
  const all = SAYS_COUNTS.test(fold(column.path[column.path.length - 1] ?? '')) && sharesOne(table, column);
  if (all) return { ...asTime(figure, numerator, denominator), typed: `${String(numerator)}/${String(denominator)}` };
  if (!beside && times * 2 > count) return null;
  const known = beside || borneOut(table, figure, [{ numerator, denominator }]) !== null;
  if (!known && !isOfFractions(othersIn(table, column))) return null;
  const typed = [numerator, denominator].join(ratios > 0 || SAYS_RATIO.test(column.path.join(' ')) ? ':' : '/');
  return { ...asTime(figure, numerator, denominator), typed };
}

const asTime = (figure: Figure, numerator: number, denominator: number): Omit<MisreadFraction, 'typed'> => ({
  figure,
  numerator,
  denominator,
  certain: true,
  time: `${String(numerator)}:${two(denominator)}`,
});

/** Headings of one count out of another: `Số chỉ tiêu đạt/tổng số`. */
const SAYS_COUNTS =
  /^(so|ket qua|thuc hien|hoan thanh|muc|ty (le|so)|met|done)\b.*\S\s*[/:]\s*(tong|chi tieu|ke hoach|giao|so|total|all)\b/;

const ofOne = derived(() => new Map<Column, boolean>());

/** A whole column of times, some three of them, of which none has more hours than minutes, and all the same minutes. */
function sharesOne(table: Table, column: Column): boolean {
  const known = ofOne(table).get(column);
  if (known !== undefined) return known;
  const minutes = figuresIn(table, column)
    .filter((f) => f.value !== null && f.value > 0 && isTime(table, f.at.top, f.at.left))
    .map(({ value }) => Math.round((value ?? 0) * 1440));
  const [first = 0] = minutes;
  const answer = minutes.length >= 3 && minutes.every((m) => m % 60 === first % 60 && Math.floor(m / 60) <= m % 60);
  ofOne(table).set(column, answer);
  return answer;
}

/** Typed figures that are days or times of a fraction. */
export const misreadFractions = derived((facts): readonly MisreadFraction[] => {
  const { styles } = facts.grid.cells;
  const times = styles.some((look) => isTimeFormat(look.numberFormat));
  const isOne = (bits: number, value: number): boolean =>
    (bits & (CELL.number | CELL.live | CELL.text | CELL.percent)) === CELL.number &&
    ((value >= FIRST_DAY && value <= LAST_DAY && Number.isInteger(value)) || (times && value > 0 && value < LONGEST));
  return figuresWhere(facts, isOne, figureColumns(facts)).flatMap((figure) => {
    const found = (figure.value ?? 0) < LONGEST ? fromTime(facts, figure) : fromSerial(facts, figure);
    return found ? [found] : [];
  });
});
