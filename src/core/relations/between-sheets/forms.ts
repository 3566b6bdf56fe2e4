import { periodIn, periodKey, type Period } from '../../facts/period';
import { figureColumns } from '../../facts/figure';
import { derived } from '../../facts/facts';
import type { Column, Table } from '../../table/table';
import { fold } from '../../text/fold';

/** One instance of a form: the table of one sheet (biểu của một xã, một huyện, một kỳ). */
export interface Sibling {
  readonly table: Table;
  readonly period: Period;
}

/** Tables of one workbook that are instances of one form (biểu cùng mẫu). */
export interface Form {
  readonly siblings: readonly Sibling[];
}

/** A text without what tells one instance from another: its years and the name of its own sheet. */
export function masked(text: string, sheet: string): string {
  const plain = fold(text).replace(/\b(19|20)\d\d\b/g, '#');
  const name = fold(sheet);
  return name.length < 3 ? plain : plain.split(name).join('@');
}

/** A column as it is called in every instance of its form. */
export const columnKey = (table: Table, { path }: Pick<Column, 'path'>): string =>
  path.map((text) => compactMask(text, table)).join('/');

const compactMask = (text: string, table: Table): string =>
  masked(text, table.range.sheet).replace(/[^a-z0-9@#+/%]+/g, '');

/** What a table speaks of in time, by its sheet's name and then by its title. */
export const periodOf = derived((facts): Period => {
  const own = periodIn(facts.range.sheet).period;
  if (own.years !== null && own.part !== null) return own;
  const said = periodIn(facts.title.period ?? '').period;
  return { years: own.years ?? said.years, part: own.part ?? said.part, running: own.running || said.running };
});

/** Header paths alone: instances may list other rows (each commune its own villages). */
const formKey = derived((facts): string => facts.columns.map((column) => columnKey(facts, column)).join('|'));

const formOf = (tables: readonly Table[]): Form => ({
  siblings: tables.map((table) => ({ table, period: periodOf(table) })),
});

/** Tables by header, those of one sheet apart: nothing is compared pairwise. */
export function formsOf(tables: readonly Table[]): Form[] {
  const byKey = new Map<string, Table[]>();
  const times = new Map<string, number>();
  for (const table of tables) {
    if (figureColumns(table).length === 0) continue;
    // The second table with one header on a sheet is another form than the first.
    const own = `${formKey(table)} ${table.range.sheet}`;
    const nth = times.get(own) ?? 0;
    times.set(own, nth + 1);
    const key = `${String(nth)} ${formKey(table)}`;
    const known = byKey.get(key);
    if (known) known.push(table);
    else byKey.set(key, [table]);
  }
  return [...byKey.values()].filter((list) => list.length > 1).map(formOf);
}

/** The same form by period, where several instances share one: a sheet per commune and year. */
export function byPeriod(form: Form): Form[] {
  const groups = new Map<string, Sibling[]>();
  for (const one of form.siblings) {
    const known = groups.get(periodKey(one.period));
    if (known) known.push(one);
    else groups.set(periodKey(one.period), [one]);
  }
  if (groups.size < 2 || groups.size === form.siblings.length) return [];
  return [...groups.values()].filter((list) => list.length > 1).map((siblings) => ({ siblings }));
}
