import type { Figure } from '../facts/figure';

const ROUNDS = /\b(ROUND|ROUNDUP|ROUNDDOWN|INT|TRUNC|FIXED|TEXT|CEILING|FLOOR)\b/i;

/** Half of the last digit that a printed rate shows; 0 for a live formula that does not round. */
export function printedHalf(rate: Figure, formula: string | undefined): number {
  if (rate.amount.kind !== 'number') return 0;
  if (rate.amount.stored === 'formula' && !ROUNDS.test(formula ?? '')) return 0;
  return 0.5 / 10 ** ownDecimals(rate.amount.value, rate.amount.decimals);
}

/** Decimals of the figure itself, which a number format may hide. */
export function ownDecimals(value: number, shown: number): number {
  const own = (/\.(\d+)/.exec(String(Number(value.toPrecision(12))))?.[1] ?? '').length;
  return Math.max(own, shown);
}

/** A printed ratio may have been cut, not rounded: another rule tells the two apart (`rate-truncated`). */
export const printedSlack = (rate: Figure): number =>
  rate.amount.kind === 'number' && (rate.amount.stored !== 'formula' || ROUNDS.test(rate.live?.formula ?? ''))
    ? 0.5 / 10 ** ownDecimals(rate.amount.value, rate.amount.decimals)
    : 0;
