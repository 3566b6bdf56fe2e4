import { FORMATS } from '../../core/text/format';
import type { Locale } from '../../core/text/locale';
import type { Class } from './outline';

/** Words of the printed pages (lời của phụ lục in). */
export interface AnnexWords {
  readonly annex: string;
  readonly title: string;
  /** What the window is called. */
  readonly window: string;
  readonly claimsTitle: string;
  readonly claimsWindow: string;
  /** For the hand that attaches it to a document. */
  readonly attached: string;
  readonly file: string;
  readonly scope: string;
  readonly files: (count: number) => string;
  readonly at: (time: string) => string;
  readonly against: string;
  readonly summary: string;
  readonly contents: string;
  readonly findings: string;
  readonly looked: (files: number, sheets: number, tables: number) => string;
  readonly unread: (count: number) => string;
  readonly mustCorrect: (errors: number, warnings: number) => string;
  readonly nothingWrong: string;
  readonly nothingChecked: string;
  readonly columns: Readonly<Record<Class, string>>;
  readonly one: Readonly<Record<Class, string>>;
  readonly count: string;
  readonly clean: (clean: number, tables: number) => string;
  readonly cleanInContents: string;
  readonly notChecked: string;
  readonly allChecked: string;
  readonly places: (count: number) => string;
  readonly tableAt: (range: string) => string;
  readonly contentsOfOne: string;
  readonly whereSheet: string;
  readonly where: string;
  readonly tables: string;
  readonly outcome: string;
  readonly isClean: string;
  readonly seePart: (number: string) => string;
  readonly noTable: string;
  readonly unreadable: string;
  readonly skippedCount: (count: number) => string;
  readonly sheet: (name: string) => string;
  readonly show: string;
  readonly all: string;
  readonly only: (what: string) => string;
  readonly toPrint: string;
  readonly order: string;
  readonly cell: string;
  readonly level: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly follows: string;
  readonly skipped: (reason: string, reference: string, by: string) => string;
  readonly noFindings: string;
  readonly notCheckedHere: string;
  readonly notices: string;
  readonly fault: (rule: string) => string;
  readonly reference: string;
  readonly tool: (version: string, rules: string, settings: string) => string;
  readonly ruleIds: string;
}

const few = (count: number, one: string, many: string): string =>
  `${FORMATS.en.number(count)} ${count === 1 ? one : many}`;

const vi: AnnexWords = {
  annex: 'PHỤ LỤC',
  title: 'KẾT QUẢ KIỂM TRA BIỂU',
  window: 'Kết quả kiểm tra biểu',
  claimsTitle: 'KẾT QUẢ SOÁT LỜI VĂN BÁO CÁO',
  claimsWindow: 'Kết quả soát lời văn',
  attached: '(Kèm theo văn bản số …………… ngày …… tháng …… năm ……… của ………………)',
  file: 'Tệp',
  scope: 'Phạm vi',
  files: (count) => `${FORMATS.vi.number(count)} tệp`,
  at: (time) => `Kiểm tra lúc ${time}`,
  against: 'Đối chiếu với',
  summary: 'Kết quả chung',
  contents: 'Kết quả theo tệp và trang tính',
  findings: 'Nội dung phát hiện',
  looked: (files, sheets, tables) =>
    `Đã kiểm tra ${[`${FORMATS.vi.number(files)} tệp`, `${FORMATS.vi.number(sheets)} trang tính`, `${FORMATS.vi.number(tables)} biểu`].join(', ')}`,
  unread: (count) => `${FORMATS.vi.number(count)} tệp không đọc được`,
  mustCorrect: (errors, warnings) =>
    [
      ...(errors > 0 ? [`${FORMATS.vi.number(errors)} lỗi phải sửa`] : []),
      ...(warnings > 0 ? [`${FORMATS.vi.number(warnings)} cảnh báo cần đối chiếu lại`] : []),
    ]
      .join(', ')
      .replace(/^(?=.)/, 'Có '),
  nothingWrong: 'Không phát hiện lỗi, cảnh báo nào',
  nothingChecked: 'Không có biểu nào để kiểm tra',
  columns: {
    error: 'Lỗi',
    warning: 'Cảnh báo',
    gap: 'Thiếu, chưa đạt',
    review: 'Cần xem lại',
    waived: 'Bỏ qua, có lý do',
  },
  one: { error: 'Lỗi', warning: 'Cảnh báo', gap: 'Thiếu, chưa đạt', review: 'Cần xem lại', waived: 'Bỏ qua' },
  count: 'Số phát hiện',
  clean: (clean, tables) =>
    `Biểu không có lỗi, cảnh báo: ${FORMATS.vi.number(clean)} trên ${FORMATS.vi.number(tables)} biểu`,
  cleanInContents: 'có dấu ✓ ở mục II',
  notChecked: 'Chưa kiểm tra được',
  allChecked: 'Không có chỗ nào phải để lại chưa kiểm tra.',
  places: (count) => `${FORMATS.vi.number(count)} chỗ quy tắc không kết luận được`,
  tableAt: (range) => `Biểu ${range}`,
  contentsOfOne: 'Kết quả theo trang tính',
  whereSheet: 'Trang tính',
  where: 'Tệp, trang tính',
  tables: 'Biểu',
  outcome: 'Kết luận',
  isClean: 'Không có lỗi, cảnh báo',
  seePart: (number) => `Xem mục ${number}`,
  noTable: 'Không có biểu',
  unreadable: 'Không đọc được',
  skippedCount: (count) => `bỏ qua ${FORMATS.vi.number(count)}`,
  sheet: (name) => `Trang «${name}»`,
  show: 'Hiển thị:',
  all: 'Tất cả',
  only: (what) => `Bản này chỉ gồm phát hiện thuộc mức «${what}»; các mức khác đang được ẩn.`,
  toPrint: 'Để in hoặc lưu thành tệp PDF: nhấn Ctrl+P.',
  order: 'TT',
  cell: 'Ô',
  level: 'Mức',
  what: 'Nội dung',
  why: 'Vì sao',
  todo: 'Cách xử lý',
  follows: 'Kéo theo',
  skipped: (reason, reference, by) =>
    `${reason}${reference === '' ? '' : ` (${reference})`}${by === '' ? '' : `; người quyết định: ${by}`}`,
  noFindings: 'Không có phát hiện.',
  notCheckedHere: 'Chưa kiểm tra được',
  notices: 'Lưu ý',
  fault: (rule) => `Quy tắc «${rule}» gặp lỗi của chính nó nên chưa kiểm tra; các quy tắc khác vẫn chạy.`,
  reference: 'Thông tin để tra cứu',
  tool: (version, rules, settings) => `Kiểm Biểu ${version}; bộ quy tắc ${rules}; cài đặt ${settings}`,
  ruleIds: 'Mã quy tắc',
};

const en: AnnexWords = {
  annex: 'APPENDIX',
  title: 'RESULTS OF THE CHECK OF TABLES',
  window: 'Results of the check',
  claimsTitle: 'RESULTS OF THE CHECK OF THE REPORT’S TEXT',
  claimsWindow: 'Check of the text',
  attached: '(Attached to document no. …………… of ……………… by …………………)',
  file: 'File',
  scope: 'Scope',
  files: (count) => few(count, 'file', 'files'),
  at: (time) => `Checked on ${time}`,
  against: 'Compared with',
  summary: 'Summary',
  contents: 'Results by file and sheet',
  findings: 'Findings',
  looked: (files, sheets, tables) =>
    `Checked: ${few(files, 'file', 'files')}, ${few(sheets, 'sheet', 'sheets')}, ${few(tables, 'table', 'tables')}`,
  unread: (count) => `${few(count, 'file', 'files')} could not be read`,
  mustCorrect: (errors, warnings) =>
    [
      ...(errors > 0 ? [`${few(errors, 'error', 'errors')} to correct`] : []),
      ...(warnings > 0 ? [`${few(warnings, 'warning', 'warnings')} to compare again`] : []),
    ].join(', '),
  nothingWrong: 'No errors and no warnings',
  nothingChecked: 'There is no table to check',
  columns: { error: 'Errors', warning: 'Warnings', gap: 'Gaps', review: 'To review', waived: 'Skipped with a reason' },
  one: { error: 'Error', warning: 'Warning', gap: 'Gap', review: 'To review', waived: 'Skipped' },
  count: 'Findings',
  clean: (clean, tables) =>
    `Tables without errors and warnings: ${FORMATS.en.number(clean)} of ${FORMATS.en.number(tables)}`,
  cleanInContents: 'marked ✓ in part II',
  notChecked: 'Not checked',
  allChecked: 'Nothing had to be left unchecked.',
  places: (count) => `${few(count, 'place', 'places')} that a rule could not judge`,
  tableAt: (range) => `Table ${range}`,
  contentsOfOne: 'Results by sheet',
  whereSheet: 'Sheet',
  where: 'File, sheet',
  tables: 'Tables',
  outcome: 'Outcome',
  isClean: 'No errors, no warnings',
  seePart: (number) => `See part ${number}`,
  noTable: 'No table',
  unreadable: 'Not readable',
  skippedCount: (count) => `${FORMATS.en.number(count)} skipped`,
  sheet: (name) => `Sheet “${name}”`,
  show: 'Show:',
  all: 'All',
  only: (what) => `This copy has only the findings of level “${what}”; the others are hidden.`,
  toPrint: 'To print or save as PDF, press Ctrl+P.',
  order: 'No.',
  cell: 'Cell',
  level: 'Level',
  what: 'Finding',
  why: 'Why',
  todo: 'What to do',
  follows: 'Follows',
  skipped: (reason, reference, by) =>
    `${reason}${reference === '' ? '' : ` (${reference})`}${by === '' ? '' : `; decided by ${by}`}`,
  noFindings: 'No findings.',
  notCheckedHere: 'Not checked',
  notices: 'Notes',
  fault: (rule) => `Rule “${rule}” met a fault of its own and checked nothing; the other rules still ran.`,
  reference: 'For reference',
  tool: (version, rules, settings) => `Kiểm Biểu ${version}; rules ${rules}; settings ${settings}`,
  ruleIds: 'Rule ids',
};

export const ANNEX_WORDS: Readonly<Record<Locale, AnnexWords>> = { vi, en };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "8 giờ 00, ngày 01/12/2023", from local time in ISO. */
export function sayTime(iso: string, locale: Locale): string {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso) ?? [];
  if (year === '') return iso;
  if (locale === 'en')
    return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year} at ${hour}:${minute}`;
  return `${hour} giờ ${minute} phút, ngày ${day}/${month}/${year}`;
}
