import { fold } from '../text/fold';
import type { Figure } from './figure';
import type { Prose } from './prose';

/** A change that a figure is said to be: tăng, giảm, vượt, hụt, gấp (chiều thay đổi). */
export interface ChangeCue {
  readonly kind: 'growth' | 'fulfilment' | 'times';
  /** +1 up, -1 down. */
  readonly sign: 1 | -1;
}

const FILL =
  '(?: (?:thêm|được|khoảng|gần|hơn|tới|đến|đạt|là|so với kế hoạch|kế hoạch|chỉ tiêu|mức kế hoạch|kế hoạch giao|giao|tổng cộng|tương đương|tương ứng|số lượng|by|of|on|about|over))*(?: ~)? ?\\(? ?$';
const START = '(?:^|[\\s(,;:])';

/** Words at the end of a lead, with their accents and, for a text without any, folded. */
interface Words {
  readonly toned: RegExp;
  readonly folded: RegExp;
}

const end = (words: string, fill = FILL): Words => ({
  toned: new RegExp(`${START}(?:${words})${fill}`),
  folded: new RegExp(`${START}(?:${fold(words)})${fold(fill)}`),
});

const UP = end('tăng|cao hơn|nhiều hơn|thêm|increased?|increases|up|rose|grew|higher|more');
const DOWN = end('giảm|thấp hơn|ít hơn|decreased?|decreases|down|fell|lower|fewer|declined?');
const OVER = end('vượt|exceed(?:ed|s|ing)?');
const SHORT = end('hụt|thiếu|chưa đạt còn|còn thiếu|không đạt còn|short');
const TIMES = end('gấp|bằng|tăng gấp|cao gấp|tăng lên', '(?: (?:khoảng|gần|hơn|đến|tới))* ?$');
/** "giảm còn 20 hộ", "tăng lên 35 tổ": a level, no change. */
const LEVEL = end(
  'còn|xuống|từ|lên|lên đến|lên tới|xuống còn|giảm đến|tăng đến',
  '(?: (?:khoảng|dưới|trên|hơn|gần))* ?$',
);
const STILL_SHORT = end('còn thiếu', ' ?$');

/** "so với mục tiêu giảm 5 điểm phần trăm": an aim, not what came about. */
const AIMED = /\b(muc tieu|phan dau|chi tieu|nham|se|du kien) (giam|tang|giam them|tang them) ?$/;

/** What change the words before a figure make of it; null when they make none. */
export function changeOf({ source }: Prose, figure: Figure): ChangeCue | null {
  const from = Math.max(0, figure.start - 50);
  const lead = source.marked.slice(from, figure.start);
  const says = ({ toned, folded }: Words): boolean => toned.test(lead) || (!source.toned && folded.test(lead));
  const times =
    /^ lan\b/.test(source.flat.slice(figure.end, figure.end + 5)) || (figure.spelled && figure.noun === 'lan');
  if (times) return says(TIMES) ? { kind: 'times', sign: 1 } : null;
  if (says(LEVEL) && !says(STILL_SHORT)) return null;
  if (AIMED.test(source.flat.slice(from, figure.start))) return null;
  if (/\b(binh quan|trung binh|moi nam|hang nam)\b[^.;]{0,24}$/.test(source.flat.slice(from, figure.start)))
    return null;
  if (says(OVER)) return { kind: 'fulfilment', sign: 1 };
  if (says(SHORT)) return { kind: 'fulfilment', sign: -1 };
  if (says(UP)) return { kind: 'growth', sign: 1 };
  return says(DOWN) ? { kind: 'growth', sign: -1 } : null;
}

/** "10-15%", "từ 50% đến dưới 80%", "80% trở lên": a bound or a range, no statement. */
export function isBound({ source }: Prose, { start, end: to }: Figure): boolean {
  const before = source.flat.slice(Math.max(0, start - 30), start);
  return (
    /\d ?%? ?- ?$/.test(before) ||
    /^ ?- ?\d/.test(source.flat.slice(to, to + 4)) ||
    /^ ?(tro len|tro xuong|or more|or less)/.test(source.flat.slice(to, to + 16)) ||
    /\btu \d[\d.,]* ?%? (den|toi)( duoi)? ?$/.test(before)
  );
}
