import type { Equation } from '../../arithmetic/equation';
import { balanceOf, type Balancing } from './balance';
import type { Candidate } from './candidates';
import { conflictsOf, type Conflicts } from './conflicts';
import { ordersOf, packed } from './packing';
import type { Verdict } from './settle';

/** Broken equations that hang together, the cells they share, and what it costs to leave one to a cell of its own. */
export interface Core extends Balancing {
  readonly equations: readonly Equation[];
  readonly shared: readonly Candidate[];
  readonly alone: (made: Equation) => number;
  /** Whether chosen cells make all equations hold but those left to themselves. */
  readonly settle: (chosen: readonly Candidate[], left: ReadonlySet<Equation>) => Verdict;
  /** All equations that a cell has to do with. */
  readonly reach: (one: Candidate) => readonly Equation[];
}

/** Cells to correct, and the equations left to a cell of their own (phương án sửa). */
export interface Choice {
  readonly cells: readonly Candidate[];
  readonly left: readonly Equation[];
}

export interface Least {
  readonly choices: readonly Choice[];
  /** Whether all choices of the smallest size were found. */
  readonly complete: boolean;
}

/** Steps of the search of one core, and answers that are told apart. */
const MOST_STEPS = 4000;
const MOST_CHOICES = 40;

interface Search extends Conflicts {
  readonly core: Core;
  readonly shared: ReadonlyMap<Equation, readonly Candidate[]>;
  readonly orders: readonly (readonly Equation[])[];
  /** Whether what is chosen can still make all come out even, where there is just one correction to a disjoint equation. */
  readonly balances: ReturnType<typeof balanceOf>;
  readonly bound: number;
  readonly found: Choice[];
  /** Cells that are chosen, or ruled out on this way. */
  readonly out: Set<Candidate>;
  readonly chosen: Candidate[];
  readonly left: Set<Equation>;
  /** Equations not to be left to themselves on this way. */
  readonly kept: Set<Equation>;
  /** How many chosen cells stand in an equation. */
  readonly hit: Map<Equation, number>;
  steps: number;
  limit: number;
  complete: boolean;
}

type Option = { readonly cell: Candidate } | { readonly leave: Equation };

function optionsIn({ shared, out, left, kept }: Search, equations: readonly Equation[]): Option[] {
  const cells = new Set<Candidate>();
  for (const made of equations) for (const one of shared.get(made) ?? []) if (!out.has(one)) cells.add(one);
  const leave = equations.filter((e) => shared.has(e) && !left.has(e) && !kept.has(e));
  return [...[...cells].map((cell) => ({ cell })), ...leave.map((made) => ({ leave: made }))];
}

/** The ways to repair the equation that has fewest. */
function fewest(search: Search, open: readonly Equation[]): Option[] {
  let best: Option[] | null = null;
  for (const made of open) {
    const options = optionsIn(search, [made]);
    if (!best || options.length < best.length) best = options;
    if (best.length < 2) break;
  }
  return best ?? [];
}

/** Whether a cell repairs more than an equation that might as well be left to a cell of its own. */
function earns({ core, left }: Search, { broken }: Candidate): boolean {
  const repaired = broken.filter((made) => !left.has(made));
  return repaired.length > 1 || repaired.some((made) => core.alone(made) > 1);
}

const count = (hit: Map<Equation, number>, equations: readonly Equation[], by: number): void => {
  for (const made of equations) hit.set(made, (hit.get(made) ?? 0) + by);
};

/** Follows an option, then rules it out for those after it, so that no choice is met twice. */
function follow(search: Search, option: Option, cost: number): void {
  const { core, chosen, out, left, kept, hit } = search;
  if ('cell' in option) {
    chosen.push(option.cell);
    out.add(option.cell);
    count(hit, option.cell.broken, 1);
    visit(search, cost + 1, [option.cell]);
    count(hit, option.cell.broken, -1);
    chosen.pop();
    return;
  }
  left.add(option.leave);
  const movers = chosen.filter((one) => one.broken.includes(option.leave));
  visit(search, cost + core.alone(option.leave), movers);
  left.delete(option.leave);
  kept.add(option.leave);
}

function conclude(search: Search, cost: number): void {
  const { core, chosen, left, limit } = search;
  if (cost !== limit || !chosen.every((one) => earns(search, one))) return;
  const verdict = chosen.length > 0 ? core.settle(chosen, left) : 'fits';
  if (verdict === 'fits') search.found.push({ cells: [...chosen], left: [...left] });
  if (verdict === 'open') search.complete = false;
}

/** Looks on from what is chosen and left so far; `changed` are the cells whose figures this may have moved. */
function visit(search: Search, cost: number, changed: readonly Candidate[]): void {
  const { core, chosen, left, kept, out, hit, limit, orders } = search;
  // A choice that may have been missed leaves the core undecided: no other is worth finding.
  if (cost > limit || !search.complete) return;
  if (search.steps-- <= 0 || search.found.length >= MOST_CHOICES) {
    search.complete = false;
    return;
  }
  const isOpen = (made: Equation): boolean => !left.has(made) && !hit.get(made);
  if (cost + packed(orders, isOpen, (made) => search.shared.get(made) ?? [], out).length > limit) return;
  if (limit === search.bound && !search.balances(new Set(chosen), out)) return;
  const reason = changed.length > 0 ? search.conflict(chosen, left, changed) : null;
  if (reason && cost >= limit) return;
  const open = core.equations.filter(isOpen);
  if (!reason && open.length === 0) {
    conclude(search, cost);
    return;
  }
  const options = reason ? optionsIn(search, reason) : fewest(search, open);
  for (const option of options) follow(search, option, cost);
  for (const option of options)
    if ('cell' in option) out.delete(option.cell);
    else kept.delete(option.leave);
}

/** All smallest choices that repair the equations of a core. */
export function leastChoices(core: Core): Least {
  const shared = new Map<Equation, Candidate[]>(core.equations.map((made) => [made, []]));
  for (const one of core.shared) for (const made of one.broken) shared.get(made)?.push(one);
  const orders = ordersOf(core.equations, (made) => shared.get(made)?.length ?? 0);
  const bound = packed(
    orders,
    () => true,
    (made) => shared.get(made) ?? [],
    new Set(),
  );
  const search: Search = {
    ...{ ...conflictsOf(core), core, shared, orders, found: [], chosen: [], steps: MOST_STEPS, complete: true },
    ...{ out: new Set(), left: new Set(), kept: new Set(), hit: new Map(), limit: bound.length },
    ...{ bound: bound.length, balances: balanceOf(core, bound, shared) },
  };
  const most = core.equations.length;
  for (; search.limit <= most && search.found.length === 0 && search.complete; search.limit++) visit(search, 0, []);
  return { choices: search.found, complete: search.complete && search.found.length > 0 };
}
