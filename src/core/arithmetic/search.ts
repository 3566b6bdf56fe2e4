import type { Equation } from './equation';
import type { Figure } from '../facts/figure';
import { breaks, cellsOf, change, holdsUnder, isLive, solve, touching, type Changes, type Ledger } from './ledger';

/** One figure corrected, and the broken equations that this repairs. */
export interface Correction {
  readonly cell: Figure;
  readonly value: number;
  readonly repaired: readonly Equation[];
}

/** With more failures than these in one knot no search of single figures comes to an end. */
const MOST_BROKEN = 60;
const DEPTH = 3;
/** Openings of the search that are followed, and figures tried in all: what a table of one page needs many times over. */
const MOST_VISITS = 300;
const MOST_ATTEMPTS = 20_000;

/** Cells of an equation, and those that its live terms are made of. */
export function sources(ledger: Ledger, made: Equation): readonly Figure[] {
  const found = new Map<number, Figure>();
  let wave: readonly Figure[] = cellsOf(made);
  for (let depth = 0; depth < 4 && wave.length > 0; depth++) {
    for (const figure of wave) found.set(figure.key, figure);
    wave = ledger.lives ? termsBehind(ledger, wave, found) : [];
  }
  return [...found.values()].filter((figure) => figure.value !== null);
}

/** The terms of the live equations whose results are among the cells found. */
function termsBehind(ledger: Ledger, wave: readonly Figure[], found: ReadonlyMap<number, Figure>): Figure[] {
  const next: Figure[] = [];
  const seen = new Set<Equation>();
  for (const { key } of wave)
    for (const made of touching(ledger, key)) {
      if (seen.has(made) || !isLive(made) || !found.has(made.result.key)) continue;
      seen.add(made);
      for (const term of made.terms) if (!found.has(term.key)) next.push(term);
    }
  return next;
}

interface Shared {
  readonly cell: Figure;
  readonly equations: readonly Equation[];
}

/** Cells that two broken equations or more have in common. */
function sharedCells(ledger: Ledger, broken: readonly Equation[]): Shared[] {
  const map = new Map<number, { cell: Figure; equations: Equation[] }>();
  for (const made of broken) {
    for (const cell of sources(ledger, made)) {
      const entry = map.get(cell.key);
      if (entry) entry.equations.push(made);
      else map.set(cell.key, { cell, equations: [made] });
    }
  }
  return [...map.values()].filter((entry) => entry.equations.length > 1);
}

type Attempt = Correction & { readonly after: Changes };

/** Figures under which the cell would repair one of the equations at least. */
function valuesFor(
  ledger: Ledger,
  { cell, equations }: Shared,
  open: ReadonlySet<Equation>,
  changes: Changes,
): number[] {
  const asked = equations.filter((e) => open.has(e) && e.kind !== 'rate').concat(equations);
  const values = new Set<number>();
  for (const made of asked.slice(0, 4)) {
    const value = open.has(made) ? solve(ledger, made, cell, changes) : null;
    if (value !== null) values.add(value);
  }
  return [...values];
}

function attempts(ledger: Ledger, shared: readonly Shared[], open: ReadonlySet<Equation>, changes: Changes): Attempt[] {
  return shared.flatMap((one) =>
    valuesFor(ledger, one, open, changes).flatMap((value): Attempt[] => {
      const after = change(ledger, changes, one.cell, value);
      const repaired = one.equations.filter((made) => open.has(made) && holdsUnder(ledger, made, after));
      return repaired.length > 0 && !breaks(ledger, after) ? [{ cell: one.cell, value, repaired, after }] : [];
    }),
  );
}

/** Fewest corrections of shared cells that repair most; several answers when they are equally good. */
export function corrections(ledger: Ledger, broken: readonly Equation[]): readonly (readonly Correction[])[] {
  if (broken.length < 2 || broken.length > MOST_BROKEN) return [];
  const shared = sharedCells(ledger, broken);
  let found: (readonly Correction[])[] = [];
  let cheapest = broken.length;
  let [visits, tried] = [MOST_VISITS, MOST_ATTEMPTS];
  const visit = (open: readonly Equation[], changes: Changes, done: readonly Correction[]): void => {
    const cost = done.length + open.length;
    if (cost < cheapest) [cheapest, found] = [cost, [done]];
    else if (cost === cheapest && done.length > 0 && cost < broken.length) found.push(done);
    // One more correction at least for what is still open: dearer than the best answer, it is not looked for.
    const hopeless = open.length === 0 || done.length + 1 > cheapest;
    if (done.length >= DEPTH || hopeless || visits-- <= 0 || tried <= 0) return;
    const cells = shared.slice(0, tried);
    tried -= cells.length;
    const next = attempts(ledger, cells, new Set(open), changes).filter(
      (a) => !done.some((d) => d.cell.key === a.cell.key),
    );
    const most = next.reduce((top, a) => Math.max(top, a.repaired.length), 0);
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
      .map((c) => c.cell.key)
      .sort((a, b) => a - b)
      .join(' ');
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
