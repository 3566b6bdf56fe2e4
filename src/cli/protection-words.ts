import type { Locale } from '../core/text/locale';

interface ProtectionWords {
  readonly protectedSheets: (file: string, names: readonly string[]) => string;
  readonly lockedStructure: (file: string) => string;
}

/** What the protection of a workbook keeps out of a flagged copy (bảo vệ sổ tính). */
export const PROTECTION_WORDS: Readonly<Record<Locale, ProtectionWords>> = {
  vi: {
    protectedSheets: (file, names) =>
      `${file}: không đánh dấu vào trang tính ${names.map((name) => `«${name}»`).join(', ')} vì đang được bảo vệ; muốn đánh dấu thì người có mật khẩu bỏ bảo vệ trước.`,
    lockedStructure: (file) =>
      `${file}: cấu trúc sổ tính đang được bảo vệ nên không thêm được trang tính Kiểm biểu; bản sao chỉ có dấu ở các ô. Xem đủ kết quả bằng lệnh «kiem-bieu check».`,
  },
  en: {
    protectedSheets: (file, names) =>
      `${file}: nothing is marked on ${names.length === 1 ? 'protected sheet' : 'protected sheets'} ${names.map((name) => `“${name}”`).join(', ')}; to have marks there, whoever has the password lifts the protection first.`,
    lockedStructure: (file) =>
      `${file}: the structure of the workbook is protected, so no sheet of findings can be added; the copy has the marks in the cells alone. “kiem-bieu check” lists everything.`,
  },
};
