/**
 * How a table rounds, judged by what its sums leave over (sai số làm tròn). All figures here are whole numbers of the last
 * printed digit: a residual of 1 is a difference of one unit in that digit.
 */

/** Of exact figures, how many sums are wrong all the same: what a person mistypes. */
const MISTYPED = 0.03;

/** How likely a mistyped sum is off by just this much: about as likely for every order of size. */
const mistypedBy = (residual: number): number => 0.054 / Math.abs(residual);

/** The standard normal distribution up to x (Abramowitz & Stegun 7.1.26, good to 1e-7). */
function normal(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp((-x * x) / 2);
  return x < 0 ? tail / 2 : 1 - tail / 2;
}

/** How likely the sum of so many independently rounded addends differs from the rounded total by so much. */
export function roundedBy(residual: number, addends: number): number {
  // One addend rounds as its total does.
  if (addends < 2) return residual === 0 ? 1 : 0;
  const spread = Math.sqrt(addends / 12);
  return normal((residual + 0.5) / spread) - normal((residual - 0.5) / spread);
}

/**
 * Bits by which one residual speaks for exact figures (above 0) or for rounded ones (below 0). A residual that neither
 * explains says nothing of how the table rounds.
 */
export function exactBits(residual: number, addends: number): number {
  if (addends < 2) return 0;
  const other = residual === 0 ? 0 : MISTYPED * mistypedBy(residual);
  const exact = residual === 0 ? 1 - MISTYPED : other;
  return Math.log2(exact / ((1 - MISTYPED) * roundedBy(residual, addends) + other));
}

/**
 * Bits by which the zeros at the end of a figure speak for one that was typed as it is: of rounded figures one in ten ends
 * in 0, one in a hundred in 00; of plans and norms, more. Measured on the plans of the corpus: 20 % and 7 %.
 */
const ENDINGS: readonly number[] = [
  Math.log2(0.8 / 0.9),
  Math.log2(0.13 / 0.09),
  Math.log2(0.05 / 0.009),
  Math.log2(0.02 / 0.001),
];

export function roundnessBits(steps: number): number {
  if (steps === 0 || !Number.isFinite(steps)) return 0;
  let [rest, zeros] = [Math.abs(Math.round(steps)), 0];
  while (zeros < 3 && rest % 10 === 0) [rest, zeros] = [rest / 10, zeros + 1];
  return ENDINGS[zeros] ?? 0;
}

/** What is known of how figures of one kind were rounded. */
export type Rounding = 'exact' | 'rounded' | 'unknown';

/** One chance in a hundred and more that rounded figures look this exact: nothing is called an error on less. */
const SURELY_EXACT = 7;
/** One small residual beside the one at hand: of exact figures two sums are hardly ever off, and both by so little. */
const SURELY_ROUNDED = -1;

/** Where the others lean to exact figures, a difference of so many times the reach of rounding is none of it. */
const LEANING = 2;
const FAR = 4 / 3;

/**
 * By what the other sums say, the zeros that figures end in (they can make them exact, and their absence proves nothing),
 * and how far the difference lies, in reaches of rounding.
 */
export function roundingBy(bits: number, endings = 0, far = 0): Rounding {
  if (bits <= SURELY_ROUNDED) return 'rounded';
  const needed = far > FAR ? LEANING : SURELY_EXACT;
  return bits + Math.max(0, endings) >= needed ? 'exact' : 'unknown';
}

/** Whole numbers without a unit are counts, unless two small residuals at least beside the one at hand say otherwise. */
const NO_COUNTS = -10;

export const roundingOfCounts = (bits: number): Rounding => (bits <= NO_COUNTS ? 'rounded' : 'unknown');

/** Three standard deviations of what rounding so many addends, and their total, leaves over. */
export const roundingReach = (addends: number): number => 3 * Math.sqrt((addends + 1) / 12);
