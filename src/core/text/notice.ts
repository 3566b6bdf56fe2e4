import type { LeftOut } from '../grid/grid';
import type { Notice } from '../table/table';
import { FORMATS } from './format';
import type { Format, Locale } from './locale';

interface Said {
  readonly sheet: string;
  readonly count: number;
  /** How many of them were dealt with here. */
  readonly renewed: number;
  readonly what: string;
  /** ` (dòng «…»)`, or nothing. */
  readonly row: string;
  readonly f: Format;
}

type Words = Readonly<Record<Notice['code'], (said: Said) => string>>;
type LeftOutWords = Readonly<Record<LeftOut['what'], (count: string) => string>>;

const LEFT_OUT: Readonly<Record<Locale, LeftOutWords>> = {
  vi: {
    rows: (n) => `${n} dòng ở cuối trang`,
    columns: (n) => `${n} cột ở cuối trang`,
    pivot: (n) => `${n} bảng tổng hợp (PivotTable)`,
    'chart-sheet': (n) => `${n} trang biểu đồ`,
    'date-system': (n) =>
      `hệ ngày (1900 hay 1904) của ${n} ô ngày tháng, vì chữ hiện trong ô không cho biết; tạm hiểu là hệ 1900`,
    text: (n) => `phần cuối của ${n} ô có văn bản quá dài`,
  },
  en: {
    rows: (n) => `${n} rows at the end of the sheet`,
    columns: (n) => `${n} columns at the end of the sheet`,
    pivot: (n) => `${n} PivotTables`,
    'chart-sheet': (n) => `${n} chart sheets`,
    'date-system': (n) =>
      `the date system (1900 or 1904) of ${n} dates, for what they show does not tell; 1900 is assumed`,
    text: (n) => `the end of ${n} cells with very long text`,
  },
};

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    'no-table': ({ sheet }) => `Trang «${sheet}» không có biểu số liệu nào.`,
    'no-cached-values': ({ sheet, count, renewed, f }) =>
      count === renewed
        ? `Trang «${sheet}» có ${f.number(count)} công thức chưa tính hoặc kết quả đã cũ; đã tính lại để kiểm tra. Mở tệp bằng Excel, bấm F9 rồi lưu để tệp giữ kết quả mới.`
        : `Trang «${sheet}» có ${f.number(count - renewed)} công thức chưa tính; mở tệp bằng Excel, bấm F9, lưu lại rồi kiểm tra.`,
    'manual-calculation': ({ sheet }) =>
      `Sổ tính đặt chế độ tính thủ công, số liệu ở trang «${sheet}» có thể đã cũ; bấm F9 rồi kiểm tra lại.`,
    'left-out': ({ sheet, what }) => `Ở trang «${sheet}» không đọc: ${what}.`,
    'own-sheet': ({ sheet }) => `Trang «${sheet}» do Kiểm Biểu lập, không kiểm tra.`,
    'unsure-table': ({ sheet }) =>
      `Ở trang «${sheet}» có vùng giống biểu nhưng chưa chắc; có thể chỉ định lại tiêu đề.`,
    'lost-correction': ({ sheet, row }) =>
      `Một cách đọc đã ghi nhớ cho trang «${sheet}»${row} không tìm thấy nữa nên không áp dụng; sửa cách đọc lại nếu cần.`,
    'lost-waiver': ({ sheet, row }) =>
      `Một phát hiện đã chấp nhận ở trang «${sheet}»${row} không tìm thấy nữa: đã được sửa, đã xóa hoặc số liệu đã đổi.`,
  },
  en: {
    'no-table': ({ sheet }) => `Sheet “${sheet}” holds no table of figures.`,
    'no-cached-values': ({ sheet, count, renewed, f }) =>
      count === renewed
        ? `Sheet “${sheet}” has ${f.number(count)} formulas whose results the file lacks or has kept from older figures; they were computed for this check. Open the file in Excel, press F9 and save it to keep the new results.`
        : `Sheet “${sheet}” has ${f.number(count - renewed)} formulas without a result; open the file in Excel, press F9, save and check again.`,
    'manual-calculation': ({ sheet }) =>
      `The workbook calculates manually, so figures on sheet “${sheet}” may be out of date; press F9 and check again.`,
    'left-out': ({ sheet, what }) => `Not read on sheet “${sheet}”: ${what}.`,
    'own-sheet': ({ sheet }) => `Sheet “${sheet}” was made by Kiểm Biểu and is not checked.`,
    'unsure-table': ({ sheet }) =>
      `Sheet “${sheet}” has a range that may be a table; the header can be pointed out by hand.`,
    'lost-correction': ({ sheet, row }) =>
      `A remembered reading of sheet “${sheet}”${row} can no longer be found and is not applied; correct the reading again if need be.`,
    'lost-waiver': ({ sheet, row }) =>
      `An accepted finding on sheet “${sheet}”${row} can no longer be found: it was corrected, deleted, or its figures changed.`,
  },
};

const ROW: Readonly<Record<Locale, (label: string) => string>> = {
  vi: (label) => ` (dòng «${label}»)`,
  en: (label) => ` (row “${label}”)`,
};

/** The sentence of a notice (lưu ý). */
export function sayNotice({ code, sheet, data = {} }: Notice, locale: Locale): string {
  const f = FORMATS[locale];
  const count = Number(data['count'] ?? 1);
  const text = String(data['text'] ?? '');
  const row = text === '' ? '' : ROW[locale](text);
  const left = LEFT_OUT[locale][data['what'] as LeftOut['what']] as ((n: string) => string) | undefined;
  const renewed = Number(data['renewed'] ?? 0);
  return WORDS[locale][code]({ sheet, count, renewed, f, what: left ? left(f.number(count)) : '', row });
}
