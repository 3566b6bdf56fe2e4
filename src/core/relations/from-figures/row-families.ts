import { columnEquation } from '../../arithmetic/column-equations';
import { equation, type Claim, type Equation, type Statement } from '../../arithmetic/equation';
import type { Family } from '../../arithmetic/family';
import { figureAt } from '../../facts/figure';
import { isBlankAt, placeIn } from '../../facts/strip';
import { cellAt } from '../../grid/range';
import type { Column, Row, Table } from '../../table/table';
import { minedFamily, signedFormula } from './mined-family';
import { computeOf, type Relation } from './relation';

const statementOf = (table: Table, row: Row, text: string): Statement => {
  const label = table.columns.find((c) => c.role === 'label')?.at ?? table.range.left;
  return { text, at: cellAt(table.grid.sheet, row.at, label), supposed: true };
};

/** What a row is the sum of, column by column (dòng cộng mà số liệu chỉ ra). */
export function sumFamily(table: Table, rows: readonly Row[], columns: readonly Column[], relation: Relation): Family {
  const total = rows[relation.result] as Row;
  const scope = relation.terms.map((line) => rows[line] as Row);
  const statement = statementOf(table, total, total.label);
  const terms = scope.map((row) => placeIn(table, row));
  const kind = total.role === 'total' ? 'total' : 'subtotal';
  const equations = columns
    .filter((column) => !isBlankAt(table, total, column))
    .map((column) => columnEquation(table, { kind, total, column, terms, statement, doubt: null, scope }));
  return minedFamily(table, statement, equations);
}

/** What a row is the balance of: closing = opening + in − out, difference = income − expenditure (cân đối, chênh lệch). */
export function balanceFamily(
  table: Table,
  rows: readonly Row[],
  columns: readonly Column[],
  relation: Relation,
): Family {
  const result = rows[relation.result] as Row;
  const scope = relation.terms.map((line) => rows[line] as Row);
  const said = scope.map((row, i) => `${(relation.signs[i] ?? 1) < 0 ? ' − ' : i === 0 ? '' : ' + '}${row.label}`);
  const statement = statementOf(table, result, `${result.label} = ${said.join('')}`);
  const equations = columns.flatMap((column): Equation[] => {
    if (isBlankAt(table, result, column) || scope.every((row) => isBlankAt(table, row, column))) return [];
    const terms = scope.map((row) => figureAt(table, row, column));
    const claim: Claim = { kind: 'components', result: figureAt(table, result, column), terms, statement };
    const isSum = relation.signs.every((s) => s > 0);
    return [equation(isSum ? claim : { ...claim, compute: computeOf(relation), write: signedFormula(relation.signs) })];
  });
  return minedFamily(table, statement, equations);
}
