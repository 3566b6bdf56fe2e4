import { parseValue } from 'numfmt';
import type { ExcelLocale } from '../excel';
import { ERROR_CODES, errorValue, type Value } from '../model/value';

/** What Excel makes of something typed into a cell. */
export interface Typed {
  readonly value: Value;
  readonly formula?: string;
  /** The number format that Excel gives a General cell with it (`2/9` becomes a date). */
  readonly numberFormat?: string;
  /** An apostrophe stood before it. */
  readonly quoted?: true;
}

/** Reads text as Excel does when a person types it in; `isText` for a cell formatted as text (`@`). */
export function readTyped(text: string, locale: ExcelLocale, isText: boolean): Typed {
  if (text === '') return { value: null };
  if (isText) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const upper = text.trim().toUpperCase();
  if (ERROR_CODES.includes(upper)) return { value: errorValue(upper) };
  return dayFirst(text, locale) ?? typedNumber(text, locale) ?? { value: text };
}

/** Vietnamese dates say the day first; numfmt reads the month first wherever it can. */
function dayFirst(text: string, locale: ExcelLocale): Typed | null {
  const match = /^\s*(\d{1,2})([/-])(\d{1,2})(?:\2(\d{2}|\d{4}))?\s*$/.exec(text);
  if (!match || locale !== 'vi-VN') return null;
  const [, day = '', sign = '', month = '', year] = match;
  return typedNumber([month, day, ...(year ? [year] : [])].join(sign), 'en-US');
}

function typedNumber(text: string, locale: ExcelLocale): Typed | null {
  // Most of what is typed is words: only these can be anything else.
  if (!/\d/.test(text) && !/^\s*(true|false)\s*$/i.test(text)) return null;
  const read = parseValue(text, { locale: locale === 'vi-VN' ? 'vi' : 'en' }) as { v: Value; z?: string } | null;
  if (!read || (typeof read.v !== 'number' && typeof read.v !== 'boolean')) return null;
  return { value: read.v, ...(read.z && { numberFormat: excelFormat(read.z, text, locale) }) };
}

function excelFormat(format: string, text: string, locale: ExcelLocale): string {
  if (!/[dmy]/i.test(format)) return format;
  if (!/y/i.test(format) && /^\s*\d{1,2}[/-]\d{1,2}\s*$/.test(text)) return 'd-mmm';
  return locale === 'vi-VN' ? 'dd/mm/yyyy' : format;
}
