import { roundHalfAway } from './format';

/** A figure with more decimals was divided, not typed. */
const MOST_TYPED = 3;
const MOST = 6;

function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(12)));
  const point = text.indexOf('.');
  if (point < 0 || text.includes('e')) return 0;
  return text.length - point - 1;
}

/**
 * A computed figure as precise as the one beside it (chính xác như số in): 38,862559 beside 41,5 is 38,9. Decimals that
 * tell the two apart are kept.
 */
export function nearFigure(value: number, beside: number | null): number {
  if (decimalsOf(value) <= MOST_TYPED) return value;
  const shown = beside === null ? 1 : Math.max(1, Math.min(MOST, decimalsOf(beside)));
  for (let decimals = shown; decimals < MOST; decimals++) {
    const rounded = roundHalfAway(value, decimals);
    if (rounded !== beside) return rounded;
  }
  return roundHalfAway(value, MOST);
}
