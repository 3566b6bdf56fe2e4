import { cell } from '../grid/grid';
import { cellAt, type Range } from '../grid/range';
import { isDateFormat } from '../table/date-fraction';
import { fold } from '../text/fold';
import { derived } from './facts';

/** Headings and labels of days (cột, dòng ghi ngày). */
export const IS_DATE =
  /^(ngay|thoi (gian|han|diem)|han\b|thang|date|dated|due|tu ngay|den ngay|nam sinh|as at)|\b(date|ngay (cap|sinh|ky|het han))\b/;

/** Outline numbers that Excel took for days: `1.1` is 1 January (số thứ tự thành ngày); none where the heading speaks of days. */
export const datedOrdinals = derived((facts): readonly Range[] => {
  const column = facts.columns.find(({ role }) => role === 'ordinal');
  if (!column || IS_DATE.test(fold(column.path[column.path.length - 1] ?? ''))) return [];
  const { grid } = facts;
  if (!grid.cells.styles.some(({ numberFormat }) => isDateFormat(numberFormat))) return [];
  return facts.rows.flatMap(({ at }): Range[] => {
    const { value, numberFormat, formula } = cell(grid, at, column.at);
    const isDay = typeof value === 'number' && formula === undefined && isDateFormat(numberFormat);
    return isDay ? [cellAt(grid.sheet, at, column.at)] : [];
  });
});
