import { cellIndex } from './cell-index';
import { derived } from '../facts/facts';
import { keyOf, type Figure } from '../facts/figure';
import type { Column, Row, Table } from '../table/table';
import { breakdownFamilies } from './breakdown-families';
import { runningFamilies } from './breakdown-running';
import { columnLineFamilies } from './column-line';
import { comparisonFamilies, rateRowFamilies } from './comparisons';
import { distinct } from './distinct';
import { EQUATION_KINDS, type Equation, type EquationKind } from './equation';
import { liesBetween, type Family } from './family';
import { columnOf, keysOf, rowOf, sizeOf } from './light-equation';
import { moneyFamilies } from './money-identities';
import { patternFamilies } from './patterns';
import { withMined } from '../relations/from-figures/mined';
import { productFamilies } from './product';
import { ratioFamilies } from './ratios';
import { shareFamilies } from './shares';
import { statedRowFamilies } from './stated-rows';
import { withoutSelfRefuted } from './outvoted';
import { explainedByNotes } from '../relations/explained-by-notes';
import { withOffByOne } from '../relations/off-by-one';
import { withDoubts } from '../relations/borne-out';
import { settleRounding } from '../relations/settle-rounding';
import { subsetFamilies } from './subsets';
import { subtotalFamilies, totalFamilies } from './totals';

interface Arithmetic {
  readonly equations: readonly Equation[];
  readonly doubted: readonly Family[];
}

const FINDERS = [
  columnLineFamilies,
  productFamilies,
  breakdownFamilies,
  runningFamilies,
  moneyFamilies,
  statedRowFamilies,
  shareFamilies,
  subtotalFamilies,
  totalFamilies,
  subsetFamilies,
  ratioFamilies,
  comparisonFamilies,
  rateRowFamilies,
  patternFamilies,
];

const RANKS = new Map<EquationKind, number>(EQUATION_KINDS.map((kind, rank) => [kind, rank]));
const rankOf = ({ kind }: Equation): number => RANKS.get(kind) ?? EQUATION_KINDS.length;

export const isLiveCell = (figure: Figure): boolean =>
  figure.amount.kind === 'number' && figure.amount.stored === 'formula';

/** The kind that comes first, and of one kind what is typed before what is computed. */
export const byKind = (a: Equation, b: Equation): number =>
  rankOf(a) - rankOf(b) || Number(isLiveCell(a.result)) - Number(isLiveCell(b.result));

/** Whether all totals of a column lie between their items: decimals of one are enough, whole figures need several. */
interface Between {
  all: boolean;
  readonly whole: Set<Row>;
  readonly decimals: Set<Row>;
}

/** Columns in which no total is one, and each lies between its items: indices, growth, rates. */
function indexColumns(equations: readonly Equation[]): ReadonlySet<Column> {
  const columns = new Map<Column, Between>();
  for (const made of equations) {
    if ((made.kind !== 'total' && made.kind !== 'subtotal') || made.state === 'unknown' || sizeOf(made) < 2) continue;
    const column = columnOf(made);
    const known: Between = columns.get(column) ?? { all: true, whole: new Set(), decimals: new Set() };
    columns.set(column, known);
    // What a formula adds up in its own column is no index there.
    const isSummed = known.all && made.state === 'broken' && made.result.live?.vertical === true;
    const between = made.state === 'broken' && known.all && !isSummed ? liesBetween(made) : null;
    known.all = between !== null;
    if (between) known[between].add(rowOf(made));
  }
  const isIndex = ({ all, whole, decimals }: Between): boolean =>
    all && (decimals.size > whole.size || whole.size + decimals.size > 1);
  return new Set([...columns].flatMap(([column, between]) => (isIndex(between) ? [column] : [])));
}

/** In the order of kinds, and of one kind as they were found. */
function inOrder(families: readonly Family[]): Equation[] {
  const kinds = new Map<EquationKind, Equation[]>(EQUATION_KINDS.map((kind) => [kind, []]));
  for (const one of families) {
    if (one.doubted) continue;
    let [kind, list]: [EquationKind | null, Equation[] | undefined] = [null, undefined];
    for (const made of one.equations) {
      const own = made.kind;
      if (own !== kind) [kind, list] = [own, kinds.get(own)];
      list?.push(made);
    }
  }
  return EQUATION_KINDS.flatMap((kind) => kinds.get(kind) ?? []);
}

const DOWN: readonly EquationKind[] = ['total', 'subtotal', 'subset'];

const arithmeticOf = derived((facts): Arithmetic => {
  const families = withMined(
    facts,
    FINDERS.flatMap((find) => find(facts)),
  ).map((one) => withoutSelfRefuted(facts, one));
  const ordered = inOrder(families);
  const indices = indexColumns(ordered);
  const equations = distinct(
    ordered.filter((e) => indices.size === 0 || !DOWN.includes(e.kind) || !indices.has(columnOf(e))),
  );
  const settled = withOffByOne(settleRounding(facts, equations));
  const sure = explainedByNotes(facts, withDoubts(facts, settled));
  return { equations: sure, doubted: families.filter((one) => one.doubted) };
});

/** Every statement of arithmetic that a table makes about its figures, held or broken, each once. */
export const equationsOf = (table: Table): readonly Equation[] => arithmeticOf(table).equations;

/** The equations of a table by the keys of their cells. */
export const equationsAt = derived((facts) => cellIndex(facts.range, equationsOf(facts)));

/** Statements that fail in most rows, so that their reading and not the figures is in doubt. */
export const doubtedOf = (table: Table): readonly Family[] => arithmeticOf(table).doubted;

const otherwise = derived((facts): ReadonlyMap<number, readonly Equation[]> => {
  const found = new Map<number, Equation[]>();
  for (const made of equationsOf(facts)) {
    if (made.sum) continue;
    const key = keyOf(facts, rowOf(made), columnOf(made));
    const known = found.get(key);
    if (known) known.push(made);
    else found.set(key, [made]);
  }
  return found;
});

/** The equations that make a figure otherwise than by adding: divisions, products. */
export const computationsOf = (table: Table, figure: Figure): readonly Equation[] =>
  otherwise(table).get(figure.key) ?? [];

/** The equation that divides one figure by another to make this one, when its figures could be read. */
export const divisionOf = (table: Table, figure: Figure): Equation | undefined =>
  computationsOf(table, figure).find((e) => e.expected !== null && sizeOf(e) === 2);

/** Cells that stand in an equation whose figures could be read. */
export const settledCells = derived((facts): ReadonlySet<number> => {
  const keys = new Set<number>();
  for (const made of equationsOf(facts)) if (made.state !== 'unknown') for (const key of keysOf(made)) keys.add(key);
  return keys;
});
