import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import { ANY, both, spanOf, type Span } from './span';
import type { System } from './system';
import type { Trial } from './trial';

/** A division, whose printed result was rounded: it bears a figure out, and makes none. */
export const isDivision = (made: Equation): boolean =>
  made.kind === 'rate' || (made.kind === 'column-arithmetic' && !made.sum && /[/:%÷]/.test(made.statement.text));

/** Whether an equation may say what somebody must have typed. */
const makes = (made: Equation, figure: Figure): boolean =>
  made.relation === '=' && (!isDivision(made) || made.result.key === figure.key);

const decimalsOf = ({ amount }: Figure): number => (amount.kind === 'number' ? amount.decimals : 0);

/** The digits that a figure found from an equation may have: its column's, and those of what it is added to. */
function gridOf(system: System, made: Equation, figure: Figure): number {
  const own = system.digits(figure);
  return made.sum ? [made.result, ...made.terms].reduce((most, one) => Math.max(most, decimalsOf(one)), own) : own;
}

const onGrid = (value: number, decimals: number): number => Number(value.toFixed(Math.min(12, Math.max(0, decimals))));

const lies = (value: number, { least, most }: Pick<Span, 'least' | 'most'>): boolean => {
  const noise = 1e-9 * Math.max(1, Math.abs(value));
  return value >= least - noise && value <= most + noise;
};

/** What a cell could hold under its equations, all else as in the trial (số có thể đã ghi). */
export interface Held {
  /** The figure that somebody could have typed: on its column's digits, made by sums and products. */
  readonly typed: number | null;
  /** Whether any figure on those digits lies where the equations leave room. */
  readonly possible: boolean;
}

export function heldBy(system: System, trial: Trial, figure: Figure, needed: readonly Equation[]): Held {
  const spans = needed.map((made) => ({ made, span: spanOf(trial, made, figure) }));
  const makers = spans.filter(({ made, span }) => makes(made, figure) && Number.isFinite(span.exact));
  makers.sort((a, b) => a.span.most - a.span.least - (b.span.most - b.span.least));
  const decimals = makers.reduce(
    (most, { made }) => Math.max(most, gridOf(system, made, figure)),
    system.digits(figure),
  );
  const { least, most } = spans.map(({ span }) => span).reduce(both, ANY);
  const middle = onGrid((least + most) / 2, decimals);
  const possible = !Number.isFinite(least + most) || most - least >= 10 ** -decimals || lies(middle, { least, most });
  for (const { made, span } of makers) {
    const value = onGrid(span.exact, gridOf(system, made, figure));
    if (spans.every((one) => lies(value, one.span))) return { typed: value, possible };
  }
  return { typed: null, possible };
}
