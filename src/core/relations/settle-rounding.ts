import { noise, type Equation } from '../arithmetic/equation';
import { copyWith, LightEquation, type Source } from '../arithmetic/light-equation';
import type { Table } from '../table/table';
import { roundingReach } from './rounding';
import {
  addendsIn,
  evidenceOf,
  instanceOf,
  isComputed,
  roundingFor,
  type Evidence,
  type Instance,
} from './rounding-evidence';

/** What holds to the digit among exact figures may not be moved by a correction as rounded figures may. */
function tighten(table: Table, equations: readonly Equation[], evidence: ReadonlyMap<string, Evidence>): void {
  const met = new Set<Source>();
  for (const made of equations) {
    if (!(made instanceof LightEquation) || made.state !== 'holds' || met.has(made.source)) continue;
    met.add(made.source);
    const found = instanceOf(table, made);
    if (found?.residual === 0 && roundingFor(table, found, evidence) === 'exact') made.source.exactStep = found.step;
  }
}

/** A sum of which it is known how its figures round: what differs is an error, rounding, or a question. */
function settled(table: Table, found: Instance, evidence: ReadonlyMap<string, Evidence>): Equation {
  const { made, step, residual } = found;
  if (residual === 0) return made;
  const rounding = roundingFor(table, found, evidence);
  if (found.assumed) {
    const reach = roundingReach(addendsIn(made));
    return rounding === 'rounded' && Math.abs(residual) <= reach
      ? copyWith(made, { state: 'holds', tolerance: reach })
      : made;
  }
  if (rounding === 'exact') return copyWith(made, { state: 'broken', tolerance: step / 2 });
  const beyond = made.state === 'broken';
  if (beyond || isComputed(table, made)) return made;
  const reach = rounding === 'rounded' ? roundingReach(addendsIn(made)) : 0;
  if (Math.abs(residual) <= reach + noise(1)) return made;
  return copyWith(made, { state: 'broken', doubt: made.doubt ?? 'rounding', tolerance: Math.max(reach, 0.5) * step });
}

/**
 * Judges every sum by how its own table rounds, where one equation alone could only allow for the worst: exact figures
 * differ by nothing, rounded ones by three standard deviations, and of others a difference is asked about.
 */
export function settleRounding(table: Table, equations: readonly Equation[]): readonly Equation[] {
  // What holds to the digit is light: nobody has looked at its figures, and there is nothing to settle.
  const open = (made: Equation): boolean =>
    made.state !== 'unknown' &&
    made.expected !== null &&
    made.actual !== null &&
    Math.abs(made.expected - made.actual) > noise(made.actual);
  if (!equations.some(open)) return equations;
  const evidence = evidenceOf(table, equations);
  tighten(table, equations, evidence);
  return equations.map((made) => {
    const found = open(made) ? instanceOf(table, made) : null;
    return found ? settled(table, found, evidence) : made;
  });
}
