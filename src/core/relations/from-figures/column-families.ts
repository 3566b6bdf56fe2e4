import { asked } from '../../arithmetic/comparisons';
import { SOME_WORDS } from '../../arithmetic/breakdown';
import type { EquationKind, Statement, Written } from '../../arithmetic/equation';
import { familyOf, type Family } from '../../arithmetic/family';
import { rowEquations, type RowRelation } from '../../arithmetic/row-equations';
import { cellFormula, figureAt } from '../../facts/figure';
import { bitsAt, numbersIn } from '../../facts/strip';
import { cellAt } from '../../grid/range';
import type { Column, Row, Table } from '../../table/table';
import { fold } from '../../text/fold';
import { isExcused } from './excused';
import { isPercent, isTold } from './plane';
import { computeOf, isLinear, ownHalf, rateWindow, type Relation } from './relation';
import { withRoundingDoubt } from './rounding-doubt';

const lastOf = (c: Column): string => c.path[c.path.length - 1] ?? '';

/** Columns by their own words, with those above them where these alone would not tell them apart. */
function namesOf(columns: readonly Column[]): string[] {
  const short = columns.map(lastOf);
  const alike = new Set(short.filter((text, i) => short.indexOf(text) !== i));
  return columns.map((c) => (alike.has(lastOf(c)) ? c.path.join(' – ') : lastOf(c)));
}

const MOST_NAMED = 5;

function textOf(result: Column, terms: readonly Column[], relation: Relation): string {
  const [own = '', ...names] = namesOf([result, ...terms]);
  if (relation.sort === 'product') return names.join(' × ');
  if (relation.sort === 'ratio') return own;
  const said = names.map((name, i) => `${(relation.signs[i] ?? 1) < 0 ? ' − ' : i === 0 ? '' : ' + '}${name}`);
  const parts = said.length <= MOST_NAMED ? said : [...said.slice(0, 2), ' + …', ...said.slice(-1)];
  return `${own} = ${parts.join('')}`;
}

function kindOf(result: Column, terms: readonly Column[], relation: Relation): EquationKind {
  if (relation.sort === 'product') return 'product';
  if (relation.sort === 'ratio') return 'rate';
  if (terms.every((c) => c.area !== null) && result.area === null) return 'allocation';
  return terms.every((c) => c.period !== null) && terms.length > 1 ? 'period' : 'components';
}

/** The computation as a formula of its cells. */
function writtenOf({ sort, signs, scale }: Relation): Written {
  return (terms) => {
    const formulas = terms.map(cellFormula);
    if (formulas.some((f) => f === null)) return null;
    if (sort === 'ratio') return `${formulas.join('/')}*${String(scale)}`;
    if (sort === 'product')
      return `${formulas.join('*')}${scale === 1 ? '' : scale > 1 ? `*${String(scale)}` : `/${String(Math.round(1 / scale))}`}`;
    return formulas.map((f, i) => `${(signs[i] ?? 1) < 0 ? '-' : i === 0 ? '' : '+'}${f ?? ''}`).join('');
  };
}

/** Half of the finest digit in a column with decimals: its whole figures were rounded as the others were. */
function columnHalf(table: Table, column: Column): number {
  let half = Infinity;
  for (const value of numbersIn(table, column)) if (!Number.isInteger(value)) half = Math.min(half, ownHalf(value));
  return half < Infinity ? half : 0;
}

/** How far a product may be off because its factors were rounded. */
function productSlack(table: Table, terms: readonly Column[]): NonNullable<RowRelation['slack']> {
  const halves = terms.map((column) => columnHalf(table, column));
  return ({ row, value }) =>
    halves.reduce((sum, half, i) => {
      const factor = figureAt(table, row, terms[i] as Column).value ?? 0;
      return half === 0 || factor === 0 ? sum : sum + (Math.abs(value ?? 0) * half) / Math.abs(factor);
    }, 0);
}

/** Rows of one product by which factors they have: one without days is not multiplied by nought. */
function productEquations(
  table: Table,
  said: RowRelation,
  scale: number,
  rows: readonly Row[],
): ReturnType<typeof rowEquations> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = said.terms.map((c) => (isTold(bitsAt(table, row, c)) ? '1' : '0')).join('');
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].flatMap(([key, some]) => {
    const terms = said.terms.filter((_, i) => key.charAt(i) === '1');
    const compute = (values: readonly number[]): number => values.reduce((all, v) => all * v, scale);
    return terms.length < 2
      ? []
      : rowEquations(table, { ...said, terms, compute, told: true, slack: productSlack(table, terms) }, some);
  });
}

/** "Trong đó" columns may be only some of it. */
const isSome = (terms: readonly Column[]): boolean =>
  terms.some(({ path }) => path.some((text) => SOME_WORDS.test(fold(text))));

/** The equations of a relation between columns, row by row, under the rule that its sort belongs to. */
export function columnFamily(
  table: Table,
  columns: readonly Column[],
  relation: Relation,
  rows: readonly Row[],
): Family {
  const own = relationFamily(table, columns, relation, rows);
  const some = isSome(relation.terms.map((line) => columns[line] as Column));
  const equations = own.equations.filter((made) => !isExcused(made, some));
  return { ...own, doubted: false, equations: isLinear(relation) ? withRoundingDoubt(table, equations) : equations };
}

function relationFamily(table: Table, columns: readonly Column[], relation: Relation, rows: readonly Row[]): Family {
  const result = columns[relation.result] as Column;
  const terms = relation.terms.map((line) => columns[line] as Column);
  const text = textOf(result, terms, relation);
  const statement: Statement = { text, at: cellAt(table.grid.sheet, table.header.bottom, result.at), supposed: true };
  const said: RowRelation = { kind: kindOf(result, terms, relation), statement, result, terms };
  const write = writtenOf(relation);
  if (relation.sort === 'product')
    return familyOf(statement, productEquations(table, { ...said, write }, relation.scale, rows));
  if (relation.sort === 'ratio') return familyOf(statement, ratioEquations(table, { ...said, write }, relation, rows));
  const plain = relation.signs.every((s) => s > 0);
  const own = plain
    ? { ...said, openEnded: true, plain: true }
    : { ...said, compute: computeOf(relation), write, plain: true };
  return familyOf(statement, rowEquations(table, { ...own, told: true }, rows));
}

/** A rate may have been cut as well as rounded; under a per-cent sign it counts in per cent. */
function ratioEquations(
  table: Table,
  said: RowRelation,
  relation: Relation,
  rows: readonly Row[],
): ReturnType<typeof rowEquations> {
  const slack: NonNullable<RowRelation['slack']> = (figure) => Math.max(0, rateWindow(figure.value ?? 0) - figure.half);
  const [shown, plain] = [true, false].map((percent) =>
    rows.filter((row) => isPercent(bitsAt(table, row, said.result)) === percent),
  );
  const equations = (some: readonly Row[], scale: number): ReturnType<typeof rowEquations> =>
    rowEquations(table, { ...said, compute: computeOf({ ...relation, scale }), slack, told: true }, some);
  return asked([...equations(shown ?? [], 100), ...equations(plain ?? [], relation.scale)]);
}
