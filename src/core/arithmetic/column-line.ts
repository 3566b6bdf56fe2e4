import type { Expression } from '../formula/expression';
import { formulaOf, keysOf, print } from '../formula/evaluate-expression';
import type { Column, Row, Table } from '../table/table';
import { derived } from '../facts/facts';
import { cellFormula, isPercentRow } from '../facts/figure';
import type { Equation, Written } from './equation';
import { best, bestOfScales, familyOf, type Family } from './family';
import { printedSlack } from './printed';
import { rowEquations } from './row-equations';

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

/** Per-cents are added over nothing, whatever the column line says of the amounts above them. */
const rowsFor = (table: Table, product: boolean, sum: boolean): readonly Row[] =>
  table.rows.filter(
    (row) =>
      row.role !== 'note' &&
      !(product && (row.role === 'total' || row.role === 'group')) &&
      !(sum && isPercentRow(row)),
  );

function readingOf(
  table: Table,
  made: ComputedColumn,
  columns: readonly Column[],
  scale: number,
  most: number,
): Family {
  const { expression, operands, column } = made;
  const ratio = hasOp(expression, '/');
  const product = hasOp(expression, '*') && !ratio;
  const keys = operands.map((o) => o.key);
  const sum = !ratio && !product && !print(expression).includes('-');
  const plain = sum && keysOf(expression).length === keys.length;
  const statement = { text: made.text, at: column.symbolAt };
  const relation = {
    kind: 'column-arithmetic' as const,
    statement,
    result: column,
    terms: columns,
    told: ratio,
    ...(ratio ? { slack: printedSlack } : {}),
    ...(plain ? {} : { compute: compiled(expression, keys, scale), write: written(expression, keys, scale) }),
  };
  return familyOf(statement, rowEquations(table, relation, rowsFor(table, product, sum), most));
}

/** The expression over the values of its symbols in order; other symbols are constants. */
function compiled(expression: Expression, keys: readonly string[], scale: number): Value {
  const part = (e: Expression): Value => {
    if (e.op === 'column') {
      const at = keys.indexOf(e.key);
      const constant = Number(e.key);
      return at < 0 ? () => constant : (values) => values[at] ?? 0;
    }
    if (e.op === 'percent') {
      const of = part(e.of);
      return (values) => of(values) * 100;
    }
    const [a, b] = [part(e.left), part(e.right)];
    return operated(e.op, a, b);
  };
  const whole = part(expression);
  return (values) => scale * whole(values);
}

type Value = Equation['compute'];

function operated(op: '+' | '-' | '*' | '/', a: Value, b: Value): Value {
  if (op === '+') return (values) => a(values) + b(values);
  if (op === '-') return (values) => a(values) - b(values);
  return op === '*' ? (values) => a(values) * b(values) : (values) => a(values) / b(values);
}

/** The expression as a formula over the cells of its symbols. */
const written =
  (expression: Expression, keys: readonly string[], scale: number): Written =>
  (terms) => {
    const formulas = terms.map(cellFormula);
    if (formulas.some((f) => f === null)) return null;
    const text = formulaOf(expression, (key) => (keys.includes(key) ? (formulas[keys.indexOf(key)] ?? '0') : key));
    return scale === 1 ? text : `${text}*${String(scale)}`;
  };

/** What the column line says, row by row; a ratio may be printed as it is or ×100. */
export const columnLineFamilies = derived((facts): readonly Family[] =>
  computedColumns(facts).flatMap((made) => {
    if (made.missing.length > 0 || made.operands.length === 0) return [];
    const scales = hasOp(made.expression, '/') ? [1, 100, 0.01] : [1];
    const chosen = best(
      choices(made.operands).flatMap(
        (columns) => bestOfScales(scales, (scale, most) => readingOf(facts, made, columns, scale, most)) ?? [],
      ),
    );
    return chosen ? [chosen] : [];
  }),
);
