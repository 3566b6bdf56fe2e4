import type { Words } from '../app/words/words';
import { letters } from '../core/grid/range';
import type { Row, RowRole, Table } from '../core/table/table';

/** `30/11/2023` of `2023-11-30`. */
export const dayOf = (iso: string): string => iso.split('-').reverse().join('/');

type Print = (n: number) => string;

/** Where the totals stand: above what they add up, below it, or in several places. */
function sayTotals(rows: readonly Row[], words: Words['reading']['readAs'], print: Print): string {
  const totals = rows.filter(({ role }) => role === 'total');
  const [total] = totals;
  if (!total) return words.noTotal;
  if (totals.length > 1) return words.totals(print(totals.length));
  const item = rows.find(({ role }) => role !== 'total' && role !== 'note');
  return (item && item.at < total.at ? words.totalBelow : words.totalAbove)(print(total.at + 1));
}

function sayRows({ rows }: Table, words: Words['reading']['readAs'], print: Print): string[] {
  const count = (role: RowRole): number => rows.filter((row) => row.role === role).length;
  const [items, groups, subsets] = [count('item'), count('group'), count('subset')];
  return [
    words.items(print(items)),
    ...(groups > 0 ? [words.groups(print(groups))] : []),
    ...(subsets > 0 ? [words.subsets(print(subsets))] : []),
    sayTotals(rows, words, print),
  ];
}

function sayColumns({ columns }: Table, words: Words['reading']['readAs'], print: Print): string[] {
  const unclear = columns.filter(({ role }) => role === 'other').map(({ at }) => letters(at));
  return [words.columns(print(columns.length)), ...(unclear.length > 0 ? [words.unclear(unclear.join(', '))] : [])];
}

function sayTitle({ title }: Table, words: Words['reading']['readAs']): string[] {
  const { unit, period, date } = title;
  return [
    ...(unit ? [words.unit(unit.text)] : []),
    ...(period !== null ? [words.period(period)] : []),
    ...(date !== null ? [words.date(dayOf(date))] : []),
  ];
}

/** What a table was read as (biểu được đọc là gì), in one sentence without its range. */
export function sayReading(table: Table, words: Words['reading']['readAs'], print: Print): string {
  const { top, bottom, symbolRow } = table.header;
  const last = symbolRow === bottom && bottom > top ? bottom - 1 : bottom;
  const said = [
    words.kinds[table.kind],
    words.header(print(top + 1), print(last + 1)),
    ...(symbolRow === null ? [] : [words.symbols(print(symbolRow + 1))]),
    ...sayColumns(table, words, print),
    ...sayRows(table, words, print),
    ...sayTitle(table, words),
  ];
  return `${said.join(', ')}.`;
}
