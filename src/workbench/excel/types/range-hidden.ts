import type { Excel } from '../excel';
import type { LiveRange } from '../model/live-range';
import { guardSheet } from '../model/guard';
import { areaOf, flag, refuseVast } from './ranges';

type Axis = 'rows' | 'columns';

/** All of them hidden, none (false), or some (null). */
function common(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  hidden.forEach((at) => {
    if (at >= from && at <= to) count += 1;
  });
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

export const isHidden =
  (axis: Axis | 'both') =>
  (range: LiveRange, excel: Excel): boolean | null => {
    const { sheet } = range;
    const area = areaOf(range, excel);
    const rows = common(sheet.hiddenRows, area.top, area.bottom);
    const columns = common(sheet.hiddenColumns, area.left, area.right);
    if (axis !== 'both') return axis === 'rows' ? rows : columns;
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  };

export const setHidden =
  (axis: Axis) =>
  (range: LiveRange, value: unknown, excel: Excel): void => {
    const { sheet } = range;
    const area = areaOf(range, excel);
    const hide = flag(value);
    guardSheet(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    const [from, to] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    refuseVast((to - from + 1) * 8);
    const hidden = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
    for (let at = from; at <= to; at++) {
      if (hide) hidden.add(at);
      else hidden.delete(at);
    }
    excel.version += 1;
  };
