import { LESS, type Cursor } from './cursor';

const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/** Up to fifteen digits are exact, and so are these: the quotient of the two is the figure that was written. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/** A figure in plain digits up to the next tag, without making a text of it; null, and nothing passed, for any other. */
export function readFigure(cursor: Cursor): number | null {
  const { bytes } = cursor;
  const negative = bytes[cursor.at] === MINUS;
  const start = negative ? cursor.at + 1 : cursor.at;
  let [at, whole, decimals] = [start, 0, -1];
  for (let byte = bytes[at]; byte !== LESS; byte = bytes[++at]) {
    if (byte === POINT && decimals < 0 && at > start) decimals = 0;
    else if (byte === undefined || byte < ZERO || byte > NINE) return null;
    else {
      whole = whole * 10 + byte - ZERO;
      if (decimals >= 0) decimals++;
    }
    if (at - start > MOST_DIGITS) return null;
  }
  if (at === start || decimals === 0) return null;
  const figure = decimals > 0 ? whole / (POWERS[decimals] ?? 1) : whole;
  cursor.at = at;
  return negative ? -figure : figure;
}
