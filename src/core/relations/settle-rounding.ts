import { noise, type Equation } from '../arithmetic/equation';
import {
  columnOf,
  columnsAcross,
  copyWith,
  isLinear,
  LightEquation,
  termValues,
  type Source,
} from '../arithmetic/light-equation';
import { derived } from '../facts/facts';
import { placeIn, stripIn, CELL } from '../facts/strip';
import type { Column, Table } from '../table/table';
import { exactBits, roundingBy, roundingReach, roundnessBits, type Rounding } from './rounding';

const stepIn = derived(() => new Map<Column, number>());

/** One printed step of a column: that of most of its figures; 0 where they are counted, not rounded. */
function stepOf(table: Table, column: Column): number {
  const known = stepIn(table).get(column);
  if (known !== undefined) return known;
  const { halves, bits } = stripIn(table, column);
  const counts = new Map<number, number>();
  let [step, most] = [0, 0];
  for (let place = 0; place < halves.length; place++) {
    if (((bits[place] ?? 0) & CELL.number) === 0) continue;
    const half = halves[place] ?? 0;
    const count = (counts.get(half) ?? 0) + 1;
    counts.set(half, count);
    if (count > most) [step, most] = [half * 2, count];
  }
  stepIn(table).set(column, step);
  return step;
}

/** Figures looked at for the zeros they end in. */
const MOST_FIGURES = 200;
/** A column of plans in whole hundreds needs no more to show that nobody computed them. */
const MOST_ROUNDNESS = 12;

const roundness = derived(() => new Map<string, number>());

/** Bits by which the zeros at the end of a column's typed figures speak for exact ones. */
function roundnessOf(table: Table, column: Column, step: number): number {
  const [known, key] = [roundness(table), `${String(column.at)} ${String(step)}`];
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = measured(table, column, step)));
  return answer;
}

function measured(table: Table, column: Column, step: number): number {
  const { values, bits } = stripIn(table, column);
  let [sum, count] = [0, 0];
  for (let place = 0; place < values.length && count < MOST_FIGURES; place++) {
    if (((bits[place] ?? 0) & (CELL.number | CELL.live | CELL.blank)) !== CELL.number) continue;
    sum += roundnessBits((values[place] ?? 0) / step);
    count++;
  }
  return Math.max(-3, Math.min(MOST_ROUNDNESS, sum));
}

/** What the sums of one kind say of how its figures were rounded: held ones counted, the others weighed one by one. */
interface Record {
  bits: number;
  /** Sums that hold to the digit, of which some are weighed for all. */
  held: number;
  weighed: number;
  heldBits: number;
}

const MOST_WEIGHED = 300;

const bitsOf = ({ bits, held, weighed, heldBits }: Record): number =>
  bits + (weighed === 0 ? 0 : (heldBits * held) / weighed);

/** A sum that rounding could be about. */
interface Instance {
  readonly made: Equation;
  readonly step: number;
  /** Its residual in steps. */
  readonly residual: number;
  /** The kinds of figures it belongs to, the nearest first. */
  readonly kinds: readonly string[];
}

/** Whether rounding is a matter of how many addends an equation has. */
const isSettled = (made: Equation): boolean =>
  made.relation === '=' && made.kind !== 'rate' && made.kind !== 'subset' && isLinear(made);

/** The step of an equation that holds to the digit, by its columns. */
function stepAcross(table: Table, made: Equation): number {
  let step = stepOf(table, columnOf(made));
  for (const column of columnsAcross(made) ?? []) step = Math.max(step, stepOf(table, column));
  return step;
}

/** The coarsest step of an equation's figures; 0 where one of them lies between the steps: it was rounded otherwise, or not. */
function stepWithin({ result, terms }: Equation): number {
  const cells = [result, ...terms].filter(({ value }) => value !== 0 && value !== null);
  let half = 0;
  for (const cell of cells) half = Math.max(half, cell.half, cell.shown);
  const between = (value: number): boolean => Math.abs(value / (half * 2) - Math.round(value / (half * 2))) > 1e-6;
  return half === 0 || cells.some(({ value }) => between(value ?? 0)) ? 0 : half * 2;
}

const kindsOf = (made: Equation, step: number): readonly string[] => {
  const across = columnsAcross(made) !== null;
  return [
    `${across ? 'across' : 'down'} ${String(columnOf(made).at)}`,
    ...(across ? [] : [`across ${String(columnOf(made).at)}`]),
    `${across ? 'across' : 'down'} step ${String(step)}`,
    `step ${String(step)}`,
  ];
};

/** Two addends at least: what one figure says of another is a copy, not a sum. */
const addendsIn = (made: Equation): number => termValues(made).filter((value) => value !== 0).length;

/** What a live sum gives is computed, and says nothing of how people round. */
const isComputed = (table: Table, made: Equation): boolean =>
  made instanceof LightEquation
    ? ((stripIn(table, made.source.column).bits[made.place] ?? 0) & CELL.live) !== 0
    : made.result.live !== null;

function instanceOf(table: Table, made: Equation): Instance | null {
  if (made.state === 'unknown' || made.expected === null || made.actual === null || !isSettled(made)) return null;
  const off = made.actual - made.expected;
  const step = Math.abs(off) <= noise(made.actual) ? stepAcross(table, made) : stepWithin(made);
  return step === 0 ? null : { made, step, residual: Math.round(off / step), kinds: kindsOf(made, step) };
}

/** What all the table's sums say, kind by kind. */
function recordsOf(table: Table, equations: readonly Equation[]): Map<string, Record> {
  const records = new Map<string, Record>();
  for (const made of equations) {
    const found = instanceOf(table, made);
    if (!found || isComputed(table, made)) continue;
    for (const kind of found.kinds) {
      let record = records.get(kind);
      if (!record) records.set(kind, (record = { bits: 0, held: 0, weighed: 0, heldBits: 0 }));
      if (found.residual !== 0) record.bits += exactBits(found.residual, addendsIn(made));
      else {
        record.held++;
        if (record.weighed >= MOST_WEIGHED) continue;
        record.weighed++;
        record.heldBits += exactBits(0, addendsIn(made));
      }
    }
  }
  return records;
}

/** How the figures of one sum were rounded, said by the others of its kind: its own column first, then those like it. */
function roundingFor(table: Table, found: Instance, records: ReadonlyMap<string, Record>): Rounding {
  const itself = isComputed(table, found.made) ? 0 : exactBits(found.residual, addendsIn(found.made));
  const endings = roundnessOf(table, columnOf(found.made), found.step);
  for (const kind of found.kinds) {
    const record = records.get(kind);
    const rounding = roundingBy((record ? bitsOf(record) - itself : 0) + endings);
    if (rounding !== 'unknown') return rounding;
  }
  return 'unknown';
}

/** What holds to the digit among exact figures may not be moved by a correction as rounded figures may. */
function tighten(table: Table, equations: readonly Equation[], records: ReadonlyMap<string, Record>): void {
  const met = new Set<Source>();
  for (const made of equations) {
    if (!(made instanceof LightEquation) || made.state !== 'holds' || met.has(made.source)) continue;
    met.add(made.source);
    const found = instanceOf(table, made);
    if (found?.residual === 0 && roundingFor(table, found, records) === 'exact') made.source.exactStep = found.step;
  }
}

/** A sum of which it is known how its figures round: what differs is an error, rounding, or a question. */
function settled(table: Table, found: Instance, records: ReadonlyMap<string, Record>): Equation {
  const { made, step, residual } = found;
  if (residual === 0) return made;
  const rounding = roundingFor(table, found, records);
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
  const records = recordsOf(table, equations);
  tighten(table, equations, records);
  return equations.map((made) => {
    const found = open(made) ? instanceOf(table, made) : null;
    return found ? settled(table, found, records) : made;
  });
}
