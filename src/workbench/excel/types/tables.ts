import type { Sheet, TableState } from '../model/sheet';
import { sameName } from '../model/workbook';
import { itemNotFound } from '../wire/fault';
import { method, navigation, object, plain, scalar, type HostObject, type HostType } from '../wire/host-type';
import type { Scope } from '../wire/kinds';
import { integer, rangeObject, text } from './ranges';

interface TableRef {
  readonly sheet: Sheet;
  readonly id: string;
}

const scoped = ({ workbook, sheet }: Scope): { readonly sheet: Sheet; readonly table: TableState }[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));

const objectOf = (sheet: Sheet, { id }: TableState): HostObject => object('Table', { sheet, id });

function byKey(scope: Scope, key: unknown): HostObject | null {
  const found = scoped(scope).find(({ table }) => table.id === key || sameName(table.name, text(key)));
  return found ? objectOf(found.sheet, found.table) : null;
}

function tableOf({ sheet, id }: TableRef): TableState {
  const found = sheet.tables.find((table) => table.id === id);
  if (!found) throw itemNotFound(`no table ${id}`);
  return found;
}

/** Excel.TableCollection (bảng, ListObject): those that the workbook came with. */
export const tablesType: HostType<Scope> = {
  scalars: { count: scalar('1.1', (scope) => scoped(scope).length) },
  items: (scope) => scoped(scope).map(({ sheet, table }) => objectOf(sheet, table)),
  item: byKey,
  methods: {
    getCount: method('1.4', (scope) => plain(scoped(scope).length)),
    getItemOrNullObject: method('1.4', (scope, [key]) => byKey(scope, key)),
    getItemAt: method('1.1', (scope, [at]) => {
      const found = scoped(scope)[integer(at)];
      if (!found) throw itemNotFound(`no table at ${String(at)}`);
      return objectOf(found.sheet, found.table);
    }),
  },
};

/** Excel.Table. */
export const tableType: HostType<TableRef> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: scalar('1.1', ({ id }) => id),
    name: scalar('1.1', (ref) => tableOf(ref).name),
    showHeaders: scalar('1.1', (ref) => tableOf(ref).headers),
    showTotals: scalar('1.1', (ref) => tableOf(ref).totals),
  },
  navigations: { worksheet: navigation('1.2', ({ sheet }) => object('Worksheet', sheet)) },
  methods: {
    getRange: method('1.1', (ref, _, excel) => rangeObject(excel, ref.sheet, tableOf(ref).area)),
    getDataBodyRange: method('1.1', (ref, _, excel) => {
      const { area, headers, totals } = tableOf(ref);
      const body = { ...area, top: area.top + (headers ? 1 : 0), bottom: area.bottom - (totals ? 1 : 0) };
      return rangeObject(excel, ref.sheet, body);
    }),
    getHeaderRowRange: method('1.1', (ref, _, excel) => {
      const { area, headers } = tableOf(ref);
      if (!headers) throw itemNotFound('the table has no header row');
      return rangeObject(excel, ref.sheet, { ...area, bottom: area.top });
    }),
  },
};
