import { format, isDateFormat } from 'numfmt';
import type { Print } from '../core/marks/preview';
import type { Locale } from '../core/text/locale';

const LOCALES: Readonly<Record<Locale, string>> = { vi: 'vi', en: 'en-US' };

/** Days by which the calendar of 1904 is late. */
const DAYS_1904 = 1462;

/** A value as its cell shows it (hiện trong ô), in the pane's language: `9-thg 9`, `22,2%`, `1.234`. */
export const shownValue =
  (locale: Locale): Print =>
  (value, numberFormat = 'General', date1904 = false) => {
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const moved = date1904 && typeof value === 'number' && isDateFormat(numberFormat) ? value + DAYS_1904 : value;
    const shown = String(format(numberFormat, moved, { locale: LOCALES[locale], throws: false, invalid: '' })).trim();
    // A format that prints nothing, or that no one understands, hides what is to be looked at.
    return shown === '' ? String(value) : shown;
  };
