import type { Column, Row, Table } from '../table/table';
import { derived } from '../facts/facts';
import { figureRows } from '../facts/figure';
import { isDerived, parentOf } from '../facts/rows';
import { stockIn } from '../facts/stock';
import type { EquationKind } from './equation';
import type { RowRelation } from './row-equations';

/** Rows of a group of rates or yields, "Giáo viên/lớp", are rates themselves. */
function isUnderDerived(table: Table, row: Row): boolean {
  const parent = parentOf(table, row);
  return parent !== null && isDerived(table, parent);
}

const measured = derived((facts): readonly Row[] =>
  figureRows(facts).filter((row) => !isDerived(facts, row) && !isUnderDerived(facts, row)),
);

const flowing = derived((facts): readonly Row[] => measured(facts).filter((row) => stockIn(row.label) !== 'sure'));

/** Rows whose figures add up across columns: no captions, rates or yields, and over years no stocks. */
export const rowsOf = (table: Table, kind: EquationKind): readonly Row[] =>
  kind === 'period' ? flowing(table) : measured(table);

/** That a column is made of others, in the words of whoever says so. */
export const relationOf = (
  { whole, parts }: { readonly whole: Column; readonly parts: readonly Column[] },
  said: Omit<RowRelation, 'result' | 'terms'>,
): RowRelation => ({ ...said, result: whole, terms: parts });
