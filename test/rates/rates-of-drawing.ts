import { draw, type Drawn } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import type { Rate } from '../../src/core/rates/rate';
import { rateText } from '../../src/core/rates/rate-text';
import { ratesOf } from '../../src/core/rates/rates-of';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import type { Table } from '../../src/core/table/table';

/** The one table of a drawing. */
export function tableOf({ grid }: Drawn): Table {
  const [table] = readTables(grid).tables;
  if (!table) throw new Error('no table in the drawing');
  return table;
}

/** The rates of a drawing. */
export const ratesIn = (drawn: Drawn): Rate[] => ratesOf(tableOf(drawn), DEFAULT_SETTINGS);

/** A rate in a line, to be read in a test: place, what it is, figures, percentage, verdict, problem. */
export function line(rate: Rate): string {
  const { fraction, text } = rateText(rate, 'vi', 1);
  const cell = rate.numerator.cells.map((at) => a1(at)).join('+');
  const where = rate.scope === undefined ? cell : rate.scope;
  const what = `${rate.numerator.kind}/${rate.denominator.kind}`;
  const place = [rate.area, rate.period].filter((p) => p !== null).join(' ');
  return [where, place, what, fraction, text === '' ? '–' : text, rate.verdict, rate.problem ?? '']
    .filter((s) => s !== '')
    .join(' | ');
}

export { draw };
