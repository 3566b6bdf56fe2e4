import { headOf, nounAt } from './noun';
import type { Source } from './source-text';

/** No figure has more digits and signs; what has is a line of dots, or no text at all. */
export const LONGEST_DIGITS = 40;

/** Words after which a number is a name, not a quantity: Điều 38, Dự án 8, tháng 10, Nội dung số 01. */
const NAMED =
  /(^|[^a-z])(du an|tieu du an|noi dung|noi dung so|hoat dong|hoat dong so|chuong trinh|dieu|khoan|muc|phu luc|bieu|bieu so|mau|mau so|thong tu|nghi dinh|nghi quyet|quyet dinh|cong van|ngay|thang|quy|giai doan|lan thu|thu|khoa|ky|dot|goi so|khu vuc|cap|phong so|so nha|trang|chuong|hinh|cong nghe|phien ban|mon|cau|nhom so|buoc|loai|hang|(?:quyet dinh|ke hoach|cong van|van ban|bao cao|thong bao|to trinh|chi thi|huong dan|nghi quyet|thong tu|nghi dinh|truong|thcs|thpt|nhiem vu|muc tieu) so|article|clause|circular|decree|decision|project|component|sub-project|content|page|table|figure|phase|programme|program|annex|no\.?|day|version|january|february|april|june|july|august|september|october|november|december|no)[ .]*$/;
const TELEPHONE = /(dien thoai|dt|sdt|fax|hotline|tel|phone|zalo)[ :.]*(\+?\d[\d .]*)?$/;
const YEAR = /^(19[5-9]\d|20[0-6]\d)$/;
const CODE = /^ ?\/ ?([A-Z]{2,}|[A-Z][A-Za-z]*-|\d{4} ?\/ ?[A-Z]|[A-Za-z]+-[A-Z])/;
const DATE_AFTER = /^ ?[/.-] ?\d{1,2} ?[/.-] ?(\d{4}|\d{2})(?!\d)/;
const YEAR_AFTER = /^ ?\/ ?(19|20)\d\d(?!\d)/;
const DATE_BEFORE = /(^|\D)\d{1,2} ?[/.-] ?(\d{1,2} ?[/.-] ?)?$/;

interface Place {
  readonly before: string;
  readonly after: string;
  readonly afterCased: string;
  readonly digits: string;
}

const TESTS: readonly ((place: Place) => boolean)[] = [
  // Glued to a word (Dự án8), to a per-cent sign (footnote mark 77%1), to a longer run of digits or an address.
  ({ before }) => /[a-z%@_)”"]$/.test(before) || /\d[.,]$/.test(before),
  ({ after }) => /^[a-z]/.test(after) && !/^(tr|trd|ty|d|m)(?![a-z])/.test(after),
  ({ afterCased }) => CODE.test(afterCased),
  ({ before }) => /[a-z]\/ ?$/.test(before) && /(so|quyet dinh|van ban)[^.;\n]{0,12}$/.test(before),
  ({ after, digits }) => /^\d{1,4}$/.test(digits) && DATE_AFTER.test(after),
  ({ after, digits }) => Number(digits) <= 12 && YEAR_AFTER.test(after),
  ({ before, digits }) => DATE_BEFORE.test(before) && YEAR.test(digits) && /\/ ?$|\d[.-] ?$/.test(before),
  ({ before }) => /(^|[^\d])\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?$/.test(before),
  ({ before }) => TELEPHONE.test(before) || /(ngay|thang) ?\d{1,2} ?\/ ?$/.test(before),
  // The mark of a footnote before its list: `1 (1). …`
  ({ before, after }) => /(^|\n)\s*$/.test(before) && /^ \(1\)/.test(after),
  // 0912 345 678, 0243.3972.0250
  ({ digits }) => /^0\d{3,}/.test(digits) || /^0\d+[.]\d+[.]/.test(digits),
  ({ before, digits }) => NAMED.test(before) && !quantityAfterName(before, digits),
  // Numbering: 1.1. Hoạt động, (2), 3)
  ({ before, after, digits }) => /(^|\n)[\s(-]*$/.test(before) && /^[.)]/.test(after) && /^[\d.]+$/.test(digits),
  ({ before, after }) => /\($/.test(before) && /^\)/.test(after),
  ({ before, after, digits }) =>
    /(^|\n)[\s-]*$/.test(before) && /^\d+(\.\d{1,2})+$/.test(digits) && /^ ?[a-z]/.test(after),
  ({ after }) => /^ ?(tuoi|years? old|gio|h\d|phut)\b/.test(after),
];

/** "Số lượng:" and months aside, a name word may still be followed by a quantity: `ngày 02 lớp` is none of them. */
const quantityAfterName = (before: string, digits: string): boolean =>
  /(phong|khoa|dot|ky|nhom)[ ]*$/.test(before) && digits.length > 2;

const isYear = (before: string, after: string, digits: string): boolean =>
  YEAR.test(digits) && (/(nam|years?|in|giai doan|quy [ivx]+|-|\/) ?$/.test(before) || headOf(nounAt(after, 0)) === '');

/** Whether a run of digits is a name, a date, a code, a year or a telephone number, not a quantity. */
export function notAFigure(source: Source, start: number, digits: string, measured: boolean): boolean {
  const end = start + digits.length;
  const before = source.flat.slice(Math.max(0, start - 40), start);
  const after = source.flat.slice(end, end + 40);
  if (/[a-z_@]$/.test(before) || /%$/.test(before)) return true;
  if (measured) return /\d[.,/]$/.test(before) && !/\d ?\/$/.test(before);
  const place = { before, after, digits, afterCased: source.cased.slice(end, end + 40) };
  return TESTS.some((test) => test(place)) || isYear(before, after, digits);
}
