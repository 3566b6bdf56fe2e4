import type { DraftRow } from './draft-row';

/** Whether two rows hold the same figures. */
export type HaveSame = (row: number, other: number) => boolean;

/** A statistic of the rows above, by its bare name. */
const STATISTIC =
  /^(gia tri |muc |so )?(trung vi|median|trung binh|binh quan|average|mean|cao nhat|thap nhat|lon nhat|nho nhat|toi da|toi thieu|min|max|minimum|maximum|do lech chuan)( (chung|vung|khu vuc|toan quoc|ca nuoc|toan tinh|nhom|cum|cac (tinh|huyen|xa|don vi)))?$/;

/** How far from something else: beside a comparison only, for indicators have such names too. */
const DIFFERENCE = /^(chenh|thu tu|so sanh|so voi|cach biet|thu hang|xep hang|doi chieu|tham khao)\b/;

/** A wider place that others are held against. */
const WIDER = /^(toan (quoc|tinh|vung)|ca (nuoc|tinh)|vung|khu vuc|vung .{1,30}|khu vuc .{1,30})$/;

const isNamed = ({ key, ordinal }: DraftRow): boolean => ordinal === null && (DIFFERENCE.test(key) || WIDER.test(key));

/** Items that a comparison at least stands below. */
const FEWEST = 2;

/**
 * Where the rows end that a table is made of: below may stand a comparison (khối so sánh), with the median, the lowest
 * or the wider place, and the own unit again. None of it adds to anything.
 */
export function endOfItems(rows: readonly DraftRow[], haveSame: HaveSame, shareFirst: HaveSame): number {
  const again = repeatsOf(rows, haveSame, shareFirst);
  const isStatistic = (at: number): boolean => rows[at]?.ordinal === null && STATISTIC.test(rows[at].key);
  let start = rows.length;
  while (start > 0 && (isStatistic(start - 1) || again[start - 1] || isNamed(rows[start - 1]!))) start--;
  // The own unit stands again below what it is repeated from.
  const tail = rows.slice(start).map((_, i) => start + i);
  const [statistics, repeats] = [tail.filter(isStatistic), tail.filter((at) => again[at])];
  const apart = start > 0 && start < rows.length && rows[start]!.at - rows[start - 1]!.at > 1;
  const compared = repeats.length > 0 && tail.length > repeats.length;
  const isComparison = compared || statistics.length > 1 || (apart && statistics.length + repeats.length > 0);
  if (start < FEWEST || !isComparison) return rows.length;
  const heading = rows[start - 1];
  return heading && !heading.figures && DIFFERENCE.test(heading.key) ? start - 1 : start;
}

/** Which rows have the name and the figures of one above; below a gap its first figure is enough, as of a ranking. */
function repeatsOf(rows: readonly DraftRow[], haveSame: HaveSame, shareFirst: HaveSame): boolean[] {
  const isApart = (at: number): boolean => at > 0 && rows[at]!.at - rows[at - 1]!.at > 1;
  const met = new Map<string, number>();
  return rows.map(({ key, total }, at) => {
    const before = met.get(key);
    if (before === undefined) met.set(key, at);
    return (
      before !== undefined && key !== '' && !total && (haveSame(at, before) || (isApart(at) && shareFirst(at, before)))
    );
  });
}
