import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { derived } from './facts';
import { figureAt, type Figure } from './figure';

/** Headings and labels of days (cột, dòng ghi ngày). */
export const IS_DATE =
  /^(ngay|thoi (gian|han|diem)|han\b|thang|date|dated|due|tu ngay|den ngay|nam sinh|as at)|\b(date|ngay (cap|sinh|ky|het han))\b/;

/** Outline numbers (`1.2`) that Excel has turned into dates, by the rows of the table (số thứ tự thành ngày tháng). */
export const ordinalDates = derived((facts): readonly Figure[] => {
  const column = facts.columns.find(({ role }) => role === 'ordinal');
  if (!column || IS_DATE.test(fold(column.path[column.path.length - 1] ?? ''))) return [];
  const figures = facts.rows.map((row) => figureAt(facts, row, column));
  return figures.filter(({ amount }) => amount.kind === 'fraction' && amount.stored === 'date');
});

/** Whether what a table is numbered by is partly unknown. */
export const hasOrdinalDates = (table: Table): boolean => ordinalDates(table).length > 0;
