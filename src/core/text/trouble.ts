import { address, type Range } from '../grid/range';
import type { Lost } from '../moved/lost';
import type { Trouble, TroubleCode } from '../host';
import { agreeing, counted } from './counted';
import { FORMATS } from './format';
import { sayLimit } from './limit-words';
import type { Locale } from './locale';

interface Named {
  /** `Trang tính «Biểu 1»`, or the workbook when no sheet is to blame. */
  readonly sheet: string;
  /** ` (không đọc được trang tính «Biểu 1»)`, or nothing. */
  readonly blamed: string;
  /** ` (D7, D9)`, or nothing. */
  readonly cells: string;
  /** The host's own words, where there are any. */
  readonly text: string;
}

type Sentence = (named: Named) => string;

/** The name of a sheet inside a sentence. */
const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const vi: Readonly<Record<TroubleCode, Sentence>> = {
  encrypted: () =>
    'Tệp có mật khẩu mở. Bỏ mật khẩu trong Excel: Tệp (File) → Thông tin (Info) → Bảo vệ sổ làm việc (Protect Workbook), rồi mở lại.',
  corrupt: ({ blamed }) =>
    `Tệp bị hỏng hoặc không phải sổ tính Excel${blamed}. Mở bằng Excel, lưu lại dạng .xlsx rồi thử lại.`,
  unsupported: () => 'Định dạng tệp này chưa đọc được. Lưu lại dạng .xlsx bằng Excel rồi thử lại.',
  'too-large': ({ sheet }) => `${sheet} quá lớn để đọc trong một lần. Chọn riêng vùng biểu hoặc tách tệp rồi kiểm tra.`,
  'not-found': ({ text }) => `Không tìm thấy ${text || 'tệp hoặc trang tính'}. Kiểm tra lại tên và đường dẫn.`,
  denied: ({ text }) =>
    `Không có quyền đọc hoặc ghi ${text || 'tệp'}. Kiểm tra quyền truy cập, hoặc đóng chương trình đang mở tệp.`,
  empty: () => 'Tệp rỗng, không có dữ liệu. Kiểm tra lại tệp đã nhận.',
  'not-a-file': ({ text }) => `${text || 'Đường dẫn'} không phải là tệp. Chỉ ra một tệp .xlsx hoặc .xlsm.`,
  protected: ({ sheet, cells }) =>
    `${sheet} đang được bảo vệ${cells}, Kiểm Biểu không ghi vào đó. Vẫn kiểm tra và xem danh sách được; muốn ghi thì người có mật khẩu bỏ bảo vệ trước: Xem lại (Review) → Bỏ bảo vệ trang tính (Unprotect Sheet).`,
  'structure-protected': () =>
    'Cấu trúc sổ tính đang được bảo vệ nên không thêm, bớt trang tính được. Vẫn kiểm tra và đánh dấu được; muốn có trang tính kết quả thì bỏ bảo vệ cấu trúc trước: Xem lại (Review) → Bảo vệ sổ làm việc (Protect Workbook).',
  signed: () =>
    'Sổ tính đã có chữ ký số: ghi vào sẽ làm mất hiệu lực chữ ký, nên Kiểm Biểu không ghi. Vẫn kiểm tra và xem danh sách được; muốn đánh dấu thì ghi vào bản chưa ký.',
  'editing-cell': () => 'Đang có ô được sửa trong Excel. Nhấn Enter hoặc Esc để kết thúc sửa ô rồi làm lại.',
  disconnected: () =>
    'Mất kết nối với sổ tính: sổ tính đã đóng, đã chuyển sang sổ tính khác, hoặc Excel vừa khởi động lại. Mở lại sổ tính và ngăn tác vụ Kiểm Biểu rồi làm lại.',
  'excel-busy': () =>
    'Excel đang bận: đang tính lại, đang lưu, hoặc có người khác đang ghi vào sổ tính. Chờ một lát rồi làm lại.',
  'no-answer': () =>
    'Excel không trả lời nên đã dừng chờ. Nếu Excel đang mở hộp thoại hoặc đang sửa ô thì đóng hộp thoại, kết thúc sửa ô; nếu không, đóng rồi mở lại ngăn tác vụ này và làm lại.',
  'excel-too-old': ({ text }) =>
    `Phiên bản Excel này chưa làm được việc này${text ? ` (${text})` : ''}. Vẫn kiểm tra và xem danh sách được.`,
  'view-only': () =>
    'Sổ tính đang mở ở chế độ chỉ xem nên chưa ghi được. Bấm Bật chỉnh sửa (Enable Editing) hoặc Chỉnh sửa sổ làm việc (Edit Workbook), mở lại ngăn tác vụ Kiểm Biểu rồi làm lại.',
  'notes-refused': ({ sheet }) =>
    `Excel này từ chối ghi chú ở ${small(sheet)} (thường gặp ở Excel trên web). Dùng Đánh dấu trên trang tính hoặc Lập trang Kiểm biểu, hoặc mở bằng Excel trên máy tính.`,
  'changed-meanwhile': ({ sheet, cells, text }) =>
    cells + text === ''
      ? `${sheet} đã thay đổi từ lúc kiểm tra, nên việc này dừng lại. Kiểm tra lại rồi làm lại.`
      : `${sheet} đã thay đổi từ lúc kiểm tra${cells}${text ? `: ${text}` : ''}, nên không ghi vào đó. Kiểm tra lại rồi ghi.`,
  'moved-away': ({ sheet, text }) =>
    `${sheet} đã thay đổi, không tìm thấy nữa${text ? `: ${text}` : ''}. Kiểm tra lại để có vị trí mới.`,
  'sheet-gone': ({ sheet }) =>
    `${sheet} không còn trong sổ tính: đã bị xóa hoặc đổi tên. Kiểm tra lại để cập nhật danh sách.`,
  'sheet-stays': ({ sheet }) =>
    `Excel không xóa được ${small(sheet)}. Nếu trang tính đang ẩn thì chọn Bỏ ẩn (Unhide), rồi bấm chuột phải vào tên trang tính và chọn Xóa (Delete).`,
  'sheet-hidden': ({ sheet }) => `${sheet} đang ẩn nên chưa chuyển đến ô được.`,
  'sheet-very-hidden': ({ sheet }) =>
    `${sheet} được người lập sổ tính ẩn hẳn (very hidden); Excel không có lệnh bỏ ẩn nên không chuyển đến ô được. Hỏi người lập sổ tính, hoặc xem nội dung ô trong danh sách này.`,
  'name-taken': ({ sheet }) =>
    `${sheet} đã có sẵn và không do Kiểm Biểu tạo, nên không ghi đè. Đổi tên trang tính đó rồi làm lại.`,
  occupied: ({ sheet, cells }) =>
    `${sheet} có ô không ghi được${cells}: ô thuộc ô gộp, công thức mảng, bảng Excel hoặc đã có ghi chú. Chọn chỗ khác hoặc xử lý ô đó trước.`,
  'copy-unreadable': ({ text }) =>
    `Không đọc lại được bản sao${text ? ` (${text})` : ''} nên không giữ bản sao đó; tệp gốc không thay đổi. Mở tệp bằng Excel, lưu lại dạng .xlsx rồi thử lại.`,
  failed: () => 'Excel không thực hiện được việc này. Lưu sổ tính rồi thử lại.',
};

const en: Readonly<Record<TroubleCode, Sentence>> = {
  encrypted: () =>
    'The file needs a password to open. Remove it in Excel (File → Info → Protect Workbook) and open the file again.',
  corrupt: ({ blamed }) =>
    `The file is damaged or is not an Excel workbook${blamed}. Open it in Excel, save it as .xlsx and try again.`,
  unsupported: () => 'This file format cannot be read. Save it as .xlsx in Excel and try again.',
  'too-large': ({ sheet }) =>
    `${sheet} is too large to read at once. Select the table alone, or split the file, and check again.`,
  'not-found': ({ text }) => `${text || 'The file or sheet'} was not found. Check its name and path.`,
  denied: ({ text }) =>
    `There is no permission to read or write ${text || 'the file'}. Check the permissions, or close the program that has it open.`,
  empty: () => 'The file is empty. Check the file that was received.',
  'not-a-file': ({ text }) => `${text || 'The path'} is not a file. Name an .xlsx or .xlsm file.`,
  protected: ({ sheet, cells }) =>
    `${sheet} is protected${cells}; Kiểm Biểu does not write there. Checking and the list still work; to write there, whoever has the password lifts the protection first (Review → Unprotect Sheet).`,
  'structure-protected': () =>
    'The structure of the workbook is protected, so no sheet can be added or removed. Checking and marking still work; for a results sheet, lift the protection of the structure first (Review → Protect Workbook).',
  signed: () =>
    'The workbook is digitally signed: writing into it would void the signature, so Kiểm Biểu does not. Checking and the list still work; to mark it, use the copy that is not signed.',
  'editing-cell': () => 'A cell is being edited in Excel. Press Enter or Esc to finish, then do it again.',
  disconnected: () =>
    'The connection to the workbook is lost: it was closed, another one was opened, or Excel has just restarted. Open the workbook and the Kiểm Biểu pane again, then repeat.',
  'excel-busy': () =>
    'Excel is busy: it is calculating or saving, or somebody else is writing into the workbook. Wait a little, then do it again.',
  'no-answer': () =>
    'Excel did not answer, so waiting was stopped. If Excel shows a dialog or a cell is being edited, finish that; otherwise close this pane, open it again and repeat.',
  'excel-too-old': ({ text }) =>
    `This Excel cannot do that yet${text ? ` (${text})` : ''}. Checking and the list of results still work.`,
  'view-only': () =>
    'The workbook is open read-only, for viewing, so nothing can be written. Choose Enable Editing or Edit Workbook, open the Kiểm Biểu pane again, then repeat.',
  'notes-refused': ({ sheet }) =>
    `This Excel refuses notes on ${small(sheet)} (Excel on the web often does). Use Mark in the sheet or Make the findings sheet, or open the workbook in Excel on the desktop.`,
  'changed-meanwhile': ({ sheet, cells, text }) =>
    cells + text === ''
      ? `${sheet} has changed since it was checked, so this stopped. Check again, then repeat.`
      : `${sheet} has changed since it was checked${cells}${text ? `: ${text}` : ''}, so nothing is written there. Check again, then write.`,
  'moved-away': ({ sheet, text }) =>
    `${sheet} has changed and this can no longer be found${text ? `: ${text}` : ''}. Check again for its new place.`,
  'sheet-gone': ({ sheet }) =>
    `${sheet} is no longer in the workbook: it was deleted or renamed. Check again to bring the list up to date.`,
  'sheet-stays': ({ sheet }) =>
    `Excel did not delete ${small(sheet)}. If it is hidden, unhide it; then right-click its tab and choose Delete.`,
  'sheet-hidden': ({ sheet }) => `${sheet} is hidden, so the cell cannot be shown yet.`,
  'sheet-very-hidden': ({ sheet }) =>
    `${sheet} was hidden completely by its author (very hidden), and Excel has no command to unhide it. Ask the author, or read the cell in this list.`,
  'name-taken': ({ sheet }) =>
    `${sheet} already exists and was not made by Kiểm Biểu, so it is not overwritten. Rename that sheet and do it again.`,
  occupied: ({ sheet, cells }) =>
    `${sheet} has cells that cannot be written${cells}: they belong to merged cells, an array formula or an Excel table, or already have a note. Choose another place or clear those cells first.`,
  'copy-unreadable': ({ text }) =>
    `The copy could not be read back${text ? ` (${text})` : ''}, so it was not kept; the original is as it was. Open the file in Excel, save it as .xlsx and try again.`,
  failed: () => 'Excel could not do this. Save the workbook and try again.',
};

const SENTENCES: Readonly<Record<Locale, Readonly<Record<TroubleCode, Sentence>>>> = { vi, en };

const SHEET: Readonly<Record<Locale, (name: string | undefined) => string>> = {
  vi: (name) => (name === undefined ? 'Sổ tính' : `Trang tính «${name}»`),
  en: (name) => (name === undefined ? 'The workbook' : `Sheet “${name}”`),
};

const BLAMED: Readonly<Record<Locale, (name: string) => string>> = {
  vi: (name) => ` (không đọc được trang tính «${name}»)`,
  en: (name) => ` (sheet “${name}” cannot be read)`,
};

const DONE: Readonly<Record<Locale, (count: string) => string>> = {
  vi: (count) => ` Đã ghi ${count} thay đổi trước khi dừng; dùng Hoàn tác để trở lại như cũ.`,
  en: (count) =>
    ` ${counted(count, 'change was', 'changes were')} made before it stopped; use Undo to reverse ${agreeing(count, 'it', 'them')}.`,
};

const UNSURE: Readonly<Record<Locale, string>> = {
  vi: ' Chưa rõ phần gửi sau cùng đã được ghi vào sổ tính hay chưa: khi Excel trả lời lại, xem các ô đó; nếu đã ghi thì dùng Hoàn tác.',
  en: ' It is not known whether the last part sent reached the workbook: look at those cells once Excel answers again, and use Undo if it did.',
};

/** What was written, as a person counts it: what is remembered beside it is no change of theirs, unless it is all there is. */
function changes(done: Trouble['done']): number {
  const seen = done.filter(({ kind }) => kind !== 'memory').length;
  return seen > 0 ? seen : done.length;
}

const MOST_CELLS = 8;

function some<T>(items: readonly T[], say: (item: T) => string, locale: Locale): string {
  const shown = items.slice(0, MOST_CELLS).map(say);
  const more = items.length - shown.length;
  const rest = { vi: `và ${String(more)} ô khác`, en: `and ${String(more)} more` }[locale];
  return shown.join(', ') + (more > 0 ? ` ${rest}` : '');
}

/** A few addresses, and how many more there are. */
export const someAddresses = (ranges: readonly Range[], locale: Locale, sheet?: string): string =>
  some(ranges, (range) => address(range, sheet), locale);

/** A few places that were lost, by the names of their rows and columns, and where they were. */
export const someLost = (lost: readonly Lost[], locale: Locale): string =>
  some(
    lost,
    ({ at, row, column }) => {
      const names = [row, column].filter((name) => name !== '').map((name) => `«${name}»`);
      return names.length > 0 ? `${names.join(' › ')} (${address(at)})` : address(at);
    },
    locale,
  );

/** One clear sentence, or two, for a Trouble: what happened, what to do, and what was done before it stopped. */
export function sayTrouble({ code, detail, done }: Pick<Trouble, 'code' | 'detail' | 'done'>, locale: Locale): string {
  const at = detail.at ?? [];
  const name = detail.sheet ?? at[0]?.sheet;
  if (detail.limit) return sayLimit(detail.limit, SHEET[locale](name), locale);
  const sentence = SENTENCES[locale][code]({
    sheet: SHEET[locale](name),
    blamed: name === undefined ? '' : BLAMED[locale](name),
    cells: at.length > 0 ? ` (${someAddresses(at, locale, name)})` : '',
    text: detail.text ?? '',
  });
  const written = done.length > 0 ? DONE[locale](FORMATS[locale].number(changes(done))) : '';
  return sentence + written + (detail.unsure ? UNSURE[locale] : '');
}
