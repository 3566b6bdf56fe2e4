import type { Excel } from '../excel';
import { intersection, LAST_COLUMN, LAST_ROW, type Area } from '../model/area';
import type { LiveRange } from '../model/live-range';
import { usedArea } from '../model/sheet';
import { invalidArgument, itemNotFound } from '../wire/fault';
import { method, type HostObject, type Method } from '../wire/host-type';
import { areaOf, checkedArea, integer, rangeArgument, rangeObject } from './ranges';

/** A method that moves from one area to another on the same sheet. */
const towards = (since: string, move: (area: Area, args: readonly unknown[]) => Area): Method<LiveRange> =>
  method(since, (range, args, excel) => rangeObject(excel, range.sheet, checkedArea(move(areaOf(range, excel), args))));

const offset = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

const rowsAt = (area: Area, top: number, count: number): Area => ({ ...area, top, bottom: top + count - 1 });
const columnsAt = (area: Area, left: number, count: number): Area => ({ ...area, left, right: left + count - 1 });

function other(excel: Excel, range: LiveRange, value: unknown): Area {
  const second = rangeArgument(excel, value, range.sheet);
  if (second.sheet !== range.sheet) throw invalidArgument('the ranges are on different sheets');
  return areaOf(second, excel);
}

const used = (range: LiveRange, valuesOnly: unknown, excel: Excel): Area | null =>
  usedArea(range.sheet, valuesOnly === true, areaOf(range, excel));

const beside = (area: Area, count: number, axis: 'rows' | 'columns'): Area => {
  if (axis === 'rows') {
    return count < 0 ? rowsAt(area, area.top + count, -count) : rowsAt(area, area.bottom + 1, count);
  }
  return count < 0 ? columnsAt(area, area.left + count, -count) : columnsAt(area, area.right + 1, count);
};

function intersect(range: LiveRange, value: unknown, excel: Excel): HostObject | null {
  const common = intersection(areaOf(range, excel), other(excel, range, value));
  return common && rangeObject(excel, range.sheet, common);
}

/** The methods of Range that give another range. */
export const navigationMethods: Readonly<Record<string, Method<LiveRange>>> = {
  getCell: towards('1.1', (area, [row, column]) => {
    const [top, left] = [area.top + integer(row), area.left + integer(column)];
    return { top, left, bottom: top, right: left };
  }),
  getRow: towards('1.1', (area, [row]) => rowsAt(area, area.top + integer(row), 1)),
  getColumn: towards('1.1', (area, [column]) => columnsAt(area, area.left + integer(column), 1)),
  getLastCell: towards('1.1', (area) => ({ ...area, top: area.bottom, left: area.right })),
  getLastRow: towards('1.1', (area) => ({ ...area, top: area.bottom })),
  getLastColumn: towards('1.1', (area) => ({ ...area, left: area.right })),
  getEntireRow: towards('1.1', (area) => ({ ...area, left: 0, right: LAST_COLUMN })),
  getEntireColumn: towards('1.1', (area) => ({ ...area, top: 0, bottom: LAST_ROW })),
  getOffsetRange: towards('1.1', (area, [rows, columns]) => offset(area, integer(rows), integer(columns))),
  getResizedRange: towards('1.2', (area, [rows, columns]) => ({
    ...area,
    bottom: area.bottom + integer(rows),
    right: area.right + integer(columns),
  })),
  getAbsoluteResizedRange: towards('1.7', (area, [rows, columns]) => ({
    ...area,
    bottom: area.top + integer(rows) - 1,
    right: area.left + integer(columns) - 1,
  })),
  getRowsAbove: towards('1.2', (area, [count]) => beside(area, -integer(count, 1), 'rows')),
  getRowsBelow: towards('1.2', (area, [count]) => beside(area, integer(count, 1), 'rows')),
  getColumnsBefore: towards('1.2', (area, [count]) => beside(area, -integer(count, 1), 'columns')),
  getColumnsAfter: towards('1.2', (area, [count]) => beside(area, integer(count, 1), 'columns')),
  getBoundingRect: method('1.1', (range, [value], excel) => {
    const [a, b] = [areaOf(range, excel), other(excel, range, value)];
    return rangeObject(excel, range.sheet, {
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }),
  getIntersection: method('1.1', (range, [value], excel) => {
    const found = intersect(range, value, excel);
    if (!found) throw itemNotFound('the ranges do not meet');
    return found;
  }),
  getIntersectionOrNullObject: method('1.4', (range, [value], excel) => intersect(range, value, excel)),
  getUsedRange: method('1.1', (range, [valuesOnly], excel) => {
    const area = areaOf(range, excel);
    return rangeObject(
      excel,
      range.sheet,
      used(range, valuesOnly, excel) ?? { ...area, bottom: area.top, right: area.left },
    );
  }),
  getUsedRangeOrNullObject: method('1.4', (range, [valuesOnly], excel) => {
    const found = used(range, valuesOnly, excel);
    return found && rangeObject(excel, range.sheet, found);
  }),
};
