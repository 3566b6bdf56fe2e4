import { noise, type Equation } from '../arithmetic/equation';

const isDown = ({ result, terms }: Equation): boolean => terms.every((term) => term.column === result.column);

/** By how much a total falls short of what its rows come to. */
const shortBy = ({ expected, actual }: Equation): number => (expected ?? 0) - (actual ?? 0);

/** Pairs of places among the terms whose figures come to what the total lacks. */
function pairsIn(made: Equation): [number, number][] {
  const places = new Map<number, number[]>();
  const rounded = (value: number): number => Number(value.toPrecision(12));
  const [lacking, found] = [shortBy(made), [] as [number, number][]];
  made.terms.forEach((term, j) => {
    const value = term.value ?? 0;
    if (value === 0) return;
    for (const i of places.get(rounded(lacking - value)) ?? []) found.push([i, j]);
    const known = places.get(rounded(value));
    if (known) known.push(j);
    else places.set(rounded(value), [j]);
  });
  return found;
}

/** With more rows than these a pair that fits is found by chance. */
const MOST_ROWS = 1000;

/**
 * The two rows that every total of a row leaves out, by their places among the terms; null where no two, or several, would
 * explain all of them. One total alone proves nothing: among thirty rows there are four hundred pairs.
 */
export function pairLeftOut(broken: readonly Equation[]): readonly [number, number] | null {
  const [first] = broken;
  if (!first || broken.length < 2 || first.terms.length > MOST_ROWS || first.terms.length < 4) return null;
  const alike = (made: Equation): boolean =>
    made.sum && isDown(made) && shortBy(made) > 0 && made.terms.length === first.terms.length;
  if (!broken.every(alike)) return null;
  const lacks = (made: Equation, [i, j]: readonly [number, number]): boolean => {
    const both = (made.terms[i]?.value ?? 0) + (made.terms[j]?.value ?? 0);
    return Math.abs(both - shortBy(made)) <= made.tolerance + noise(both);
  };
  const pairs = pairsIn(first).filter((pair) => broken.every((made) => lacks(made, pair)));
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}
