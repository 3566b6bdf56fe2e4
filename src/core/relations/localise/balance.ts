import type { Equation } from '../../arithmetic/equation';
import type { Candidate } from './candidates';

/** What a cell would do to one equation if it held what another says. */
export interface Effect {
  readonly change: number;
  /** How far the rounding of the other leaves it open. */
  readonly open: number;
}

/** An equation to be balanced, and by how much the cells of each disjoint equation may move it. */
interface Scale {
  readonly made: Equation;
  readonly off: number;
  readonly slack: number;
  readonly parts: readonly (readonly { readonly one: Candidate; readonly effect: Effect }[])[];
}

export interface Balancing {
  readonly off: (made: Equation) => number;
  readonly slack: (made: Equation) => number;
  /** Null where it cannot be said. */
  readonly effect: (one: Candidate, by: Equation, on: Equation) => Effect | null;
}

function scaleOf(
  { off, slack, effect }: Balancing,
  made: Equation,
  cells: readonly Candidate[],
  ownerOf: ReadonlyMap<Candidate, Equation>,
): Scale | null {
  const parts = new Map<Equation, { one: Candidate; effect: Effect }[]>();
  for (const one of cells) {
    const owner = ownerOf.get(one);
    const found = owner ? effect(one, owner, made) : null;
    if (!owner || !found) return null;
    parts.set(owner, [...(parts.get(owner) ?? []), { one, effect: found }]);
  }
  return { made, off: off(made), slack: slack(made), parts: [...parts.values()] };
}

/**
 * Where there are no more corrections than disjoint equations, each of these has just one, which says what it holds:
 * whether the others can still come out even is then seen long before all cells are chosen.
 */
export function balanceOf(
  balancing: Balancing,
  bound: readonly Equation[],
  shared: ReadonlyMap<Equation, readonly Candidate[]>,
): (chosen: ReadonlySet<Candidate>, out: ReadonlySet<Candidate>) => boolean {
  const ownerOf = new Map(bound.flatMap((made) => (shared.get(made) ?? []).map((one) => [one, made] as const)));
  const scales: Scale[] = [];
  const disjoint = new Set(bound);
  shared.forEach((cells, made) => {
    const scale = disjoint.has(made) ? null : scaleOf(balancing, made, cells, ownerOf);
    if (scale) scales.push(scale);
  });
  return (chosen, out) => scales.every((scale) => canBalance(scale, chosen, out));
}

/** Whether what is chosen and what may still be can bring an equation to nothing. */
function canBalance(
  { off, slack, parts }: Scale,
  chosen: ReadonlySet<Candidate>,
  out: ReadonlySet<Candidate>,
): boolean {
  let [least, most] = [off - slack, off + slack];
  for (const part of parts) {
    const taken = part.find(({ one }) => chosen.has(one));
    const effects = taken ? [taken.effect] : part.filter(({ one }) => !out.has(one)).map(({ effect }) => effect);
    const from = taken ? Infinity : 0;
    least += effects.reduce((low, { change, open }) => Math.min(low, change - open), from);
    most += effects.reduce((high, { change, open }) => Math.max(high, change + open), -from);
  }
  return least <= 1e-6 && most >= -1e-6;
}
