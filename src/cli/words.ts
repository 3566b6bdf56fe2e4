import type { Severity } from '../core/finding';
import { FORMATS } from '../core/text/format';
import type { Locale } from '../core/text/locale';

/** What a disk can refuse. */
export type DiskWord = 'full' | 'denied' | 'not-a-folder' | 'too-large' | 'name' | 'other';

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
  readonly unread: (sheets: string) => string;
  readonly counts: (count: (severity: Severity) => number, waived: number) => string;
  readonly total: (files: number, failed: number) => string;
  readonly rates: string;
  readonly noRates: string;
  readonly report: string;
  readonly reading: (file: string) => string;
  readonly written: (file: string) => string;
  /** A copy goes under another name, because the first is somebody's. */
  readonly taken: (file: string) => string;
  readonly noName: (file: string) => string;
  readonly marksLeftOut: (file: string, count: number) => string;
  readonly cannotWrite: (file: string, why: string) => string;
  /** Why a disk refuses, by its code. */
  readonly diskSays: Readonly<Record<DiskWord, string>>;
  readonly noFiles: (folder: string) => string;
  readonly passed: (file: string) => string;
  readonly noAreas: (file: string) => string;
  readonly noSheet: (name: string) => string;
  readonly unknownRule: (id: string) => string;
  readonly allOff: string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownFormat: (name: string, known: string) => string;
  readonly missing: (what: string) => string;
  readonly option: (text: string) => string;
  readonly badLocale: string;
  readonly undecodable: (file: string) => string;
  readonly notText: (file: string) => string;
  readonly longText: (file: string, most: number) => string;
  readonly longAreas: (file: string, most: number) => string;
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
    unread: (sheets) => `Có số liệu chưa đọc được (${sheets}) nên chưa kiểm tra; xem phần lưu ý.`,
    counts: (count, waived) =>
      `${String(count('error'))} lỗi, ${String(count('warning'))} cảnh báo, ${String(count('gap'))} thiếu hoặc chưa đạt, ${String(count('review'))} cần xem lại${waived > 0 ? `, ${String(waived)} đã chấp nhận` : ''}.`,
    total: (files, failed) =>
      `Đã xem ${String(files)} tệp${failed > 0 ? `, ${String(failed)} tệp không đọc được` : ''}.`,
    rates: 'Tỷ lệ',
    noRates: 'Không có tỷ lệ nào tính được.',
    report: 'Lời báo cáo',
    reading: (file) => `Đang đọc ${file}`,
    written: (file) => `Đã ghi ${file}`,
    taken: (file) => `Đã có ${file}, không phải bản sao do Kiểm Biểu ghi và còn nguyên, nên ghi dưới tên khác.`,
    noName: (file) => `Thư mục --out không còn tên nào cho bản sao của ${file}. Chọn thư mục khác.`,
    marksLeftOut: (file, count) =>
      `${file}: ${String(count)} ô không được đánh dấu vì đã quá nhiều dấu; trang kết quả vẫn liệt kê đủ.`,
    cannotWrite: (file, why) => `Không ghi được ${file}: ${why}.`,
    diskSays: {
      full: 'đĩa đầy hoặc hết hạn mức',
      denied: 'không có quyền ghi',
      'not-a-folder': 'đường dẫn có tệp mang tên đó, không phải thư mục',
      'too-large': 'vượt giới hạn kích thước tệp',
      name: 'tên tệp không dùng được',
      other: 'ổ đĩa hoặc thiết bị báo lỗi',
    },
    noFiles: (folder) => `Thư mục ${folder} không có tệp .xlsx hoặc .xlsm nào.`,
    passed: (file) => `Không đọc ${file}: định dạng này chưa đọc được. Lưu lại dạng .xlsx bằng Excel rồi thử lại.`,
    noAreas: (file) =>
      `Không tìm thấy tên địa bàn nào trong ${file}. Ghi mỗi dòng một địa bàn, hoặc lưu bảng có cột «Tên» dạng .csv.`,
    noSheet: (name) => `Không có trang «${name}».`,
    unknownRule: (id) => `Không có quy tắc «${id}». Chạy «kiem-bieu rules» để xem danh sách.`,
    allOff: 'Cài đặt tắt mọi quy tắc được chọn nên không có gì để kiểm tra.',
    unknownCommand: (name) => `Không có lệnh «${name}».`,
    unknownFormat: (name, known) => `Không có định dạng «${name}». Dùng: ${known}.`,
    missing: (what) => `Thiếu ${what}.`,
    option: (text) => `Tham số không đúng: ${text}`,
    badLocale: 'Ngôn ngữ là vi hoặc en.',
    undecodable: (file) =>
      `Không giải mã được văn bản trong ${file} (không phải UTF-8, UTF-16 hay Windows-1258). Lưu lại dạng UTF-8.`,
    notText: (file) => `${file} không phải tệp .txt, .md hoặc .docx.`,
    longText: (file, most) =>
      `${file} có hơn ${FORMATS.vi.number(most)} ký tự, dài hơn mức đọc được trong một lần. Tách báo cáo thành nhiều tệp rồi chạy lại.`,
    longAreas: (file, most) =>
      `Danh sách trong ${file} có hơn ${FORMATS.vi.number(most)} dòng. Chỉ giữ các địa bàn của kế hoạch rồi chạy lại.`,
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
    unread: (sheets) => `Figures that could not be read (${sheets}) were not checked; see the notes.`,
    counts: (count, waived) =>
      `Errors: ${String(count('error'))}, warnings: ${String(count('warning'))}, gaps: ${String(count('gap'))}, to review: ${String(count('review'))}${waived > 0 ? `, accepted: ${String(waived)}` : ''}.`,
    total: (files, failed) => `Files: ${String(files)}${failed > 0 ? `, unreadable: ${String(failed)}` : ''}.`,
    rates: 'Rates',
    noRates: 'There is no rate to compute.',
    report: 'For the report',
    reading: (file) => `Reading ${file}`,
    written: (file) => `Wrote ${file}`,
    taken: (file) => `${file} exists and is no unchanged copy of ours, so the copy gets another name.`,
    noName: (file) => `Folder --out has no name left for the copy of ${file}. Choose another folder.`,
    marksLeftOut: (file, count) =>
      `${file}: ${String(count)} cells are not marked, there being too many marks; the sheet of results lists them all.`,
    cannotWrite: (file, why) => `Cannot write ${file}: ${why}.`,
    diskSays: {
      full: 'the disk is full or the quota used up',
      denied: 'no right to write there',
      'not-a-folder': 'a file stands where a folder should be',
      'too-large': 'the limit of file size is reached',
      name: 'the file name cannot be used',
      other: 'the disk or device reports an error',
    },
    noFiles: (folder) => `Folder ${folder} holds no .xlsx or .xlsm file.`,
    passed: (file) => `Not read: ${file}. This format cannot be read; save it as .xlsx in Excel and try again.`,
    noAreas: (file) =>
      `No name of a place was found in ${file}. Write one place a line, or save a table with a column “Name” as .csv.`,
    noSheet: (name) => `There is no sheet “${name}”.`,
    unknownRule: (id) => `There is no rule “${id}”. Run “kiem-bieu rules” for the list.`,
    allOff: 'The settings switch off every rule that was chosen, so there is nothing to check.',
    unknownCommand: (name) => `There is no command “${name}”.`,
    unknownFormat: (name, known) => `There is no format “${name}”. Use: ${known}.`,
    missing: (what) => `Missing: ${what}.`,
    option: (text) => `Wrong option: ${text}`,
    badLocale: 'The language is vi or en.',
    undecodable: (file) =>
      `The text in ${file} cannot be decoded (not UTF-8, UTF-16 or Windows-1258). Save it as UTF-8.`,
    notText: (file) => `${file} is no .txt, .md or .docx file.`,
    longText: (file, most) =>
      `${file} has more than ${FORMATS.en.number(most)} characters, which is more than is read at once. Split the report into several files and run it again.`,
    longAreas: (file, most) =>
      `The list in ${file} has more than ${FORMATS.en.number(most)} lines. Keep only the places of the plan and run it again.`,
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
