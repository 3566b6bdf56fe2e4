import { COLUMNS } from '../facts/figure';
import type { Equation, EquationKind } from './equation';
import { columnOf, keysOf, LightEquation, rowOf, sizeOf } from './light-equation';
import { relationName } from './row-equations';

const ownKind = ({ kind }: Equation): EquationKind | 'sum' => (kind === 'subset' || kind === 'rate' ? kind : 'sum');

/** Of an equation within one row, the relation between columns that it is; null for others. */
function rowRelation(made: Equation): string | null {
  if (made instanceof LightEquation) return made.source.relation;
  const { kind, result, terms } = made;
  if (terms.some((t) => t.row !== result.row)) return null;
  return relationName(
    kind,
    result.column,
    terms.map((t) => t.column),
  );
}

function isSame(a: Equation, b: Equation): boolean {
  if (ownKind(a) !== ownKind(b)) return false;
  const [[first, ...left], [other, ...right]] = [keysOf(a), keysOf(b)];
  if (first !== other || left.length !== right.length) return false;
  const sorted = [left, right].map((keys) => keys.sort((x, y) => x - y));
  return sorted[0]?.every((key, i) => key === sorted[1]?.[i]) ?? true;
}

/** Terms of more than these are compared, not added up into a key. */
const FEW = 4;

/** Equal for equations that may say the same; whether they do is compared then. */
function signature(made: Equation): number {
  const size = sizeOf(made);
  const own = rowOf(made).at * COLUMNS + columnOf(made).at;
  const terms = size > FEW ? size : keysOf(made).reduce((sum, key, i) => (i === 0 ? 0 : sum + key), 0);
  return own * 31 + terms;
}

/** Whether an equation over the rows of a column has been met. */
function metDown(): (made: Equation) => boolean {
  const known = new Map<number, Equation[]>();
  return (made) => {
    const key = signature(made);
    const alike = known.get(key);
    if (!alike) known.set(key, [made]);
    else if (alike.some((other) => isSame(other, made))) return true;
    else alike.push(made);
    return false;
  };
}

/** Whether a relation between columns has been met in a row. */
function metAcross(): (relation: string, row: number) => boolean {
  const known = new Map<string, boolean[]>();
  let [last, rows]: [string | null, boolean[]] = [null, []];
  return (relation, row) => {
    if (relation !== last) {
      rows = known.get(relation) ?? [];
      known.set((last = relation), rows);
    }
    if (rows[row]) return true;
    rows[row] = true;
    return false;
  };
}

/** One relation said twice (column line and header) is one equation, named by its first kind. */
export function distinct(equations: readonly Equation[]): Equation[] {
  const [down, across] = [metDown(), metAcross()];
  return equations.filter((made) => {
    const relation = rowRelation(made);
    return relation === null ? !down(made) : !across(relation, rowOf(made).at);
  });
}
