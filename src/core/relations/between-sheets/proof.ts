import type { Equation } from '../../arithmetic/equation';
import { fits } from '../../arithmetic/equation';
import { equationsOf } from '../../arithmetic/equations-of';
import { keysOf } from '../../arithmetic/light-equation';
import { derived } from '../../facts/facts';
import type { Figure } from '../../facts/figure';
import type { Table } from '../../table/table';

/** Which of two figures the tables' own arithmetic shows to be wrong. */
export type Side = 'here' | 'there' | 'open';

const byCell = derived((facts): ReadonlyMap<number, readonly Equation[]> => {
  const found = new Map<number, Equation[]>();
  for (const made of equationsOf(facts))
    if (made.state !== 'unknown')
      for (const key of keysOf(made)) {
        const known = found.get(key);
        if (known) known.push(made);
        else found.set(key, [made]);
      }
  return found;
});

/** Whether an equation holds once a figure is another. */
function holdsWith(made: Equation, { key }: Figure, value: number): boolean {
  const result = made.result.key === key ? value : (made.result.value ?? 0);
  return fits(
    made,
    made.terms.map((term) => (term.key === key ? value : (term.value ?? 0))),
    result,
  );
}

/** The table's own arithmetic fails with the figure as it stands, and holds with the other. */
function isRefuted(table: Table, figure: Figure, value: number): boolean {
  const all = byCell(table).get(figure.key) ?? [];
  return all.some(({ state }) => state === 'broken') && all.every((made) => holdsWith(made, figure, value));
}

/** What the tables' own totals say of two figures that ought to be one. */
export function sideOf(here: Table, own: Figure, there: Table, other: Figure): Side {
  const [wrong, right] = [isRefuted(here, own, other.value ?? 0), isRefuted(there, other, own.value ?? 0)];
  return wrong === right ? 'open' : wrong ? 'here' : 'there';
}

/** A sum of the table that fails as the figure stands, and would hold with the other. */
export interface Explained {
  readonly at: Figure['at'];
  readonly expected: number;
}

/** The table's sums that only this figure breaks. */
export const explainedIn = (table: Table, figure: Figure, value: number): Explained[] =>
  (byCell(table).get(figure.key) ?? []).flatMap((made) =>
    made.state === 'broken' &&
    made.expected !== null &&
    made.result.key !== figure.key &&
    holdsWith(made, figure, value)
      ? [{ at: made.result.at, expected: made.expected }]
      : [],
  );
