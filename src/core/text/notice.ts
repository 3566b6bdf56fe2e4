import type { LeftOut } from '../grid/grid';
import type { Notice } from '../table/table';
import { agreeing, counted } from './counted';
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
    rows: (n) => `${n} dòng ở cuối trang tính`,
    columns: (n) => `${n} cột ở cuối trang tính`,
    pivot: (n) => `${n} bảng tổng hợp (PivotTable)`,
    'chart-sheet': (n) => `${n} trang biểu đồ`,
    'date-system': (n) =>
      `hệ ngày (1900 hay 1904) của ${n} ô ngày tháng, vì chữ hiện trong ô không cho biết; tạm hiểu là hệ 1900`,
    text: (n) => `phần cuối của ${n} ô có văn bản quá dài`,
    twice: (n) => `nội dung ghi trước của ${n} ô được tệp ghi hai lần khác nhau (lấy nội dung ghi sau)`,
  },
  en: {
    rows: (n) => `${counted(n, 'row')} at the end of the sheet`,
    columns: (n) => `${counted(n, 'column')} at the end of the sheet`,
    pivot: (n) => counted(n, 'PivotTable'),
    'chart-sheet': (n) => counted(n, 'chart sheet'),
    'date-system': (n) =>
      `the date system (1900 or 1904) of ${counted(n, 'date')}, since the text in the cells does not tell; 1900 is assumed`,
    text: (n) => `the end of ${counted(n, 'cell')} with very long text`,
    twice: (n) =>
      `the first content of ${counted(n, 'cell')} that the file gives twice, differently (the later one is taken)`,
  },
};

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    'no-table': ({ sheet, count, data, f }) => {
      const why = {
        blank: ': trang tính trống',
        'no-figures': ': không có ô số nào',
        merged: `: vùng ô gộp ${String(data['text'])} phủ lên ${f.number(count)} ô có dữ liệu; bỏ gộp ô (Unmerge Cells) trong Excel rồi kiểm tra lại`,
        'no-header': `: có ${f.number(count)} ô số nhưng không nhận ra dòng tiêu đề; có thể tự chỉ định dòng tiêu đề`,
      }[String(data['what'])];
      return `Trang tính «${sheet}» không có biểu số liệu nào${why ?? ''}.`;
    },
    'no-cached-values': ({ sheet, count, renewed, f }) =>
      count === renewed
        ? `Trang tính «${sheet}» có ${f.number(count)} công thức chưa tính hoặc kết quả đã cũ; đã tính lại để kiểm tra. Mở tệp bằng Excel, nhấn F9 rồi lưu để tệp giữ kết quả mới.`
        : `Trang tính «${sheet}» có ${f.number(count - renewed)} công thức chưa tính; mở tệp bằng Excel, nhấn F9, lưu lại rồi kiểm tra.`,
    'manual-calculation': ({ sheet }) =>
      `Sổ tính đặt chế độ tính thủ công ở Công thức (Formulas) → Tùy chọn tính toán (Calculation Options), nên số liệu ở trang tính «${sheet}» có thể đã cũ; nhấn F9 rồi kiểm tra lại.`,
    'left-out': ({ sheet, what }) => `Trang tính «${sheet}» có phần không đọc: ${what}.`,
    'own-sheet': ({ sheet }) => `Trang tính «${sheet}» do Kiểm Biểu lập nên không kiểm tra.`,
    'unsure-table': ({ sheet }) =>
      `Trang tính «${sheet}» có vùng giống biểu nhưng chưa chắc là biểu; có thể tự chỉ định dòng tiêu đề.`,
    'lost-correction': ({ sheet, row }) =>
      `Không tìm thấy nữa chỗ đã ghi nhớ cách đọc ở trang tính «${sheet}»${row}, nên cách đọc đó không được áp dụng; sửa lại cách đọc nếu cần.`,
    'lost-waiver': ({ sheet, row }) =>
      `Không còn thấy phát hiện đã bỏ qua ở trang tính «${sheet}»${row}: ô đã được sửa, đã bị xóa hoặc số liệu đã thay đổi.`,
    'rules-off': ({ count, data, f }) => {
      const who = data['what'] === 'workbook' ? 'Cài đặt ghi nhớ trong sổ tính' : 'Tệp cài đặt';
      const said =
        data['all'] === 1
          ? 'tắt tất cả quy tắc nên không kiểm tra được gì'
          : `tắt ${f.number(count)} quy tắc nên không kiểm tra các lỗi này`;
      return `${who} ${said}: ${String(data['vi'])}. Muốn có kết quả đầy đủ, bật lại trong phần Cài đặt rồi kiểm tra lại.`;
    },
  },
  en: {
    'no-table': ({ sheet, count, data, f }) => {
      const why = {
        blank: ': it is blank',
        'no-figures': ': no cell is a number',
        merged: `: the merged cells ${String(data['text'])} cover ${counted(f.number(count), 'cell')} with content; unmerge them in Excel and check again`,
        'no-header': `: there ${agreeing(f.number(count), 'is', 'are')} ${counted(f.number(count), 'cell')} of figures, but no header row was recognised; it can be pointed out by hand`,
      }[String(data['what'])];
      return `Sheet “${sheet}” holds no table of figures${why ?? ''}.`;
    },
    'no-cached-values': ({ sheet, count, renewed, f }) =>
      count === renewed
        ? `Sheet “${sheet}” has ${counted(f.number(count), 'formula')} with no result or an outdated one in the file; the results were computed for this check. Open the file in Excel, press F9 and save it to keep the new results.`
        : `Sheet “${sheet}” has ${counted(f.number(count - renewed), 'formula')} without a result; open the file in Excel, press F9, save and check again.`,
    'manual-calculation': ({ sheet }) =>
      `The workbook is set to manual calculation (Formulas → Calculation Options), so figures on sheet “${sheet}” may be outdated; press F9 and check again.`,
    'left-out': ({ sheet, what }) => `Sheet “${sheet}” has parts that were not read: ${what}.`,
    'own-sheet': ({ sheet }) => `Sheet “${sheet}” was made by Kiểm Biểu and is not checked.`,
    'unsure-table': ({ sheet }) =>
      `Sheet “${sheet}” has a range that may be a table; its header row can be pointed out by hand.`,
    'lost-correction': ({ sheet, row }) =>
      `The place of a remembered reading on sheet “${sheet}”${row} can no longer be found, so it was not applied; correct the reading again if need be.`,
    'lost-waiver': ({ sheet, row }) =>
      `A skipped finding on sheet “${sheet}”${row} is no longer there: its cell was corrected or deleted, or the figures changed.`,
    'rules-off': ({ count, data, f }) => {
      const who =
        data['what'] === 'workbook' ? 'The settings remembered in the workbook switch' : 'The settings file switches';
      const said =
        data['all'] === 1
          ? 'every rule off, so nothing was checked'
          : `${counted(f.number(count), 'rule')} off, so those faults were not checked`;
      return `${who} ${said}: ${String(data['en'])}. For a complete result, switch the rules on in the settings and check again.`;
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
