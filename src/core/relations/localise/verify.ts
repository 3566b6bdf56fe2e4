import { holdsAt, type Equation } from '../../arithmetic/equation';
import { append } from '../../grid/append';
import type { Certificate } from './certificate';

/** What a certificate proves: that its changes make all hold, and that no fewer cells can. */
export interface Proof {
  readonly holds: boolean;
  readonly least: boolean;
}

const counts = (made: Equation): boolean => made.state !== 'unknown' && made.doubt === null;

const isComputed = ({ result }: Equation): boolean =>
  result.amount.kind === 'number' && result.amount.stored === 'formula';

/** Every cell that an equation rests on: its own, and those behind the computed ones that hold. */
function cellsBehind(made: Equation, makers: ReadonlyMap<number, readonly Equation[]>): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [made];
  for (let next = open.pop(); next; next = open.pop())
    for (const { key } of [next.result, ...next.terms]) {
      if (found.has(key)) continue;
      found.add(key);
      append(open, makers.get(key) ?? []);
    }
  return found;
}

function areDisjoint(equations: readonly Equation[], makers: ReadonlyMap<number, readonly Equation[]>): boolean {
  const used = new Set<number>();
  for (const made of equations) {
    const cells = cellsBehind(made, makers);
    for (const key of cells) if (used.has(key)) return false;
    cells.forEach((key) => used.add(key));
  }
  return true;
}

/** The equations that make each computed cell. */
function makersOf(equations: readonly Equation[]): ReadonlyMap<number, readonly Equation[]> {
  const makers = new Map<number, Equation[]>();
  for (const made of equations) {
    if (made.state !== 'holds' || !isComputed(made)) continue;
    makers.set(made.result.key, [...(makers.get(made.result.key) ?? []), made]);
  }
  return makers;
}

/** Checks a certificate against all equations of its table, knowing nothing of how it was found. */
export function verify(equations: readonly Equation[], certificate: Certificate): Proof {
  const { changes, followed, repaired, left, bound } = certificate;
  const values = new Map([...changes, ...followed].map(({ figure, value }) => [figure.key, value]));
  const value = (figure: Equation['result']): number => values.get(figure.key) ?? figure.value ?? 0;
  const holds = (made: Equation): boolean => holdsAt(made, made.compute(made.terms.map(value)), value(made.result));
  const must = new Set(repaired);
  const makers = makersOf(equations);
  const kept = equations
    .filter((made) => counts(made) && [made.result, ...made.terms].some(({ key }) => values.has(key)))
    .every((made) => (made.state === 'broken' && !must.has(made)) || holds(made));
  const follows = followed.every(({ figure }) => makers.has(figure.key));
  const broken = [...repaired, ...left, ...bound].every((made) => made.state === 'broken' && counts(made));
  const own = bound.every((made) => must.has(made) || left.includes(made));
  const least = broken && own && areDisjoint(bound, makers) && bound.length === changes.length + left.length;
  return { holds: broken && kept && follows && repaired.every(holds), least };
}
