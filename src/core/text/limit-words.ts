import type { Limit, LimitName } from '../host';
import { FORMATS } from './format';
import type { Locale } from './locale';

/** What there is too much of, behind `quá 2.200.000 `, and what the person can do about it. */
interface LimitWords {
  readonly what: string;
  readonly todo: string;
}

const vi: Readonly<Record<LimitName, LimitWords>> = {
  cells: { what: 'ô có dữ liệu', todo: 'Chuyển bớt trang tính chứa dữ liệu thô sang tệp khác rồi kiểm tra lại.' },
  rows: { what: 'dòng có dữ liệu', todo: 'Chuyển bớt trang tính chứa dữ liệu thô sang tệp khác rồi kiểm tra lại.' },
  sheets: { what: 'trang tính', todo: 'Tách sổ tính thành nhiều tệp rồi kiểm tra lại.' },
  megabytes: { what: 'MB khi giải nén', todo: 'Tách tệp, hoặc bỏ bớt dữ liệu và định dạng thừa, rồi lưu lại.' },
  parts: { what: 'phần trong tệp nén', todo: 'Mở bằng Excel, bỏ bớt hình và đối tượng thừa rồi lưu lại.' },
  elements: {
    what: 'mục ngoài các ô (định dạng có điều kiện, kiểm tra dữ liệu, tên, ghi chú…)',
    todo: 'Xóa bớt các quy tắc và tên thừa trong Excel rồi lưu lại.',
  },
  depth: { what: 'lớp thẻ lồng nhau', todo: 'Mở bằng Excel, lưu lại dạng .xlsx rồi thử lại.' },
  merges: {
    what: 'dòng bị các ô gộp phủ lên',
    todo: 'Bỏ gộp (Unmerge Cells) các ô gộp kéo dài hết trang tính trong Excel rồi lưu lại.',
  },
  strings: { what: 'chuỗi ký tự', todo: 'Chuyển bớt trang tính chứa dữ liệu thô sang tệp khác rồi kiểm tra lại.' },
  styles: { what: 'kiểu định dạng ô', todo: 'Xóa các kiểu định dạng thừa trong Excel rồi lưu lại.' },
  formulas: { what: 'ký tự công thức', todo: 'Rút ngắn các công thức rồi lưu lại.' },
  characters: { what: 'ký tự', todo: 'Tách văn bản thành nhiều tệp rồi kiểm tra lại.' },
};

const en: Readonly<Record<LimitName, LimitWords>> = {
  cells: { what: 'cells with content', todo: 'Move sheets of raw data to another file and check again.' },
  rows: { what: 'rows with content', todo: 'Move sheets of raw data to another file and check again.' },
  sheets: { what: 'sheets', todo: 'Split the workbook into several files and check again.' },
  megabytes: {
    what: 'MB once unpacked',
    todo: 'Split the file, or remove unused data and formatting, and save it again.',
  },
  parts: {
    what: 'parts in the archive',
    todo: 'Open it in Excel, remove unused pictures and objects and save it again.',
  },
  elements: {
    what: 'items besides cells (conditional formats, validations, names, notes…)',
    todo: 'Delete unused rules and names in Excel and save it again.',
  },
  depth: { what: 'levels of nested tags', todo: 'Open it in Excel, save it as .xlsx and try again.' },
  merges: {
    what: 'rows under merged cells',
    todo: 'Unmerge the cells that run down the whole sheet in Excel and save it again.',
  },
  strings: { what: 'texts', todo: 'Move sheets of raw data to another file and check again.' },
  styles: { what: 'cell formats', todo: 'Clean up unused formats in Excel and save it again.' },
  formulas: { what: 'characters of formulas', todo: 'Shorten the formulas and save it again.' },
  characters: { what: 'characters', todo: 'Split the text into several files and check again.' },
};

const WORDS: Readonly<Record<Locale, Readonly<Record<LimitName, LimitWords>>>> = { vi, en };

/** A limit named, and what to do: `Trang tính «A» quá lớn để đọc: có hơn 2.200.000 ô có dữ liệu. …` (giới hạn đọc). */
export function sayLimit({ name, most }: Limit, sheet: string, locale: Locale): string {
  const { what, todo } = WORDS[locale][name];
  const number = FORMATS[locale].number(most);
  return locale === 'vi'
    ? `${sheet} quá lớn để đọc: có hơn ${number} ${what}. ${todo}`
    : `${sheet} is too large to read: it has more than ${number} ${what}. ${todo}`;
}
