import { highest, lowest } from '../grid/extremes';
import { anchorCell, type Cell } from '../grid/grid';
import { fold, plain } from '../text/fold';
import type { Amount, NumberAmount } from './amount';
import { fractionsOfDate } from './date-fraction';
import { decimalsIn } from './decimals';
import { numberFormat, type NumberFormat } from './number-format';
import { readFractionText, readNumberText, readProductText, type NumberText, type Reading } from './number-text';
import { NONE_WORDS, NOT_YET_WORDS } from './vocabulary';
import type { Column, NumberStyle, Row, Table } from './table';

/** What the cell of a row and column says. */
export function amountAt(table: Table, row: Row, column: Column): Amount {
  return amountIn(table, row, column, anchorCell(table.grid, row.at, column.at));
}

/** What a cell of a row and column says, once it is known which cell speaks there. */
export function amountIn(table: Table, row: Row, column: Column, cell: Cell): Amount {
  const amount = amountOf(cell, table.numbers, table.grid.date1904);
  if (amount.kind === 'number' && amount.otherwise !== null) return byColumn(table, column, amount, String(cell.value));
  return amount.kind === 'fraction' && amount.otherwise ? byTarget(table, row, amount) : amount;
}

/** So many times smaller or greater than its column a figure may be and still be one of it. */
const REACH = 5;
/** So many stored numbers show what a column holds. */
const FEWEST = 3;

/** Of two readings of a text, the one that is of the size of the numbers stored in its column, where the other is not. */
function byColumn(table: Table, column: Column, amount: NumberAmount, text: string): Amount {
  const stored = table.rows.flatMap((row): number[] => {
    const { value, formula } = anchorCell(table.grid, row.at, column.at);
    return row.role === 'item' && formula === undefined && typeof value === 'number' && value !== 0 ? [value] : [];
  });
  if (stored.length < FEWEST) return amount;
  const sizes = stored.map(Math.abs);
  const [least, most] = [lowest(sizes) / REACH, highest(sizes) * REACH];
  const fits = (value: number): boolean => Math.abs(value) >= least && Math.abs(value) <= most;
  const read = readNumberText(plain(text));
  const other = [read?.comma, read?.dot].find((one) => one && one.value === amount.otherwise);
  if (!other || fits(amount.value) || !fits(other.value)) return amount;
  const { value, decimals } = other;
  return { ...amount, value, decimals, halfUnit: 0.5 / 10 ** decimals, otherwise: null };
}

/** Of the two readings of a date, the one whose denominator is the row's own target. */
function byTarget(table: Table, row: Row, amount: Extract<Amount, { kind: 'fraction' }>): Amount {
  const other = amount.otherwise;
  const target = table.columns.find((c) => c.role === 'target' || c.role === 'plan');
  if (!other || !target) return amount;
  const held = amountOf(anchorCell(table.grid, row.at, target.at), table.numbers, table.grid.date1904);
  if (held.kind !== 'number') return amount;
  if (held.value === amount.denominator) return { ...amount, otherwise: null };
  return held.value === other.denominator ? { ...amount, ...other, otherwise: null } : amount;
}

/** What one cell says under a table's number style. */
export function amountOf(cell: Cell, style: NumberStyle, date1904 = false): Amount {
  if (cell.error !== undefined) return { kind: 'error', code: cell.error };
  if (cell.value === null) return cell.uncached ? { kind: 'not-yet', text: cell.formula ?? '' } : { kind: 'blank' };
  if (typeof cell.value === 'boolean') return { kind: 'unreadable', text: String(cell.value).toUpperCase() };
  return typeof cell.value === 'number' ? numberCell(cell, cell.value, date1904) : textCell(cell.value, style);
}

function numberCell(cell: Cell, value: number, date1904: boolean): Amount {
  const format = numberFormat(cell.numberFormat);
  if (format.date) {
    const [first, second] = fractionsOfDate(value, cell.numberFormat ?? '', date1904);
    if (!first) return { kind: 'unreadable', text: cell.text ?? String(value) };
    return { kind: 'fraction', ...first, stored: 'date', percent: null, otherwise: second ?? null };
  }
  return storedNumber(value, format, cell.formula !== undefined);
}

/** What a stored number says under a format that shows no date. */
export function storedNumber(value: number, format: NumberFormat, live: boolean): NumberAmount {
  const { percent } = format;
  const scaled = percent ? Number((value * 100).toPrecision(15)) : value;
  const decimals = decimalsOf(scaled, format.decimals, live);
  const halfUnit = live ? 0 : 0.5 / 10 ** decimals;
  const stored = live ? 'formula' : 'number';
  return { kind: 'number', value: scaled, percent, halfUnit, decimals, stored, unit: null, otherwise: null };
}

function decimalsOf(value: number, shown: number | null, live: boolean): number {
  const own = decimalsIn(value);
  if (live) return shown ?? Math.min(own, 9);
  return shown === null ? own : Math.max(own, shown);
}

function textCell(text: string, style: NumberStyle): Amount {
  const line = plain(text);
  if (line === '') return { kind: 'blank' };
  const key = fold(line);
  if (NONE_WORDS.test(key)) return { kind: 'none', text: line };
  if (NOT_YET_WORDS.test(key)) return { kind: 'not-yet', text: line };
  const fraction = readFractionText(line);
  if (fraction) return { kind: 'fraction', ...fraction, stored: 'text', otherwise: null };
  const number = readNumberText(line);
  if (number) return textNumber(number, style);
  const product = readProductText(line);
  if (!product) return { kind: 'unreadable', text: line };
  const { value, unit } = product;
  return { kind: 'number', value, percent: false, halfUnit: 0, decimals: 0, stored: 'text', unit, otherwise: null };
}

function textNumber(text: NumberText, style: NumberStyle): NumberAmount {
  const [chosen, other] = choose(text, style);
  return {
    kind: 'number',
    value: chosen.value,
    percent: text.percent,
    halfUnit: 0.5 / 10 ** chosen.decimals,
    decimals: chosen.decimals,
    stored: 'text',
    unit: text.unit,
    otherwise: text.loose
      ? -chosen.value
      : other && !style.certain && other.value !== chosen.value
        ? other.value
        : null,
  };
}

function choose({ comma, dot }: NumberText, style: NumberStyle): [Reading, Reading | null] {
  const [first, second] = style.decimal === '.' ? [dot, comma] : [comma, dot];
  const chosen = first ?? second ?? { value: 0, decimals: 0 };
  return [chosen, first && second ? second : null];
}
