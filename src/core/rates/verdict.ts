import { fold } from '../text/fold';
import type { Verdict } from './rate';

/** Indicators that are better when lower: "Giảm tỷ lệ …", "không quá …" (chỉ tiêu giảm). */
const LOWER =
  /^([-+*]\s*)?(giam|ha thap|han che|keo giam|reduce|reduction|decrease|lower)\b|\b(giam (xuong )?(con|duoi)|khong qua|no more than)\b/;
const STARTED_NOT = /chua (thuc hien|trien khai|to chuc|thanh lap)|not started/;
/** Suspended, abolished, or nobody to do it for (tạm dừng, bãi bỏ, không có đối tượng). */
const SET_ASIDE =
  /tam (thoi )?(dung|hoan|chua)|bai bo|khong co (doi tuong|nan nhan|nhu cau)|dung thuc hien|suspended|abolished|no beneficiar/;

/** Whether less is better for this indicator. */
export const isLowerBetter = (label: string): boolean => LOWER.test(fold(label));

/** Whether words in place of a figure say that nothing was done, rather than that nothing is known. */
export const saysNotStarted = (text: string): boolean => STARTED_NOT.test(fold(text));

/** Whether words beside an indicator say that it need not be done now. */
export const saysSetAside = (text: string): boolean => SET_ASIDE.test(fold(text));

/** Vượt, đạt, chưa đạt, chưa thực hiện. */
export function verdictFor(actual: number, target: number, lowerBetter = false): Verdict {
  if (lowerBetter) return actual < target ? 'exceeded' : actual === target ? 'met' : 'unmet';
  if (actual === 0 && target > 0) return 'not-started';
  return actual > target ? 'exceeded' : actual === target ? 'met' : 'unmet';
}

/** Whether an indicator counts as met: "đạt" takes in "vượt". */
export const countsAsMet = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'exceeded';
