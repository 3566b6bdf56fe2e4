import type { Locale } from '../../core/text/locale';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "8 giờ 00, ngày 01/12/2023", from local time in ISO. */
export function sayTime(iso: string, locale: Locale): string {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso) ?? [];
  if (year === '') return iso;
  if (locale === 'en')
    return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year} at ${hour}:${minute}`;
  return `${hour} giờ ${minute} phút, ngày ${day}/${month}/${year}`;
}
