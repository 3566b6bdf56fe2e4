import type { Equation } from '../arithmetic/equation';
import { columnOf, columnsAcross } from '../arithmetic/light-equation';
import { derived } from '../facts/facts';
import { unitAt, type Figure } from '../facts/figure';
import { CELL, stripIn } from '../facts/strip';
import type { Column, Table } from '../table/table';
import { roundnessBits } from './rounding';

const stepIn = derived(() => new Map<Column, number>());

/** One printed step of a column: that of most of its figures; 0 where they are counted, not rounded. */
function stepOf(table: Table, column: Column): number {
  const known = stepIn(table).get(column);
  if (known !== undefined) return known;
  const { halves, bits } = stripIn(table, column);
  const counts = new Map<number, number>();
  let [step, most] = [0, 0];
  for (let place = 0; place < halves.length; place++) {
    if (((bits[place] ?? 0) & CELL.number) === 0) continue;
    const half = halves[place] ?? 0;
    const count = (counts.get(half) ?? 0) + 1;
    counts.set(half, count);
    if (count > most) [step, most] = [half * 2, count];
  }
  stepIn(table).set(column, step);
  return step;
}

/** Figures looked at for the zeros they end in. */
const MOST_FIGURES = 200;
/** A column of plans in whole hundreds needs no more to show that nobody computed them. */
const MOST_ROUNDNESS = 12;

const roundness = derived(() => new Map<string, number>());

/** Bits by which the zeros at the end of a column's typed figures speak for exact ones. */
export function roundnessOf(table: Table, column: Column, step: number): number {
  const [known, key] = [roundness(table), `${String(column.at)} ${String(step)}`];
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = measured(table, column, step)));
  return answer;
}

function measured(table: Table, column: Column, step: number): number {
  const { values, bits } = stripIn(table, column);
  let [sum, count] = [0, 0];
  for (let place = 0; place < values.length && count < MOST_FIGURES; place++) {
    if (((bits[place] ?? 0) & (CELL.number | CELL.live | CELL.blank)) !== CELL.number) continue;
    sum += roundnessBits((values[place] ?? 0) / step);
    count++;
  }
  return Math.max(-3, Math.min(MOST_ROUNDNESS, sum));
}

/** The step of an equation that holds to the digit, by its columns. */
export function stepAcross(table: Table, made: Equation): number {
  let step = stepOf(table, columnOf(made));
  for (const column of columnsAcross(made) ?? []) step = Math.max(step, stepOf(table, column));
  return step;
}

/** The coarsest step of an equation's figures; 0 where one of them lies between the steps: it was rounded otherwise, or not. */
export function stepWithin({ result, terms }: Equation): number {
  const cells = [result, ...terms].filter(({ value }) => value !== 0 && value !== null);
  let half = 0;
  for (const cell of cells) half = Math.max(half, cell.half, cell.shown);
  const between = (value: number): boolean => Math.abs(value / (half * 2) - Math.round(value / (half * 2))) > 1e-6;
  return half === 0 || cells.some(({ value }) => between(value ?? 0)) ? 0 : half * 2;
}

/** Whole numbers of which no unit says whether they were counted or rounded: taken as counted until their sums say otherwise. */
export function mayBeRounded(table: Table, { result, terms }: Equation): boolean {
  const isWhole = (figure: Figure): boolean =>
    figure.half === 0 && figure.live === null && Number.isInteger(figure.value ?? 0) && figure.shown === 0;
  const unit = unitAt(table, result.row, result.column);
  return !unit?.count && !unit?.money && isWhole(result) && terms.every(isWhole);
}
