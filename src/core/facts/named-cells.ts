import { tokensOf, tableColumnOf } from '../formula/references';
import { withoutIdleBrackets, withoutUnaryPlus } from '../formula/relative';
import { letters } from '../grid/range';
import type { Table } from '../table/table';
import { derived } from './facts';

const nameKey = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Columns of the table by the last line of their heading; null where two are called alike. */
const columnsByName = derived((facts): ReadonlyMap<string, number | null> => {
  const found = new Map<string, number | null>();
  for (const { path, at } of facts.columns) {
    const name = nameKey(path[path.length - 1] ?? '');
    if (name !== '') found.set(name, found.has(name) ? null : at);
  }
  return found;
});

/** The cell of its own row that `Bảng1[[#This Row],[Kế hoạch]]` names; the text itself where none is known. */
function cellOf(table: Table, text: string, row: number): string {
  const name = tableColumnOf(text);
  const column = name === null ? null : columnsByName(table).get(nameKey(name));
  return column === null || column === undefined ? text : letters(column) + String(row + 1);
}

const withoutIdleSigns = (formula: string): string => withoutIdleBrackets(withoutUnaryPlus(formula));

/** A formula as it would be written with plain cells: names of table columns as cells, no plus or bracket that does nothing. */
export function inPlainCells(table: Table, formula: string, row: number): string {
  if (formula.indexOf('[') < 0) return withoutIdleSigns(formula);
  const tokens = tokensOf(formula);
  if (!tokens.some(({ type }) => type === 'structured')) return withoutIdleSigns(formula);
  return withoutIdleSigns(
    tokens.map(({ type, value }) => (type === 'structured' ? cellOf(table, value, row) : value)).join(''),
  );
}
