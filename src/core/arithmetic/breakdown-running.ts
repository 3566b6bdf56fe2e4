import { coordinatesOf, isDone, isPlanned, partsKey, type Coordinates } from '../facts/coordinates';
import { figureAt, figureRows } from '../facts/figure';
import { cellAt } from '../grid/range';
import type { Column, Table } from '../table/table';
import type { Breakdown } from './breakdown';
import type { Claim } from './equation';
import { family, type Family } from './family';

type Entry = readonly [Column, Coordinates];

/** Columns of one measure and part that tell times: months and quarters alone, and what is counted from the start. */
function seriesOf(table: Table): Entry[][] {
  const series = new Map<string, Entry[]>();
  for (const entry of coordinatesOf(table)) {
    const at = entry[1];
    if ((!isDone(at.measure) && !isPlanned(at.measure)) || at.measure === 'estimate') continue;
    if (at.period.part === null && !at.period.running) continue;
    const key = [at.measure, partsKey(at), at.version ?? '', at.period.years ?? ''].join('|');
    const known = series.get(key);
    if (known) known.push(entry);
    else series.set(key, [entry]);
  }
  return [...series.values()];
}

/** The month that a period ends with: Q2 and M1-6 end with 6; null where it does not say. */
function endOf({ part }: Coordinates['period']): number | null {
  const quarter = /^Q(\d)$/.exec(part ?? '')?.[1];
  if (quarter) return Number(quarter) * 3;
  const month = /^M(?:1-)?(\d+)$/.exec(part ?? '')?.[1];
  return month ? Number(month) : null;
}

const isAlone = ([, { period }]: Entry): boolean => period.part !== null && !period.running;

/** Months or quarters in a row from the first: 1, 2, 3. */
function fromTheFirst(parts: readonly Entry[]): boolean {
  const ends = parts.map(([, at]) => endOf(at.period) ?? 0);
  const step = ends[0] ?? 0;
  return step > 0 && (step === 1 || step === 3) && ends.every((end, i) => end === step * (i + 1));
}

/** "Tháng 1 | Tháng 2 | Tháng 3 | Lũy kế": what is counted from the start is the sum of what came before (lũy kế). */
export function runningBreakdowns(table: Table): Breakdown[] {
  return seriesOf(table).flatMap((series): Breakdown[] => {
    const running = series.filter(([, at]) => at.period.running && at.period.part !== 'previous');
    const [whole] = running;
    if (!whole || running.length !== 1) return [];
    const before = series.find(([, at]) => at.period.running && at.period.part === 'previous');
    const now = series.filter((entry) => isAlone(entry) && entry[1].period.part === 'alone');
    if (before && now.length === 1 && now[0]) return [breakdown(whole, [before, now[0]])];
    const months = series.filter(isAlone).filter(([, at]) => endOf(at.period) !== null);
    const end = endOf(whole[1].period);
    const last = months[months.length - 1];
    const reaches = end === null || (last !== undefined && endOf(last[1].period) === end);
    return months.length > 1 && fromTheFirst(months) && reaches ? [breakdown(whole, months)] : [];
  });
}

const breakdown = ([whole]: Entry, parts: readonly Entry[]): Breakdown => ({
  kind: 'period',
  whole,
  parts: parts.map(([column]) => column),
  claim: 'all',
});

/** What is counted from the start never falls: six months are not less than three. */
export function runningFamilies(table: Table): Family[] {
  return seriesOf(table).flatMap((series) => {
    const running = series
      .filter(([, at]) => at.period.running && endOf(at.period) !== null)
      .sort((a, b) => (endOf(a[1].period) ?? 0) - (endOf(b[1].period) ?? 0));
    return running.slice(1).flatMap(([later], i) => {
      const earlier = running[i]?.[0];
      return earlier ? [neverFalls(table, earlier, later)] : [];
    });
  });
}

function neverFalls(table: Table, earlier: Column, later: Column): Family {
  const statement = {
    text: later.path[later.path.length - 1] ?? '',
    at: cellAt(table.grid.sheet, table.header.bottom, later.at),
  };
  const claims = figureRows(table).flatMap((row): Claim[] => {
    const [result, term] = [figureAt(table, row, later), figureAt(table, row, earlier)];
    return result.blank || term.blank ? [] : [{ kind: 'period', result, terms: [term], relation: '<=', statement }];
  });
  return family(statement, claims);
}
