import type { Severity } from '../core/finding';
import type { Locale } from '../core/text/locale';

/** What the command line says besides the rules' own words. */
export interface CliWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly sheet: (name: string) => string;
  readonly why: string;
  readonly todo: string;
  readonly follows: string;
  readonly waived: (reason: string, reference: string) => string;
  readonly unchecked: string;
  readonly notices: string;
  readonly tables: (count: number) => string;
  readonly nothing: string;
  readonly counts: (count: (severity: Severity) => number, waived: number) => string;
  readonly total: (files: number, failed: number) => string;
  readonly rates: string;
  readonly noRates: string;
  readonly report: string;
  readonly reading: (file: string) => string;
  readonly written: (file: string) => string;
  readonly exists: (file: string) => string;
  readonly noFiles: (folder: string) => string;
  readonly noSheet: (name: string) => string;
  readonly unknownRule: (id: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownFormat: (name: string, known: string) => string;
  readonly missing: (what: string) => string;
  readonly option: (text: string) => string;
  readonly badLocale: string;
  readonly undecodable: (file: string) => string;
  readonly notText: (file: string) => string;
  readonly fault: (text: string) => string;
  readonly ruleFault: (id: string) => string;
  readonly rollCall: (present: number, expected: number, missing: string) => string;
  readonly unmatched: (names: string) => string;
  readonly claims: (count: number) => string;
  readonly noClaims: string;
  readonly unjudged: string;
  readonly claimsTitle: string;
  readonly notDocx: (file: string) => string;
  readonly title: string;
  readonly basis: string;
  readonly example: string;
  readonly see: string;
}

/** Both languages. */
export const CLI_WORDS: Readonly<Record<Locale, CliWords>> = {
  vi: {
    severity: { error: 'lỗi', warning: 'cảnh báo', gap: 'thiếu, chưa đạt', review: 'cần xem lại' },
    sheet: (name) => `Trang «${name}»`,
    why: 'Vì sao',
    todo: 'Cách xử lý',
    follows: 'Kéo theo',
    waived: (reason, reference) => `Đã chấp nhận: ${reason}${reference === '' ? '' : ` (${reference})`}`,
    unchecked: 'Không kiểm tra được',
    notices: 'Lưu ý',
    tables: (count) => `${String(count)} biểu`,
    nothing: 'Không có biểu nào để kiểm.',
    counts: (count, waived) =>
      `${String(count('error'))} lỗi, ${String(count('warning'))} cảnh báo, ${String(count('gap'))} thiếu hoặc chưa đạt, ${String(count('review'))} cần xem lại${waived > 0 ? `, ${String(waived)} đã chấp nhận` : ''}.`,
    total: (files, failed) =>
      `Đã xem ${String(files)} tệp${failed > 0 ? `, ${String(failed)} tệp không đọc được` : ''}.`,
    rates: 'Tỷ lệ',
    noRates: 'Không có tỷ lệ nào tính được.',
    report: 'Lời báo cáo',
    reading: (file) => `Đang đọc ${file}`,
    written: (file) => `Đã ghi ${file}`,
    exists: (file) => `Đã có tệp ${file} và không do Kiểm Biểu ghi, nên không ghi đè. Chọn thư mục khác.`,
    noFiles: (folder) => `Thư mục ${folder} không có tệp .xlsx hoặc .xlsm nào.`,
    noSheet: (name) => `Không có trang «${name}».`,
    unknownRule: (id) => `Không có quy tắc «${id}». Chạy «kiem-bieu rules» để xem danh sách.`,
    unknownCommand: (name) => `Không có lệnh «${name}».`,
    unknownFormat: (name, known) => `Không có định dạng «${name}». Dùng: ${known}.`,
    missing: (what) => `Thiếu ${what}.`,
    option: (text) => `Tham số không đúng: ${text}`,
    badLocale: 'Ngôn ngữ là vi hoặc en.',
    undecodable: (file) =>
      `Không giải mã được văn bản trong ${file} (không phải UTF-8, UTF-16 hay Windows-1258). Lưu lại dạng UTF-8.`,
    notText: (file) => `${file} không phải tệp .txt, .md hoặc .docx.`,
    fault: (text) => `Kiểm Biểu gặp lỗi của chính mình: ${text}`,
    ruleFault: (id) => `Quy tắc ${id} gặp lỗi của chính nó; các quy tắc khác vẫn chạy.`,
    rollCall: (present, expected, missing) =>
      `Điểm danh: ${String(present)}/${String(expected)} đơn vị có số liệu${missing === '' ? '.' : `; thiếu: ${missing}.`}`,
    unmatched: (names) => `Không có trong danh sách: ${names}.`,
    claims: (count) => `${String(count)} phát biểu số học.`,
    noClaims: 'Không có phát biểu số học nào trong văn bản.',
    unjudged: 'Con số chưa đối chiếu được trong văn bản',
    claimsTitle: 'Kết quả soát lời văn',
    notDocx: (file) => `Chỉ ghi được lời bình vào tệp .docx; ${file} không phải tệp .docx.`,
    title: 'Kết quả kiểm tra biểu',
    basis: 'Căn cứ',
    example: 'Ví dụ',
    see: 'Chạy «kiem-bieu --help» để xem cách dùng.',
  },
  en: {
    severity: { error: 'error', warning: 'warning', gap: 'gap', review: 'review' },
    sheet: (name) => `Sheet “${name}”`,
    why: 'Why',
    todo: 'To do',
    follows: 'Follows',
    waived: (reason, reference) => `Accepted: ${reason}${reference === '' ? '' : ` (${reference})`}`,
    unchecked: 'Not checked',
    notices: 'Notes',
    tables: (count) => `tables: ${String(count)}`,
    nothing: 'There is no table to check.',
    counts: (count, waived) =>
      `Errors: ${String(count('error'))}, warnings: ${String(count('warning'))}, gaps: ${String(count('gap'))}, to review: ${String(count('review'))}${waived > 0 ? `, accepted: ${String(waived)}` : ''}.`,
    total: (files, failed) => `Files: ${String(files)}${failed > 0 ? `, unreadable: ${String(failed)}` : ''}.`,
    rates: 'Rates',
    noRates: 'There is no rate to compute.',
    report: 'For the report',
    reading: (file) => `Reading ${file}`,
    written: (file) => `Wrote ${file}`,
    exists: (file) =>
      `${file} exists and was not written by Kiểm Biểu, so it is not overwritten. Choose another folder.`,
    noFiles: (folder) => `Folder ${folder} holds no .xlsx or .xlsm file.`,
    noSheet: (name) => `There is no sheet “${name}”.`,
    unknownRule: (id) => `There is no rule “${id}”. Run “kiem-bieu rules” for the list.`,
    unknownCommand: (name) => `There is no command “${name}”.`,
    unknownFormat: (name, known) => `There is no format “${name}”. Use: ${known}.`,
    missing: (what) => `Missing: ${what}.`,
    option: (text) => `Wrong option: ${text}`,
    badLocale: 'The language is vi or en.',
    undecodable: (file) =>
      `The text in ${file} cannot be decoded (not UTF-8, UTF-16 or Windows-1258). Save it as UTF-8.`,
    notText: (file) => `${file} is no .txt, .md or .docx file.`,
    fault: (text) => `Kiểm Biểu met a fault of its own: ${text}`,
    ruleFault: (id) => `Rule ${id} met a fault of its own; the other rules still ran.`,
    rollCall: (present, expected, missing) =>
      `Roll call: ${String(present)} of ${String(expected)} units have figures${missing === '' ? '.' : `; missing: ${missing}.`}`,
    unmatched: (names) => `Not on the list: ${names}.`,
    claims: (count) => `Arithmetic statements: ${String(count)}.`,
    noClaims: 'The text makes no arithmetic statement.',
    unjudged: 'Figures that the text does not judge',
    claimsTitle: 'Check of the text',
    notDocx: (file) => `Comments can be written into a .docx only; ${file} is none.`,
    title: 'Results of the check',
    basis: 'Basis',
    example: 'Example',
    see: 'Run “kiem-bieu --help” for usage.',
  },
};
