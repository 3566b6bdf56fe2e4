import type { Locale } from './locale';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date as it is written (cách ghi ngày): 30/11/2023, 30 November 2023. */
export function dateWord(iso: string, locale: Locale): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return locale === 'vi'
    ? `${day}/${month}/${year}`
    : `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
