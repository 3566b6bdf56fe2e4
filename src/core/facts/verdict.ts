import { fold } from '../text/fold';
import type { Direction } from './direction';
import { withoutTail } from '../grid/tail';

/** What figures or words say of an indicator (đánh giá). */
export type Verdict = 'exceeded' | 'met' | 'unmet' | 'not-started' | 'unknown';

/** A verdict in words: vượt, đạt, chưa đạt, chưa thực hiện. */
export type SaidVerdict = Exclude<Verdict, 'unknown'>;

/** Vượt, đạt, chưa đạt, chưa thực hiện, by the figures; unknown while it is not known which way is good. */
export function verdictFor(done: number, goal: number, direction: Direction = 'up'): Verdict {
  if (Math.abs(done - goal) <= 1e-12 * Math.max(1, Math.abs(goal))) return 'met';
  if (direction === 'unknown') return 'unknown';
  if (direction === 'down') return done < goal ? 'exceeded' : 'unmet';
  if (done === 0 && goal > 0) return 'not-started';
  return done > goal ? 'exceeded' : 'unmet';
}

/** Whether an indicator counts as met: "đạt" takes in "vượt". */
export const countsAsMet = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'exceeded';

/** Whether words may stand beside figures: "đạt" is also said of what exceeds, "chưa đạt" of what was not begun. */
export function agrees(said: SaidVerdict, computed: Verdict): boolean {
  if (said === computed) return true;
  if (said === 'met') return computed === 'exceeded';
  return said === 'unmet' && computed === 'not-started';
}

const WORDS: readonly (readonly [RegExp, SaidVerdict])[] = [
  [/^(chua|khong) (thuc hien|trien khai|bat dau)|^not started/, 'not-started'],
  [/^(chua|khong) (dat|hoan thanh|vuot)|^not (met|achieved|reached)|^unmet|^below target|^missed/, 'unmet'],
  [/^(dat va )?vuot|^exceed(ed|s)|^above target/, 'exceeded'],
  [/^(da )?(dat|hoan thanh)\b|^(met|achieved|reached|on target)\b/, 'met'],
];

/** The verdict that folded words begin with. */
export const verdictWords = (key: string): SaidVerdict | null => WORDS.find(([words]) => words.test(key))?.[1] ?? null;

/** The verdict that a cell states; null for anything that is not plainly one. */
export function verdictIn(text: string): SaidVerdict | null {
  const key = withoutTail(fold(text), /[.;,!]/);
  if (/\d|co ban|gan dat|mot phan|tam (thoi|dung|ngung)|bai bo|khong co doi tuong|dang/.test(key)) return null;
  return verdictWords(key);
}

const STARTED_NOT = /chua (thuc hien|trien khai|to chuc|thanh lap)|not started/;
const ABOLISHED = /bai bo|khong con thuc hien|dung thuc hien|abolished/;
const SUSPENDED = /tam (thoi )?(chua|dung|ngung|hoan)|suspended/;
const NOBODY = /khong co (doi tuong|nan nhan|nhu cau)|khong phat sinh doi tuong|chua co to, nhom|no beneficiar/;

/** Whether words in place of a figure say that nothing was done, rather than that nothing is known. */
export const saysNotStarted = (text: string): boolean => STARTED_NOT.test(fold(text));

/** Why an indicator need not be done now, where words say so (lý do chưa thực hiện). */
export function reasonIn(text: string): 'suspended' | 'abolished' | 'nobody' | null {
  const key = fold(text);
  if (ABOLISHED.test(key)) return 'abolished';
  if (SUSPENDED.test(key)) return 'suspended';
  return NOBODY.test(key) ? 'nobody' : null;
}
