import type { Equation } from '../arithmetic/equation';
import { columnOf, columnsAcross, copyWith, isLinear, termValues } from '../arithmetic/light-equation';
import { decimalsIn } from '../table/decimals';
import { fold } from '../text/fold';
import { roundingReach } from './rounding';
import { addendsIn } from './rounding-evidence';

/** Of exact sums one in twenty is never off by just one last digit. */
const SHARE = 1 / 20;
/** One of them alone may be a slip. */
const FEWEST = 2;
/** So many figures that all end in 0 were written in tens. */
const MANY = 12;

/** A sum that is off, in units of its last printed digit. */
interface Miss {
  readonly made: Equation;
  readonly steps: number;
}

/** What the sums of one relation say together. */
interface Relation {
  readonly told: Equation[];
  figures: number;
  /** Every figure is a multiple of ten. */
  tens: boolean;
  readonly broken: Equation[];
}

const isRead = (made: Equation): boolean =>
  made.state !== 'unknown' &&
  made.relation === '=' &&
  made.kind !== 'rate' &&
  made.kind !== 'subset' &&
  addendsIn(made) > 1;

/** Sums over the same columns are one relation, and so are those of the groups of a table. */
function keyOf(made: Equation): string {
  const across = columnsAcross(made);
  return across
    ? `across ${String(columnOf(made).at)} ${across.map(({ at }) => String(at)).join(' ')}`
    : `down ${made.kind}`;
}

function relationsOf(equations: readonly Equation[]): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  for (const made of equations) {
    if (!isRead(made)) continue;
    const key = keyOf(made);
    const known = found.get(key) ?? { told: [], figures: 0, tens: true, broken: [] };
    found.set(key, known);
    known.told.push(made);
    const values = [made.actual ?? 0, ...termValues(made)];
    known.figures += values.length;
    known.tens &&= values.every((value) => value % 10 === 0);
    if (made.state === 'broken' && isLinear(made)) known.broken.push(made);
  }
  return found;
}

/** The coarsest last digit that a figure of the sum is printed to; figures without a fraction stand in whole units. */
function stepOf({ result, terms }: Equation): number {
  let step = 0;
  for (const { half, shown, value } of [result, ...terms])
    if (value !== 0 && value !== null) step = Math.max(step, half * 2, shown * 2);
  return step > 0 ? step : 1;
}

const decimalsOf = (made: Equation): number =>
  termValues(made).reduce((most, value) => Math.max(most, decimalsIn(value)), decimalsIn(made.actual ?? 0));

const ESTIMATE = /\buoc\b|\bestimates?d?\b/;

/** Estimates to a decimal (ước tính), each made for itself: they differ from their sum by what rounding makes. */
function isOfEstimates(made: Equation): boolean {
  const { result, terms } = made;
  const step = stepOf(made);
  if (step >= 1 || result.live?.added || offOf(made) > ((addendsIn(made) + 1) / 2) * step + 1e-9) return false;
  return [result, ...terms].some(({ column }) => ESTIMATE.test(fold(column.path.join(' '))));
}

const offOf = ({ actual, expected }: Equation): number => Math.abs((actual ?? 0) - (expected ?? 0));

/** Misses of a relation in which so many are off by just one unit that its figures were rounded, not added. */
function roundedIn({ told, figures, tens, broken }: Relation): Equation[] {
  const misses = broken.map((made): Miss => {
    const step = tens && figures >= MANY ? Math.max(10, stepOf(made)) : stepOf(made);
    return { made, steps: offOf(made) / step };
  });
  const ones = misses.filter(({ steps }) => Math.abs(steps - 1) < 1e-3).length;
  if (ones < FEWEST) return [];
  // Whole counts among estimates to a decimal say nothing of how these were rounded.
  const decimals = new Set(broken.map(decimalsOf));
  if (ones < told.filter((made) => decimals.has(decimalsOf(made))).length * SHARE) return [];
  return misses
    .filter(({ made, steps }) => steps <= Math.max(1, roundingReach(addendsIn(made))) + 1e-3)
    .map(({ made }) => made);
}

/** Figures that hold more digits than they print, and differ by no more than printing them all could make. */
function isOfPrint(made: Equation): boolean {
  const { result, terms } = made;
  if (result.live?.added || ![result, ...terms].some(({ shown }) => shown > 0)) return false;
  // Where an addend hides digits, whole figures beside it were rounded as well.
  if (terms.some(({ shown }) => shown > 0)) return offOf(made) <= ((addendsIn(made) + 1) / 2) * stepOf(made) + 1e-9;
  let reach = 0;
  for (const { half, shown, value } of [result, ...terms]) if (value) reach += Math.max(half, shown);
  return offOf(made) <= reach + 1e-9;
}

/** Sums that are off by the last digit as others of their relation are: a question of rounding, and no error. */
export function withOffByOne(equations: readonly Equation[]): readonly Equation[] {
  if (!equations.some(({ state, doubt }) => state === 'broken' && doubt === null)) return equations;
  const asked = new Set<Equation>();
  for (const relation of relationsOf(equations).values()) {
    for (const made of roundedIn(relation)) asked.add(made);
    for (const made of relation.broken) if (isOfPrint(made) || isOfEstimates(made)) asked.add(made);
  }
  return equations.map((made) =>
    asked.has(made) && made.doubt === null ? copyWith(made, { doubt: 'rounding' }) : made,
  );
}
