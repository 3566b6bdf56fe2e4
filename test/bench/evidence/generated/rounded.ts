import { random, seedOf } from '../../rules/random';
import { hear, isReview, lineOf, loud } from '../hear';
import { per, type Line } from '../line';
import { gridOf } from './drawing';
import { roundedPlan } from './plans';
import { NO_FIXES, type Asked, type Outcome } from './trial';
import { twoWay } from './two-way';

/** Right tables in which only rounding keeps the sums from holding: nothing is to be said. */
export function rounded({ seed, count, show }: Asked): Outcome {
  const sum = { errors: 0, warnings: 0, reviews: 0 };
  for (let turn = 0; turn < count; turn++) {
    const source = random(seedOf(seed, turn, 1));
    const plan = roundedPlan(source, { columns: [2, 8], items: [4, 60], rowSum: null, grouped: null });
    const { heard } = hear([gridOf(twoWay(source, plan).drawing)]);
    sum.errors += heard.filter(({ severity }) => severity === 'error').length;
    sum.warnings += heard.filter(({ severity }) => severity === 'warning').length;
    sum.reviews += heard.filter(isReview).length;
    for (const one of heard.filter((found) => loud(found) || isReview(found)))
      show(`rounded ${String(turn)}: ${lineOf(one)}`);
  }
  const line = (measure: string, found: number, wanted: string): Line => ({
    part: 'rounded tables, right',
    measure: `${measure} per 20 tables`,
    found: per(found, count, 20),
    wanted,
  });
  return {
    lines: [line('errors', sum.errors, '0'), line('warnings', sum.warnings, '0'), line('reviews', sum.reviews, '≤ 1')],
    fixes: NO_FIXES,
  };
}
