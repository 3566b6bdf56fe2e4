import { fold } from '../text/fold';

/** What a verdict column can say (đánh giá). */
export type SaidVerdict = 'exceeded' | 'met' | 'unmet' | 'untouched';

/** The verdict that a text states; null for anything that is not plainly one. */
export function verdictIn(text: string): SaidVerdict | null {
  const key = fold(text).replace(/[.;,!]+$/, '');
  if (/\d|co ban|gan dat|mot phan|tam (thoi|dung|ngung)|bai bo|khong co doi tuong|dang/.test(key)) return null;
  if (/^(chua|khong) (thuc hien|trien khai|bat dau)|^not started/.test(key)) return 'untouched';
  if (/^(chua|khong) (dat|hoan thanh|vuot)|^(unmet|not met|not achieved)/.test(key)) return 'unmet';
  if (/^(dat va )?vuot|^exceeded/.test(key)) return 'exceeded';
  return /^(da )?(dat|hoan thanh)\b|^(met|achieved)\b/.test(key) ? 'met' : null;
}

/** The verdicts that fit the figures; "đạt" is also said of what exceeds, "chưa đạt" of what was not begun. */
export function verdictOf(done: number, goal: number, direction: 'up' | 'down' | 'unknown'): readonly SaidVerdict[] {
  if (direction === 'unknown' && done !== goal) return verdictOf(done, goal, 'up');
  const better = direction === 'down' ? goal - done : done - goal;
  if (Math.abs(better) < 1e-9) return ['met'];
  if (better > 0) return ['exceeded', 'met'];
  return done === 0 && direction !== 'down' ? ['unmet', 'untouched'] : ['unmet'];
}
