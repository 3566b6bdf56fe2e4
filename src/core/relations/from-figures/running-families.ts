import { addableDown } from '../../arithmetic/addable';
import { equation, type Claim, type Statement } from '../../arithmetic/equation';
import type { Family } from '../../arithmetic/family';
import { figureAt, figureColumns, figureRows, type Figure } from '../../facts/figure';
import { isDerived, leaves } from '../../facts/rows';
import { cellAt } from '../../grid/range';
import type { Column, Row, Table } from '../../table/table';
import { minedFamily, signedFormula } from './mined-family';
import { isNumbering } from './numbering';
import { columnPlane, rowPlane, type Plane } from './plane';
import { runningIn, type Running, type Steps } from './running';

/** Lines and instances of one direction, and how they are named and looked up. */
interface Direction {
  readonly table: Table;
  readonly plane: Plane;
  readonly steps: Steps;
  readonly nameOf: (line: number) => string;
  readonly figure: (line: number, instance: number) => Figure;
  readonly placeOf: (line: number) => Statement['at'];
  /** Where the figure before stands. */
  readonly arrow: '↑' | '←';
}

const stepsOf = (size: number): Steps => Array.from({ length: Math.max(0, size - 1) }, (_, i) => [i, i + 1] as const);

const MOST_LINES = 60;

function columnsDown(table: Table): Direction | null {
  const columns = figureColumns(table).filter((column) => !column.hidden && column.role !== 'rate');
  const items = new Set(leaves(table));
  const rows = figureRows(table).filter((row) => items.has(row) && !isDerived(table, row));
  if (columns.length < 2 || columns.length > MOST_LINES || rows.length < 5) return null;
  return {
    table,
    plane: columnPlane(table, columns, rows),
    steps: stepsOf(rows.length),
    nameOf: (line) => columns[line]?.path[(columns[line]?.path.length ?? 1) - 1] ?? '',
    figure: (line, i) => figureAt(table, rows[i] as Row, columns[line] as Column),
    placeOf: (line) => cellAt(table.grid.sheet, table.header.bottom, columns[line]?.at ?? 0),
    arrow: '↑',
  };
}

function rowsAlong(table: Table): Direction | null {
  const columns = addableDown(table).filter((column) => !column.hidden);
  const rows = figureRows(table).filter((row) => !isDerived(table, row) && !isNumbering(table, row, columns));
  if (rows.length < 2 || rows.length > MOST_LINES || columns.length < 5) return null;
  const label = table.columns.find((c) => c.role === 'label')?.at ?? table.range.left;
  return {
    table,
    plane: rowPlane(table, columns, rows),
    steps: stepsOf(columns.length),
    nameOf: (line) => rows[line]?.label ?? '',
    figure: (line, i) => figureAt(table, rows[line] as Row, columns[i] as Column),
    placeOf: (line) => cellAt(table.grid.sheet, rows[line]?.at ?? 0, label),
    arrow: '←',
  };
}

const sign = (signs: readonly number[], i: number): string => ((signs[i] ?? 1) < 0 ? '−' : '+');

function textOf({ nameOf, arrow }: Direction, { result, from, terms, signs }: Running): string {
  const added = terms.map((line, i) => ` ${sign(signs, i)} ${nameOf(line)}`).join('');
  return `${nameOf(result)} = ${nameOf(from)} ${arrow}${added}`;
}

function familyOf(direction: Direction, running: Running): Family {
  const { table, steps, figure, placeOf } = direction;
  const { result, from, terms, signs } = running;
  const statement = { text: textOf(direction, running), at: placeOf(result), supposed: true };
  const isSum = signs.every((s) => s > 0);
  const compute = (values: readonly number[]): number =>
    values.reduce((sum, v, i) => sum + v * (i === 0 ? 1 : (signs[i - 1] ?? 1)), 0);
  const write = signedFormula([1, ...signs]);
  const equations = steps.flatMap(([before, here]) => {
    const own = figure(result, here);
    const last = figure(from, before);
    const added = terms.map((line) => figure(line, here));
    if (own.blank || last.blank || (added.length > 0 && added.every((f) => f.blank || f.value === 0))) return [];
    const claim: Claim = { kind: 'components', result: own, terms: [last, ...added], statement };
    return [equation(isSum ? claim : { ...claim, compute, write })];
  });
  return minedFamily(table, statement, equations);
}

/** Columns that run on down the rows, and rows that run on along the columns, by their figures alone. */
export function runningFamilies(table: Table): Family[] {
  return [columnsDown(table), rowsAlong(table)].flatMap((direction) =>
    direction ? runningIn(direction.plane, direction.steps).map(({ running }) => familyOf(direction, running)) : [],
  );
}
