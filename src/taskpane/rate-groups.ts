import { append } from '../core/grid/append';
import { RATE_KINDS, type Rate } from '../core/rates/rate';
import { behindFirst, isHeadline, standing } from '../core/rates/rate-order';
import type { Table } from '../core/table/table';

/**
 * Rates of one kind in one table, told apart by indicator or by area, the furthest behind first (nhóm tỷ lệ).
 * Comparisons, where nothing is behind, stay as the table has them.
 */
export interface RateGroup {
  readonly table: Table | null;
  readonly kind: Rate['kind'];
  /** What a mean is per; absent elsewhere. */
  readonly caption?: string;
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

const KINDS: readonly Rate['kind'][] = [...RATE_KINDS.filter((kind) => kind !== 'indicators-met'), 'indicators-met'];

/** Means per commune and per household are two lists. */
function byCaption(kind: Rate['kind'], rates: readonly Rate[]): Rate[][] {
  const names = rates.map(({ caption }) => (kind === 'mean' ? caption : undefined));
  return names.filter((name, i) => names.indexOf(name) === i).map((name) => rates.filter((_, i) => names[i] === name));
}

function groupOf(table: Table | null, kind: Rate['kind'], by: RateGroup['by'], rates: readonly Rate[]): RateGroup {
  const known = rates.filter((rate) => standing(rate) !== null);
  const [first] = rates;
  return {
    table,
    kind,
    ...(kind === 'mean' && first?.caption !== undefined ? { caption: first.caption } : {}),
    by,
    known: behindFirst(known),
    unknown: rates.filter((rate) => standing(rate) === null),
  };
}

function groupsOf(table: Table | null, rates: readonly Rate[]): RateGroup[] {
  const groups: RateGroup[] = [];
  for (const kind of KINDS)
    for (const by of ['indicator', 'area'] as const) {
      const these = rates.filter((rate) => rate.kind === kind && (rate.area !== null) === (by === 'area'));
      for (const some of byCaption(kind, these)) groups.push(groupOf(table, kind, by, some));
    }
  return groups;
}

/** Headline rates apart, the others table by table. */
export function arrangeRates(rates: readonly Rate[], tables: readonly Table[]): ArrangedRates {
  const headline: Rate[] = [];
  const groups: RateGroup[] = [];
  const ids = rates.map((rate) => rate.table).filter((id, index, all) => all.indexOf(id) === index);
  for (const id of ids) {
    const table = tables.find((one) => one.id === id) ?? null;
    const own = rates.filter((rate) => rate.table === id);
    append(
      headline,
      own.filter((rate) => isHeadline(rate, table)),
    );
    append(
      groups,
      groupsOf(
        table,
        own.filter((rate) => !isHeadline(rate, table)),
      ),
    );
  }
  return { headline: behindFirst(headline), groups };
}
