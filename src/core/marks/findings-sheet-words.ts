import type { Severity } from '../finding';
import { counted } from '../text/counted';
import type { Locale } from '../text/locale';

/** The columns of the findings sheet, in order. */
export const FINDING_COLUMNS = [
  'number',
  'severity',
  'cell',
  'rule',
  'what',
  'why',
  'todo',
  'reported',
  'checked',
  'difference',
  'state',
  'area',
  'explanation',
  'opinion',
] as const;

export type FindingColumn = (typeof FINDING_COLUMNS)[number];

interface SheetWords {
  readonly title: string;
  readonly run: (file: string, time: string, version: string) => string;
  readonly counts: (count: (severity: Severity) => string, accepted: string) => string;
  readonly capped: (shown: string, all: string) => string;
  readonly corrected: string;
  readonly allChecked: string;
  readonly notChecked: (count: string) => string;
  readonly notCheckedTitle: string;
  readonly more: (count: string) => string;
  readonly columns: Readonly<Record<FindingColumn, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly standing: Readonly<Record<Severity, string>>;
  readonly fixed: string;
  readonly unsure: string;
  readonly accepted: (reason: string, by: string, reference: string) => string;
  readonly follows: (places: string) => string;
}

const vi: SheetWords = {
  title: 'KẾT QUẢ KIỂM TRA BIỂU SỐ LIỆU',
  run: (file, time, version) => `Tệp: ${file}. Kiểm tra lúc ${time}. Phiên bản quy tắc: ${version}.`,
  counts: (count, accepted) =>
    `Khi kiểm tra: ${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('gap')} thiếu hoặc chưa đạt, ${count('review')} cần xem lại; ${accepted} đã bỏ qua, có lý do (không tính vào các số trên).`,
  capped: (shown, all) =>
    `Trang tính này liệt kê ${shown}/${all} phát hiện, phát hiện nặng xếp trước; các phát hiện còn lại xem ở ngăn tác vụ Kiểm Biểu.`,
  corrected: 'Số dòng đã sửa đến nay:',
  allChecked: 'Đã kiểm tra đủ các quy tắc áp dụng cho biểu.',
  notChecked: (count) => `Có ${count} nội dung chưa kiểm tra được, liệt kê ở cuối trang tính này.`,
  notCheckedTitle: 'CHƯA KIỂM TRA ĐƯỢC',
  more: (count) => `và ${count} nội dung khác.`,
  columns: {
    number: 'TT',
    severity: 'Mức độ',
    cell: 'Ô',
    rule: 'Quy tắc',
    what: 'Nội dung',
    why: 'Vì sao',
    todo: 'Cần làm',
    reported: 'Số báo cáo (hiện nay)',
    checked: 'Số kiểm tra',
    difference: 'Chênh lệch',
    state: 'Tình trạng',
    area: 'Địa bàn',
    explanation: 'Giải trình của đơn vị',
    opinion: 'Ý kiến',
  },
  severity: { error: 'Lỗi', warning: 'Cảnh báo', gap: 'Thiếu, chưa đạt', review: 'Cần xem lại' },
  standing: { error: 'Còn lỗi', warning: 'Còn lỗi', gap: 'Còn thiếu', review: 'Còn xem lại' },
  fixed: 'Đã sửa',
  unsure: 'Kiểm tra lại',
  accepted: (reason, by, reference) =>
    `Bỏ qua, có lý do: ${reason}${reference === '' ? '' : `; ${reference}`}${by === '' ? '' : `; ${by}`}`,
  follows: (places) => `Kéo theo: ${places}.`,
};

const en: SheetWords = {
  title: 'RESULTS OF THE CHECK',
  run: (file, time, version) => `File: ${file}. Checked at ${time}. Version of the rules: ${version}.`,
  counts: (count, accepted) =>
    `When checked: ${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('gap'), 'gap')}, ${count('review')} to review; ${accepted} skipped with a reason (counted apart).`,
  capped: (shown, all) =>
    `This sheet lists ${shown} of ${counted(all, 'finding')}, the gravest first; the others are in the Kiểm Biểu pane.`,
  corrected: 'Rows corrected so far:',
  allChecked: 'Every rule that applies was checked.',
  notChecked: (count) => `${counted(count, 'thing')} could not be checked, as listed at the end of this sheet.`,
  notCheckedTitle: 'NOT CHECKED',
  more: (count) => `and ${count} more.`,
  columns: {
    number: 'No.',
    severity: 'Severity',
    cell: 'Cell',
    rule: 'Rule',
    what: 'What',
    why: 'Why',
    todo: 'What to do',
    reported: 'Reported (now)',
    checked: 'Checked',
    difference: 'Difference',
    state: 'State',
    area: 'Area',
    explanation: "Unit's explanation",
    opinion: 'Opinion',
  },
  severity: { error: 'Error', warning: 'Warning', gap: 'Missing, not reached', review: 'To be reviewed' },
  standing: { error: 'Still wrong', warning: 'Still wrong', gap: 'Still missing', review: 'Still open' },
  fixed: 'Corrected',
  unsure: 'Check again',
  accepted: (reason, by, reference) =>
    `Skipped: ${reason}${reference === '' ? '' : `; ${reference}`}${by === '' ? '' : `; ${by}`}`,
  follows: (places) => `Follows from it: ${places}.`,
};

/** Words of the findings sheet. */
export const FINDINGS_SHEET_WORDS: Readonly<Record<Locale, SheetWords>> = { vi, en };
