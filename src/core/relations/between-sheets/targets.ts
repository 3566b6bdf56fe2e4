import { coordinatesOf, isPlanned, partsKey } from '../../facts/coordinates';
import { figureAt, figureColumns, type Figure } from '../../facts/figure';
import { periodKey } from '../../facts/period';
import { nameKey, placeOf } from '../../arithmetic/names';
import type { Column, Table } from '../../table/table';
import { fold } from '../../text/fold';
import { timeOf } from './coordinates-agree';
import { periodOf } from './forms';
import type { Workbook } from './workbook';

/** The target of one indicator in one table, known by all that tells it from others (tọa độ của chỉ tiêu). */
interface Target {
  readonly key: string;
  readonly figure: Figure;
  readonly table: Table;
}

/** One target with two figures. */
export interface TwoTargets {
  readonly here: Figure;
  readonly there: Figure;
}

/** Shorter names ("Tổ", "Lớp") are not one indicator's alone. */
const SHORTEST = 15;

const PLACE = /\b(huyen|xa|phuong|thi tran|thi xa|thanh pho|tp|tinh|quan)\b\.? ?(.+)/;

/** The place that a table's title or sheet names, as a key; '' where it names none. */
function placeKeyOf({ title, range }: Table): string {
  for (const text of [range.sheet, ...title.lines.map((line) => line.text)]) {
    const match = text.length < 120 ? PLACE.exec(fold(text)) : null;
    if (match?.[2]) return placeOf(match[0]).loose.slice(0, 40);
  }
  return '';
}

/** The one column of whole targets that a table has. */
function targetColumn(table: Table): Column | null {
  const columns = figureColumns(table).filter(
    (c) => c.role === 'target' && c.area === null && c.subsetOf === null && isPlanned(measureIn(table, c)),
  );
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

const measureIn = (table: Table, column: Column) => coordinatesOf(table).get(column)?.measure ?? 'target';

/** What the table is of: the place that it names; of several of one form and time each is of its own sheet. */
function whereOf(table: Table, { formsOf }: Workbook): string {
  const own = periodKey(periodOf(table));
  const [form] = formsOf(table);
  const alike = form?.siblings.filter(({ period }) => periodKey(period) === own).length ?? 0;
  return alike > 1 ? table.range.sheet : placeKeyOf(table);
}

/** Targets of whole indicators, known by long names that stand once in their table. */
function targetsIn(table: Table, workbook: Workbook): Target[] {
  const column = targetColumn(table);
  if (!column || table.rows.some((row) => row.area !== null)) return [];
  const at = coordinatesOf(table).get(column);
  const where = [whereOf(table, workbook), at ? partsKey(at) : '', at?.version ?? ''].join('|');
  const found = table.rows
    .filter((row) => row.role === 'item' && row.label.length >= SHORTEST)
    .map((row) => ({ row, figure: figureAt(table, row, column) }))
    .filter(({ figure }) => figure.amount.kind === 'number')
    .map(({ row, figure }) => {
      const time = periodKey(timeOf(table, figure));
      return { key: [nameKey(row.label), fold(row.unit?.text ?? ''), time, where].join('|'), figure, table };
    });
  const times = new Map<string, number>();
  for (const { key } of found) times.set(key, (times.get(key) ?? 0) + 1);
  return found.filter(({ key }) => times.get(key) === 1);
}

/** Targets that two tables of different forms give differently; instances of one form are of different things. */
export function twoTargets(workbook: Workbook): TwoTargets[] {
  const { tables, formsOf } = workbook;
  const before = new Map<string, Target>();
  return tables
    .flatMap((table) => targetsIn(table, workbook))
    .flatMap((one): TwoTargets[] => {
      const other = before.get(one.key);
      if (!other) before.set(one.key, one);
      if (!other || other.table === one.table || other.figure.value === one.figure.value) return [];
      const [form] = formsOf(one.table);
      return form && formsOf(other.table).includes(form) ? [] : [{ here: one.figure, there: other.figure }];
    });
}
