import type { NumberUse } from './claim';
import type { Source } from './source-text';

/** A stretch of `flat` whose numbers are no figures: a date, a document, a name (số hiệu, ngày tháng, tên gọi). */
export interface NamedStretch {
  readonly start: number;
  readonly end: number;
  readonly as: NumberUse;
}

interface Pattern {
  readonly as: NumberUse;
  /** What stands before the number is its first group; the number its second. */
  readonly of: RegExp;
  readonly cased?: boolean;
  /** What the words before the number must not be, with their accents: the English "to" is no tổ. */
  readonly unless?: RegExp;
}

const NOT_COUNTED = '(?![\\d.,/]*\\d)(?! ?(?:%|phan tram|trieu|ty |nghin|ngan |dong|vnd))';
const DOCUMENTS =
  'nghi dinh|thong tu|nghi quyet|quyet dinh|cong van|chi thi|ket luan|ke hoach|bao cao|huong dan|to trinh|thong bao|van ban|cong dien|circular|decree|decision|resolution|plan|official letter|no\\.?|so';
/** Words whose number is a name even without "số": kế hoạch 21 is a plan of 21. */
const ALWAYS_DOCUMENTS =
  'nghi dinh|thong tu|nghi quyet|quyet dinh|cong van|chi thi|ket luan|cong dien|circular|decree|decision|resolution';
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';

/** A word that a number sticks to; a verb or a link only lost its blank: "đạt45 tổ". */
const GLUED =
  '\\b(?!(?:duoc|dat|la|co|voi|giao|them|tren|tong|so|von|khoang|gom|tai|cho|chiem|tang|giam|con|den|moi|va)\\d)[a-z&]+';

/** Places that are numbered: "thôn 3 xã Bản Lang", not "3 xã". */
const NUMBERED_PLACES = 'thon|ban|xom|ap|khu pho|khu|to dan pho|tieu khu|buon|lang';

const PATTERNS: readonly Pattern[] = [
  // Codes: mã dự án 0521.
  { as: 'name', of: /(\bma (?:du an|so|chuong|nganh)?:? ?)(\d+)/g },
  { as: 'name', of: /(^|[\s(:,])([a-z0-9._-]+@[a-z0-9.-]*[a-z0-9]|https?:\/\/\S+|www\.\S+)/g },
  {
    as: 'telephone',
    of: /((?:\bdien thoai|\bsdt|\bdt|\btel|\bhotline|\bzalo|\bfax|\bdi dong|\bphone|\bso may)(?![a-z])[^\d\n;]{0,24}?)(\+?\(?\d[\d .()-]{5,18}\d)/g,
  },
  { as: 'telephone', of: /(^|[^\d.,/-])((?:\+84|0)[ .-]?\d{1,4}(?:[ .-]\d{3,4}){2,3}|0\d{9,10})(?![\d/])/g },
  {
    as: 'name',
    of: /((?:so tai khoan|tai khoan so|stk|ma so thue|mst|cccd|cmnd|can cuoc)[^\d\n;]{0,16})(\d[\d .-]{4,20})/g,
  },
  // 612/QĐ-UBND, 27/2022/NĐ-CP, 30a/2008/NQ-CP, 96 /KH - ĐCT
  {
    as: 'document',
    cased: true,
    of: /(^|[^\d/A-Za-z])(\d+[a-z]?(?: ?\/ ?(?:19|20)\d\d)? ?\/ ?(?:[A-Z]{2,}[A-Za-z0-9]*|[A-Z][A-Za-z]*(?= ?-))(?: ?[-&] ?[A-Z][A-Za-z0-9&]*)*)/g,
  },
  {
    as: 'document',
    cased: true,
    of: /(^|[^\d/A-Za-z])(\d+ ?- ?(?:QD|KH|CV|BC|CT|NQ|KL|HD|TB|TTr|TT)(?:\/[A-Z][A-Za-z]*)+)/g,
  },
  {
    as: 'document',
    of: new RegExp(`(\\b(?:${ALWAYS_DOCUMENTS})(?: lien tich)?(?: so)?:? )(\\d+(?: ?\\/ ?\\d{4})?)(?! ?[.,]\\d)`, 'g'),
  },
  { as: 'document', of: new RegExp(`(\\b(?:${DOCUMENTS}) so:? )(\\d+(?: ?\\/ ?\\d{4})?)`, 'g') },
  {
    as: 'date',
    of: /(\bngay )(\d{1,2}(?: ?, ?\d{1,2})*(?: (?:va|den|-) (?:ngay )?\d{1,2})? thang \d{1,2}(?: ?(?:nam |\/ ?)\d{4})?)/g,
  },
  { as: 'date', of: /(^|[^\d/.,])(\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d\d)(?!\d)/g },
  { as: 'date', of: /(^|[^\d/.,])(\d{1,2}\/\d{1,2}\/\d{2})(?![\d/])/g },
  {
    as: 'date',
    of: /(^|[^\d/.,])((?:0?[1-9]|1[0-2]) ?[/] ?(?:19|20)\d\d)(?![\d/]| ?(?:%|trieu|ty |dong|nguoi|ho|to))/g,
  },
  { as: 'date', of: /(\bthang )(\d{1,2} ?(?:nam |\/ ?)?(?:19|20)\d\d)(?!\d)/g },
  {
    as: 'date',
    of: /(\b(?:den|tu|truoc|sau|het|hom|dip|le|ky niem|moc|ngay|until|by|on|as of|as at|before|after)(?: het| ngay| moc| le)? )((?:0?[1-9]|[12]\d|3[01]) ?\/ ?(?:0?[1-9]|1[0-2])(?:(?:,| va| den| -) (?:ngay )?(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2]))*)(?![\d/]|[.,]\d| ?%| (?:xa|to|chi tieu|ho|lop|nguoi|huyen|thon|ban|mo hinh|cau|clb|dia chi|cuoc|don vi|truong|hoi|can bo|trieu|ty|chi|targets?|indicators?|communes?)\b)/g,
  },
  {
    as: 'date',
    of: /(\bngay )(\d{1,2}(?: ?[/-] ?(?:0?[1-9]|1[0-2]))?(?: ?[-,] ?\d{1,2} ?\/ ?\d{1,2})?)(?![\d.,]*\d| ?\/ ?\d)/g,
  },
  { as: 'date', of: new RegExp(`(^|[^\\d])(\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})(?:,? \\d{4})?)`, 'g') },
  { as: 'date', of: new RegExp(`(\\b(?:${MONTHS}) )(\\d{1,2}(?:,? (?:19|20)\\d\\d)?|(?:19|20)\\d\\d)(?!\\d)`, 'g') },
  {
    as: 'name',
    of: /(\b(?:du an|tieu du an|noi dung|hoat dong|chuong trinh|muc tieu|nhiem vu|tieu chi|project|sub-project|component|content|output)(?: so)? ?)(\d{1,3}(?:\.\d{1,2})*(?: ?(?:,|va) ?\d{1,2}(?! ?[a-z%\/]|[.,]\d))*)(?![\d.,/]*\d)(?! ?(?:%|phan tram|trieu|ty |nghin|dong))/g,
  },
  {
    as: 'period',
    of: /((?:giai doan|nhiem ky|nam hoc|nien khoa|nhung nam|cac nam|giua) )((?:19|20)\d\d(?: ?(?:-|,|va|den|den nam|\/) ?(?:nam )?(?:19|20)?\d\d)*)(?!\d)/g,
  },
  { as: 'period', of: /(^|[^\d/.,])((?:19|20)\d\d ?- ?(?:19|20)\d\d)(?!\d)/g },
  {
    as: 'period',
    of: /(\b(?:nam|years?|in|since|by|until|during|fy|quy [ivx]+[ /]?|q\d[ /]) ?)((?:19[5-9]|20[0-6])\d(?: ?[-/] ?(?:19|20)\d\d)?)(?!\d|[.,]\d| ?(?:%|trieu|ty |dong))/g,
  },
  {
    as: 'period',
    of: /(\b(?:thang|quy|tuan|cac thang|quarter) )(\d{1,2}(?: ?(?:,|va|den|-) ?(?:thang )?\d{1,2})*)(?![\d/]|[.,]\d| ?(?:%|trieu|ty |dong))/g,
  },
  {
    as: 'period',
    of: /(^|[^\d/.,])(\d{1,2})(?= thang(?: (?:dau|cuoi|nam|cua|thuc|qua|vua|lien)| ?[,;:.)]|$)(?! tuoi))/g,
  },
  {
    as: 'period',
    of: /((?:trong|sau|qua|hon|gan|ke hoach|suot|moi|thoi han|thoi gian)(?: suot| thuc hien)? )(\d{1,2})(?= (?:nam|thang|years|months)\b(?! \d))/g,
  },
  {
    as: 'period',
    of: /(^|[^\d/.,])(\d{1,2})(?= nam(?: (?:thuc hien|trien khai|qua|lien|giai doan|toi|2)| ?[,;:.(]))/g,
  },
  { as: 'unjudged', of: /(^|[^\d/.,])(\d{1,3})(?:(?= (?:tuoi|gio|phut|years? old|hours|minutes)\b)|(?=h\d*\b))/g },
  { as: 'unjudged', of: /(\d{1,2}h)(\d{2})(?!\d)/g },
  { as: 'unjudged', of: /(^|[^\d/.,])(24 ?\/ ?24|24 ?\/ ?7)(?!\d)/g },
  { as: 'article', of: /(\bdiem )(\d{1,2})(?= (?:khoan|dieu|muc)\b)/g },
  {
    as: 'article',
    of: new RegExp(
      `(\\b(?:dieu|khoan|muc|chuong|phu luc|bieu|mau|trang|tiet|phan|bang|so do|article|clause|annex|page|table|figure|section)(?: so)? )(\\d+(?:\\.\\d+)*(?: ?(?:,|va) ?\\d+(?:\\.\\d+)*(?! ?[a-z%]))*)${NOT_COUNTED}`,
      'g',
    ),
  },
  { as: 'ordinal', of: /((?:^|\n)[ \t*]*\(?)(\d{1,3}(?:\.\d{1,3})*)(?=[.)] |[.)]?[ \t]*\n|\.[a-z])/g },
  {
    as: 'ordinal',
    of: /((?:^|\n)[ \t*-]*)(\d{1,2}(?:\.\d{1,2})+)(?=[.:)]? ?[a-z])(?! ?(?:trieu|ty |dong|nguoi|ho ))/g,
  },
  { as: 'ordinal', of: /((?:^|\n)[ \t]*)(\d{1,2})(?= \(1\))/g },
  { as: 'ordinal', of: /([([])(\d{1,2})(?=[)\]])/g },
  {
    as: 'ordinal',
    of: /(\b(?:thu|lan thu|lan|dot|vong|hang|vi tri|xep thu|ky hop thu|no\.?|phase|round) )(\d{1,2})(?![\d.,]*\d| ?(?:%|\/|trieu|ty |dong|nguoi|ho\b|to\b|xa\b))/g,
  },
  { as: 'name', of: /(^|[^\d.,/])(\d{2}[a-z]\d?[ -]\d[\d.]+)/g },
  {
    as: 'name',
    // "ĐT 198" is a road, "Phòng GD&ĐT 198,7" is money.
    of: /((?:^|[^&a-z\d])(?:covid|sars-cov|fb|ip|km|quoc lo|ql|tinh lo|dt|cong nghe|phien ban|cach mang|version|chuong trinh|nghi dinh thu)[ -])(\d+(?:\.\d+)*)(?!\d|[.,]\d)/g,
  },
  {
    as: 'name',
    unless: /^bạn |^bàn /,
    of: new RegExp(
      `(\\b(?:${NUMBERED_PLACES})(?: so)? )(\\d{1,2}(?: ?(?:,|va) ?\\d{1,2}(?! ?[a-z%/]|[.,]\\d))*)${NOT_COUNTED}(?! ?(?:%|\\/|x |(?:nguoi|ho|hoc vien|phu nu|em|mo hinh|to|lop|cuoc|buoi)\\b))`,
      'g',
    ),
  },
  {
    as: 'name',
    unless: /^to /,
    of: new RegExp(
      `(\\b(?:du an|tieu du an|noi dung|hoat dong|mo hinh|tieu chi|nhiem vu|muc tieu|truong|thcs|thpt|tieu hoc|mam non|buoc|cap do|khu vuc|vung|loai|goi|phong|cum|khoi|to|phuong|quan|doi|chi bo|nhom|khoa|lop|cau|project|sub-project|component|content|output)(?: so)? ?)(\\d{1,2}(?:\\.\\d{1,2})*(?: ?(?:,|va|,? ?&) ?\\d{1,2}(?! ?[a-z%/]|[.,]\\d))*)${NOT_COUNTED}(?! (?:%|nguoi|ho|to|xa|lop|hoc vien|phu nu|em|mo hinh|cuoc|buoi|thanh vien|hoi vien|thon|ban|can bo|chi|luot|suat|con|cay|x)\\b)(?!%)(?! ?\\/ ?\\d)`,
      'g',
    ),
  },
  // A footnote's mark behind a word or a per cent: "chiếm 77%1", "huyện2".
  { as: 'ordinal', of: new RegExp(`(%|${GLUED}[.,”")]?)(\\d{1,2})(?=[\\s.,;:)]|$)`, 'g') },
  { as: 'name', of: new RegExp(`(${GLUED}[-_]?)(\\d+(?:[.,]\\d+)*)(?![\\d])`, 'g') },
  { as: 'name', of: /(\b(?:hop thu|so nha|phong so|bien so|bien so xe) )(\d+[\d.-]*)/g },
];

const clash = (a: NamedStretch, b: NamedStretch): boolean => a.start < b.end && b.start < a.end;

function stretchesOf({ flat, cased, marked }: Source, { as, of, unless, ...how }: Pattern): NamedStretch[] {
  const found: NamedStretch[] = [];
  const text = how.cased === true ? cased : flat;
  of.lastIndex = 0;
  for (let match = of.exec(text); match; match = of.exec(text)) {
    const start = match.index + (match[1]?.length ?? 0);
    const end = start + (match[2]?.length ?? 0);
    if (/\d/.test(match[2] ?? '') && !unless?.test(marked.slice(match.index, end))) found.push({ start, end, as });
    of.lastIndex = Math.max(end, match.index + 1);
  }
  return found;
}

/** The stretches of a text whose numbers name or date something, in order; the first pattern that fits decides. */
export function namedStretches(source: Source): NamedStretch[] {
  let all: NamedStretch[] = [];
  for (const pattern of PATTERNS) all = merged(all, stretchesOf(source, pattern));
  return all;
}

/** Two ascending lists as one; of two that overlap the one of the first list stays. */
function merged(first: readonly NamedStretch[], second: readonly NamedStretch[]): NamedStretch[] {
  const out: NamedStretch[] = [];
  let i = 0;
  for (const one of second) {
    for (let known = first[i]; known && known.end <= one.start; known = first[++i]) out.push(known);
    const next = first[i];
    if (!next || !clash(next, one)) out.push(one);
  }
  return out.concat(first.slice(i));
}
