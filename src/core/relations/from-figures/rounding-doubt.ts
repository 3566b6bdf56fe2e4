import type { Equation } from '../../arithmetic/equation';
import { copyWith, termValues } from '../../arithmetic/light-equation';
import { unitAt } from '../../facts/figure';
import type { Table } from '../../table/table';
import { exactBits, roundingBy } from '../rounding';
import { ownHalf } from './relation';

/** The last digit that any of the sums is written to. */
function stepOf(equations: readonly Equation[]): number {
  let step = 1;
  for (const made of equations.slice(0, 100))
    for (const value of [made.actual ?? 0, ...termValues(made)])
      if (!Number.isInteger(value)) step = Math.min(step, ownHalf(value) * 2);
  return step;
}

const addendsIn = (made: Equation): number => termValues(made).filter((value) => value !== 0).length;
const residual = (made: Equation, step: number): number =>
  Math.round(((made.actual ?? 0) - (made.expected ?? 0)) / step);

/** Nobody said that these figures add up, nor that they were rounded: what rounding could make is asked about. */
export function withRoundingDoubt(table: Table, equations: readonly Equation[]): readonly Equation[] {
  const told = equations.filter((made) => made.state !== 'unknown' && addendsIn(made) > 1);
  const broken = told.filter((made) => made.state === 'broken' && made.doubt === null);
  if (broken.length === 0) return equations;
  const step = stepOf(told);
  const all = told.reduce((bits, made) => bits + exactBits(residual(made, step), addendsIn(made)), 0);
  const isOpen = (made: Equation): boolean => {
    const [off, addends] = [residual(made, step), addendsIn(made)];
    if (unitAt(table, made.result.row, made.result.column)?.count || Math.abs(off) > (addends + 1) / 2) return false;
    return roundingBy(all - exactBits(off, addends)) !== 'exact';
  };
  const asked = new Set(broken.filter(isOpen));
  return asked.size === 0
    ? equations
    : equations.map((made) => (asked.has(made) ? copyWith(made, { doubt: 'rounding' }) : made));
}
