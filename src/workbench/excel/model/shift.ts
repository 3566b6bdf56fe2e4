import { isWholeColumns, isWholeRows, LAST_COLUMN, LAST_ROW, type Area } from './area';
import type { Sheet } from './sheet';

/** Cells pushed away (count > 0) or taken out (count < 0) at a place, within a band of the other axis. */
export interface Shift {
  readonly sheet: Sheet;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** The whole rows or columns move, and so does what belongs to them: heights, hidden marks. */
export const isWhole = ({ axis, from, to }: Shift): boolean =>
  from === 0 && to === (axis === 'row' ? LAST_COLUMN : LAST_ROW);

type Span = readonly [number, number];

function shiftSpan([first, last]: Span, { at, count }: Shift, limit: number): Span | null {
  if (count > 0) {
    if (last < at) return [first, last];
    return [first >= at ? first + count : first, Math.min(last + count, limit)];
  }
  const end = at - count;
  if (first >= at && last < end) return null;
  const next = (place: number, inside: number): number => (place >= end ? place + count : place >= at ? inside : place);
  return [next(first, at), next(last, at - 1)];
}

/** Where an area is after a shift; null when all of it is gone. One that reaches out of the band stays. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === 'row') {
    if (area.left < shift.from || area.right > shift.to || isWholeColumns(area)) return area;
    const span = shiftSpan([area.top, area.bottom], shift, LAST_ROW);
    return span && span[0] <= LAST_ROW ? { ...area, top: span[0], bottom: span[1] } : null;
  }
  if (area.top < shift.from || area.bottom > shift.to || isWholeRows(area)) return area;
  const span = shiftSpan([area.left, area.right], shift, LAST_COLUMN);
  return span && span[0] <= LAST_COLUMN ? { ...area, left: span[0], right: span[1] } : null;
}

export const shiftAreas = (areas: readonly Area[], shift: Shift): Area[] =>
  areas.map((area) => shiftArea(area, shift)).filter((area): area is Area => area !== null);

/** Where one row or column number is after a shift of its axis; null when it is gone. */
export function shiftPlace(place: number, shift: Shift): number | null {
  const span = shiftSpan([place, place], shift, Infinity);
  return span ? span[0] : null;
}
