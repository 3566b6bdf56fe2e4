import { dateFromSerial, dateToSerial } from 'numfmt';
import { isError, type Value } from '../../model/value';
import { NUMBER_ERROR, toNumber } from '../coerce';
import type { Place } from '../operand';
import { scalarFunction, type WorksheetFunction } from './function';

const DAYS_1904 = 1462;

function serialOf(year: number, month: number, day: number, { excel }: Place): Value {
  const full = year < 1900 ? year + 1900 : year;
  const date = new Date(Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)));
  const serial = dateToSerial([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
  if (serial === null || serial < 0 || full > 9999) return NUMBER_ERROR;
  return excel.workbook.date1904 ? serial - DAYS_1904 : serial;
}

const part = (at: 0 | 1 | 2): WorksheetFunction =>
  scalarFunction(1, 1, ([value = null], { excel }) => {
    const serial = toNumber(value, excel.locale);
    if (isError(serial)) return serial;
    if (serial < 0 || serial >= 2958466) return NUMBER_ERROR;
    return dateFromSerial(Math.floor(serial) + (excel.workbook.date1904 ? DAYS_1904 : 0))[at] ?? NUMBER_ERROR;
  });

function today(place: Place): Value {
  const now = place.excel.clock();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate(), place);
}

export const DATES: Readonly<Record<string, WorksheetFunction>> = {
  TODAY: scalarFunction(0, 0, (_, place) => today(place)),
  DATE: scalarFunction(3, 3, (values, place) => {
    const [year = 0, month = 0, day = 0] = values.map((value) => toNumber(value, place.excel.locale));
    if (isError(year)) return year;
    if (isError(month)) return month;
    return isError(day) ? day : serialOf(Math.trunc(year), month, day, place);
  }),
  YEAR: part(0),
  MONTH: part(1),
  DAY: part(2),
};
