/**
 * Forms whose plans and results stand in columns, as offices print them: year-end estimates, cumulative months, the same period
 * of last year, two years side by side, units in headers, numbers and money, headers in English.
 * Rules: a result up to a date over the plan of its year is required when its caption says so ("lũy kế", "đến") or the form
 * prints that rate, else accepted; one month over the year is wrong; an estimate is required where the form prints its rate,
 * else accepted; last year's figures are nobody's plan, but an index where the form prints it.
 */
import type { Chance } from '../trees/random';
import { formOf, type Shape } from './columns-form';
import { english, numberAndMoney, underHeadings, unitsInHeaders } from './columns-of-things';
import { cumulative, estimates, twoYears } from './columns-of-time';
import type { OrdinaryForm } from './form';

const SHAPES: readonly Shape[] = [
  estimates,
  cumulative,
  twoYears,
  numberAndMoney,
  unitsInHeaders,
  underHeadings,
  english,
];

export const COLUMN_SHAPES: readonly ((draw: Chance) => OrdinaryForm)[] = SHAPES.map(
  (shape) => (draw: Chance) => formOf(shape(draw), draw),
);
