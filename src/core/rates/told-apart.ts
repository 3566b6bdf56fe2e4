import type { Rate } from './rate';
import { placesOf } from './report-writer';

const NONE: ReadonlyMap<Rate, string> = new Map();

/** What a sentence says of a rate besides its figures. */
const wordsOf = (rate: Rate, periods: boolean): string =>
  [
    rate.kind,
    rate.row,
    rate.label,
    rate.scope,
    placesOf(rate, { periods, apart: NONE }),
    rate.kind === 'disbursement' ? rate.numerator.kind : '',
    rate.kind === 'fulfilment' ? '' : rate.denominator.kind,
    rate.kind === 'fulfilment' ? '' : rate.asOf,
  ].join('|');

const quoted = (name: string): string => `“${name.replace(/\s+/g, ' ').trim()}”`;

/** The header by which a rate differs from others of its words: that of the result, else that of the plan. */
function nameIn(rate: Rate, others: readonly Rate[]): string | null {
  for (const side of ['numerator', 'denominator'] as const) {
    const { name, header } = rate[side];
    const same = others.filter((other) => other[side].header === header);
    if (name === undefined || header === undefined || same.length === others.length) continue;
    const short = others.filter((other) => other[side].name === name).length === same.length;
    return quoted(short ? name : header);
  }
  return null;
}

/**
 * Rates that place, part and period do not tell apart ("TH quý I | TH quý II", two givers of the plan), with the header
 * that does: no two sentences of one row read alike (không có hai câu giống nhau).
 */
export function toldApart(rates: readonly Rate[], periods: boolean): ReadonlyMap<Rate, string> {
  const alike = new Map<string, Rate[]>();
  for (const rate of rates) {
    const key = wordsOf(rate, periods);
    alike.set(key, [...(alike.get(key) ?? []), rate]);
  }
  const apart = new Map<Rate, string>();
  for (const group of alike.values())
    if (group.length > 1)
      for (const rate of group) {
        const name = nameIn(rate, group);
        if (name !== null) apart.set(rate, name);
      }
  return apart;
}
