import type { Column, Row, Table } from '../table/table';
import type { Claim, EquationKind } from './equation';
import { derived } from '../facts/facts';
import { figureAt, figureRows } from '../facts/figure';
import { isDerived, labelKey, parentOf } from '../facts/rows';

const STOCK = /duy tri|luy ke|cong don|\bso du\b|cumulative|maintain/;

/** Rows of a group of rates or yields, "Giáo viên/lớp", are rates themselves. */
function isUnderDerived(table: Table, row: Row): boolean {
  const parent = parentOf(table, row);
  return parent !== null && isDerived(table, parent);
}

const measured = derived((facts): readonly Row[] =>
  figureRows(facts).filter((row) => !isDerived(facts, row) && !isUnderDerived(facts, row)),
);

const flowing = derived((facts): readonly Row[] => measured(facts).filter((row) => !STOCK.test(labelKey(facts, row))));

/** Rows whose figures add up across columns: no captions, rates or yields, and over years no stocks. */
export const rowsOf = (table: Table, kind: EquationKind): readonly Row[] =>
  kind === 'period' ? flowing(table) : measured(table);

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
