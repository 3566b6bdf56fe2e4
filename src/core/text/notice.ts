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
  readonly data: NonNullable<Notice['data']>;
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
    twice: (n) => `nội dung ghi trước của ${n} ô được tệp ghi hai lần khác nhau (lấy nội dung ghi sau)`,
  },
  en: {
    rows: (n) => `${n} rows at the end of the sheet`,
    columns: (n) => `${n} columns at the end of the sheet`,
    pivot: (n) => `${n} PivotTables`,
    'chart-sheet': (n) => `${n} chart sheets`,
    'date-system': (n) =>
      `the date system (1900 or 1904) of ${n} dates, for what they show does not tell; 1900 is assumed`,
    text: (n) => `the end of ${n} cells with very long text`,
    twice: (n) =>
      `what the file first says of ${n} cells that it gives twice, each time otherwise (the later one holds)`,
  },
};

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    'no-table': ({ sheet, count, data, f }) => {
      const why = {
        blank: ': trang trống',
        'no-figures': ': không có ô số nào',
        merged: `: vùng gộp ô ${String(data['text'])} trùm lên ${f.number(count)} ô có dữ liệu; bỏ gộp ô trong Excel rồi kiểm tra lại`,
        'no-header': `: có ${f.number(count)} ô số nhưng không nhận ra dòng tiêu đề; có thể chỉ định tiêu đề`,
      }[String(data['what'])];
      return `Trang «${sheet}» không có biểu số liệu nào${why ?? ''}.`;
    },
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
    'rules-off': ({ count, data, f }) => {
      const who = data['what'] === 'workbook' ? 'Cài đặt ghi nhớ trong sổ tính' : 'Tệp cài đặt';
      const said =
        data['all'] === 1
          ? 'tắt tất cả quy tắc nên không kiểm tra gì'
          : `tắt ${f.number(count)} quy tắc nên không kiểm tra`;
      return `${who} ${said}: ${String(data['text'])}. Kết quả không nói gì về những lỗi này; bật lại trong phần Cài đặt rồi kiểm tra lại.`;
    },
  },
  en: {
    'no-table': ({ sheet, count, data, f }) => {
      const why = {
        blank: ': it is blank',
        'no-figures': ': no cell is a number',
        merged: `: the merged cells ${String(data['text'])} cover ${f.number(count)} cells with content; unmerge them in Excel and check again`,
        'no-header': `: there are numbers (${f.number(count)} cells) but no header was made out; it can be pointed out by hand`,
      }[String(data['what'])];
      return `Sheet “${sheet}” holds no table of figures${why ?? ''}.`;
    },
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
    'rules-off': ({ count, data, f }) => {
      const who =
        data['what'] === 'workbook' ? 'Settings that the workbook remembers switch' : 'The settings file switches';
      const said =
        data['all'] === 1
          ? 'every rule off, so nothing was checked'
          : `rules off, which were not checked (${f.number(count)})`;
      return `${who} ${said}: ${String(data['text'])}. The result says nothing of such faults; switch the rules on in the settings and check again.`;
    },
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
  return WORDS[locale][code]({ sheet, count, renewed, f, data, what: left ? left(f.number(count)) : '', row });
}
