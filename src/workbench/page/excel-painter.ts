import type { Excel } from '../excel/excel';
import { litFormats } from '../excel/formula/condition';
import { intersection } from '../excel/model/area';
import { cellIndex, cellOf, usedArea, type Sheet } from '../excel/model/sheet';
import { styleValue, type Style } from '../excel/model/style';
import { shownText } from '../excel/text/shown';
import type { Painter } from '../grid/painter';

/** Digits that a person gets to edit: all that the number has, without the noise of its binary form. */
const DIGITS = 15;

const plain = (value: number): number => Number(value.toPrecision(DIGITS));

const DATES = { 'vi-VN': 'dd/mm/yyyy', 'en-US': 'm/d/yyyy' } as const;

/** A date and time in full, so that typing it again gives the same. */
function editDate(value: number, excel: Excel): string {
  const parts = [...(value >= 1 ? [DATES[excel.locale]] : []), ...(value % 1 === 0 ? [] : ['h:mm:ss'])];
  return shownText(value, parts.join(' ') || 'General', excel.locale, excel.workbook.date1904);
}

/** A number as it stands in the formula bar: a date as a date, a per cent as a per cent, the rest unrounded. */
function editNumber(value: number, format: string, excel: Excel): string {
  const code = format.replace(/"[^"]*"?|\\.|\[[^\]]*\]?/g, '');
  if (/[dmyhs]/i.test(code)) return editDate(value, excel);
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

/** Cells whose conditional formats are worked out: those of a sheet that is filled to the last row are not all drawn. */
const MOST_CONDITIONED = 50000;

/** Equal looks are one object, so that the grid sees what has not changed. */
const known = new Map<string, Style>();

function together(styles: readonly Style[]): Style {
  const style = [...styles].reverse().reduce<Style>((under, over) => ({ ...under, ...over }), {});
  const key = JSON.stringify(style);
  const same = known.get(key) ?? style;
  known.set(key, same);
  return same;
}

/** What the conditional formats of a sheet light up now, by cell index. */
function litCells(excel: Excel, sheet: Sheet): ReadonlyMap<number, Style> {
  const lit = new Map<number, Style>();
  const used = usedArea(sheet, false);
  if (!used) return lit;
  const seen = new Set<number>();
  for (const area of sheet.formats.all().flatMap(({ areas }) => areas)) {
    const drawn = intersection(area, { top: 0, left: 0, bottom: used.bottom + 1, right: used.right + 1 });
    for (let row = drawn?.top ?? 0; drawn && row <= drawn.bottom; row++) {
      for (let column = drawn.left; column <= drawn.right && seen.size < MOST_CONDITIONED; column++) {
        const index = cellIndex(row, column);
        if (seen.has(index)) continue;
        seen.add(index);
        const formats = litFormats(excel, sheet, { row, column });
        if (formats.length > 0) lit.set(index, together(formats.map(({ style }) => style)));
      }
    }
  }
  return lit;
}

/** The emulated Excel as the grid asks it: one truth for what a cell shows. */
export const excelPainter = (excel: Excel): Painter => ({
  text: (sheet, row, column) => {
    const { value, style } = cellOf(sheet, row, column);
    return shownText(value, String(styleValue(style, 'numberFormat')), excel.locale, excel.workbook.date1904);
  },
  editText: (sheet, row, column) => editText(excel, sheet, row, column),
  conditions: (sheet) => litCells(excel, sheet),
});
