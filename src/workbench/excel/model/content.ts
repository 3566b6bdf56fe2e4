import { changedCells } from '../formula/calculation';
import { treeOf } from '../formula/parse';
import type { Excel, ExcelLocale } from '../excel';
import { invalidArgument } from '../wire/fault';
import { emit, EVENT } from '../wire/events';
import { areaText, type Area } from './area';
import { cellOf, putCell, type CellState, type Sheet } from './sheet';
import { restyle, styleValue } from './style';
import { readTyped } from '../text/typed';
import { isError, type Value } from './value';

/**
 * Puts one cell's content, given as Office.js gives it: null leaves it, "" empties it, text is read as if typed
 * (`=…` a formula, `'…` text, `2/9` a date). Guards and events are the caller's.
 */
export function writeCell(
  sheet: Sheet,
  row: number,
  column: number,
  raw: unknown,
  locale: ExcelLocale = 'en-US',
): void {
  if (raw === null || raw === undefined) return;
  const held = cellOf(sheet, row, column);
  putCell(sheet, row, column, written(held, raw, locale));
}

function written({ style, link }: CellState, raw: unknown, locale: ExcelLocale): CellState {
  const kept = { style, ...(link && { link }) };
  if (typeof raw === 'number' || typeof raw === 'boolean') return { ...kept, value: raw };
  const format = String(styleValue(style, 'numberFormat'));
  const typed = readTyped(String(raw), locale, format === '@');
  if (typed.formula !== undefined && !treeOf(typed.formula)) throw invalidArgument(`the formula ${typed.formula}`);
  const changes = {
    ...(typed.numberFormat && format === 'General' && { numberFormat: typed.numberFormat }),
    quotePrefix: typed.quoted === true,
  };
  return {
    ...kept,
    style: restyle(style, changes),
    value: typed.value,
    ...(typed.formula !== undefined && { formula: typed.formula }),
  };
}

/** After cells have changed: what depends on them is calculated again, and those who listen are told. */
export function contentChanged(
  excel: Excel,
  sheet: Sheet,
  area: Area,
  detail: { readonly changeType?: string; readonly before?: Value; readonly source?: 'Local' | 'Remote' } = {},
): void {
  excel.version += 1;
  changedCells(excel, sheet, area);
  const single = area.top === area.bottom && area.left === area.right;
  const wire = (value: Value | undefined): unknown => (isError(value) ? value.error : (value ?? ''));
  emit(excel, EVENT.changed, sheet.id, {
    address: areaText(area),
    changeType: detail.changeType ?? 'RangeEdited',
    source: detail.source ?? 'Local',
    referenceId: '',
    shiftDirection: 'None',
    triggerSource: detail.source === 'Remote' ? 'Unknown' : 'ThisLocalAddin',
    ...(single && {
      valueBefore: wire(detail.before),
      valueAfter: wire(cellOf(sheet, area.top, area.left).value),
    }),
  });
}
