import type { Excel } from '../excel/excel';
import { cellOf, type Sheet } from '../excel/model/sheet';
import { styleValue } from '../excel/model/style';
import { shownText } from '../excel/text/shown';
import type { Painter } from '../grid/painter';

/** Digits that a person gets to edit: all that the number has, without the noise of its binary form. */
const DIGITS = 15;

const plain = (value: number): number => Number(value.toPrecision(DIGITS));

/** A number as it stands in the formula bar: a date as a date, a per cent as a per cent, the rest unrounded. */
function editNumber(value: number, format: string, excel: Excel): string {
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[dmyhs]/i.test(code)) return shownText(value, format, excel.locale);
  if (code.includes('%')) return `${shownText(plain(value * 100), 'General', excel.locale)}%`;
  return shownText(plain(value), 'General', excel.locale);
}

function editText(excel: Excel, sheet: Sheet, row: number, column: number): string {
  const { value, style, formula } = cellOf(sheet, row, column);
  if (formula !== undefined) return formula;
  const format = String(styleValue(style, 'numberFormat'));
  const text = typeof value === 'number' ? editNumber(value, format, excel) : shownText(value, 'General', excel.locale);
  return styleValue(style, 'quotePrefix') === true ? `'${text}` : text;
}

/** The emulated Excel as the grid asks it: one truth for what a cell shows. */
export const excelPainter = (excel: Excel): Painter => ({
  text: (sheet, row, column) => {
    const { value, style } = cellOf(sheet, row, column);
    return shownText(value, String(styleValue(style, 'numberFormat')), excel.locale);
  },
  editText: (sheet, row, column) => editText(excel, sheet, row, column),
  conditions: () => new Map(),
});
