import {
  CellValueType,
  HorizontalAlign,
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type Injector,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { cellIndex, cellOf, type CellState, type Sheet } from '../excel/model/sheet';
import type { Style } from '../excel/model/style';
import { isError } from '../excel/model/value';
import type { Painter } from './painter';
import { overlay, styleData } from './style-data';

/** Above every interceptor of Univer's own that touches contents. */
const FIRST = 100;

type Drawn = Nullable<ICellDataForSheetInterceptor>;

/** Where a cell's text stands when nobody chose: figures right, errors and TRUE/FALSE in the middle, words left. */
function standing({ value, style }: CellState): IStyleData {
  const own = style['horizontalAlignment'];
  if (own !== undefined && own !== 'General') return {};
  if (typeof value === 'number') return { ht: HorizontalAlign.RIGHT };
  return isError(value) || typeof value === 'boolean' ? { ht: HorizontalAlign.CENTER } : {};
}

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly condition: Style | undefined;
}

function drawn({ sheet, row, column, condition }: Place, painter: Painter, cell: Drawn): Drawn {
  const held = cellOf(sheet, row, column);
  if (held.value === null && held.formula === undefined && !condition) return cell;
  return {
    ...cell,
    v: held.value === null ? null : painter.text(sheet, row, column),
    // As text: Univer would read `1.500` as one and a half.
    t: CellValueType.FORCE_STRING,
    s: { ...styleData(held.style), ...standing(held), ...(condition ? overlay(condition) : {}) },
  };
}

/** Makes the grid show each cell as the emulated Excel shows it, conditional formats included. */
export function showAsExcel(
  injector: Injector,
  painter: Painter,
  sheetOf: (id: string) => Sheet | undefined,
  conditionsOf: (id: string) => ReadonlyMap<number, Style> | undefined,
): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: FIRST,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = sheetOf(subUnitId);
      if (!sheet) return next(cell);
      const condition = conditionsOf(subUnitId)?.get(cellIndex(row, col));
      return next(drawn({ sheet, row, column: col, condition }, painter, cell));
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = sheetOf(subUnitId);
      const held = sheet && cellOf(sheet, row, col);
      if (!held || held.formula !== undefined || held.value === null) return next(cell);
      return next({ ...cell, v: painter.editText(sheet, row, col), t: CellValueType.STRING });
    },
  });
}
