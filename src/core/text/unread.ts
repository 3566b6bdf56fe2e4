import type { Unread } from '../host';
import { agreeing, counted } from './counted';
import { FORMATS } from './format';
import type { Locale } from './locale';

interface Words {
  readonly formats: (sheet: string, count: string) => string;
  readonly allFormats: (sheet: string) => string;
  readonly notes: (sheet: string, count: string) => string;
  readonly allNotes: (sheet: string) => string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    formats: (sheet, count) =>
      `Excel không cho đọc ${count} định dạng có điều kiện ở trang tính «${sheet}»; các định dạng này giữ nguyên.`,
    allFormats: (sheet) =>
      `Excel không cho đọc định dạng có điều kiện của trang tính «${sheet}»; dấu ở trang tính này, nếu có, giữ nguyên.`,
    notes: (sheet, count) =>
      `Excel không cho đọc ${count} ghi chú ở trang tính «${sheet}»; các ghi chú này giữ nguyên.`,
    allNotes: (sheet) =>
      `Excel không cho đọc ghi chú của trang tính «${sheet}» (thường gặp ở Excel trên web); ghi chú ở trang tính này, nếu có, giữ nguyên. Muốn gỡ thì dùng Excel trên máy tính.`,
  },
  en: {
    formats: (sheet, count) =>
      `Excel does not let ${counted(count, 'conditional format')} of sheet “${sheet}” be read; ${agreeing(count, 'it stays as it is', 'they stay as they are')}.`,
    allFormats: (sheet) =>
      `Excel does not let the conditional formats of sheet “${sheet}” be read; marks there, if any, stay as they are.`,
    notes: (sheet, count) =>
      `Excel does not let ${counted(count, 'note')} of sheet “${sheet}” be read; ${agreeing(count, 'it stays as it is', 'they stay as they are')}.`,
    allNotes: (sheet) =>
      `Excel does not let the notes of sheet “${sheet}” be read (as Excel on the web often does); notes there, if any, stay as they are. To remove them, use Excel on the desktop.`,
  },
};

/** One sentence for what could not be read and is left alone (không đọc được). */
export function sayUnread({ what, sheet, count }: Unread, locale: Locale): string {
  const words = WORDS[locale];
  if (count === null) return what === 'notes' ? words.allNotes(sheet) : words.allFormats(sheet);
  return words[what](sheet, FORMATS[locale].number(count));
}
