import type { Rate } from '../core/rates/rate';

/** Rates of one kind, told apart by indicator or by area, the furthest behind first. */
export interface RateGroup {
  readonly kind: Rate['kind'];
  readonly by: 'indicator' | 'area';
  readonly known: readonly Rate[];
  /** Those that could not be computed. */
  readonly unknown: readonly Rate[];
}

export interface ArrangedRates {
  /** Of whole tables: what a report begins with. */
  readonly headline: readonly Rate[];
  readonly groups: readonly RateGroup[];
}

const KINDS: readonly Rate['kind'][] = ['fulfilment', 'disbursement', 'indicators-met'];

const isHeadline = (rate: Rate): boolean => rate.row === null && rate.area === null;

const standing = ({ value, interval }: Rate): number | null => value ?? (interval ? interval[0] : null);

// A place among equals follows the sheet: the sort must not depend on the engine's.
function behindFirst(rates: readonly Rate[]): Rate[] {
  return rates
    .map((rate, index) => ({ rate, index, standing: standing(rate) ?? 0 }))
    .sort((a, b) => a.standing - b.standing || a.index - b.index)
    .map(({ rate }) => rate);
}

function groupOf(rates: readonly Rate[], kind: Rate['kind'], by: RateGroup['by']): RateGroup {
  const these = rates.filter((rate) => rate.kind === kind && (rate.area !== null) === (by === 'area'));
  return {
    kind,
    by,
    known: behindFirst(these.filter((rate) => standing(rate) !== null)),
    unknown: these.filter((rate) => standing(rate) === null),
  };
}

/** Headline rates apart, the others by kind and by what they are of. */
export function arrangeRates(rates: readonly Rate[]): ArrangedRates {
  const rest = rates.filter((rate) => !isHeadline(rate));
  const groups: RateGroup[] = [];
  for (const kind of KINDS) groups.push(groupOf(rest, kind, 'indicator'), groupOf(rest, kind, 'area'));
  return {
    headline: rates.filter(isHeadline),
    groups: groups.filter((group) => group.known.length + group.unknown.length > 0),
  };
}
