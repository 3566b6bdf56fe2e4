import type { Format } from '../text/locale';
import { FORMATS } from '../text/format';
import { readNumberText, vote } from '../table/number-text';
import { headOf, nounAt } from './noun';
import { LONGEST_DIGITS, notAFigure } from './not-a-figure';
import type { Source } from './source-text';

/** Which of `.` and `,` a text uses as its decimal sign, decided from the text itself (quy ước viết số). */
export interface Notation {
  readonly decimal: ',' | '.';
  /** False when the figures of the text do not decide, or contradict each other. */
  readonly certain: boolean;
}

const CANDIDATE = /\d[\d.,]*\d/g;
const MEASURED = /^ ?(%|phan tram|per ?cent|ty|ti|trieu|nghin|ngan|dong|vnd|billion|million|thousand)/;

/** The decimal sign that a run of digits proves, when it is a figure at all; numbering and versions (4.0) prove nothing. */
function signProved(source: Source, start: number, digits: string): ',' | '.' | null {
  const after = source.flat.slice(start + digits.length, start + digits.length + 80);
  const measured = MEASURED.test(after);
  if (notAFigure(source, start, digits, measured)) return null;
  const counts = headOf(nounAt(after, 0)) !== '';
  if (!measured && !counts && digits.replace(/[.,]/g, '').length < 5) return null;
  const read = readNumberText(digits);
  return read && vote(read);
}

/** Reads the notation off the figures that can be read one way only; the language decides where none can. */
export function notationOf(source: Source, vietnamese: boolean): Notation {
  let commas = 0;
  let dots = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(source.flat); match; match = CANDIDATE.exec(source.flat)) {
    const sign = match[0].length > LONGEST_DIGITS ? null : signProved(source, match.index, match[0]);
    if (sign === ',') commas++;
    if (sign === '.') dots++;
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
