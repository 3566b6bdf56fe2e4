import type { Column, Entry, Form, Pair, Thing } from './form';
import { samePeriod, WHOLE } from './form';
import type { Side } from './sums';
import { withSums } from './sums';

/**
 * The right answer, worked out from what the columns mean.
 *
 * REQUIRED: a result over a plan of the same thing, place, source, subset, caption (the undivided counts as the whole) and period, the plan
 * being the latest version. Where nothing is said of the whole period, a result that its caption dates or calls cumulative stands over the
 * plan of the period. What the form itself divides, by a formula or in words, is required when it is not wrong.
 * ACCEPTED: the first plan beside the adjusted one; either of two givers' plans; a result from the start of the plan's period to some date;
 * an estimate over the plan of its period; paid without the advances; parts added up to the whole that they make; the disbursed money of two
 * years over this year's plan, unless the form has the plan of both.
 * WRONG: all else.
 */
export interface Answers {
  expected: Pair[];
  allowed: Pair[];
}

type Verdict = 'required' | 'accepted' | 'wrong';

export function answersOf(form: Form, columns: Column[], printedFormulas: boolean): Answers {
  const sides = [...withSums(form, columns)];
  const results = sides.filter(
    ({ entry }) => entry.role === 'result' || entry.role === 'estimate' || entry.role === 'settled',
  );
  const plans = sides.filter(({ entry }) => entry.role === 'plan');
  const judged = new Map<string, [Pair, Verdict]>();
  const note = (pair: Pair, verdict: Verdict): void => {
    const key = `${pair.numerator.join('+')}/${pair.denominator.join('+')}`;
    if (verdict === 'wrong' || judged.get(key)?.[1] === 'required') return;
    judged.set(key, [pair, verdict]);
  };
  for (const one of results) {
    for (const plan of plans) note(pairOf(form, one, plan), verdictOf(form, one, plan, results, plans));
  }
  for (const { numerator, denominator } of form.accepted ?? []) {
    const [above, below] = [columnsNamed(columns, numerator), columnsNamed(columns, denominator)];
    note({ kind: kindOf(form, columns[above[0]!]!.entry), numerator: above, denominator: below }, 'accepted');
  }
  promotePrinted(columns, printedFormulas, judged);
  const of = (verdict: Verdict): Pair[] =>
    [...judged.values()].filter(([, is]) => is === verdict).map(([pair]) => pair);
  return { expected: of('required'), allowed: [...of('accepted'), ...looseKinds(columns, [...judged.values()])] };
}

function columnsNamed(columns: Column[], names: string[]): number[] {
  return columns.flatMap(({ entry }, at) => (names.includes(entry.name) ? [at] : []));
}

function thingOf(form: Form, entry: Entry): Thing {
  return entry.thing ?? form.thing;
}

function kindOf(form: Form, entry: Entry): Pair['kind'] {
  return thingOf(form, entry) === 'money' ? 'disbursement' : 'fulfilment';
}

function pairOf(form: Form, one: Side, plan: Side): Pair {
  return { kind: kindOf(form, one.entry), numerator: one.columns, denominator: plan.columns };
}

function agree(one: Side, other: Side, but?: string): boolean {
  const names = new Set([...Object.keys(one.at), ...Object.keys(other.at)]);
  names.delete('period');
  if (but !== undefined) names.delete(but);
  return [...names].every((name) => (one.at[name] ?? WHOLE) === (other.at[name] ?? WHOLE));
}

function verdictOf(form: Form, one: Side, plan: Side, results: Side[], plans: Side[]): Verdict {
  if (thingOf(form, one.entry) !== thingOf(form, plan.entry)) return 'wrong';
  if (!agree(one, plan)) return thisYearsMoney(one, plan, plans) ? 'accepted' : 'wrong';
  const timing = timingOf(one, plan, results, plans);
  if (timing !== 'required') return timing;
  const lesser = one.entry.role !== 'result' || one.entry.optional === true || !one.real || !plan.real;
  return lesser || outranked(plan, plans) ? 'accepted' : 'required';
}

/** Disbursed money of both years over the plan given this year: published beside the other rate, where no column holds both plans. */
function thisYearsMoney(one: Side, plan: Side, plans: Side[]): boolean {
  if (plan.at.carry !== 'assigned' || (one.at.carry ?? WHOLE) !== WHOLE || !agree(one, plan, 'carry')) return false;
  return (
    samePeriod(one.period, plan.period) &&
    one.real &&
    plan.real &&
    !plans.some((other) => other.real && agree(one, other))
  );
}

/** A later version of the plan is there, or another giver's. */
function outranked(plan: Side, plans: Side[]): boolean {
  const version = plan.entry.version;
  if (version === undefined) return false;
  return plans.some(
    ({ entry, ...other }) =>
      entry !== plan.entry && agree({ entry, ...other }, plan) && (entry.version ?? 0) >= version,
  );
}

function timingOf(one: Side, plan: Side, results: Side[], plans: Side[]): Verdict {
  if (samePeriod(one.period, plan.period)) return 'required';
  const soFar = one.period.from === plan.period.from && one.period.to < plan.period.to;
  if (!soFar || one.entry.role === 'estimate') return 'wrong';
  // A quarter that has a plan of its own is not measured against the year's.
  if (plans.some((other) => agree(one, other) && samePeriod(other.period, one.period))) return 'wrong';
  const whole = results.some(
    (other) =>
      other.real && other.entry.role === 'result' && agree(one, other) && samePeriod(other.period, plan.period),
  );
  return one.cumulative && !whole ? 'required' : 'accepted';
}

/** A rate that the form prints with its formula, or names in words, is required unless it is wrong. */
function promotePrinted(columns: Column[], formulas: boolean, judged: Map<string, [Pair, Verdict]>): void {
  for (const { entry, at } of columns) {
    if (entry.role !== 'rate' || (!formulas && !entry.explicit)) continue;
    const [above, below] = entry.formula!.of.map((name) =>
      columns.findIndex((column) => column.entry.name === name && sameSplits(column, at)),
    );
    const found = judged.get(`${above!}/${below!}`);
    const estimate = columns[above!]?.entry.role === 'estimate';
    if (found && !estimate) judged.set(`${above!}/${below!}`, [found[0], 'required']);
  }
}

function sameSplits(column: Column, at: Record<string, string>): boolean {
  return column.entry.splits.every(({ name }) => (column.at[name] ?? WHOLE) === (at[name] ?? WHOLE));
}

/** "Thực hiện" of money may be called either kind of rate: the other kind is accepted. */
function looseKinds(columns: Column[], judged: [Pair, Verdict][]): Pair[] {
  return judged
    .filter(([{ numerator, kind }]) => kind === 'disbursement' && numerator.some((at) => columns[at]!.entry.loose))
    .map(([pair]) => ({ ...pair, kind: 'fulfilment' as const }));
}
