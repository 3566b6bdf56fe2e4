import { keysOf } from '../formula/evaluate-expression';
import type { Expression } from '../formula/expression';
import type { Column, Table, Unit } from '../table/table';
import { quotientIn } from './compared-words';
import { isDone, isPlanned, measureOf, measuresOf, readText } from './header-text';
import { partsKey, type Coordinates } from './coordinates';
import { figureAt, unitAt, type Figure } from './figure';
import type { Placed } from './plan-classes';

/** What the column line divides: `7=6/1`. */
export interface StatedDivision {
  readonly rate: Column;
  readonly tops: readonly Column[];
  readonly unders: readonly Column[];
}

function divisionIn(expression: Expression): { top: Expression; under: Expression } | null {
  if (expression.op === 'percent') return divisionIn(expression.of);
  if (expression.op === '/')
    return isConstant(expression.right)
      ? divisionIn(expression.left)
      : { top: expression.left, under: expression.right };
  if (expression.op !== '*') return null;
  return isConstant(expression.right) ? divisionIn(expression.left) : null;
}

const isConstant = (expression: Expression): boolean => keysOf(expression).every((key) => /^100+$/.test(key));

const isSum = (expression: Expression): boolean =>
  expression.op === 'column' || (expression.op === '+' && isSum(expression.left) && isSum(expression.right));

/** Divisions that the column line states, once each. */
export function statedDivisions(table: Table): StatedDivision[] {
  const bySymbol = new Map<string, Column>();
  for (const column of table.columns)
    if (column.symbol !== null && !bySymbol.has(column.symbol)) bySymbol.set(column.symbol, column);
  const named = (expression: Expression): Column[] | null => {
    const columns = keysOf(expression).map((key) => bySymbol.get(key));
    return isSum(expression) && columns.every((c): c is Column => c !== undefined) ? (columns as Column[]) : null;
  };
  return table.columns.flatMap((rate) => {
    const parted = rate.expression && divisionIn(rate.expression);
    const [tops, unders] = parted ? [named(parted.top), named(parted.under)] : [null, null];
    return tops && unders ? [{ rate, tops, unders }] : [];
  });
}

/** Rates of something else than what was done of a plan: against last year, shares, means. */
export const isOther = (at: Coordinates, column: Column): boolean =>
  at.period.part === 'previous' ||
  isOtherQuotient(column) ||
  /cơ cấu|tỷ trọng|tỉ trọng|tăng|giảm|bình quân|tốc độ|lãi suất|chỉ số|growth|share|index/i.test(column.path.join(' '));

/** "KH 2025/ƯTH 2024", "TH 2024/TH 2023": not what was done of a plan. */
function isOtherQuotient({ path }: Column): boolean {
  const sides = quotientIn(path[path.length - 1] ?? '')?.map((side) => measureOf(measuresOf(readText(side))));
  if (!sides) return false;
  const [top = null, under = null] = sides;
  return !((top === null || isDone(top)) && (under === null || isPlanned(under)) && (top ?? under) !== null);
}

/** The results that each rate column may rate: of the same part, the nearest to its left first (cột tỷ lệ in sẵn). */
export function ratedBy(
  coordinates: ReadonlyMap<Column, Coordinates>,
  done: readonly Placed[],
): ReadonlyMap<Column, readonly Column[]> {
  const byKey = new Map<string, Placed[]>();
  for (const one of done) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const byHeading = new Map<string, Placed[]>();
  for (const one of done) {
    const key = headingOf(one.column);
    byHeading.set(key, [...(byHeading.get(key) ?? []), one]);
  }
  const found = new Map<Column, readonly Column[]>();
  for (const [rate, at] of coordinates) {
    if (at.measure !== 'rate' || isOther(at, rate)) continue;
    const own = (byKey.get(partsKey(at)) ?? []).filter((one) => mayRate(at, one.at));
    const beside = at.parts.length === 0 ? (byHeading.get(headingOf(rate)) ?? []) : [];
    const pool = own.length > 0 ? own : beside.filter((one) => mayRate(at, one.at));
    const under = pool.filter((one) => headingOf(one.column) === headingOf(rate));
    const ranked = [...(under.length > 0 ? under : pool)].sort((a, b) => apart(rate, a.column) - apart(rate, b.column));
    found.set(
      rate,
      ranked.slice(0, MOST_TRIED).map((one) => one.column),
    );
  }
  return found;
}

/** A rate column is said of one of the few results that stand nearest. */
const MOST_TRIED = 4;

const headingOf = (column: Column): string => column.path.slice(0, -1).join(' > ');

const apart = (rate: Column, done: Column): number => (done.at < rate.at ? rate.at - done.at : 1e4 + done.at - rate.at);

const mayRate = (rate: Coordinates, done: Coordinates): boolean =>
  (rate.rateOf === null || rate.rateOf === done.measure || (rate.rateOf === 'actual' && done.measure !== 'estimate')) &&
  (rate.period.years === null || done.period.years === null || rate.period.years === done.period.years) &&
  (rate.period.part === null || done.period.part === null || rate.period.part === done.period.part);

/** How many rows bear a division out by their printed rate, and how many do not. */
export interface Borne {
  readonly held: number;
  readonly failed: number;
}

const moneyFactor = (from: Unit | null, to: Unit | null): number =>
  from?.money && to?.money ? from.money / to.money : 1;

function sum(table: Table, figures: readonly Figure[], unit: Unit | null): number | null {
  let all = 0;
  for (const figure of figures) {
    if (figure.value === null) return null;
    all += figure.value * moneyFactor(unitAt(table, figure.row, figure.column), unit);
  }
  return all;
}

/** Tests a division against the rates that a column prints, per cent or plain, rounded or cut. */
export function borneOut(table: Table, rate: Column, tops: readonly Column[], unders: readonly Column[]): Borne {
  let [percents, plain, told] = [0, 0, 0];
  for (const row of table.rows) {
    if (row.role === 'note') continue;
    const printed = figureAt(table, row, rate);
    const unit = unders[0] ? unitAt(table, row, unders[0]) : null;
    const top = sum(
      table,
      tops.map((c) => figureAt(table, row, c)),
      unit,
    );
    const under = sum(
      table,
      unders.map((c) => figureAt(table, row, c)),
      unit,
    );
    if (printed.amount.kind !== 'number' || top === null || !under || (top === 0 && printed.value === 0)) continue;
    told++;
    const slack = printed.amount.stored === 'formula' ? 1e-6 : Math.max(printed.amount.halfUnit, 1e-9) * 2;
    const value = printed.amount.value;
    if (Math.abs((top / under) * 100 - value) <= slack * 1.000001) percents++;
    if (!printed.amount.percent && Math.abs(top / under - value) <= slack * 1.000001) plain++;
  }
  const held = Math.max(percents, plain);
  return { held, failed: told - held };
}
