import { alikeness } from './alike';
import type { Figure } from './figure';
import { pairEndingAt, pairsIn, type Pair } from './pair';
import { stretchAt } from './passage';
import { between, figuresIn, type Prose } from './prose';
import { roleOf } from './role';

const CUE =
  // eslint-disable-next-line regexp/no-super-linear-move -- 110 characters at most
  /(dat|chiem|bang|ty le|ty trong|tuong duong|tuong ung|hoan thanh|thuc hien duoc|la|=|\(|:|,|represent|equal|account|i\.e\.?|achiev|reach|or|at|giving|a rate of)[^.;]*$/;
const LIMIT = /\b(phan dau|muc tieu|toi thieu|it nhat|tren|tu)( dat)?( ty le)? ?$/;
/** "8 dân tộc (Thái chiếm 35%": the per cent is of what the bracket names. */
const OTHER_SUBJECT = /\((?!(chiem|dat|bang|tuong|ty le|ty trong|=| |i\.e|or|about|khoang|hon|gan)|$)/;

/** What a per cent may be of: a figure, or a fraction in which it is the part. */
export interface Part {
  readonly part: Figure;
  readonly pair: Pair | null;
  readonly weight: number;
}

/** "đạt 22,2% (02/9 chỉ tiêu)": the fraction behind the per cent. */
export function pairBehind(prose: Prose, percent: Figure): Pair | null {
  const [pair] = pairsIn(prose.pairs, percent.end, percent.end + 60);
  if (!pair) return null;
  return /^( [a-z ]{0,44})?( \(( ?(tuc|tuong duong|dat|co|gom|la))?|\(| ?=|,? tuc( la)?|,? hay|,? i\.e\.?,?)( [a-z ]{0,16})? ?$/.test(
    between(prose, percent.end, pair.start),
  )
    ? pair
    : null;
}

/** "78,7% (9.800 triệu đồng)", "78,7%, tương đương 9.800 triệu đồng". */
export function partBehind(prose: Prose, percent: Figure): Figure | null {
  const next = prose.figures[percent.index + 1];
  if (!next || next.percent || next.inTable) return null;
  const gap = between(prose, percent.end, next.start);
  return gap.length < 60 &&
    /^[^.;,:]{0,40}(,? ?\b(tuong duong|tuong ung|tuc( la)?)|\( ?(tuong duong|tuc|la|voi|hay)?)( voi| la)? ?$/.test(gap)
    ? next
    : null;
}

/** The parts that a per cent may be of, best first. */
export function partsBefore(prose: Prose, percent: Figure): Part[] {
  const sentence = stretchAt(prose.sentences, percent.start);
  if (!sentence) return [];
  const before = figuresIn(prose, { start: sentence.start, end: percent.start });
  const last = before[before.length - 1];
  if (!last || last.percent) return [];
  const pair = pairEndingAt(prose.pairs, last);
  if (!pair && last.money === null && !last.counted) return [];
  const gap = between(prose, pair?.end ?? last.end, percent.start);
  if (gap.length > 110 || !CUE.test(gap) || (LIMIT.test(gap) && !pair) || OTHER_SUBJECT.test(gap)) return [];
  if (pair) return [{ part: pair.part, pair, weight: 10 }, ...complement(prose, pair, before)];
  if (isReached(last, percent, gap)) return [];
  const named = subjectOf(prose, gap, before);
  if (named) return [{ part: named, pair: null, weight: 10 }];
  return [swapped(prose, last, before) ?? { part: last, pair: null, weight: 10 }];
}

/** "12 xã đạt trên 50%": so many reached a bound. */
const isReached = (last: Figure, percent: Figure, gap: string): boolean =>
  last.money === null &&
  (percent.hedge === 'under' || percent.hedge === 'over') &&
  !percent.spelled &&
  !/chiem/.test(gap);

/** "(nữ 830 người, nam 420 người), nữ chiếm 66,4%": the one figure of the sentence that the subject names. */
function subjectOf(prose: Prose, gap: string, before: readonly Figure[]): Figure | null {
  const subject =
    /[,;)] ?(?:trong do,? |so |ty le )*([a-z ]{2,30}?)(?: nay)? (?:chiem|dat)(?: ty le)?(?: khoang| hon| gan)? ?$/.exec(
      gap,
    )?.[1];
  if (!subject) return null;
  const about = (f: Figure): boolean =>
    new RegExp(`\\b${subject}\\b`).test(`${roleOf(prose, f).lead.slice(-60)} ${f.noun}`);
  const found = before.filter((f) => !f.percent && about(f));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** "Có 7 xã đạt, 2 xã chưa đạt trên tổng số 9 xã (77,8%)": which of the two is meant is not said. */
function complement(prose: Prose, pair: Pair, before: readonly Figure[]): Part[] {
  if (pair.slashed) return [];
  const other = before.find((f) => f.index === pair.part.index - 1);
  if (!other || alikeness(other, pair.part) < 3 || other.value + pair.part.value !== pair.whole.value) return [];
  return [{ part: other, pair: { ...pair, part: other, start: other.start }, weight: 10 }];
}

/** "Thực hiện 24 tổ, kế hoạch giao 21 tổ, đạt 114,3%": the plan stands last. */
function swapped(prose: Prose, last: Figure, before: readonly Figure[]): Part | null {
  const done = before[before.length - 2];
  if (!done || roleOf(prose, last).role !== 'plan' || roleOf(prose, done).role !== 'done') return null;
  if (alikeness(done, last) < 2 || /;/.test(between(prose, done.end, last.start))) return null;
  return {
    part: done,
    pair: { part: done, whole: last, start: done.start, end: last.end, slashed: false },
    weight: 10,
  };
}
