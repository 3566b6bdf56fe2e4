import { isKnownName, nounAt } from './noun';
import type { Source } from './source-text';

/** A number in words (số viết bằng chữ): "sáu xã", "một phần ba", "gấp rưỡi". Offsets into `flat`. */
export interface SpelledNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  /** A fraction is a share of something, in per cent; "gấp đôi" is so many times; else a count. */
  readonly as: 'fraction' | 'times' | 'count';
}

const UNITS: Readonly<Record<string, number>> = {
  một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10,
}; // prettier-ignore

const DIGIT = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const FRACTION = new RegExp(
  `(^|[\\s(])((${DIGIT}) phần (hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|(?:một|phân|quá) nửa)(?=[\\s.,;:)]|$)`,
  'g',
);
const TIMES = new RegExp(`((?:gấp|gấp lên) )(đôi|rưỡi|hai rưỡi|${DIGIT}|mười)( lần)?(?=[\\s.,;:)]|$)`, 'g');
const COUNT = new RegExp(
  `(^|[\\s(:])((?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) mươi(?: (?:mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|tám|chín))?|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?=[a-zđăâêôơư])`,
  'g',
);
/** "năm" is five only behind words that a year does not follow, and before places and groups. */
const FIVE_BEFORE = /(?:tại|ở|có|gồm|với|được|trên|cả|toàn bộ|tất cả|thành lập|mở|tổ chức) $/;
const FIVE_AFTER = /^ (xã|huyện|thôn|bản|tổ|lớp|mô hình|trường|đơn vị|nhóm|câu lạc bộ|cuộc|hộ|người)/;

/** The value of a count in words up to 99. */
function valueOf(words: string): number {
  const [first = '', second = '', third = ''] = words.split(' ');
  if (second === 'mươi') return (UNITS[first] ?? 0) * 10 + (UNITS[third] ?? 0);
  return first === 'mười' ? 10 + (UNITS[second] ?? 0) : (UNITS[first] ?? 0);
}

function countAt({ marked, flat }: Source, start: number, words: string): SpelledNumber | null {
  const end = start + words.length;
  const before = marked.slice(Math.max(0, start - 14), start);
  if (/(?:thứ|tháng|số|phần|gấp|nửa) $/.test(before)) return null;
  if (words === 'năm' && !(FIVE_BEFORE.test(before) && FIVE_AFTER.test(marked.slice(end, end + 14)))) return null;
  if (!isKnownName(nounAt(flat, end))) return null;
  return { start, end, value: valueOf(words), decimals: 0, as: 'count' };
}

function fractionOf(words: string): number {
  const parts = words.split(' ');
  return parts.length === 2 ? 50 : ((UNITS[parts[0] ?? ''] ?? 0) / (UNITS[parts[2] ?? ''] ?? 1)) * 100;
}

function timesOf(words: string): number {
  if (words === 'đôi') return 2;
  if (words === 'rưỡi') return 1.5;
  return words === 'hai rưỡi' ? 2.5 : (UNITS[words] ?? 0);
}

/** Every number in words of a text that counts or compares something, in order. */
export function spelledNumbers(source: Source): SpelledNumber[] {
  const found: SpelledNumber[] = [];
  const each = (pattern: RegExp, read: (start: number, match: RegExpExecArray) => SpelledNumber | null): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(source.marked); match; match = pattern.exec(source.marked)) {
      const start = match.index + (match[1] ?? '').length;
      const number = read(start, match);
      if (number) found.push(number);
      // The blank behind one number may be the one before the next.
      pattern.lastIndex = start + (match[2] ?? '').length;
    }
  };
  each(FRACTION, (start, { 2: words = '' }) => ({
    start, end: start + words.length, value: fractionOf(words), decimals: 0, as: 'fraction',
  })); // prettier-ignore
  each(TIMES, (start, { 2: words = '' }) => ({
    start, end: start + words.length, value: timesOf(words), decimals: words.includes('rưỡi') ? 1 : 0, as: 'times',
  })); // prettier-ignore
  each(COUNT, (start, { 2: words = '' }) => countAt(source, start, words));
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= (all[i - 1]?.end ?? 0));
}
