import type { Table } from '../table/table';
import { yearOf } from './as-of';
import type { Part, Rate } from './rate';
import type { RatePair } from '../facts/pairs';
import { factorBetween, headersOf, type Joined } from './row-rate';
import { verdictFor } from '../facts/verdict';

/** One addend of a summed rate: what was done of what was planned. */
export interface Addend {
  readonly top: Joined;
  readonly under: Joined;
}

interface Totals {
  readonly top: number;
  readonly under: number;
  /** Planned where nothing is known of what was done. */
  readonly open: number;
  readonly missing: number;
  /** Some addends were in another unit. */
  readonly converted: boolean;
}

function totalsOf(addends: readonly Addend[]): Totals | null {
  const unit = addends[0]?.under.unit ?? null;
  let sums: Totals = { top: 0, under: 0, open: 0, missing: 0, converted: false };
  for (const { top, under } of addends) {
    const scale = factorBetween(under.unit, unit);
    const topScale = factorBetween(top.unit, unit);
    if (scale === null || topScale === null) return null;
    if (under.value === null) {
      if (top.value !== null && top.value !== 0) return null;
      continue;
    }
    const plan = under.value * scale;
    const unknown = top.value === null;
    sums = {
      top: sums.top + (top.value ?? 0) * topScale,
      under: sums.under + plan,
      open: sums.open + (unknown ? plan : 0),
      missing: sums.missing + (unknown ? 1 : 0),
      converted: sums.converted || scale !== 1 || topScale !== 1,
    };
  }
  return sums;
}

const clean = (value: number): number => Number(value.toPrecision(15));

function part(
  addends: readonly Addend[],
  side: 'top' | 'under',
  value: number,
  kind: string,
  converted: boolean,
): Part {
  const sides = addends.map((a) => a[side]);
  return {
    value: clean(value),
    kind,
    cells: sides.flatMap((s) => s.sides.filter((one) => one.value !== null).map((one) => one.at)),
    unit: addends[0]?.under.unit ?? null,
    ...headersOf(sides[0]?.sides ?? []),
    ...(converted || sides.some((s) => s.sides.some((one) => !one.live)) ? { typed: true } : {}),
  };
}

type Where = Pick<Rate, 'row' | 'label' | 'area' | 'period' | 'asOf'> & { readonly scope: NonNullable<Rate['scope']> };

/** Sum ÷ sum over several rows, areas or periods, never the mean of their rates; an interval while some are missing. */
export function summedRate(table: Table, pair: RatePair, addends: readonly Addend[], where: Where): Rate | null {
  const given = addends.filter((a) => a.under.value !== null || a.top.value !== null);
  const sums = given.length > 1 ? totalsOf(given) : null;
  if (!sums || sums.under <= 0 || sums.top < 0) return null;
  const least = clean(sums.top / sums.under);
  const open = sums.missing > 0;
  if (open && sums.missing === given.length) return null;
  return {
    kind: pair.kind,
    table: table.id,
    ...yearOf(table),
    ...where,
    numerator: part(given, 'top', sums.top, pair.numeratorKind, sums.converted),
    denominator: part(given, 'under', sums.under, pair.denominatorKind, sums.converted),
    value: open ? null : least,
    interval: open ? [least, clean((sums.top + sums.open) / sums.under)] : null,
    verdict: open ? 'unknown' : verdictFor(least, 1),
    problem: open ? 'some-missing' : least > 10 ? 'over-1000' : null,
    conversion: null,
    printedAt: null,
    ...(pair.caption === null ? {} : { caption: pair.caption }),
    ...(open ? { missing: sums.missing } : {}),
    ...(pair.rival ? { rival: true } : {}),
  };
}
