import { cellKey } from '../grid/range';
import type { Column, Table } from '../table/table';
import { breakdownFamilies } from './breakdown-families';
import { columnLineFamilies } from './column-line';
import { EQUATION_KINDS, type Equation } from './equation';
import { liesBetween, type Family } from './family';
import { patternFamilies } from './patterns';
import { productFamilies } from './product';
import { ratioFamilies } from './ratios';
import { subsetFamilies, subtotalFamilies, totalFamilies } from './totals';

interface Arithmetic {
  readonly equations: readonly Equation[];
  readonly doubted: readonly Family[];
}

const memory = new WeakMap<Table, Arithmetic>();

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

/** The column line says it, or live sums beside it do. */
function isBorneOut(made: Equation, all: readonly Equation[]): boolean {
  if (made.kind === 'column-arithmetic') return true;
  const kin = all.filter(
    (e) =>
      e.kind === made.kind &&
      e.kind !== 'subset' &&
      e.sum &&
      (e.result.row === made.result.row || e.result.column === made.result.column),
  );
  return kin.filter((e) => e.state === 'holds' && e.result.live !== null).length >= 2;
}

/** One relation said twice (column line and header) is one equation, named by its first kind. */
const relationKey = ({ result, terms, kind }: Equation): string =>
  [
    kind === 'subset' || kind === 'rate' ? kind : 'sum',
    cellKey(result.at),
    ...terms.map((t) => cellKey(t.at)).sort(),
  ].join(' ');

/** Columns in which no total is one, and each lies between its items: indices, growth, rates. */
function indexColumns(equations: readonly Equation[]): ReadonlySet<Column> {
  const totals = equations.filter((e) => (e.kind === 'total' || e.kind === 'subtotal') && e.terms.length > 1);
  const columns = new Set(totals.map((e) => e.result.column));
  const isIndex = (column: Column): boolean => {
    const own = totals.filter((e) => e.result.column === column && e.state !== 'unknown');
    return own.length > 0 && own.every((e) => e.state === 'broken' && liesBetween(e));
  };
  return new Set([...columns].filter(isIndex));
}

function arithmeticOf(table: Table): Arithmetic {
  const known = memory.get(table);
  if (known) return known;
  const families = FINDERS.flatMap((find) => find(table));
  const all = families.filter((one) => !one.doubted).flatMap((one) => one.equations);
  const ordered = [...all].sort((a, b) => EQUATION_KINDS.indexOf(a.kind) - EQUATION_KINDS.indexOf(b.kind));
  const seen = new Set<string>();
  const indices = indexColumns(ordered);
  const equations = ordered.filter((made) => {
    if (
      indices.has(made.result.column) &&
      (made.kind === 'total' || made.kind === 'subtotal' || made.kind === 'subset')
    )
      return false;
    const key = relationKey(made);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const unsure = table.confidence < SURE;
  const sure = equations.map((e) =>
    e.doubt === 'unclear-column' && isBorneOut(e, equations)
      ? { ...e, doubt: null }
      : unsure && !e.doubt && !isBorneOut(e, equations)
        ? { ...e, doubt: UNSURE }
        : e,
  );
  const made = { equations: sure, doubted: families.filter((one) => one.doubted) };
  memory.set(table, made);
  return made;
}

/** Every statement of arithmetic that a table makes about its figures, held or broken, each once. */
export const equationsOf = (table: Table): readonly Equation[] => arithmeticOf(table).equations;

/** Statements that fail in most rows, so that their reading and not the figures is in doubt. */
export const doubtedOf = (table: Table): readonly Family[] => arithmeticOf(table).doubted;
