import { cellKey } from '../grid/range';
import type { Table } from '../table/table';
import { breakdownFamilies } from './breakdown';
import { columnLineFamilies } from './column-line';
import { EQUATION_KINDS, type Equation } from './equation';
import type { Family } from './family';
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
];

/** One relation said twice (column line and header) is one equation, named by its first kind. */
const relationKey = ({ result, terms, kind }: Equation): string =>
  [
    kind === 'subset' || kind === 'rate' ? kind : 'sum',
    cellKey(result.at),
    ...terms.map((t) => cellKey(t.at)).sort(),
  ].join(' ');

function arithmeticOf(table: Table): Arithmetic {
  const known = memory.get(table);
  if (known) return known;
  const families = FINDERS.flatMap((find) => find(table));
  const all = families.filter((one) => !one.doubted).flatMap((one) => one.equations);
  const ordered = [...all].sort((a, b) => EQUATION_KINDS.indexOf(a.kind) - EQUATION_KINDS.indexOf(b.kind));
  const seen = new Set<string>();
  const equations = ordered.filter((made) => {
    const key = relationKey(made);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const made = { equations, doubted: families.filter((one) => one.doubted) };
  memory.set(table, made);
  return made;
}

/** Every statement of arithmetic that a table makes about its figures, held or broken, each once. */
export const equationsOf = (table: Table): readonly Equation[] => arithmeticOf(table).equations;

/** Statements that fail in most rows, so that their reading and not the figures is in doubt. */
export const doubtedOf = (table: Table): readonly Family[] => arithmeticOf(table).doubted;
