import type { Random } from '../../rules/random';
import { roundTo } from './bond';
import type { TwoWayPlan } from './two-way';
import { COUNTED, PARTS } from './words';

/** What a plan may ask for; the rest is drawn. */
export interface Wish {
  readonly columns: readonly [number, number];
  readonly items: readonly [number, number];
  readonly rowSum: boolean | null;
  readonly grouped: boolean | null;
}

/** So many items in as many groups as they fill, at least two in each. */
function groupsOf(random: Random, items: number, grouped: boolean): number[] {
  const most = Math.min(8, Math.floor(items / 2));
  if (!grouped || most < 2) return [items];
  const count = random.int(2, most);
  return random.split(items - count, count).map((size) => size + 1);
}

function shape(random: Random, wish: Wish): Pick<TwoWayPlan, 'groups' | 'rowSum' | 'totalAt'> & { columns: number } {
  const summed = wish.rowSum ?? random.chance(0.6);
  return {
    columns: random.int(wish.columns[0], wish.columns[1]),
    groups: groupsOf(random, random.int(wish.items[0], wish.items[1]), wish.grouped ?? random.chance(0.5)),
    rowSum: summed ? random.pick(['first', 'last'] as const) : 'none',
    totalAt: random.pick(['top', 'bottom'] as const),
  };
}

/** Figures of uneven size, as real ones are: most small, some many times larger. */
const uneven = (random: Random, least: number, spread: number): number =>
  Math.floor(least * 10 ** (random.next() * spread)) + random.int(0, 9);

const ROUNDED_UNITS = [
  { unit: 'nghìn đồng', size: 1e3, least: 2e6 },
  { unit: 'triệu đồng', size: 1e6, least: 2e7 },
  { unit: 'tỷ đồng', size: 1e9, least: 2e9 },
] as const;

/** Money kept in đồng and printed in a larger unit, each figure rounded by itself; some figures are nothing. */
export function roundedPlan(random: Random, wish: Wish): TwoWayPlan {
  const { columns, ...laid } = shape(random, wish);
  const { unit, size, least } = random.pick(ROUNDED_UNITS);
  const decimals = random.pick([0, 1]);
  const empty = random.pick([0, 0, 0.15]);
  const headings = random.pick(PARTS).slice(0, columns);
  return {
    ...laid,
    headings,
    unit,
    format: decimals === 1 ? '#,##0.0' : random.pick(['#,##0', null]),
    figure: () => (random.chance(empty) ? 0 : uneven(random, least, 2)),
    print: (exact) => roundTo(exact / size, decimals),
  };
}

/** Whole figures that add up to the last digit, in whatever unit the sheet says. */
export function exactPlan(random: Random, wish: Wish): TwoWayPlan {
  const { columns, ...laid } = shape(random, wish);
  const counted = random.chance(0.5);
  return {
    ...laid,
    headings: random.pick(counted ? COUNTED : PARTS).slice(0, columns),
    unit: counted ? random.pick(['người', null]) : random.pick(['triệu đồng', 'nghìn đồng', 'đồng', null]),
    format: random.pick(['#,##0', null]),
    figure: () => uneven(random, counted ? 12 : 110, counted ? 1.3 : 1.6),
    print: (exact) => exact,
  };
}
