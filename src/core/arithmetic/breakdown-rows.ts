import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';
import type { Claim, EquationKind } from './equation';
import { figureAt } from '../facts/figure';
import { isDerived } from '../facts/rows';

const STOCK = /duy tri|luy ke|cong don|\bso du\b|cumulative|maintain/;

/** Rows of a group of rates or yields, "Giáo viên/lớp", are rates themselves. */
const isUnderDerived = (table: Table, row: Row): boolean =>
  row.parent !== null && table.rows.some((other) => other.at === row.parent && isDerived(other));

/** Rows whose figures add up across columns: no captions, rates or yields, and over years no stocks. */
export function rowsOf(table: Table, kind: EquationKind): readonly Row[] {
  const rows = table.rows.filter((row) => row.role !== 'note' && !isDerived(row) && !isUnderDerived(table, row));
  return kind === 'period' ? rows.filter((row) => !STOCK.test(fold(row.label))) : rows;
}

/** One row's claim that a column is made of others. */
export function claimAt(table: Table, row: Row, whole: Column, parts: readonly Column[], relation: '=' | '<='): Claim {
  const terms = parts.map((part) => figureAt(table, row, part));
  return {
    kind: 'components',
    result: figureAt(table, row, whole),
    terms,
    relation,
    statement: { text: '', at: null },
  };
}
