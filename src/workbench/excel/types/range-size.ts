import type { Excel } from '../excel';
import { intersection } from '../model/area';
import { guardSheet } from '../model/guard';
import type { LiveRange } from '../model/live-range';
import { eachCell, usedArea } from '../model/sheet';
import { styleValue } from '../model/style';
import { shownText } from '../text/shown';
import { invalidArgument } from '../wire/fault';
import { areaOf } from './ranges';

const WIDTH = 48;
const HEIGHT = 15;
const WIDEST = 1342;
const TALLEST = 409;

function common(sizes: ReadonlyMap<number, number>, from: number, to: number, usual: number): number | null {
  const seen = new Set<number>();
  let set = 0;
  sizes.forEach((size, at) => {
    if (at < from || at > to) return;
    set += 1;
    seen.add(size);
  });
  if (set < to - from + 1) seen.add(usual);
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
}

function size(value: unknown, most: number): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= most)) throw invalidArgument(`a size of ${String(value)}`);
  return value;
}

/** In points, as Office.js counts; null where columns differ. */
export function columnWidth(range: LiveRange, excel: Excel): number | null {
  const area = areaOf(range, excel);
  return common(range.sheet.columnWidths, area.left, area.right, WIDTH);
}

export function rowHeight(range: LiveRange, excel: Excel): number | null {
  const area = areaOf(range, excel);
  return common(range.sheet.rowHeights, area.top, area.bottom, HEIGHT);
}

export function setColumnWidth(range: LiveRange, value: unknown, excel: Excel): void {
  const area = areaOf(range, excel);
  guardSheet(range.sheet, 'allowFormatColumns');
  const width = size(value, WIDEST);
  for (let at = area.left; at <= area.right; at++) range.sheet.columnWidths.set(at, width);
  excel.version += 1;
}

export function setRowHeight(range: LiveRange, value: unknown, excel: Excel): void {
  const area = areaOf(range, excel);
  guardSheet(range.sheet, 'allowFormatRows');
  const height = size(value, TALLEST);
  const last = Math.min(area.bottom, Math.max(area.top, usedArea(range.sheet, false)?.bottom ?? 0, area.top + 9999));
  for (let at = area.top; at <= last; at++) range.sheet.rowHeights.set(at, height);
  excel.version += 1;
}

/** Widths by the number of characters: Excel measures the font, this emulator counts. */
export function autofitColumns(excel: Excel, range: LiveRange): void {
  guardSheet(range.sheet, 'allowFormatColumns');
  const used = usedArea(range.sheet, true);
  const area = used && intersection(used, areaOf(range, excel));
  if (!area) return;
  const longest = new Map<number, number>();
  eachCell(range.sheet, area, (held, _, column) => {
    const shown = shownText(held.value, String(styleValue(held.style, 'numberFormat')), excel.locale);
    longest.set(column, Math.max(longest.get(column) ?? 0, shown.length));
  });
  longest.forEach((length, column) => range.sheet.columnWidths.set(column, Math.min(WIDEST, 4 + length * 5.25)));
  excel.version += 1;
}

/** Back to the height that rows have by themselves. */
export function autofitRows(excel: Excel, range: LiveRange): void {
  guardSheet(range.sheet, 'allowFormatRows');
  const area = areaOf(range, excel);
  for (const row of [...range.sheet.rowHeights.keys()]) {
    if (row >= area.top && row <= area.bottom) range.sheet.rowHeights.delete(row);
  }
  excel.version += 1;
}
