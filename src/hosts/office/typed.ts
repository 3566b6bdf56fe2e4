import type { Content } from '../../core/edit';
import { isErrorName } from '../../core/marks/holds';

// What Excel takes for part of a number, date, time or amount of money when it is typed, in English or Vietnamese.
const PART =
  /^(e|am|pm|a|p|sa|ch|vnd|usd|eur|đ|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|thg|th|tháng|thang)$/i;

const WORDS = /[A-Za-z\u00C0-\u1EF9]+/g;

/** Whether Excel would make something else of a text that is typed in: a figure, a date (`02/9`), a formula, a truth. */
export function wouldChange(text: string): boolean {
  if (text === '' || isErrorName(text)) return false;
  if (/^[=+\-@']/.test(text) || /^(true|false|đúng|sai)$/i.test(text.trim())) return true;
  return /\d/.test(text) && (text.match(WORDS) ?? []).every((word) => PART.test(word));
}

/** A value as Excel must be given it, so that a text stays the text it is. */
export function typed(content: Content, numberFormat?: string): string | number | boolean {
  if (content.formula !== undefined) return content.formula;
  const value = content.value ?? '';
  // A cell formatted as text takes everything as it is.
  return typeof value === 'string' && numberFormat !== '@' && wouldChange(value) ? `'${value}` : value;
}
