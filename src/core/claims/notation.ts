import type { Format } from '../text/locale';
import { FORMATS } from '../text/format';
import { readNumberText, vote } from '../table/number-text';

/** Which of `.` and `,` a text uses as its decimal sign, decided from the text itself (quy ước viết số). */
export interface Notation {
  readonly decimal: ',' | '.';
  /** False when the figures of the text do not decide, or contradict each other. */
  readonly certain: boolean;
}

const CANDIDATE = /\d[\d.,]*\d/g;

/** Whether a run of digits is bound to something that is not a figure: a date, a code, a heading number, a telephone. */
const bound = (flat: string, start: number, digits: string): boolean =>
  /[/\d]$/.test(flat.slice(0, start)) ||
  /^\s*\/\s*\d{4}|^[a-z]/.test(flat.slice(start + digits.length)) ||
  /(^|\n)[\s-]*$/.test(flat.slice(Math.max(0, start - 4), start)) ||
  /(cong nghe|industry|phien ban|muc|dieu|khoan|hoat dong|noi dung)\s*$/.test(
    flat.slice(Math.max(0, start - 14), start),
  );

/** Reads the notation off the figures that can be read one way only; the language decides where none can. */
export function notationOf(flat: string, vietnamese: boolean): Notation {
  let commas = 0;
  let dots = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(flat); match; match = CANDIDATE.exec(flat)) {
    if (bound(flat, match.index, match[0])) continue;
    const read = readNumberText(match[0]);
    const says = read && vote(read);
    if (says === ',') commas++;
    if (says === '.') dots++;
  }
  if (commas === dots) return { decimal: vietnamese ? ',' : '.', certain: false };
  return { decimal: commas > dots ? ',' : '.', certain: commas === 0 || dots === 0 };
}

/** Whether a text is Vietnamese, by its own letters. */
export function isVietnamese(original: string): boolean {
  const sample = original.slice(0, 20000);
  const marked = sample.match(/[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/g)?.length ?? 0;
  return marked > sample.length / 100;
}

/** How results are printed: as the text itself prints its figures. */
export const formatFor = (notation: Notation): Format => FORMATS[notation.decimal === ',' ? 'vi' : 'en'];
