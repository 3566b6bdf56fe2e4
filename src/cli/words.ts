import type { Severity } from '../core/finding';
import { counted } from '../core/text/counted';
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
  readonly waived: (reason: string, reference: string, by?: string) => string;
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
  readonly notDocx: (file: string) => string;
  readonly basis: string;
  readonly example: string;
  readonly see: string;
}

/** Both languages. */
export const CLI_WORDS: Readonly<Record<Locale, CliWords>> = {
  vi: {
    severity: { error: 'lỗi', warning: 'cảnh báo', gap: 'thiếu, chưa đạt', review: 'cần xem lại' },
    sheet: (name) => `Trang tính «${name}»`,
    why: 'Vì sao',
    todo: 'Cách xử lý',
    follows: 'Kéo theo',
    waived: (reason, reference, by = '') =>
      `Bỏ qua, có lý do: ${reason}${reference === '' ? '' : ` (${reference})`}${by === '' ? '' : `; người xác nhận: ${by}`}`,
    unchecked: 'Không kiểm tra được',
    notices: 'Lưu ý',
    tables: (count) => `${String(count)} biểu`,
    nothing: 'Không có biểu nào để kiểm tra.',
    unread: (sheets) => `Có số liệu chưa đọc được (${sheets}) nên chưa kiểm tra; xem phần lưu ý.`,
    counts: (count, waived) =>
      `${String(count('error'))} lỗi, ${String(count('warning'))} cảnh báo, ${String(count('gap'))} thiếu hoặc chưa đạt, ${String(count('review'))} cần xem lại${waived > 0 ? `, ${String(waived)} bỏ qua, có lý do` : ''}.`,
    total: (files, failed) =>
      `Đã xem ${String(files)} tệp${failed > 0 ? `, ${String(failed)} tệp không đọc được` : ''}.`,
    rates: 'Tỷ lệ',
    noRates: 'Không có tỷ lệ nào tính được.',
    report: 'Lời báo cáo',
    reading: (file) => `Đang đọc ${file}`,
    written: (file) => `Đã ghi ${file}`,
    taken: (file) =>
      `Đã có sẵn ${file}, không phải bản sao còn nguyên do Kiểm Biểu ghi, nên bản sao được ghi dưới tên khác.`,
    noName: (file) => `Thư mục --out không còn tên nào cho bản sao của ${file}. Chọn thư mục khác.`,
    marksLeftOut: (file, count) =>
      `${file}: ${FORMATS.vi.number(count)} ô không được đánh dấu vì đã có quá nhiều dấu; trang tính Kiểm biểu vẫn liệt kê đủ.`,
    cannotWrite: (file, why) => `Không ghi được ${file}: ${why}.`,
    diskSays: {
      full: 'đĩa đầy hoặc hết hạn mức',
      denied: 'không có quyền ghi',
      'not-a-folder': 'đã có một tệp mang tên đó ở chỗ của thư mục',
      'too-large': 'vượt giới hạn kích thước tệp',
      name: 'tên tệp không dùng được',
      other: 'ổ đĩa hoặc thiết bị báo lỗi',
    },
    noFiles: (folder) => `Thư mục ${folder} không có tệp .xlsx hoặc .xlsm nào.`,
    passed: (file) => `Không đọc ${file}: định dạng này chưa đọc được. Lưu lại dạng .xlsx bằng Excel rồi thử lại.`,
    noAreas: (file) =>
      `Không tìm thấy tên địa bàn nào trong ${file}. Ghi mỗi dòng một địa bàn, hoặc lưu bảng có cột «Tên» dạng .csv.`,
    noSheet: (name) => `Không có trang tính «${name}».`,
    unknownRule: (id) => `Không có quy tắc «${id}». Chạy «kiem-bieu rules» để xem danh sách.`,
    allOff: 'Cài đặt đã tắt mọi quy tắc được chọn nên không có gì để kiểm tra.',
    unknownCommand: (name) => `Không có lệnh «${name}».`,
    unknownFormat: (name, known) => `Không có định dạng «${name}». Dùng: ${known}.`,
    missing: (what) => `Thiếu ${what}.`,
    option: (text) => `Tham số không đúng: ${text}`,
    badLocale: 'Ngôn ngữ phải là vi hoặc en.',
    undecodable: (file) =>
      `Không giải mã được văn bản trong ${file} (không phải UTF-8, UTF-16 hay Windows-1258). Lưu lại dạng UTF-8.`,
    notText: (file) => `${file} không phải tệp .txt, .md hoặc .docx.`,
    longText: (file, most) =>
      `${file} có hơn ${FORMATS.vi.number(most)} ký tự, dài hơn mức đọc được trong một lần. Tách báo cáo thành nhiều tệp rồi chạy lại.`,
    longAreas: (file, most) =>
      `Danh sách trong ${file} có hơn ${FORMATS.vi.number(most)} dòng. Chỉ giữ các địa bàn của kế hoạch rồi chạy lại.`,
    fault: (text) => `Kiểm Biểu gặp lỗi của chương trình: ${text}`,
    ruleFault: (id) =>
      `Một quy tắc không chạy được do lỗi của Kiểm Biểu; các quy tắc khác vẫn kiểm tra đầy đủ. Mã quy tắc để báo lại: ${id}.`,
    rollCall: (present, expected, missing) =>
      `Điểm danh: ${String(present)}/${String(expected)} địa bàn có số liệu${missing === '' ? '.' : `; thiếu: ${missing}.`}`,
    unmatched: (names) => `Không có trong danh sách: ${names}.`,
    claims: (count) => `${String(count)} phép tính nêu trong lời văn.`,
    noClaims: 'Không có phép tính nào nêu trong lời văn.',
    unjudged: 'Con số chưa đối chiếu được trong văn bản',
    notDocx: (file) => `Chỉ ghi được lời bình vào tệp .docx; ${file} không phải tệp .docx.`,
    basis: 'Căn cứ',
    example: 'Ví dụ',
    see: 'Chạy «kiem-bieu --help» để xem cách dùng.',
  },
  en: {
    severity: { error: 'error', warning: 'warning', gap: 'gap', review: 'to review' },
    sheet: (name) => `Sheet “${name}”`,
    why: 'Why',
    todo: 'What to do',
    follows: 'Follows from it',
    waived: (reason, reference, by = '') =>
      `Skipped: ${reason}${reference === '' ? '' : ` (${reference})`}${by === '' ? '' : `; confirmed by ${by}`}`,
    unchecked: 'Could not be checked',
    notices: 'Notes',
    tables: (count) => counted(String(count), 'table'),
    nothing: 'There is no table to check.',
    unread: (sheets) => `Figures that could not be read (${sheets}) were not checked; see the notes.`,
    counts: (count, waived) =>
      `${counted(String(count('error')), 'error')}, ${counted(String(count('warning')), 'warning')}, ${counted(String(count('gap')), 'gap')}, ${String(count('review'))} to review${waived > 0 ? `, ${String(waived)} skipped with a reason` : ''}.`,
    total: (files, failed) =>
      `${counted(String(files), 'file')} looked at${failed > 0 ? `, ${String(failed)} could not be read` : ''}.`,
    rates: 'Rates',
    noRates: 'No rate can be computed.',
    report: 'For the report',
    reading: (file) => `Reading ${file}`,
    written: (file) => `Wrote ${file}`,
    taken: (file) =>
      `${file} already exists and is not an unchanged copy made by Kiểm Biểu, so the copy gets another name.`,
    noName: (file) => `Folder --out has no name left for the copy of ${file}. Choose another folder.`,
    marksLeftOut: (file, count) =>
      `${file}: ${counted(FORMATS.en.number(count), 'cell is', 'cells are')} not marked because there are too many marks; the findings sheet lists them all.`,
    cannotWrite: (file, why) => `Cannot write ${file}: ${why}.`,
    diskSays: {
      full: 'the disk is full or the quota is used up',
      denied: 'there is no permission to write',
      'not-a-folder': 'a file has the name that the folder should have',
      'too-large': 'the file size limit is exceeded',
      name: 'the file name cannot be used',
      other: 'the disk or device reports an error',
    },
    noFiles: (folder) => `Folder ${folder} has no .xlsx or .xlsm file.`,
    passed: (file) => `Not read: ${file}. This format cannot be read; save it as .xlsx in Excel and try again.`,
    noAreas: (file) =>
      `No place name was found in ${file}. Write one place a line, or save a table with a column “Name” as .csv.`,
    noSheet: (name) => `There is no sheet “${name}”.`,
    unknownRule: (id) => `There is no rule “${id}”. Run “kiem-bieu rules” for the list.`,
    allOff: 'The settings switch off every rule that was chosen, so there is nothing to check.',
    unknownCommand: (name) => `There is no command “${name}”.`,
    unknownFormat: (name, known) => `There is no format “${name}”. Use: ${known}.`,
    missing: (what) => `Missing: ${what}.`,
    option: (text) => `Wrong option: ${text}`,
    badLocale: 'The language must be vi or en.',
    undecodable: (file) =>
      `The text in ${file} cannot be decoded (not UTF-8, UTF-16 or Windows-1258). Save it as UTF-8.`,
    notText: (file) => `${file} is not a .txt, .md or .docx file.`,
    longText: (file, most) =>
      `${file} has more than ${FORMATS.en.number(most)} characters, which is more than is read at once. Split the report into several files and run it again.`,
    longAreas: (file, most) =>
      `The list in ${file} has more than ${FORMATS.en.number(most)} lines. Keep only the places of the plan and run it again.`,
    fault: (text) => `Kiểm Biểu met a fault of the program: ${text}`,
    ruleFault: (id) =>
      `A rule could not run through a fault of Kiểm Biểu; all others were checked. Rule to report: ${id}.`,
    rollCall: (present, expected, missing) =>
      `Roll call: ${String(present)} of ${String(expected)} places have figures${missing === '' ? '.' : `; missing: ${missing}.`}`,
    unmatched: (names) => `Not on the list: ${names}.`,
    claims: (count) => `${counted(String(count), 'calculation')} in the text.`,
    noClaims: 'There is no calculation in the text.',
    unjudged: 'Figures of the text that could not be compared',
    notDocx: (file) => `Comments can be written into a .docx only; ${file} is none.`,
    basis: 'Basis',
    example: 'Example',
    see: 'Run “kiem-bieu --help” for usage.',
  },
};
