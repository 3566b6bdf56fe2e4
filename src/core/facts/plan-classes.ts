import type { Column, Table } from '../table/table';
import { isDone, isPlanned, partsKey, type Coordinates } from './coordinates';
import { beginsTheYear, isStageOf, NO_PERIOD, periodKey, within, type Period } from './period';

/** A column with what it speaks of. */
export interface Placed {
  readonly column: Column;
  readonly at: Coordinates;
  /** Its parts, without those that only name the money of the whole table. */
  readonly key: string;
}

/** Every plan of one part of the whole, by the period it is for. */
interface PlanClass {
  readonly byPeriod: Map<string, Placed[]>;
  readonly years: Set<string>;
  readonly carried: Placed[];
}

/** Plans and results of a table, so that a result finds its plans without a walk over the columns. */
export interface Sides {
  readonly done: readonly Placed[];
  readonly planned: readonly Placed[];
  readonly classes: ReadonlyMap<string, PlanClass>;
  /** Totals and capital without a word of what they measure: a plan where nothing else is one. */
  readonly unsaid: ReadonlyMap<string, PlanClass>;
  /** What the results of one part say of time and of things. */
  readonly doneYears: ReadonlyMap<string, ReadonlySet<string>>;
  readonly doneParts: ReadonlyMap<string, number>;
  readonly doneBeside: ReadonlySet<string>;
  /** Parts whose results tell money carried over from money of this year. */
  readonly doneVersions: ReadonlySet<string>;
  readonly titleYear: string | null;
}

/** Kinds of money that a header may name for the whole table: they part it only where columns differ in them. */
const SOURCES = ['đầu tư', 'sự nghiệp', 'nstw', 'nsđp', 'nst', 'nsh', 'nsx', 'đối ứng', 'huy động'];

type Entry = readonly [Column, Coordinates];

/** Sources that every column of one side has in its measure's own words, and no column of the other anywhere. */
function namedForAll(side: readonly Entry[], other: readonly Entry[]): Set<string> {
  const [first, ...rest] = side;
  const elsewhere = new Set(other.flatMap(([, at]) => at.parts));
  const common = (first?.[1].ownParts ?? []).filter(
    (part) => SOURCES.includes(part) && !elsewhere.has(part) && rest.every(([, at]) => at.ownParts.includes(part)),
  );
  return new Set(common);
}

const placed = (side: readonly Entry[], dropped: ReadonlySet<string>): Placed[] =>
  side.map(([column, at]) => ({ column, at, key: partsKey({ parts: at.parts.filter((part) => !dropped.has(part)) }) }));

function classesOf(plans: readonly Placed[]): Map<string, PlanClass> {
  const classes = new Map<string, PlanClass>();
  for (const plan of plans) {
    let known = classes.get(plan.key);
    if (!known) classes.set(plan.key, (known = { byPeriod: new Map(), years: new Set(), carried: [] }));
    if (plan.at.version === 'carry-over') {
      known.carried.push(plan);
      continue;
    }
    const key = periodKey(plan.at.period);
    known.byPeriod.set(key, [...(known.byPeriod.get(key) ?? []), plan]);
    if (plan.at.period.part === null) known.years.add(plan.at.period.years ?? '');
  }
  return classes;
}

const UNSAID: readonly Column['role'][] = ['total', 'source', 'amount', 'assigned', 'carry-over', 'plan'];

/** A column of a whole or of capital, without a measure in its header. */
const mayBePlan = ([column, at]: Entry): boolean =>
  at.measure === null && (UNSAID.includes(column.role) || at.version === 'assigned' || at.version === 'carry-over');

const isPartOfPlan = ([column, at]: Entry): boolean =>
  column.subsetOf !== null && at.version === null && at.parts.length === 0 && periodKey(at.period) === '/';

function addTo<K>(map: Map<K, Set<string>>, key: K, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** Sorts the columns of a table into plans and results. */
export function sidesOf(table: Table, coordinates: ReadonlyMap<Column, Coordinates>): Sides {
  const all = [...coordinates];
  const doneEntries = all.filter(([, at]) => isDone(at.measure));
  const planEntries = all.filter((entry) => isPlanned(entry[1].measure) && !isPartOfPlan(entry));
  const done = placed(doneEntries, namedForAll(doneEntries, planEntries));
  const planned = placed(planEntries, namedForAll(planEntries, doneEntries));
  const doneYears = new Map<string, Set<string>>();
  const doneParts = new Map<string, number>();
  const doneBeside = new Set<string>();
  const doneVersions = new Set<string>();
  for (const { at, key } of done) {
    addTo(doneYears, key, at.period.years ?? '');
    const part = `${key}|${at.period.years ?? ''}`;
    if (at.period.part !== null && !at.period.running) doneParts.set(part, (doneParts.get(part) ?? 0) + 1);
    doneBeside.add(`${key}|${at.beside}`);
    if (at.version !== null) doneVersions.add(key);
  }
  const year = /^20\d\d$/.exec(table.title.period ?? '')?.[0] ?? null;
  const unsaid = classesOf(placed(all.filter(mayBePlan), new Set()));
  return {
    done,
    planned,
    classes: classesOf(planned),
    unsaid,
    doneYears,
    doneParts,
    doneBeside,
    doneVersions,
    titleYear: year,
  };
}

/** Whether a part of the year alone stands for the year so far: the first quarter, with no other quarter beside it. */
function comesUpTo({ at, key }: Placed, sides: Sides): boolean {
  const { period } = at;
  if (period.part === null || period.running) return true;
  return beginsTheYear(period) && (sides.doneParts.get(`${key}|${period.years ?? ''}`) ?? 0) < 2;
}

/** Keys of the periods whose plan a result may be held against, the closest first. */
function periodKeys(done: Placed, known: PlanClass, sides: Sides): string[] {
  const { years, part } = done.at.period;
  const { titleYear } = sides;
  const parts = part !== null && comesUpTo(done, sides) ? [part, null] : [part];
  const named = [...known.years].filter((y) => y !== '');
  const lone = named.length === 1 ? named[0] : undefined;
  const loneDone = [...(sides.doneYears.get(done.key) ?? [])].filter((y) => y !== '').length === 1;
  const spoken: (string | null)[] = [years];
  if (years === null) {
    if (titleYear !== null) spoken.push(titleYear);
    if (lone !== undefined) spoken.push(lone);
  } else {
    if (years === titleYear || loneDone) spoken.push(null);
    for (const stage of named) if (isReached(years, stage, done.at.period, loneDone)) spoken.push(stage);
  }
  return parts.flatMap((p) => spoken.map((y) => periodKey({ years: y, part: p, running: false })));
}

/** Whether a result of these years can be held against a stage's plan: when it is counted from the stage's start. */
function isReached(years: string, stage: string, period: Period, lone: boolean): boolean {
  if (stage === years || stage === '') return false;
  const open = stage.startsWith('..');
  if (!open && !isStageOf(stage)) return false;
  if (!within(years, stage)) return false;
  if (period.running || years.startsWith('..')) return true;
  if (open) return lone || (isStageOf(years) && years.slice(-4) === stage.slice(-4));
  return isStageOf(years) && years.slice(0, 4) === stage.slice(0, 4);
}

/** The plans of a result: those that agree with it, and those that only its printed rates may be over. */
export interface FoundPlans {
  readonly plans: readonly Placed[];
  readonly others: readonly Placed[];
  readonly carried: readonly Placed[];
}

/** The plans that agree with a result in all but the measure; money carried over is for no year of its own. */
export function plansFor(done: Placed, sides: Sides, classes: Sides['classes']): FoundPlans {
  const known = classes.get(done.key);
  if (!known) return { plans: [], others: [], carried: [] };
  for (const key of periodKeys(done, known, sides)) {
    const plans = known.byPeriod.get(key) ?? [];
    const all = plans.length > 0 ? [...plans, ...ofTheSameYear(done, plans, known, sides)] : [];
    if (all.length === 0) continue;
    const same = aboutTheSame(done, all, sides);
    return { plans: same, others: all.filter((plan) => !same.includes(plan)), carried: known.carried };
  }
  return { plans: [], others: [], carried: known.carried };
}

const isAssigned = ({ at }: Placed): boolean => at.version === 'assigned';

/** "Tổng kế hoạch vốn" names no year where "vốn giao năm 2023" beside it does: the whole and what was given this year. */
function ofTheSameYear(done: Placed, plans: readonly Placed[], known: PlanClass, { titleYear }: Sides): Placed[] {
  const at = (years: string | null): readonly Placed[] => known.byPeriod.get(periodKey({ ...NO_PERIOD, years })) ?? [];
  const others = (years: readonly (string | null)[]): Placed[] =>
    [...new Set(years.flatMap(at))].filter((plan) => !plans.includes(plan));
  if (plans.every(isAssigned)) return others([null]).filter((plan) => !isAssigned(plan));
  return plans.some(isAssigned) ? [] : others([done.at.period.years, titleYear, null]).filter(isAssigned);
}

/** Of plans for one part and period, those of the same thing, where their own words tell things apart. */
function aboutTheSame(done: Placed, plans: readonly Placed[], { doneBeside }: Sides): Placed[] {
  const same = plans.filter((plan) => plan.at.beside === done.at.beside);
  if (same.length > 0) return same;
  return plans.filter((plan) => !doneBeside.has(`${done.key}|${plan.at.beside}`));
}
