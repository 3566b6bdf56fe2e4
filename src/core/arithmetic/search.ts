import type { Equation } from './equation';
import type { Figure } from '../facts/figure';
import { breaks, cellsOf, change, holdsUnder, isLive, keyOf, solve, type Changes, type Ledger } from './ledger';

/** One figure corrected, and the broken equations that this repairs. */
export interface Correction {
  readonly cell: Figure;
  readonly value: number;
  readonly repaired: readonly Equation[];
}

const MOST_BROKEN = 60;
const DEPTH = 3;

/** Cells of an equation, and those that its live terms are made of. */
export function sources(ledger: Ledger, made: Equation): readonly Figure[] {
  const found = new Map<string, Figure>();
  let wave = [...cellsOf(made)];
  for (let depth = 0; depth < 4 && wave.length > 0; depth++) {
    wave.forEach((figure) => found.set(keyOf(figure), figure));
    wave = wave
      .flatMap((figure) => ledger.touching.get(keyOf(figure)) ?? [])
      .filter((other) => isLive(other) && found.has(keyOf(other.result)))
      .flatMap((other) => other.terms)
      .filter((figure) => !found.has(keyOf(figure)));
  }
  return [...found.values()].filter((figure) => figure.value !== null);
}

interface Shared {
  readonly cell: Figure;
  readonly equations: readonly Equation[];
}

/** Cells that two broken equations or more have in common. */
function sharedCells(ledger: Ledger, broken: readonly Equation[]): Shared[] {
  const map = new Map<string, { cell: Figure; equations: Equation[] }>();
  for (const made of broken) {
    for (const cell of sources(ledger, made)) {
      const entry = map.get(keyOf(cell)) ?? { cell, equations: [] };
      entry.equations.push(made);
      map.set(keyOf(cell), entry);
    }
  }
  return [...map.values()].filter((entry) => entry.equations.length > 1);
}

function attempts(
  ledger: Ledger,
  shared: readonly Shared[],
  broken: readonly Equation[],
  changes: Changes,
): (Correction & { after: Changes })[] {
  return shared.flatMap(({ cell, equations }) => {
    const values = new Set<number>();
    for (const made of equations
      .filter((e) => broken.includes(e) && e.kind !== 'rate')
      .concat(equations)
      .slice(0, 4)) {
      const value = broken.includes(made) ? solve(ledger, made, cell, changes) : null;
      if (value !== null) values.add(value);
    }
    return [...values].flatMap((value) => {
      const after = change(ledger, changes, cell, value);
      const repaired = equations.filter((made) => broken.includes(made) && holdsUnder(made, after));
      return repaired.length > 0 && !breaks(ledger, after) ? [{ cell, value, repaired, after }] : [];
    });
  });
}

/** Fewest corrections of shared cells that repair most; several answers when they are equally good. */
export function corrections(ledger: Ledger, broken: readonly Equation[]): readonly (readonly Correction[])[] {
  if (broken.length < 2 || broken.length > MOST_BROKEN) return [];
  const shared = sharedCells(ledger, broken);
  let found: (readonly Correction[])[] = [];
  let cheapest = broken.length;
  let budget = 300;
  const visit = (open: readonly Equation[], changes: Changes, done: readonly Correction[]): void => {
    const cost = done.length + open.length;
    if (cost < cheapest) [cheapest, found] = [cost, [done]];
    else if (cost === cheapest && done.length > 0 && cost < broken.length) found.push(done);
    if (done.length >= DEPTH || open.length === 0 || budget-- <= 0) return;
    const next = attempts(ledger, shared, open, changes).filter(
      (a) => !done.some((d) => keyOf(d.cell) === keyOf(a.cell)),
    );
    const most = Math.max(0, ...next.map((a) => a.repaired.length));
    for (const { after, ...one } of next.slice(0, 60))
      if (one.repaired.length >= Math.min(2, most))
        visit(
          open.filter((e) => !one.repaired.includes(e)),
          after,
          [...done, one],
        );
  };
  visit(broken, new Map(), []);
  return distinct(found);
}

/** The same cells corrected in another order, or to a figure that rounding leaves open, are one answer. */
function distinct(found: readonly (readonly Correction[])[]): readonly (readonly Correction[])[] {
  const seen = new Set<string>();
  return found.filter((set) => {
    const key = set
      .map((c) => keyOf(c.cell))
      .sort()
      .join(' ');
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
