import { labelKey, isDerived, parentOf } from '../facts/rows';
import { isBlankAt } from '../facts/strip';
import type { Table } from '../table/table';
import { addableDown, netted } from './addable';
import { subsetEquation } from './column-equations';
import type { Equation } from './equation';
import { familyOf, type Family } from './family';
import { keysOf } from './light-equation';
import { sameUnit, statementOf } from './row-statement';

/** A whole that most of its parts exceed is no whole of them. */
function withoutOddWholes(equations: readonly Equation[]): readonly Equation[] {
  const counts = new Map<number, { known: number; broken: number }>();
  for (const made of equations) {
    const { state } = made;
    if (state === 'unknown') continue;
    const [whole = 0] = keysOf(made);
    const count = counts.get(whole) ?? { known: 0, broken: 0 };
    counts.set(whole, { known: count.known + 1, broken: count.broken + (state === 'broken' ? 1 : 0) });
  }
  const odd = (made: Equation): boolean => {
    const { known, broken } = counts.get(keysOf(made)[0] ?? 0) ?? { known: 0, broken: 0 };
    return broken >= 3 && broken * 2 > known;
  };
  return equations.filter((made) => made.state !== 'broken' || !odd(made));
}

/** "Trong đó: tổng số thu" of a balance is no part of it. */
const NOT_PART = /tong (so|thu|chi)|chenh lech|can doi/;

/** "Trong đó" rows: none may be more than the row it is part of. */
export function subsetFamilies(table: Table): Family[] {
  const subsets = table.rows.filter((row) => row.role === 'subset' && row.parent !== null);
  const equations = subsets.flatMap((row): Equation[] => {
    const whole = parentOf(table, row);
    if (!whole || whole.role === 'note' || netted(table).has(whole.at) || !sameUnit(table, whole, row)) return [];
    if (isDerived(table, row) || NOT_PART.test(labelKey(table, row))) return [];
    const statement = statementOf(table, row);
    return addableDown(table)
      .filter((column) => !isBlankAt(table, row, column))
      .map((column) => subsetEquation(table, { whole, part: row, column, statement }));
  });
  const made = familyOf({ text: '', at: null }, equations);
  return [{ ...made, doubted: false, equations: withoutOddWholes(made.equations) }];
}
