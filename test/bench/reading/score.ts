import { letters, parseA1 } from '../../../src/core/grid/range';
import { amountAt } from '../../../src/core/table/read-amount';
import type { Reading, Table } from '../../../src/core/table/table';
import type { ExpectedSheet, ExpectedTable } from './expected';

export interface Share {
  right: number;
  all: number;
}

export interface Score {
  readonly tables: Share;
  readonly falseTables: number;
  readonly columns: Share;
  readonly rows: Share;
  readonly cells: Share;
  readonly misses: string[];
}

const share = (): Share => ({ right: 0, all: 0 });

export const emptyScore = (): Score => ({
  tables: share(),
  falseTables: 0,
  columns: share(),
  rows: share(),
  cells: share(),
  misses: [],
});

function count(part: Share, ok: boolean, misses: string[], miss: string): void {
  part.all++;
  if (ok) part.right++;
  else misses.push(miss);
}

const firstColumn = (expected: ExpectedTable): string => Object.keys(expected.columns)[0] ?? 'A';

/** A found table is the expected one when their headers overlap and it covers the expected first column. */
function match(tables: readonly Table[], expected: ExpectedTable): Table | null {
  const column = parseA1('', `${firstColumn(expected)}1`)?.left ?? 0;
  const [top, bottom] = expected.header;
  return (
    tables.find(
      (t) =>
        t.header.top <= bottom - 1 && t.header.bottom >= top - 1 && t.range.left <= column && t.range.right >= column,
    ) ?? null
  );
}

function said(table: Table, address: string): number | string {
  const at = parseA1('', address);
  const row = table.rows.find((r) => r.at === at?.top);
  const column = table.columns.find((c) => c.at === at?.left);
  if (!row || !column) return 'not read';
  const amount = amountAt(table, row, column);
  if (amount.kind === 'number') return amount.value;
  return amount.kind === 'fraction' ? `${String(amount.numerator)}/${String(amount.denominator)}` : amount.kind;
}

const sameValue = (a: number | string, b: number | string): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= Math.abs(b) * 1e-9 : a === b;

function scoreTable(table: Table, expected: ExpectedTable, score: Score): void {
  for (const [column, role] of Object.entries(expected.columns)) {
    const found = table.columns.find((c) => letters(c.at) === column)?.role ?? 'none';
    count(score.columns, found === role, score.misses, `column ${column}: ${found}, should be ${role}`);
  }
  for (const [row, what] of Object.entries(expected.rows)) {
    const [role, parent] = typeof what === 'string' ? [what, null] : [what[0], what[1]];
    const found = table.rows.find((r) => r.at === Number(row) - 1);
    const isParent = role === 'note' || (found?.parent ?? null) === (parent === null ? null : parent - 1);
    const shown = `${found?.role ?? 'none'} under ${found?.parent === null || found === undefined ? '-' : String(found.parent + 1)}`;
    count(
      score.rows,
      found?.role === role && isParent,
      score.misses,
      `row ${row}: ${shown}, should be ${role} under ${String(parent ?? '-')}`,
    );
  }
  for (const [address, value] of Object.entries(expected.cells)) {
    const found = said(table, address);
    count(
      score.cells,
      sameValue(found, value),
      score.misses,
      `cell ${address}: ${String(found)}, should be ${String(value)}`,
    );
  }
}

function missTable(expected: ExpectedTable, score: Score): void {
  score.columns.all += Object.keys(expected.columns).length;
  score.rows.all += Object.keys(expected.rows).length;
  score.cells.all += Object.keys(expected.cells).length;
}

/** Compares what the reader found on a sheet with what a person saw. */
export function scoreSheet({ tables }: Reading, expected: ExpectedSheet): Score {
  const score = emptyScore();
  const matched = new Set<Table>();
  for (const one of expected.tables) {
    const table = match(tables, one);
    count(score.tables, table !== null, score.misses, `table at rows ${one.header.join('-')} not found`);
    if (table) {
      matched.add(table);
      scoreTable(table, one, score);
    } else missTable(one, score);
  }
  const extra = tables.filter((t) => !matched.has(t));
  for (const table of extra) score.misses.push(`false table ${table.id}`);
  return { ...score, falseTables: extra.length };
}

export function addScore(to: Score, from: Score): Score {
  for (const part of ['tables', 'columns', 'rows', 'cells'] as const) {
    to[part].right += from[part].right;
    to[part].all += from[part].all;
  }
  return { ...to, falseTables: to.falseTables + from.falseTables, misses: [...to.misses, ...from.misses] };
}
