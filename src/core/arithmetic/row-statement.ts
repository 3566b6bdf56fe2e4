import { derived } from '../facts/facts';
import { cellAt } from '../grid/range';
import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import type { Statement } from './equation';

/** A row's own words as what it says (nhãn dòng). */
export const statementOf = (table: Table, row: Row): Statement => {
  const label = table.columns.find((c) => c.role === 'label')?.at ?? table.range.left;
  return { text: row.label, at: cellAt(table.grid.sheet, row.at, label) };
};

const unitKeys = derived(() => new Map<string, string>());

/** The unit of a row as units are compared; '' where it has none. */
export function unitKey(table: Table, row: Row): string {
  const text = row.unit?.text ?? '';
  const known = unitKeys(table);
  let key = known.get(text);
  if (key === undefined) known.set(text, (key = fold(text)));
  return key;
}

/** Whether two rows count in one unit, as far as they say. */
export const sameUnit = (table: Table, a: Row, b: Row): boolean =>
  !a.unit || !b.unit || unitKey(table, a) === unitKey(table, b);
