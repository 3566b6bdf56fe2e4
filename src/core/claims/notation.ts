import type { Format } from '../text/locale';
import { FORMATS } from '../text/format';
import { readNumberText, vote } from '../table/number-text';
import type { NumberToken } from './number-token';

/** Which of `.` and `,` a text uses as its decimal sign, decided from the text itself (quy ước viết số). */
export interface Notation {
  readonly decimal: ',' | '.';
  /** False when the figures of the text do not decide, or contradict each other. */
  readonly certain: boolean;
}

const PERCENT = /^ ?(%|phan tram|diem|per ?cent)/;

/**
 * Reads the notation off the figures that can be read one way only; the language decides where none can. A per cent
 * tells less than the amounts: "63.4%" stands in many a text that writes 1.222 for a thousand and more.
 */
export function notationOf(flat: string, tokens: readonly NumberToken[], vietnamese: boolean): Notation {
  const votes = { amounts: { ',': 0, '.': 0 }, percents: { ',': 0, '.': 0 } };
  for (const { digits, end } of tokens) {
    const read = /[.,]/.test(digits) ? readNumberText(digits) : null;
    const sign = read && vote(read);
    if (sign) votes[PERCENT.test(flat.slice(end, end + 12)) ? 'percents' : 'amounts'][sign]++;
  }
  const { amounts, percents } = votes;
  if (amounts[','] !== amounts['.'])
    return { decimal: amounts[','] > amounts['.'] ? ',' : '.', certain: amounts[','] === 0 || amounts['.'] === 0 };
  if (!vietnamese && percents[','] !== percents['.'])
    return { decimal: percents[','] > percents['.'] ? ',' : '.', certain: false };
  return { decimal: vietnamese ? ',' : '.', certain: false };
}

/** Whether a text is Vietnamese, by its own letters. */
export function isVietnamese(original: string): boolean {
  const sample = original.slice(0, 20000);
  const marked =
    sample.match(/[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ\u0300\u0301\u0303\u0309\u0323]/g)
      ?.length ?? 0;
  return marked > sample.length / 100;
}

/** How results are printed: as the text itself prints its figures. */
export const formatFor = (notation: Notation): Format => FORMATS[notation.decimal === ',' ? 'vi' : 'en'];
