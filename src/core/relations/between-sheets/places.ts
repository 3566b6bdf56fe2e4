import { derived } from '../../facts/facts';
import { figureAt, figureColumns, figureRows, type Figure } from '../../facts/figure';
import { isAddable } from '../../facts/columns';
import { parentOf, topRows } from '../../facts/rows';
import { rangeOf } from '../../grid/range';
import type { Column, Row, Table } from '../../table/table';
import { columnKey, masked } from './forms';

/** A place of a form, the same in all its instances: a row and a column by name (vị trí trong mẫu biểu). */
export interface Place {
  readonly row: string;
  readonly column: string;
}

export const placeKey = ({ row, column }: Place): string => `${row}|${column}`;

const numbered = (times: Map<string, number>, key: string): string => {
  const nth = times.get(key) ?? 0;
  times.set(key, nth + 1);
  return nth === 0 ? key : `${key} #${String(nth)}`;
};

const labelOf = (table: Table, row: Row): string => masked(row.label, table.range.sheet).replace(/[^a-z0-9@#%]+/g, '');

/** Rows by the key under which they are known in every instance: a total is one whatever it is called. */
export const rowKeys = derived((facts): ReadonlyMap<Row, string> => {
  const times = new Map<string, number>();
  const found = new Map<Row, string>();
  for (const row of figureRows(facts)) {
    const parent = parentOf(facts, row);
    const own = row.role === 'total' ? '=total' : labelOf(facts, row);
    found.set(row, numbered(times, parent && row.role === 'subset' ? `${labelOf(facts, parent)}>${own}` : own));
  }
  return found;
});

export const columnKeys = derived((facts): ReadonlyMap<Column, string> => {
  const times = new Map<string, number>();
  return new Map(figureColumns(facts).map((column) => [column, numbered(times, columnKey(facts, column))]));
});

/** What a column comes to where the instance prints no total of it (cộng cột không có dòng tổng). */
function sumOf(table: Table, column: Column): Figure | null {
  const rows = topRows(table);
  const figures = rows.map((row) => figureAt(table, row, column));
  const [first] = figures;
  const last = figures[figures.length - 1];
  if (!first || !last || figures.length < 2 || figures.some(({ value }) => value === null)) return null;
  const value = Number(figures.reduce((sum, one) => sum + (one.value ?? 0), 0).toPrecision(12));
  const at = rangeOf(first.at.sheet, first.at.top, first.at.left, last.at.top, last.at.left);
  const amount = { kind: 'number', value, percent: false, halfUnit: 0, decimals: 0, stored: 'formula' } as const;
  return { ...first, at, value, blank: false, live: null, key: -1, amount: { ...amount, unit: null, otherwise: null } };
}

function enterSums(table: Table, found: Map<string, Figure>): void {
  if (table.rows.some(({ role }) => role === 'total')) return;
  for (const [column, name] of columnKeys(table)) {
    const sum = isAddable(table, column) ? sumOf(table, column) : null;
    if (sum) found.set(placeKey({ row: '=total', column: name }), sum);
  }
}

/** The figures of an instance by place. */
export const figuresByPlace = derived((facts): ReadonlyMap<string, Figure> => {
  const found = new Map<string, Figure>();
  for (const [row, rowName] of rowKeys(facts))
    for (const [column, columnName] of columnKeys(facts))
      found.set(placeKey({ row: rowName, column: columnName }), figureAt(facts, row, column));
  enterSums(facts, found);
  return found;
});

/** The place of each cell of an instance, by its key on the sheet. */
export const placeByCell = derived(
  (facts): ReadonlyMap<number, string> =>
    new Map([...figuresByPlace(facts)].map(([key, { key: cell }]) => [cell, key])),
);

/** Figures as they are looked up: floating-point noise left out. */
export const valueKey = (value: number): string => String(Number(value.toPrecision(12)));

/** Places at which an instance holds each figure; zeros and blanks say nothing. */
export const placesByValue = derived((facts): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [key, { value, blank }] of figuresByPlace(facts)) {
    if (value === null || value === 0 || blank) continue;
    const known = found.get(valueKey(value));
    if (known) known.push(key);
    else found.set(valueKey(value), [key]);
  }
  return found;
});
