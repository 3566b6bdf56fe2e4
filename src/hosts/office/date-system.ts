import { KIND, kindAt, type Cells } from '../../core/grid/cells';
import type { LeftOut } from '../../core/grid/grid';
import { a1, cellAt } from '../../core/grid/range';
import { bareDateFormat, dateOfSerial, isDateFormat } from '../../core/grid/date-format';
import { untracked } from './office';
import type { ReadSheet } from './read';

/** What is known of the day from which the workbook counts (hệ ngày 1900 hay 1904). */
interface DateSystem {
  readonly is1904: boolean;
  /** By sheet: that it has dates of which this could not be told. */
  readonly unsure: ReadonlyMap<string, readonly LeftOut[]>;
}

/** So many dates are looked at, for the shown text of one may be a row of signs. */
const MOST_LOOKED_AT = 12;

interface Dated {
  readonly row: number;
  readonly column: number;
  readonly serial: number;
  readonly format: string;
}

function datesOf(cells: Cells): Dated[] {
  const dated = cells.styles.map(({ numberFormat = '' }) => isDateFormat(numberFormat));
  if (dated.indexOf(true) < 0) return [];
  const found: Dated[] = [];
  for (let row = 0; row < cells.height; row++)
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      const look = cells.looks[at] as number;
      if (!dated[look] || kindAt(cells, at) !== KIND.number) continue;
      const format = cells.styles[look]?.numberFormat ?? '';
      found.push({ row, column: cells.columns[at] as number, serial: cells.values[at] as number, format });
    }
  return found;
}

/** The figures that a format shows of a date: its day, its year. */
function figuresOf(format: string, date: { readonly day: number; readonly year: number }): number[] {
  const code = bareDateFormat(format);
  const figures = /(^|[^d])dd?([^d]|$)/i.test(code) ? [date.day] : [];
  if (/yyyy/i.test(code)) figures.push(date.year);
  else if (/yy/i.test(code)) figures.push(date.year % 100);
  return figures;
}

/** Which of the two systems makes the day and year that are shown; null where neither does, or both. */
function systemOf({ serial, format }: Dated, text: string): boolean | null {
  const shown = (text.match(/\d+/g) ?? []).map(Number);
  const shows = (date1904: boolean): boolean => {
    const date = dateOfSerial(serial, date1904);
    const figures = date === null ? [] : figuresOf(format, date);
    return figures.length > 0 && figures.every((figure) => shown.indexOf(figure) >= 0);
  };
  const [first, second] = [shows(false), shows(true)];
  return first === second ? null : second;
}

/**
 * Office.js does not tell the date system, so a date says it: the day and year that Excel shows of it are those of its
 * number in one of the two systems only, which lie four years and a day apart. Where none does, that is said as not read.
 */
export async function readDateSystem(context: Excel.RequestContext, sheets: readonly ReadSheet[]): Promise<DateSystem> {
  const dates = sheets.map(({ name, cells }) => ({ name, found: datesOf(cells) }));
  const few = dates
    .flatMap(({ name, found }) => found.slice(0, MOST_LOOKED_AT).map((one) => ({ name, one })))
    .slice(0, MOST_LOOKED_AT);
  const asked = few.map(({ name, one }) => {
    const range = untracked(context.workbook.worksheets.getItem(name).getRange(a1(cellAt(name, one.row, one.column))));
    range.load('text');
    return { one, range };
  });
  if (asked.length > 0) await context.sync();
  const told = asked.map(({ one, range }) => systemOf(one, range.text[0]?.[0] ?? '')).find((is) => is !== null);
  const unsure = new Map<string, readonly LeftOut[]>();
  if (told === undefined)
    for (const { name, found } of dates)
      if (found.length > 0) unsure.set(name, [{ what: 'date-system', count: found.length }]);
  return { is1904: told ?? false, unsure };
}
