import { contains, type Range } from '../../grid/range';
import type { Table } from '../../table/table';
import { byPeriod, formsOf, type Form } from './forms';

/** The tables of a workbook as instances of forms (sổ tính và các mẫu biểu trong đó). */
export interface Workbook {
  readonly tables: readonly Table[];
  /** Forms, and the same by period where a form has several instances in each. */
  readonly forms: readonly Form[];
  readonly formsOf: (table: Table) => readonly Form[];
  /** The table that a cell belongs to. */
  readonly tableAt: (at: Range) => Table | null;
  readonly bySheet: ReadonlyMap<string, readonly Table[]>;
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

export function workbookOf(tables: readonly Table[]): Workbook {
  const whole = formsOf(tables);
  const forms = whole.flatMap((form) => [form, ...byPeriod(form)]);
  const byTable = new Map<Table, Form[]>();
  for (const form of forms) for (const { table } of form.siblings) push(byTable, table, form);
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) push(bySheet, table.range.sheet, table);
  return {
    tables,
    forms,
    formsOf: (table) => byTable.get(table) ?? [],
    tableAt: (at) => bySheet.get(at.sheet)?.find(({ range }) => contains(range, at.top, at.left)) ?? null,
    bySheet,
  };
}
