import type { Locale } from './locale';

/** What Excel means by the errors that it shows in cells (ý nghĩa của mã lỗi). */
const MEANINGS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  '#REF!': { vi: 'công thức trỏ đến ô đã bị xóa', en: 'the formula points at a cell that was deleted' },
  '#DIV/0!': { vi: 'công thức chia cho 0 hoặc cho ô trống', en: 'the formula divides by 0 or by a blank cell' },
  '#VALUE!': { vi: 'công thức tính với ô ghi chữ', en: 'the formula computes with a cell that holds text' },
  '#NAME?': { vi: 'tên hàm hoặc tên vùng viết sai', en: 'a name of a function or range is misspelt' },
  '#N/A': { vi: 'không tìm thấy giá trị cần tra', en: 'the value to look up was not found' },
  '#NUM!': { vi: 'kết quả không phải là số hợp lệ', en: 'the result is no valid number' },
  '#NULL!': { vi: 'hai vùng trong công thức không có ô chung', en: 'two ranges of the formula have no cell in common' },
};

/** `: công thức trỏ đến ô đã bị xóa`; nothing for a code that is not known. */
export function because(code: string, locale: Locale): string {
  const meaning = MEANINGS[code]?.[locale];
  return meaning === undefined ? '' : `: ${meaning}`;
}
