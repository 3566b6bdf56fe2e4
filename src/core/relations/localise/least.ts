import type { Equation } from '../../arithmetic/equation';
import type { Candidate } from './candidates';
import { packed } from './packing';
import type { Verdict } from './settle';

/** Broken equations that hang together, the cells they share, and what it costs to leave one to a cell of its own. */
export interface Core {
  readonly equations: readonly Equation[];
  readonly shared: readonly Candidate[];
  readonly alone: (made: Equation) => number;
  /** Whether a choice of cells makes all equations hold but those left to themselves. */
  readonly settle: (chosen: readonly Candidate[], left: ReadonlySet<Equation>) => Verdict;
}

/** Cells to correct, and the equations left to a cell of their own (phương án sửa). */
export interface Choice {
  readonly cells: readonly Candidate[];
  readonly left: readonly Equation[];
}

export interface Least {
  readonly choices: readonly Choice[];
  readonly size: number;
  /** Broken equations of which no two share a cell: as many corrections there must be. */
  readonly bound: readonly Equation[];
  /** Whether all choices of this size were found. */
  readonly complete: boolean;
}

/** Steps of the search of one core, and answers that are told apart. */
const MOST_STEPS = 4000;
const MOST_CHOICES = 40;

interface Search {
  readonly core: Core;
  readonly inEquation: ReadonlyMap<Equation, readonly Candidate[]>;
  readonly found: Choice[];
  steps: number;
  complete: boolean;
}

/** What is decided on the way to a choice. */
interface Node {
  readonly cells: readonly Candidate[];
  readonly left: ReadonlySet<Equation>;
  readonly cost: number;
  readonly without: ReadonlySet<Candidate>;
  readonly kept: ReadonlySet<Equation>;
}

type Option = { readonly cell: Candidate } | { readonly leave: Equation };

function optionsIn(search: Search, node: Node, equations: readonly Equation[]): Option[] {
  const cells = new Set<Candidate>();
  for (const made of equations)
    for (const one of search.inEquation.get(made) ?? [])
      if (!node.without.has(one) && !node.cells.includes(one)) cells.add(one);
  const leave = equations.filter((e) => search.inEquation.has(e) && !node.left.has(e) && !node.kept.has(e));
  return [...[...cells].map((cell) => ({ cell })), ...leave.map((made) => ({ leave: made }))];
}

/** Each option with those before it ruled out, so that no choice is met twice. */
function branches({ core }: Search, node: Node, options: readonly Option[]): Node[] {
  const [without, kept] = [new Set(node.without), new Set(node.kept)];
  return options.map((option) => {
    const before = { ...node, without: new Set(without), kept: new Set(kept) };
    if ('cell' in option) {
      without.add(option.cell);
      return { ...before, cells: [...node.cells, option.cell], cost: node.cost + 1 };
    }
    kept.add(option.leave);
    const left = new Set(node.left).add(option.leave);
    return { ...before, left, cost: node.cost + core.alone(option.leave) };
  });
}

/** The equations that no chosen cell stands in. */
function untouched({ core }: Search, { cells, left }: Node): Equation[] {
  const met = new Set(cells.flatMap((one) => one.broken));
  return core.equations.filter((made) => !met.has(made) && !left.has(made));
}

function visit(search: Search, node: Node, limit: number): void {
  if (search.steps-- <= 0 || search.found.length >= MOST_CHOICES) {
    search.complete = false;
    return;
  }
  const open = untouched(search, node);
  const cellsOf = (made: Equation): readonly Candidate[] =>
    (search.inEquation.get(made) ?? []).filter((one) => !node.without.has(one));
  if (node.cost + packed(open, cellsOf).length > limit) return;
  const verdict = node.cells.length > 0 ? search.core.settle(node.cells, node.left) : 'fits';
  if (verdict === 'open') search.complete = false;
  if (verdict === 'open' && open.length === 0) return;
  if (typeof verdict !== 'string' && node.cost >= limit) return;
  if (typeof verdict === 'string' && open.length === 0) {
    if (node.cost === limit && node.cells.every((one) => earns(search, node, one)))
      search.found.push({ cells: node.cells, left: [...node.left] });
    return;
  }
  const options = typeof verdict === 'string' ? fewest(search, node, open) : optionsIn(search, node, verdict);
  for (const next of branches(search, node, options)) if (next.cost <= limit) visit(search, next, limit);
}

/** Whether a cell repairs more than an equation that might as well be left to a cell of its own. */
function earns({ core }: Search, { left }: Node, { broken }: Candidate): boolean {
  const repaired = broken.filter((made) => !left.has(made));
  return repaired.length > 1 || repaired.some((made) => core.alone(made) > 1);
}

/** The ways to repair the equation that has fewest. */
function fewest(search: Search, node: Node, open: readonly Equation[]): Option[] {
  let best: Option[] | null = null;
  for (const made of open) {
    const options = optionsIn(search, node, [made]);
    if (!best || options.length < best.length) best = options;
  }
  return best ?? [];
}

/** All smallest choices that repair the equations of a core. */
export function leastChoices(core: Core): Least {
  const inEquation = new Map<Equation, Candidate[]>(core.equations.map((made) => [made, []]));
  for (const one of core.shared) for (const made of one.broken) inEquation.get(made)?.push(one);
  const bound = packed(core.equations, (made) => inEquation.get(made) ?? []);
  const most = core.equations.reduce((sum, made) => sum + core.alone(made), 0);
  const search: Search = { core, inEquation, found: [], steps: MOST_STEPS, complete: true };
  const start: Node = { cells: [], left: new Set(), cost: 0, without: new Set(), kept: new Set() };
  let size = bound.length;
  for (; size <= most && search.found.length === 0 && search.steps > 0; size++) visit(search, start, size);
  return { choices: search.found, size: size - 1, bound, complete: search.complete };
}
