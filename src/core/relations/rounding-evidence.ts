import { noise, type Equation } from '../arithmetic/equation';
import {
  columnOf,
  columnsAcross,
  isLinear,
  LightEquation,
  termValues,
  type Source,
} from '../arithmetic/light-equation';
import { derived } from '../facts/facts';
import { CELL, stripIn } from '../facts/strip';
import type { Table } from '../table/table';
import { mayBeRounded, roundnessOf, stepAcross, stepWithin } from './printed-steps';
import { exactBits, roundingBy, roundingOfCounts, roundingReach, type Rounding } from './rounding';

/** What the sums of one kind say of how its figures were rounded: held ones counted, the others weighed one by one. */
export interface Evidence {
  bits: number;
  /** Sums that hold to the digit, of which some are weighed for all. */
  held: number;
  weighed: number;
  heldBits: number;
}

const MOST_WEIGHED = 300;

const bitsOf = ({ bits, held, weighed, heldBits }: Evidence): number =>
  bits + (weighed === 0 ? 0 : (heldBits * held) / weighed);

/** A sum that rounding could be about. */
export interface Instance {
  readonly made: Equation;
  readonly step: number;
  /** No unit says that these figures were rounded. */
  readonly assumed: boolean;
  /** Its residual in steps. */
  readonly residual: number;
  /** The kinds of figures it belongs to, the nearest first. */
  readonly kinds: readonly string[];
}

/** Whether rounding is a matter of how many addends an equation has. */
const isSettled = (made: Equation): boolean =>
  made.relation === '=' && made.kind !== 'rate' && made.kind !== 'subset' && isLinear(made);

const kindsKept = derived(() => new Map<string, readonly string[]>());
const kindsBySource = derived(() => new Map<Source, { readonly step: number; readonly kinds: readonly string[] }>());

function kindsOf(table: Table, made: Equation, step: number): readonly string[] {
  const source = made instanceof LightEquation && made.source.across ? made.source : null;
  const last = source && kindsBySource(table).get(source);
  if (last?.step === step) return last.kinds;
  const [side, at] = [columnsAcross(made) !== null ? 'across' : 'down', String(columnOf(made).at)];
  const key = `${side} ${at} ${String(step)}`;
  let kinds = kindsKept(table).get(key);
  if (!kinds) {
    const steps = [`${side} step ${String(step)}`, `step ${String(step)}`];
    // Estimates to a decimal may be added along their row, and come from elsewhere one below the other.
    kinds =
      side === 'down' && step < 1
        ? [`down ${at}`, `down step ${String(step)}`]
        : [`${side} ${at}`, ...(side === 'across' ? [] : [`across ${at}`]), ...steps];
    kindsKept(table).set(key, kinds);
  }
  if (source) kindsBySource(table).set(source, { step, kinds });
  return kinds;
}

/** Two addends at least: what one figure says of another is a copy, not a sum. */
export const addendsIn = (made: Equation): number => termValues(made).filter((value) => value !== 0).length;

/** What a live sum gives is computed, and says nothing of how people round. */
export const isComputed = (table: Table, made: Equation): boolean =>
  made instanceof LightEquation
    ? ((stripIn(table, made.source.column).bits[made.place] ?? 0) & CELL.live) !== 0
    : made.result.live !== null;

export function instanceOf(table: Table, made: Equation): Instance | null {
  if (made.state === 'unknown' || made.expected === null || made.actual === null || !isSettled(made)) return null;
  const off = made.actual - made.expected;
  const held = Math.abs(off) <= noise(made.actual);
  const step = held ? stepAcross(table, made) : stepWithin(made);
  if (step > 0)
    return { made, step, assumed: false, residual: Math.round(off / step), kinds: kindsOf(table, made, step) };
  if (held || !mayBeRounded(table, made)) return null;
  return { made, step: 1, assumed: true, residual: off, kinds: ['assumed'] };
}

/** What all the table's sums say, kind by kind. */
export function evidenceOf(table: Table, equations: readonly Equation[]): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const made of equations) {
    const found = instanceOf(table, made);
    if (!found || isComputed(table, made)) continue;
    for (const kind of found.kinds) {
      let known = evidence.get(kind);
      if (!known) evidence.set(kind, (known = { bits: 0, held: 0, weighed: 0, heldBits: 0 }));
      if (found.residual !== 0) known.bits += exactBits(found.residual, addendsIn(made));
      else {
        known.held++;
        if (known.weighed >= MOST_WEIGHED) continue;
        known.weighed++;
        known.heldBits += exactBits(0, addendsIn(made));
      }
    }
  }
  return evidence;
}

/** How the figures of one sum were rounded, said by the others of its kind: its own column first, then those like it. */
export function roundingFor(table: Table, found: Instance, evidence: ReadonlyMap<string, Evidence>): Rounding {
  const { assumed } = found;
  const itself = isComputed(table, found.made) ? 0 : exactBits(found.residual, addendsIn(found.made));
  const endings = assumed ? 0 : roundnessOf(table, columnOf(found.made), found.step);
  for (const kind of found.kinds) {
    const known = evidence.get(kind);
    const others = known ? bitsOf(known) - itself : 0;
    const rounding = assumed
      ? roundingOfCounts(others)
      : roundingBy(others, endings, Math.abs(found.residual) / roundingReach(addendsIn(found.made)));
    if (rounding !== 'unknown') return rounding;
  }
  return 'unknown';
}
