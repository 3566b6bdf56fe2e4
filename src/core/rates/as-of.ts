import { coordinatesOf } from '../facts/coordinates';
import type { RatePair } from '../facts/pairs';
import type { Table } from '../table/table';

/**
 * The date of a pair's figures: its own header's, else the title's. What is expected of the year, one quarter alone and
 * another year's figures are not of the title's date.
 */
export function asOfDate(table: Table, { numerators, numeratorKind }: RatePair): string | null {
  const [column] = numerators;
  const own = dateIn(column?.path ?? []);
  const { date } = table.title;
  if (own !== null || date === null) return own ?? date;
  const period = column && coordinatesOf(table).get(column)?.period;
  const alone = period !== undefined && period.part !== null && !period.running;
  const year = period?.years ?? null;
  const other = year !== null && /^20\d\d$/.test(year) && year !== date.slice(0, 4) && !closes(date, year);
  return numeratorKind === 'estimate' || alone || other ? null : date;
}

/** 31/01 closes the books of the year before (chỉnh lý quyết toán). */
const closes = (date: string, year: string): boolean =>
  Number(date.slice(0, 4)) === Number(year) + 1 && date.slice(5, 7) === '01';

/** The year that the title names. */
export function yearOf(table: Table): { year?: string } {
  const year = /^20\d\d$/.exec(table.title.period ?? '')?.[0];
  return year === undefined ? {} : { year };
}

/** The date that a header names, ISO: "Ước giải ngân đến 31/12/2023" (ngày chốt số liệu); null when it names none. */
export function dateIn(path: readonly string[]): string | null {
  for (let i = path.length - 1; i >= 0; i--) {
    const match = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)/.exec(path[i] ?? '');
    const [day, month] = [Number(match?.[1]), Number(match?.[2])];
    if (match?.[3] && day >= 1 && day <= 31 && month >= 1 && month <= 12)
      return `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return null;
}
