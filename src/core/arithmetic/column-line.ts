import type { Expression } from '../formula/expression';
import { evaluate, formulaOf, keysOf, print } from '../formula/evaluate-expression';
import type { Column, Row, Table } from '../table/table';
import type { Claim } from './equation';
import { best, family, type Family } from './family';
import { cellFormula, figureAt, isPercentRow, type Figure } from '../facts/figure';
import { printedSlack } from './printed';

/** A column that the column line computes (`1=2+3`), with the columns its symbols may mean. */
export interface ComputedColumn {
  readonly column: Column;
  readonly expression: Expression;
  /** `1=2+3`. */
  readonly text: string;
  readonly operands: readonly { readonly key: string; readonly columns: readonly Column[] }[];
  /** Symbols that no column has. */
  readonly missing: readonly string[];
}

const CONSTANTS = ['100', '1000'];

/** Columns that the column line computes. A numeral that names no column is a constant only as 100 or 1000. */
export function computedColumns(table: Table): ComputedColumn[] {
  return table.columns.flatMap((column) => {
    const { expression } = column;
    if (!expression) return [];
    const keys = keysOf(expression).filter((key, i, all) => all.indexOf(key) === i);
    const operands = keys.map((key) => ({
      key,
      columns: table.columns.filter((c) => c.symbol === key && c !== column),
    }));
    const missing = operands.filter((o) => o.columns.length === 0 && !CONSTANTS.includes(o.key)).map((o) => o.key);
    const named = operands.filter((o) => o.columns.length > 0);
    const text = `${column.symbol ?? ''}=${print(expression)}`;
    return [{ column, expression, text, operands: named, missing }];
  });
}

const hasOp = (e: Expression, ops: string): boolean => {
  if (e.op === 'column') return false;
  if (e.op === 'percent') return ops.includes('/') || hasOp(e.of, ops);
  return ops.includes(e.op) || hasOp(e.left, ops) || hasOp(e.right, ops);
};

/** Column symbols that stand twice are tried in every combination, a few of them at most. */
function choices(operands: ComputedColumn['operands']): Column[][] {
  let found: Column[][] = [[]];
  for (const { columns } of operands) found = found.flatMap((taken) => columns.map((c) => [...taken, c])).slice(0, 16);
  return found;
}

const rowsFor = (table: Table, product: boolean, shared: boolean): readonly Row[] =>
  table.rows.filter(
    (row) =>
      row.role !== 'note' &&
      !(product && (row.role === 'total' || row.role === 'group')) &&
      !(shared && isPercentRow(row)),
  );

function claimsOf(table: Table, made: ComputedColumn, columns: readonly Column[], scale: number): Claim[] {
  const { expression, operands, column } = made;
  const ratio = hasOp(expression, '/');
  const product = hasOp(expression, '*') && !ratio;
  const keys = operands.map((o) => o.key);
  const places = new Map(keys.map((key, i) => [key, i]));
  const statement = statementOf(made);
  const sum = !ratio && !product && !print(expression).includes('-');
  const repeated = keysOf(expression).length !== keys.length;
  const shared = sum && columns.some((c) => c.area !== null || c.period !== null);
  return rowsFor(table, product, shared).flatMap((row): Claim[] => {
    const terms = columns.map((c) => figureAt(table, row, c));
    const result = figureAt(table, row, column);
    if (ratio && (result.blank || result.amount.kind === 'none')) return [];
    const claim = { kind: 'column-arithmetic', result, terms, statement } as const;
    if (sum && !repeated) return [claim];
    const compute = (values: readonly number[]): number =>
      scale * evaluate(expression, (key) => (places.has(key) ? (values[places.get(key) ?? 0] ?? 0) : Number(key)));
    const slack = ratio ? printedSlack(result) : 0;
    return [{ ...claim, compute, formula: () => excelOf(expression, keys, terms, scale), slack }];
  });
}

const statementOf = ({ text, column }: ComputedColumn): Claim['statement'] => ({ text, at: column.symbolAt });

function excelOf(
  expression: Expression,
  keys: readonly string[],
  terms: readonly Figure[],
  scale: number,
): string | null {
  const formulas = terms.map(cellFormula);
  if (formulas.some((f) => f === null)) return null;
  const text = formulaOf(expression, (key) => (keys.includes(key) ? (formulas[keys.indexOf(key)] ?? '0') : key));
  return scale === 1 ? text : `${text}*${String(scale)}`;
}

/** What the column line says, row by row; a ratio may be printed as it is or ×100. */
export function columnLineFamilies(table: Table): Family[] {
  return computedColumns(table).flatMap((made) => {
    if (made.missing.length > 0 || made.operands.length === 0) return [];
    const scales = hasOp(made.expression, '/') ? [1, 100, 0.01] : [1];
    const readings = choices(made.operands).flatMap((columns) =>
      scales.map((scale) => family(statementOf(made), claimsOf(table, made, columns, scale))),
    );
    const chosen = best(readings);
    return chosen ? [chosen] : [];
  });
}
