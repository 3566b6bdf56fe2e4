import type { Rate } from './rate';

/** What is left to disburse, and how much a month that means (còn phải giải ngân). */
export interface Remaining {
  readonly amount: number;
  /** Whole months left in the year after the date of the figures; null when the date is not known. */
  readonly months: number | null;
  readonly perMonth: number | null;
}

/** Months after an ISO date up to 31 December of the plan's year; none once that year has closed. */
function monthsLeft(asOf: string, planned: string | undefined): number {
  const [year = 0, month = 12, day = 31] = asOf.split('-').map(Number);
  if (planned === undefined ? month === 1 && day === 31 : year > Number(planned)) return 0;
  return 12 - month + (day <= 15 ? 0.5 : 0);
}

/** Of a rate of disbursement below its plan; estimates and finished plans leave nothing to compute. */
export function remainingOf(rate: Rate): Remaining | null {
  const { numerator, denominator, asOf, kind, value } = rate;
  if (kind !== 'disbursement' || numerator.kind === 'estimate' || value === null || value >= 1) return null;
  if (numerator.value === null || denominator.value === null || denominator.kind === 'printed') return null;
  const factor = (numerator.unit?.money ?? 1) / (denominator.unit?.money ?? numerator.unit?.money ?? 1);
  const amount = Number((denominator.value - numerator.value * factor).toPrecision(12));
  const months = asOf === null ? null : monthsLeft(asOf, /^20\d\d$/.exec(rate.period ?? '')?.[0] ?? rate.year);
  return {
    amount,
    months,
    perMonth: months === null || months <= 0 ? null : Number((amount / months).toPrecision(12)),
  };
}
