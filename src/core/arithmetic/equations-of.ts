import { derived } from '../facts/facts';
import type { Figure } from '../facts/figure';
import type { Column, Table } from '../table/table';
import { breakdownFamilies } from './breakdown-families';
import { columnLineFamilies } from './column-line';
import { EQUATION_KINDS, type Equation, type EquationKind } from './equation';
import { liesBetween, type Family } from './family';
import { patternFamilies } from './patterns';
import { productFamilies } from './product';
import { ratioFamilies } from './ratios';
import { subsetFamilies, subtotalFamilies, totalFamilies } from './totals';

interface Arithmetic {
  readonly equations: readonly Equation[];
  readonly doubted: readonly Family[];
}

const FINDERS = [
  columnLineFamilies,
  productFamilies,
  breakdownFamilies,
  subtotalFamilies,
  totalFamilies,
  subsetFamilies,
  ratioFamilies,
  patternFamilies,
];

/** Below this, what the table itself does not state is asked, not asserted. */
const SURE = 0.5;
const UNSURE = 'unsure-table' as const;

const RANKS = new Map<EquationKind, number>(EQUATION_KINDS.map((kind, rank) => [kind, rank]));
const rankOf = ({ kind }: Equation): number => RANKS.get(kind) ?? EQUATION_KINDS.length;

export const isLiveCell = (figure: Figure): boolean =>
  figure.amount.kind === 'number' && figure.amount.stored === 'formula';

/** The kind that comes first, and of one kind what is typed before what is computed. */
export const byKind = (a: Equation, b: Equation): number =>
  rankOf(a) - rankOf(b) || Number(isLiveCell(a.result)) - Number(isLiveCell(b.result));

/** How many live sums of each kind hold, by row, by column and by cell. */
function liveSums(equations: readonly Equation[]): (made: Equation) => number {
  const counts = new Map<string, number>();
  const keys = ({ kind, result }: Equation): [string, string, string] => [
    `${kind} row ${String(result.row.at)}`,
    `${kind} column ${String(result.column.at)}`,
    `${kind} cell ${String(result.row.at)} ${String(result.column.at)}`,
  ];
  for (const made of equations)
    if (made.kind !== 'subset' && made.sum && made.state === 'holds' && made.result.live !== null)
      for (const key of keys(made)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (made) => {
    const [row = 0, column = 0, both = 0] = keys(made).map((key) => counts.get(key) ?? 0);
    return row + column - both;
  };
}

/** The column line says it, or live sums beside it do. */
function borneOut(equations: readonly Equation[]): (made: Equation) => boolean {
  let count: ((made: Equation) => number) | null = null;
  return (made) => made.kind === 'column-arithmetic' || (count ??= liveSums(equations))(made) >= 2;
}

const sortedKeys = ({ terms }: Equation): number[] => terms.map((t) => t.key).sort((a, b) => a - b);

const ownKind = ({ kind }: Equation): EquationKind | null => (kind === 'subset' || kind === 'rate' ? kind : null);

function isSame(a: Equation, b: Equation): boolean {
  if (ownKind(a) !== ownKind(b) || a.result.key !== b.result.key || a.terms.length !== b.terms.length) return false;
  const [left, right] = [sortedKeys(a), sortedKeys(b)];
  return left.every((key, i) => key === right[i]);
}

/** Equal for equations that may say the same; whether they do is compared then. */
function signature({ result, terms }: Equation): number {
  let sum = terms.length;
  for (const term of terms) sum += term.key;
  return result.key * 31 + sum;
}

/** One relation said twice (column line and header) is one equation, named by its first kind. */
function distinct(equations: readonly Equation[]): Equation[] {
  const first = new Map<number, Equation>();
  const others = new Map<number, Equation[]>();
  return equations.filter((made) => {
    const key = signature(made);
    const known = first.get(key);
    if (!known) {
      first.set(key, made);
      return true;
    }
    const alike = others.get(key) ?? [];
    if (isSame(known, made) || alike.some((other) => isSame(other, made))) return false;
    others.set(key, [...alike, made]);
    return true;
  });
}

/** In the order of kinds, and of one kind as they were found. */
function inOrder(families: readonly Family[]): Equation[] {
  const kinds = new Map<EquationKind, Equation[]>(EQUATION_KINDS.map((kind) => [kind, []]));
  for (const one of families) if (!one.doubted) for (const made of one.equations) kinds.get(made.kind)?.push(made);
  return EQUATION_KINDS.flatMap((kind) => kinds.get(kind) ?? []);
}

/** Columns in which no total is one, and each lies between its items: indices, growth, rates. */
function indexColumns(equations: readonly Equation[]): ReadonlySet<Column> {
  const index = new Map<Column, boolean>();
  for (const made of equations) {
    if ((made.kind !== 'total' && made.kind !== 'subtotal') || made.terms.length < 2 || made.state === 'unknown') continue;
    const { column } = made.result;
    index.set(column, (index.get(column) ?? true) && made.state === 'broken' && liesBetween(made));
  }
  return new Set([...index.keys()].filter((column) => index.get(column)));
}

const DOWN: readonly EquationKind[] = ['total', 'subtotal', 'subset'];

const arithmeticOf = derived((facts): Arithmetic => {
  const families = FINDERS.flatMap((find) => find(facts));
  const ordered = inOrder(families);
  const indices = indexColumns(ordered);
  const equations = distinct(ordered.filter((e) => !indices.has(e.result.column) || !DOWN.includes(e.kind)));
  const unsure = facts.confidence < SURE;
  const isBorneOut = borneOut(equations);
  const sure = equations.map((e) =>
    e.doubt === 'unclear-column' && isBorneOut(e)
      ? { ...e, doubt: null }
      : unsure && !e.doubt && !isBorneOut(e)
        ? { ...e, doubt: UNSURE }
        : e,
  );
  return { equations: sure, doubted: families.filter((one) => one.doubted) };
});

/** Every statement of arithmetic that a table makes about its figures, held or broken, each once. */
export const equationsOf = (table: Table): readonly Equation[] => arithmeticOf(table).equations;

/** Statements that fail in most rows, so that their reading and not the figures is in doubt. */
export const doubtedOf = (table: Table): readonly Family[] => arithmeticOf(table).doubted;

const otherwise = derived((facts): ReadonlyMap<Figure, readonly Equation[]> => {
  const found = new Map<Figure, Equation[]>();
  for (const made of equationsOf(facts)) {
    if (made.sum) continue;
    const known = found.get(made.result);
    if (known) known.push(made);
    else found.set(made.result, [made]);
  }
  return found;
});

/** The equations that make a figure otherwise than by adding: divisions, products. */
export const computationsOf = (table: Table, figure: Figure): readonly Equation[] => otherwise(table).get(figure) ?? [];

/** The equation that divides one figure by another to make this one, when its figures could be read. */
export const divisionOf = (table: Table, figure: Figure): Equation | undefined =>
  computationsOf(table, figure).find((e) => e.expected !== null && e.terms.length === 2);

/** Cells that stand in an equation whose figures could be read. */
export const settledCells = derived((facts): ReadonlySet<number> => {
  const keys = new Set<number>();
  for (const { state, result, terms } of equationsOf(facts)) {
    if (state === 'unknown') continue;
    keys.add(result.key);
    for (const term of terms) keys.add(term.key);
  }
  return keys;
});
