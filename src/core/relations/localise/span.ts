import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import { slackOf, type Trial } from './trial';

/** The values of a cell under which an equation holds, and the one under which it holds exactly (khoảng giá trị). */
export interface Span {
  readonly least: number;
  readonly most: number;
  readonly exact: number;
}

export const ANY: Span = { least: -Infinity, most: Infinity, exact: NaN };
export const NONE: Span = { least: Infinity, most: -Infinity, exact: NaN };

export const isEmpty = ({ least, most }: Span): boolean => least > most + 1e-9 * Math.max(1, Math.abs(most));

/** What two equations leave of a cell; the narrower says where it is exactly. */
export function both(a: Span, b: Span): Span {
  const [narrow, wide] = a.most - a.least <= b.most - b.least ? [a, b] : [b, a];
  const exact = Number.isNaN(narrow.exact) ? wide.exact : narrow.exact;
  return { least: Math.max(a.least, b.least), most: Math.min(a.most, b.most), exact };
}

/** Where a function of one figure takes a value, by its slope; null where it does not. */
function solve(off: (x: number) => number, wanted: number, from: number): number | null {
  let x = from;
  for (let i = 0; i < 16; i++) {
    const now = off(x) - wanted;
    if (Math.abs(now) < 1e-9 * Math.max(1, Math.abs(wanted))) return x;
    const step = Math.max(1e-6, Math.abs(x) * 1e-4);
    const slope = (off(x + step) - wanted - now) / step;
    if (!Number.isFinite(slope) || slope === 0) return null;
    x -= now / slope;
  }
  return Number.isFinite(x) && Math.abs(off(x) - wanted) < 1e-6 * Math.max(1, Math.abs(wanted)) ? x : null;
}

function bent(off: (x: number) => number, slack: number, from: number, rises: boolean): Span {
  const exact = solve(off, 0, from);
  if (exact === null) return NONE;
  const [low, high] = [solve(off, -slack, exact), solve(off, slack, exact)];
  const [least, most] = rises ? [low, high] : [high, low];
  return { least: least ?? -Infinity, most: most ?? Infinity, exact };
}

/** Where straight arithmetic holds: so much about where it holds exactly. */
function straight(now: number, slope: number, slack: number, from: number): Span {
  const [exact, wide] = [from - now / slope, slack / Math.abs(slope)];
  return { least: exact - wide, most: exact + wide, exact };
}

/** Terms that may be fewer than the result leave a cell open on one side. */
const oneSided = ({ relation }: Equation, span: Span, slope: number): Span =>
  relation === '=' ? span : slope > 0 ? { ...ANY, most: span.most } : { ...ANY, least: span.least };

/** The same of any arithmetic, which is asked what the cell moves. */
function askedSpan(trial: Trial, made: Equation, figure: Figure, slack: number): Span {
  const off = trial.along(made, figure);
  const from = trial.value(figure);
  const step = Math.max(1, Math.abs(from) / 1000);
  const [now, next] = [off(from), off(from + step)];
  const slope = (next - now) / step;
  if (Math.abs(slope) < 1e-12 || !Number.isFinite(slope)) return ANY;
  const isStraight = made.sum || Math.abs(off(from - step) + next - 2 * now) < 1e-9 * Math.max(1, Math.abs(next - now));
  const span = isStraight ? straight(now, slope, slack, from) : bent(off, slack, from, slope > 0);
  return oneSided(made, span, slope);
}

/** The values of a cell under which an equation holds, all else as it is in the trial; `more` is further slack. */
export function spanOf(trial: Trial, made: Equation, figure: Figure, more = 0): Span {
  const slack = slackOf(made) + more;
  const slope = trial.weight(made, figure);
  if (slope === null) return askedSpan(trial, made, figure, slack);
  return slope === 0 ? ANY : oneSided(made, straight(trial.off(made), slope, slack, trial.value(figure)), slope);
}
