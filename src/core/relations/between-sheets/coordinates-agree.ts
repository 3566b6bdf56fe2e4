import { coordinatesOf, isDone, isPlanned } from '../../facts/coordinates';
import type { Measure } from '../../facts/lexicon';
import { joinPeriods, NO_PERIOD, within, type Period } from '../../facts/period';
import type { Figure } from '../../facts/figure';
import type { Table } from '../../table/table';
import { periodOf } from './forms';

/** The time of a figure: its column's, and where that says none the table's. */
export const timeOf = (table: Table, { column }: Figure): Period =>
  joinPeriods(periodOf(table), coordinatesOf(table).get(column)?.period ?? NO_PERIOD);

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Two times that may be one: a year may be said as its stage, a year's figures as those up to a month of it. */
function isOneTime(a: Period, b: Period): boolean {
  if (differ(a.part, b.part)) return false;
  if (!differ(a.years, b.years) || a.years === null || b.years === null) return true;
  return within(a.years, b.years) || within(b.years, a.years);
}

/** A target and a plan are one in many sheets, a plan and a result in none. */
function measuresClash(a: Measure | null, b: Measure | null): boolean {
  if (a === null || b === null) return false;
  return isPlanned(a) !== isPlanned(b) || isDone(a) !== isDone(b) || (a === 'rate') !== (b === 'rate');
}

/** What two figures measure does not speak against their being one: target and result, two years, two versions. */
export function mayBeOne(here: Table, a: Figure, there: Table, b: Figure): boolean {
  const [own, other] = [coordinatesOf(here).get(a.column), coordinatesOf(there).get(b.column)];
  if (measuresClash(own?.measure ?? null, other?.measure ?? null)) return false;
  if (differ(own?.version ?? null, other?.version ?? null)) return false;
  return isOneTime(timeOf(here, a), timeOf(there, b));
}

/** Both say in words what they measure, and say the same. */
export function measureAgrees(here: Table, a: Figure, there: Table, b: Figure): boolean {
  const own = coordinatesOf(here).get(a.column)?.measure ?? null;
  return own !== null && own === (coordinatesOf(there).get(b.column)?.measure ?? null);
}
