import { readNumberText } from '../table/number-text';
import type { Source } from './source-text';

/** A number as the text has it (con số): its digits with the breaks and slips inside it mended. Offsets into `flat`. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** Ready for reading: `774,\n229` is `774,229`, `12,,5` is `12,5`. */
  readonly digits: string;
}

const RUN = /\d(?:[\d.,]*\d)?/g;
const UNIT = '(?:%|phan tram|diem|ty|ti|trieu|nghin|ngan|dong|vnd|million|billion|thousand)';
/** Words before a number that is a name or a year, which never runs on. */
const NAMED =
  /\b(nam|thang|quy|dieu|khoan|muc|thon|ban|xom|ap|khu|to|doi|cum|phuong|lop|so|du an|noi dung|loai|lan luot( la)?) $/;

/** Whether the text was broken into lines at this blank of `flat`. */
const isLineEnd = (source: Source, at: number): boolean => {
  const { start } = source.spanOf(at, at + 1);
  return /^\s*\n/.test(source.original.slice(start, start + 20));
};

const isOneBlank = (source: Source, at: number): boolean => {
  const { start } = source.spanOf(at, at + 1);
  return /^[ \u00a0\u2009\u202f]\S/.test(source.original.slice(start, start + 2));
};

/** `1 200`, `12 450 000`: blanks between groups of three. */
function spacedGroups(source: Source, start: number, run: string): number {
  const { flat } = source;
  const end = start + run.length;
  if (!/^[1-9]\d{0,2}$/.test(run)) return 0;
  const before = flat.slice(Math.max(0, start - 14), start);
  if (/(\d ?[:.,-]?|[.,-]) ?$/.test(before)) return 0;
  if (NAMED.test(before)) return 0;
  const groups = /^(?: \d{3})+(?:[.,]\d+)?(?![\d]|[.,]\d)/.exec(flat.slice(end, end + 24))?.[0] ?? '';
  for (let at = 0; at < groups.length; at += 4)
    if (groups.charAt(at) === ' ' && !isOneBlank(source, end + at)) return 0;
  return groups.length;
}

/** `774,\n229 triệu`, `45,\n6%`, `1. 222 triệu`, `3.2\n91`: the rest of a number that was broken. */
function brokenRest(source: Source, start: number, run: string): number {
  const { flat } = source;
  const end = start + run.length;
  const rest = flat.slice(end, end + 24);
  const match = /^(?:([.,]) | ([.,])| )(\d+(?:[.,]\d+)*)(?![\d/])/.exec(rest);
  if (!match?.[3] || NAMED.test(flat.slice(Math.max(0, start - 14), start))) return 0;
  const sign = match[1] ?? match[2] ?? '';
  const joined = run + sign + match[3];
  const blank = end + match[0].indexOf(' ');
  const measured = new RegExp(`^ ?${UNIT}`).test(flat.slice(end + match[0].length, end + match[0].length + 14));
  if (!readNumberText(joined) || /^(19|20)\d\d$/.test(run)) return 0;
  const lineEnd = isLineEnd(source, blank);
  if (!lineEnd && (!measured || sign === '')) return 0;
  // eslint-disable-next-line regexp/no-super-linear-move -- 4 characters at most
  if (/(^|\n)[\s(-]*$/.test(flat.slice(Math.max(0, start - 4), start)) && sign === '.') return 0;
  return isOneNumber(run, sign, match[3], measured && lineEnd) ? match[0].length : 0;
}

/** Whether two runs of digits and the sign between them are one number: in groups of three, or decimals with a unit. */
function isOneNumber(run: string, sign: string, more: string, measured: boolean): boolean {
  const joined = run + sign + more;
  const grouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(joined) || /^\d{1,3}(\.\d{3})+,\d+$/.test(joined);
  const decimals = /^\d{1,2}$/.test(more) && sign === ',' && measured;
  const split = sign === '' && /^\d{1,3}[.,]\d{1,2}$/.test(run) && /^\d{1,2}$/.test(more) && grouped;
  return sign === '' ? split : grouped || decimals;
}

/** Every number of a text, in order. */
export function numbersOf(source: Source): NumberToken[] {
  const { flat } = source;
  const tokens: NumberToken[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(flat); match; match = RUN.exec(flat)) {
    const [run] = match;
    const more = spacedGroups(source, match.index, run) || brokenRest(source, match.index, run);
    const end = match.index + run.length + more;
    RUN.lastIndex = end;
    const digits = flat.slice(match.index, end).replace(/[.,] | (?=[.,])/g, (sign) => sign.trim());
    const mended = more > 0 && !/^\d{1,3}( \d{3})+/.test(digits) ? digits.replace(/ /g, '') : digits;
    tokens.push({ start: match.index, end, digits: mended.replace(/([.,])\1+/g, '$1') });
  }
  return tokens;
}
