import { fold, plain } from '../text/fold';
import { UNIT_LINE } from './vocabulary';
import type { Unit } from './table';
import { withoutTail } from '../grid/tail';

const MONEY: readonly (readonly [RegExp, number])[] = [
  [/^nghin (ty|ti)( dong| vnd)?$|^trillion( dong| vnd)?$/, 1e12],
  [/^(ty|ti)( dong| vnd)?$|^billion( dong| vnd)?$/, 1e9],
  [/^(tr|trd|trieu)\.?( ?dong| ?d| vnd)?$|^1\.?000\.?000 dong$|^million( dong| vnd)?$/, 1e6],
  [/^(nghin|ngan)( dong)?$|^1[.,]?000 ?(dong|d)$|^ngd$|^thousand( dong| vnd)?$/, 1e3],
  [/^(dong|d|vnd|dong viet nam)$/, 1],
];

const SCALED =
  /^(nghin|ngan|trieu|ty|thousand|million) (tan|ha|usd|nguoi|luot nguoi|con|m2|m3|lit|cai|chiec|kwh|do la)$|^(usd|ha|tan|kg|km|gio|ngay|ta\/ha|m2|m3)$/;

const COUNTED =
  /^(to|nhom|to ?\(nhom\)|to ?\/ ?nhom|mo hinh|dia chi|clb|cau lac bo|cuoc|lop|buoi|hoi nghi|nguoi|hoc vien|luot nguoi|ba me|can bo|thanh vien|hoi vien|ho|xa|thon|ban|huyen|tinh|truong|goi|bai|tin|video|bo|cai|chiec|cong trinh|du an|chi tieu|don vi|htx|tho|dot|lan|nguoi\/lop|dai bieu|tre em|phu nu|doi|cap|quyen|to roi|pa ?no|club|group|class|event|person|people|household|commune|model)s?$/;

/** A unit from its text alone (`Triệu đồng`, `Tổ`, `%`); null when the text is no unit that we know of its kind. */
export function unitOf(text: string): Unit | null {
  const shown = plain(text).replace(/^[([]|[)\].;:]$/g, '');
  const key = fold(shown);
  if (key === '' || key.length > 40) return null;
  if (/^(%|phan tram|per ?cent|ty le %)$/.test(key)) return { text: shown, money: null, percent: true, count: false };
  for (const [words, dong] of MONEY)
    if (words.test(key)) return { text: shown, money: dong, percent: false, count: false };
  return { text: shown, money: null, percent: false, count: COUNTED.test(key) };
}

/** Whether the text names a unit that we know: money, per cent or something counted. */
export function isKnownUnit(text: string): boolean {
  const unit = unitOf(text);
  return unit !== null && (unit.money !== null || unit.percent || unit.count || SCALED.test(fold(text)));
}

/** The same unit said in English after the Vietnamese one. */
const ENGLISH =
  /^(in |unit|mill|bill|trill|thous|hund|vn ?dong|vnd|dong|usd|us dollar|per ?cent|%|tons?\b|ha\b|hectare|persons?\b|people)/;

/** "Triệu đồng - In millions of dong", "Nghìn tấn/Thous. tons": the unit before its English name. */
function inOneLanguage(text: string): string {
  const match = / [-–] |\/|\(/.exec(text.slice(1));
  if (!match) return text;
  const [before, after] = [text.slice(0, match.index + 1), text.slice(match.index + 1 + match[0].length)];
  return ENGLISH.test(fold(after)) ? before.trim() : text;
}

const unbracketed = (text: string): string => withoutTail(text.replace(/^[([]+/, ''), /[)\]]/);

/** The unit in a unit line (`Đơn vị tính: triệu đồng`) or a bare `Triệu đồng`; null when the line names an agency. */
export function unitInLine(text: string): Unit | null {
  const shown = unbracketed(plain(text));
  const match = UNIT_LINE.exec(fold(shown));
  if (!match?.[1]) {
    const bare = unitOf(inOneLanguage(shown));
    return bare && (bare.money !== null || bare.percent || SCALED.test(fold(bare.text))) ? bare : null;
  }
  const said =
    shown
      .slice(shown.length - match[1].length)
      .split(/[-–(;]/)[0]
      ?.trim() ?? '';
  return isKnownUnit(said) ? unitOf(said) : null;
}

/** Whether a text is a line of several units, each of some columns ("Nghìn tấn; triệu USD"). */
export function isUnitList(text: string): boolean {
  const units = unbracketed(plain(text)).split(/[;,]| và /);
  return units.length > 1 && units.every(isKnownUnit);
}

/** The unit in brackets at the end of a header or label: `Kinh phí (triệu đồng)`, `Số lớp (lớp)`. */
export function unitInBrackets(text: string): Unit | null {
  const shown = plain(text);
  const match = shown.endsWith(')') ? /\(([^()]{1,30})\)$/.exec(shown) : null;
  const said = match ?? (/đvt|ĐVT/.test(shown) ? /,\s*(?:đvt|ĐVT):?\s*(.{1,20})$/.exec(shown) : null);
  const unit = said?.[1]?.replace(/^(đvt|ĐVT):?\s*/, '');
  return unit !== undefined && isKnownUnit(unit) ? unitOf(unit) : null;
}
