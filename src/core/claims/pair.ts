import type { Figure } from './figure';
import { countBefore, startingIn } from './in-order';
import { sameThing } from './noun';

/** A fraction written in a text: `02/9`, `774,229/1.222 triệu`, `2 trên 9 chỉ tiêu` (phân số). */
export interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
  readonly start: number;
  readonly end: number;
  /** Written with a stroke, not in words. */
  readonly slashed: boolean;
}

const SLASH = /^ ?\/ ?$/;
const OUT_OF =
  /^( [a-z ]{1,30}?)? (tren( tong)?( so)?|trong tong so|tren tong so|out of( a total of)?( the)?|of( the| a total of)?) $/;
/** "500 triệu đồng trên tổng kế hoạch vốn 1.250 triệu đồng", "against a plan of". */
const OF_PLAN =
  /^,? ?(?:tren|so voi|against|out of|of)(?: (?:a|an|the|tong|so|ke hoach|chi tieu|plan|planned|von|giao|duoc|la|of|budget|target|muc|kinh phi|nguon|du toan|total|nam))+ (?:vnd )?$/;
const NAMED_SLASH = /^ [a-z ]{1,30} ?\/ ?$/;
/** Before a day and month: "đến 30/11", "ngày 10/9", "by 30/9". */
const BEFORE_DATE =
  /(^|[^a-z])(den|tu|truoc|sau|het|ngay|hom|dip|le|ky niem|moc|until|by|on|as of|as at|before|after|since|from|to|through)( het| ngay| moc)? ?$/;
const isWhole = (figure: Figure): boolean => figure.decimals === 0 && figure.value > 0;

/** `10/9` where a date is meant: after "trước ngày", "đến"; a fraction that says what it counts is none. */
const isDate = (flat: string, part: Figure, whole: Figure): boolean =>
  isWhole(part) && isWhole(whole) && part.value <= 31 && whole.value <= 12 && !whole.counted
    ? true
    : BEFORE_DATE.test(flat.slice(Math.max(0, part.start - 16), part.start)) && part.value <= 31 && whole.value <= 12;

function joined(flat: string, part: Figure, whole: Figure): boolean {
  const gap = flat.slice(part.end, whole.start);
  if (gap.length > 45 || part.percent || whole.percent) return false;
  const sameKind = (part.money === null) === (whole.money === null);
  if (SLASH.test(gap)) return (sameKind || part.money === null) && !/[/\d]/.test(flat.charAt(whole.end));
  if (OF_PLAN.test(gap) && sameKind) return part.money !== null || sameThing(part.noun, whole.noun) || part.noun === '';
  const named = NAMED_SLASH.test(gap) || OUT_OF.test(gap);
  if (!named || !sameKind) return false;
  return (
    part.money !== null || sameThing(part.noun, whole.noun) || (OUT_OF.test(gap) && gap.length < 24 && whole.counted)
  );
}

/** The fractions among a text's figures; dates are left out. */
export function pairsOf(flat: string, figures: readonly Figure[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < figures.length; i++) {
    const [part, whole] = [figures[i], figures[i + 1]];
    if (!part || !whole || !joined(flat, part, whole)) continue;
    const slashed = SLASH.test(flat.slice(part.end, whole.start));
    if (slashed && part.money === null && whole.money === null && isDate(flat, part, whole)) {
      const verdictFollows = /^[^.;\n]{0,4}(\(| ?=| ?dat| ?chiem)/.test(flat.slice(whole.end, whole.end + 12));
      const dated = BEFORE_DATE.test(flat.slice(Math.max(0, part.start - 16), part.start));
      const explains = /% ?\( ?$/.test(flat.slice(Math.max(0, part.start - 4), part.start));
      if (dated || (!verdictFollows && !explains)) continue;
    }
    const scaled = part.money === null && whole.money !== null ? { ...part, money: whole.money } : part;
    pairs.push({ part: scaled, whole, start: part.start, end: whole.end, slashed });
  }
  return pairs;
}

/** The fractions that begin inside a stretch. */
export const pairsIn = (pairs: readonly Pair[], start: number, end: number): Pair[] => startingIn(pairs, start, end);

/** The fraction that a figure is one side of, if any. */
export function pairWith(pairs: readonly Pair[], figure: Figure): Pair | undefined {
  const at = countBefore(pairs, figure.start);
  const [own, before] = [pairs[at], pairs[at - 1]];
  if (own?.part.start === figure.start) return own;
  return before?.whole.start === figure.start ? before : undefined;
}

/** The fraction whose whole a figure is. */
export function pairEndingAt(pairs: readonly Pair[], figure: Figure): Pair | null {
  const before = pairs[countBefore(pairs, figure.start) - 1];
  return before?.whole.start === figure.start ? before : null;
}
