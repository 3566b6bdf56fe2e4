import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import { ANY, both, isEmpty, spanOf, type Span } from './span';
import type { System } from './system';
import type { Trial } from './trial';

/** A cell that may be wrong, and the broken equations that it may repair (ô nghi sai). */
export interface Candidate {
  readonly figure: Figure;
  readonly broken: readonly Equation[];
}

const unitOf = (system: System, figure: Figure): number => 10 ** -system.digits(figure);

/** What the equations that hold leave of a cell; null as soon as they leave only what it holds now. */
function freedom(system: System, trial: Trial, figure: Figure, among: ReadonlySet<Equation>): Span | null {
  const unit = unitOf(system, figure) * (1 - 1e-6);
  const now = trial.value(figure);
  const moved = system.movedBy(figure.key);
  let left = ANY;
  // Sums first: they are quick to ask, and leave least.
  for (const sums of [true, false])
    for (const made of moved) {
      if (made.sum !== sums || among.has(made) || !trial.holds(made)) continue;
      left = both(left, spanOf(trial, made, figure));
      if (left.least > now - unit && left.most < now + unit) return null;
    }
  return left;
}

/** Whether a cell may move far enough to be half of what is wrong with one of the equations. */
function reaches(trial: Trial, figure: Figure, left: Span, broken: readonly Equation[]): boolean {
  const now = trial.value(figure);
  return broken.some((made) => {
    const { exact, least, most } = spanOf(trial, made, figure);
    const wanted = Number.isNaN(exact) ? (least > now ? least : most) : exact;
    if (!Number.isFinite(wanted)) return false;
    const half = (now + wanted) / 2;
    return wanted > now ? left.most >= half : left.least <= half;
  });
}

/** Whether a cell could be wrong without breaking what holds. */
export function isFree(system: System, trial: Trial, { figure, broken }: Candidate): boolean {
  const left = freedom(system, trial, figure, new Set(broken));
  if (left === null || isEmpty(left)) return false;
  return (left.least === -Infinity && left.most === Infinity) || reaches(trial, figure, left, broken);
}

/** Of equations, the cells in which an error may sit, each with the equations it is in. */
export function cellsIn(equations: readonly Equation[], cellsOf: (made: Equation) => readonly Figure[]): Candidate[] {
  const found = new Map<number, { figure: Figure; broken: Equation[] }>();
  for (const made of equations)
    for (const figure of cellsOf(made)) {
      const known = found.get(figure.key);
      if (known) known.broken.push(made);
      else found.set(figure.key, { figure, broken: [made] });
    }
  return [...found.values()];
}
