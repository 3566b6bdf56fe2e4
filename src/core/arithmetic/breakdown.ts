import type { Column, Table } from '../table/table';
import { fold } from '../text/fold';
import { relationOf, rowsOf } from './breakdown-rows';
import type { EquationKind } from './equation';
import { familyOf, score } from './family';
import { rowEquations } from './row-equations';
import { derived } from '../facts/facts';
import { figureAt } from '../facts/figure';
import { coordinatesOf, isPlanned } from '../facts/coordinates';
import { runningBreakdowns } from './breakdown-running';
import { canBeWhole, isAddable, isStage, isTotalColumn, nearest, sharedPath } from '../facts/columns';

/** A column that others are parts of (cột tổng và các cột thành phần). */
export interface Breakdown {
  readonly kind: EquationKind;
  readonly whole: Column;
  readonly parts: readonly Column[];
  /** Whether the parts claim to be all of the whole; `unknown` is decided by the figures. */
  readonly claim: 'all' | 'unknown';
}

/** Headings whose columns claim to be all of the whole (Gồm, Chia ra). */
export const ALL_WORDS = /^(gom( co)?|bao gom|chia ra|phan ra|consist|comprising|of which all)/;
/** Headings whose columns may be some of it (Trong đó). */
export const SOME_WORDS = /^(trong do|tr\.? ?do|of which|including)/;

const groupBy = (columns: readonly Column[], key: (column: Column) => string): Column[][] => {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const group = groups.get(key(column));
    if (group) group.push(column);
    else groups.set(key(column), [column]);
  }
  return [...groups.values()];
};

const measure = (c: Column): string => `${c.role === 'area' || c.role === 'period' ? '' : c.role}|${c.source ?? ''}`;

function claimOf(parts: readonly Column[]): Breakdown['claim'] {
  const texts = parts.flatMap((part) => part.path.map(fold));
  return texts.some((text) => ALL_WORDS.test(text)) ? 'all' : 'unknown';
}

/** Parts given to places: `Tổng số | Ba Bể | Ngân Sơn`, once for each measure and period. */
function byArea(table: Table): Breakdown[] {
  const areas = table.columns.filter((c) => c.area !== null && isAddable(table, c));
  return groupBy(areas, (c) => `${measure(c)}|${c.period ?? ''}`).flatMap((parts) => {
    const first = parts[0];
    if (!first || parts.length < 2) return [];
    const plain = first.role === 'area' || first.role === 'period';
    const wholes = table.columns.filter(
      (c) =>
        c.area === null &&
        canBeWhole(c) &&
        c.subsetOf === null &&
        (c.period === first.period || first.period === null || c.period === null) &&
        (plain || c.role === first.role || c.role === 'total') &&
        (c.source ?? '') === (first.source ?? ''),
    );
    const whole = wholeOf(table, parts, wholes, plain);
    return whole ? [{ kind: 'allocation' as const, whole, parts, claim: 'all' as const }] : [];
  });
}

/** Where several columns could be the whole, the figures choose; the nearest total when they do not. */
function wholeOf(table: Table, parts: readonly Column[], wholes: readonly Column[], plain: boolean): Column | null {
  const first = parts[0];
  if (!first || wholes.length === 0) return null;
  const before = wholes.filter(
    (w) => !plain || ['total', 'target', 'plan', 'assigned', 'amount', 'quantity'].includes(w.role),
  );
  const pool = before.length > 0 ? before : wholes;
  const totals = pool.filter((w) => w.role === 'total');
  const fallback = nearest(first, totals.length > 0 ? totals : pool);
  let chosen = fallback;
  let top = fallback ? held(table, fallback, parts) : 0;
  for (const whole of pool) {
    const count = held(table, whole, parts);
    if (count > top) [chosen, top] = [whole, count];
  }
  return chosen;
}

function held(table: Table, whole: Column, parts: readonly Column[]): number {
  const statement = { text: '', at: null };
  const relation = relationOf({ whole, parts }, { kind: 'components', statement });
  return score(familyOf(statement, rowEquations(table, relation, rowsOf(table, 'allocation'))).equations).held;
}

/** Years that make a stage. */
function byPeriod(table: Table): Breakdown[] {
  const years = table.columns.filter((c) => c.period !== null && !isStage(c.period) && isAddable(table, c));
  return groupBy(years, (c) => `${measure(c)}|${c.area ?? ''}`).flatMap((parts) => {
    const first = parts[0];
    if (!first || parts.length < 2 || new Set(parts.map((p) => p.period)).size !== parts.length) return [];
    const plain = parts.some((p) => p.role === 'period');
    const wholes = table.columns.filter(
      (c) =>
        (c.period === null || isStage(c.period)) &&
        c.area === first.area &&
        (isStage(c.period) || c.subsetOf === null) &&
        (canBeWhole(c) || isSumOfStage(c) || (c.role === 'period' && isStage(c.period))) &&
        (plain || c.role === first.role || c.role === 'total'),
    );
    const stages = wholes.filter((c) => isStage(c.period) || isSumOfStage(c));
    const whole = nearest(
      first,
      stages.length > 0 ? stages : wholes.filter((c) => c.role === 'total' || c.role === 'target'),
    );
    if (!whole || cumulative(table, whole, parts)) return [];
    return [{ kind: 'period' as const, whole, parts, claim: covers(whole.period, parts) ? 'all' : 'unknown' }];
  });
}

/** "Cộng 2021-2025": the sum of a stage by its own words. */
const isSumOfStage = ({ path }: Column): boolean =>
  /^(tong|cong|tong (so|cong)) (giai doan |cac nam )?\(?20\d\d ?[-–] ?20\d\d\)?$/.test(
    fold(path[path.length - 1] ?? ''),
  );

/** Whether the years are every year of the stage. */
function covers(stage: string | null, parts: readonly Column[]): boolean {
  const span = /(\d{4})\s*[-–]\s*(\d{4})/.exec(stage ?? '');
  return !span?.[1] || !span[2] || Number(span[2]) - Number(span[1]) + 1 === parts.length;
}

/** Figures that grow year by year and end at the stage's own are counted from its start (lũy kế). */
function cumulative(table: Table, whole: Column, parts: readonly Column[]): boolean {
  const rows = rowsOf(table, 'period').map((row) => ({
    end: figureAt(table, row, whole).value,
    years: parts.map((part) => figureAt(table, row, part).value ?? 0),
  }));
  const told = rows.filter((row) => row.years.filter((v) => v !== 0).length > 1);
  const grown = told.filter(
    ({ end, years }) => years[years.length - 1] === end && years.every((v, i) => i === 0 || v >= (years[i - 1] ?? 0)),
  );
  return grown.length > 0 && grown.length * 2 >= told.length;
}

const spannerOf = (c: Column): string => c.path.slice(0, -1).map(fold).join('|');

/** Central and local capital under one heading. */
function bySource(table: Table): Breakdown[] {
  const sources = table.columns.filter((c) => c.role === 'source' && c.source !== null && c.measure !== 'rate');
  return groupBy(sources, (c) => `${c.area ?? ''}|${c.period ?? ''}|${spannerOf(c)}`).flatMap((parts) => {
    const first = parts[0];
    const both = parts.some((p) => p.source === 'central') && parts.some((p) => p.source === 'local');
    const wholes = table.columns.filter((c) => canBeWhole(c) && c.area === first?.area && c.period === first.period);
    const total = first && both ? nearest(first, wholes) : null;
    return total ? [{ kind: 'components' as const, whole: total, parts, claim: 'all' as const }] : [];
  });
}

/** Capital carried over and capital given this year make the plan. */
function byCarryOver(table: Table): Breakdown[] {
  const coordinates = coordinatesOf(table);
  const planned = (c: Column): boolean => isPlanned(coordinates.get(c)?.measure ?? null);
  // With adjustments beside, carried over and given are not all of it: see money-identities.
  if ([...coordinates.values()].some(({ measure }) => measure === 'adjustment')) return [];
  return table.columns
    .filter((c) => c.role === 'carry-over' && planned(c))
    .flatMap((carried) => {
      const same = (c: Column): boolean => c.area === carried.area;
      const given = table.columns.filter((c) => c.role === 'assigned' && same(c) && planned(c) && !isTotalColumn(c));
      const assigned = nearest(carried, given);
      const wholes = table.columns.filter(
        (c) => same(c) && (c.role === 'plan' || c.role === 'total' || (c.role === 'assigned' && isTotalColumn(c))),
      );
      const plans = wholes.filter((c) => c.role === 'plan');
      const whole = nearest(carried, plans.length > 0 ? plans : wholes);
      if (!assigned || !whole || sharedPath(whole, carried) < Math.min(1, sharedPath(assigned, carried))) return [];
      return [{ kind: 'components' as const, whole, parts: [carried, assigned], claim: 'all' as const }];
    });
}

/** "Trong đó" and "Gồm" in the header, as the reader found them. */
function bySpanner(table: Table): Breakdown[] {
  const parts = table.columns.filter((c) => c.subsetOf !== null && isAddable(table, c));
  return groupBy(parts, (c) => String(c.subsetOf)).flatMap((group) => {
    const whole = table.columns[group[0]?.subsetOf ?? -1];
    if (!whole || group.every((c) => c.area !== null) || group.every((c) => c.role === 'period')) return [];
    return [{ kind: 'components' as const, whole, parts: group, claim: claimOf(group) }];
  });
}

/** Every column of the table that others are parts of. */
export const breakdowns = derived((facts): readonly Breakdown[] =>
  [bySource, byCarryOver, bySpanner, byPeriod, runningBreakdowns, byArea].flatMap((find) => find(facts)),
);
