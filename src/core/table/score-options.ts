import { fold } from '../text/fold';
import type { OutlineRow } from './outline';

/** A header over the points of a score. */
const SCORE_HEADER =
  /^(tong |so |muc |thang )*diem\b(?! (truong|cau|den|dung|san|dan|ban|du lich))|\b(tu cham|thang diem|max(imum)? (score|points)|scores?)\b/;

/** Points at the end of a label: "Ban hành kịp thời: 1", "Có (2 điểm)". */
const SCORE_END = /([:=] ?|\((toi da )?)\d{1,3}([.,]\d{1,2})? ?(d|diem|points?)? ?\)? ?[.;]?$/;

/** Whether some column of a table holds points. */
export const isScored = (paths: readonly (readonly string[])[]): boolean =>
  paths.some((path) => path.some((text) => SCORE_HEADER.test(fold(text))));

const isChoice = ({ ordinal, total, ofWhich, key }: OutlineRow): boolean =>
  ordinal === null && !total && !ofWhich && SCORE_END.test(key);

/**
 * Rows of a score table that are the choices of the numbered criterion above them (các mức điểm của tiêu chí): one of
 * them is given, so they add to nothing. By row.
 */
export function scoreOptions(rows: readonly OutlineRow[]): readonly boolean[] {
  const options: boolean[] = rows.map(() => false);
  for (let start = 1; start < rows.length; start++) {
    if (!rows[start - 1]?.ordinal) continue;
    let end = start;
    while (end < rows.length && isChoice(rows[end]!)) end++;
    if (end - start < 2) continue;
    for (let at = start; at < end; at++) options[at] = true;
    start = end;
  }
  return options;
}
