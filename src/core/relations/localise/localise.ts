import type { Equation } from '../../arithmetic/equation';
import { byKind } from '../../arithmetic/equations-of';
import type { Figure } from '../../facts/figure';
import type { Effect } from './balance';
import { cellsIn, isFree, type Candidate } from './candidates';
import type { Certificate, Change } from './certificate';
import { common, lightest, possibleOnes, weigh, type Corrected, type Weighed } from './choices';
import { knots } from './knots';
import { leastChoices, type Least } from './least';
import { disjoint } from './packing';
import { demandsOf, settle, type Demands } from './settle';
import { basesOf, followersOf, type System } from './system';
import { spanOf } from './span';
import { slackOf, trialOf, type Trial } from './trial';

/** What the figures say of broken equations that hang together (kết luận về chỗ sai). */
export type Answer =
  /** One cell is wrong; `value` is null where the figures show no more than that. */
  | {
      readonly kind: 'cell';
      readonly figure: Figure;
      readonly value: number | null;
      readonly repaired: readonly Equation[];
      /** No smaller set repairs as much, and every one as small has this cell. */
      readonly proven: boolean;
      readonly certificate: Certificate;
    }
  /** Any of these cells would repair it all: the figures cannot decide. */
  | { readonly kind: 'candidates'; readonly equations: readonly Equation[]; readonly candidates: readonly Figure[] }
  /** One equation by itself. */
  | { readonly kind: 'alone'; readonly equation: Equation };

/** More equations than these hang together only by long sums, which are looked at last. */
const MOST = 60;
const LENGTHS = [64, 32, 16, 8, 4];
/** Addends looked at to know whether a sum has one that stands in no other broken equation. */
const MOST_OWN = 200;

interface Place {
  readonly system: System;
  readonly trial: Trial;
  readonly bases: (made: Equation) => readonly Figure[];
  /** What is decided already, by the equations that it moves. */
  readonly decided: Map<Equation, Decided[]>;
}

/** Cells corrected together, what that repairs, and what was decided before that it rests on. */
interface Decided {
  readonly cells: readonly Corrected[];
  readonly equations: readonly Equation[];
  readonly on: readonly Decided[];
}

const alone = (equation: Equation): Answer => ({ kind: 'alone', equation });

/** Whether a broken equation has a cell that could repair it and stands in no other broken one. */
function hasOwn({ system, trial, bases }: Place, made: Equation, shared: ReadonlySet<number>): boolean {
  const own = bases(made).filter(({ key }) => !shared.has(key));
  return own.slice(0, MOST_OWN).some((figure) => isFree(system, trial, { figure, broken: [made] }));
}

/** Equations that hang together, long sums cut out where there are too many; what was cut comes last. */
function cores(
  equations: readonly Equation[],
  shared: ReadonlyMap<Equation, readonly Candidate[]>,
): { cores: Equation[][]; cut: Equation[] } {
  const cellsOf = (made: Equation): readonly Figure[] => shared.get(made)?.map(({ figure }) => figure) ?? [];
  const cut: Equation[] = [];
  let found = knots(equations, cellsOf);
  for (const length of LENGTHS) {
    if (found.every((core) => core.length <= MOST)) break;
    found = found.flatMap((core) => {
      if (core.length <= MOST) return [core];
      cut.push(...core.filter((made) => cellsOf(made).length > length));
      return knots(
        core.filter((made) => cellsOf(made).length <= length),
        cellsOf,
      );
    });
  }
  return { cores: found, cut };
}

/** What was decided before of cells that equations rest on. */
function restingOn({ decided }: Place, equations: readonly Equation[]): Decided[] {
  const found = new Set<Decided>();
  const visit = (one: Decided): void => {
    if (found.has(one)) return;
    found.add(one);
    one.on.forEach(visit);
  };
  for (const made of equations) decided.get(made)?.forEach(visit);
  return [...found];
}

/** The proof of one of the smallest choices, what was decided before and bears on it included. */
function certificateOf(place: Place, choice: Weighed, equations: readonly Equation[]): Certificate {
  const { system, trial, bases } = place;
  const before = restingOn(place, equations);
  const [left, mark] = [new Set(choice.left), trial.mark()];
  const cells = [...before.flatMap((one) => one.cells), ...choice.cells];
  for (const { figure, typed, about } of choice.cells) trial.set(figure, typed ?? about);
  const followed = new Map(cells.flatMap((c) => followersOf(system, c.figure.key)).map((f) => [f.key, f]));
  const valueOf = (figure: Figure): Change => ({ figure, value: trial.value(figure) });
  const all = [...before.flatMap((one) => one.equations), ...equations];
  const certificate = {
    changes: cells.map(({ figure }) => valueOf(figure)),
    followed: [...followed.values()].map(valueOf),
    repaired: all.filter((made) => !left.has(made)),
    left: choice.left,
    bound: disjoint(all, (made) => bases(made).map(({ key }) => key)),
  };
  trial.undo(mark);
  return certificate;
}

/** Whether as many equations as cells share none, so that fewer cells cannot do. */
const isLeast = ({ bound, changes, left }: Certificate): boolean => bound.length === changes.length + left.length;

/** Takes cells as corrected from here on. */
function decide(place: Place, cells: readonly Corrected[], equations: readonly Equation[]): void {
  const one = { cells, equations, on: restingOn(place, equations) };
  for (const { figure } of cells)
    for (const made of place.system.movedBy(figure.key)) {
      const known = place.decided.get(made);
      if (known) known.push(one);
      else place.decided.set(made, [one]);
    }
}

/** Each repaired equation with one of the cells that repair it, so that each has one at least. */
function shareOut(system: System, cells: readonly Corrected[], repaired: readonly Equation[]): Map<number, Equation[]> {
  const shares = new Map<number, Equation[]>(cells.map(({ figure }) => [figure.key, []]));
  const moved = cells.map(({ figure }) => ({ key: figure.key, by: new Set(system.movedBy(figure.key)) }));
  const claims = repaired.map((made) => ({ made, keys: moved.filter(({ by }) => by.has(made)).map(({ key }) => key) }));
  for (const { made, keys } of claims.sort((a, b) => a.keys.length - b.keys.length)) {
    const poorest = keys.reduce<number | null>(
      (best, key) => (best === null || (shares.get(key)?.length ?? 0) < (shares.get(best)?.length ?? 0) ? key : best),
      null,
    );
    if (poorest !== null) shares.get(poorest)?.push(made);
  }
  for (const [key, own] of shares)
    if (own.length === 0)
      own.push(
        ...claims
          .filter(({ keys }) => keys.includes(key))
          .slice(0, 1)
          .map(({ made }) => made),
      );
  return shares;
}

function undecided(equations: readonly Equation[], choices: readonly Weighed[]): Answer[] {
  const cells = choices.flatMap((choice) => choice.cells).map(({ figure }) => figure);
  const candidates = [...new Map(cells.map((figure) => [figure.key, figure])).values()];
  const whole = choices.length > 1 && choices.every(({ left }) => left.length === 0);
  return whole && equations.length > 1 ? [{ kind: 'candidates', equations, candidates }] : equations.map(alone);
}

function answersOf(place: Place, demands: Demands, equations: readonly Equation[], least: Least): Answer[] {
  const all = possibleOnes(least.choices.map((choice) => weigh(demands, choice)));
  const best = lightest(all);
  const [first] = best;
  if (!least.complete || !first) return equations.map(alone);
  const decided = common(best);
  const certain = new Set(common(all).map(({ figure }) => figure.key));
  const certificate = certificateOf(place, first, equations);
  const mark = place.trial.mark();
  for (const { figure, typed, about } of decided) place.trial.set(figure, typed ?? about);
  const [repaired, open] = [equations.filter(place.trial.holds), equations.filter((e) => !place.trial.holds(e))];
  const shares = shareOut(place.system, decided, repaired);
  if (decided.some(({ figure }) => !shares.get(figure.key)?.length)) {
    place.trial.undo(mark);
    return undecided(equations, best);
  }
  const told = decided.map(({ figure, typed }): Answer => {
    const proven = isLeast(certificate) && certain.has(figure.key);
    return { kind: 'cell', figure, value: typed, repaired: shares.get(figure.key) ?? [], proven, certificate };
  });
  if (decided.length > 0) decide(place, decided, repaired);
  if (decided.length === 0 || open.length === 0) return [...told, ...undecided(open, best)];
  return [...told, ...inKnot(place, open)];
}

/** What a cell does to an equation when it holds what another says. */
function effectOf(trial: Trial, figure: Figure, by: Equation, on: Equation): Effect | null {
  const { exact, least, most } = spanOf(trial, by, figure);
  if (!Number.isFinite(exact + most - least)) return null;
  const [mark, before, half] = [trial.mark(), trial.off(on), (most - least) / 2];
  trial.set(figure, exact);
  const change = trial.off(on) - before;
  trial.set(figure, exact + half);
  const open = Math.abs(trial.off(on) - before - change);
  trial.undo(mark);
  return Number.isFinite(change + open) ? { change, open: open + 1e-9 } : null;
}

function inCore(place: Place, equations: readonly Equation[], shared: readonly Candidate[]): Answer[] {
  const [only, ...more] = equations;
  if (only && more.length === 0) return lone(place, only);
  if (equations.length > MOST) return equations.map(alone);
  const { system, trial } = place;
  const demands = demandsOf(system, trial, equations);
  const keys = new Set(shared.map(({ figure }) => figure.key));
  const own = new Map(equations.map((made) => [made, hasOwn(place, made, keys) ? 1 : 2]));
  const least = leastChoices({
    equations,
    shared,
    alone: (made) => own.get(made) ?? 2,
    reach: demands.of,
    off: trial.off,
    slack: slackOf,
    effect: (one, by, on) => effectOf(trial, one.figure, by, on),
    settle: (chosen, left) => {
      const mark = trial.mark();
      const { verdict } = settle(demands, chosen, left);
      trial.undo(mark);
      return verdict;
    },
  });
  return answersOf(place, demands, equations, least);
}

/** The cells that equations share, by equation. */
function sharedBy(cells: readonly Candidate[]): ReadonlyMap<Equation, readonly Candidate[]> {
  const found = new Map<Equation, Candidate[]>();
  for (const one of cells)
    for (const made of one.broken) {
      const known = found.get(made);
      if (known) known.push(one);
      else found.set(made, [one]);
    }
  return found;
}

/** The cells that some equations share, each with those of them that it is in. */
function within(equations: readonly Equation[], shared: ReadonlyMap<Equation, readonly Candidate[]>): Candidate[] {
  const among = new Set(equations);
  return [...new Set(equations.flatMap((made) => shared.get(made) ?? []))]
    .map(({ figure, broken }) => ({ figure, broken: broken.filter((made) => among.has(made)) }))
    .filter(({ broken }) => broken.length > 1);
}

/** What was cut out and holds now goes with a cell that moves it; what does not is looked at once more. */
function inCut(place: Place, answers: readonly Answer[], cut: readonly Equation[]): Answer[] {
  const { system, trial } = place;
  const holding = new Set(cut.filter(trial.holds));
  const given = new Set<Equation>();
  const extended = answers.map((answer): Answer => {
    if (answer.kind !== 'cell' || given.size === holding.size) return answer;
    const own = system.movedBy(answer.figure.key).filter((made) => holding.has(made) && !given.has(made));
    for (const made of own) given.add(made);
    return own.length === 0 ? answer : { ...answer, repaired: [...answer.repaired, ...own] };
  });
  return [...extended, ...cut.filter((made) => !given.has(made)).map(alone)];
}

/** Free cells of one equation are looked at one by one up to this many; of more, none stands out. */
const FEW = 3;

/** An equation that shares no cell with another broken one: its wrong cell shows where all others are borne out. */
function lone(place: Place, made: Equation): Answer[] {
  const { system, trial, bases } = place;
  const free: Candidate[] = [];
  for (const figure of made.relation === '=' ? bases(made) : []) {
    if (isFree(system, trial, { figure, broken: [made] })) free.push({ figure, broken: [made] });
    if (free.length > FEW) return [alone(made)];
  }
  const demands = demandsOf(system, trial, [made]);
  const choices = free.map((one) => weigh(demands, { cells: [one], left: [] })).filter(({ possible }) => possible);
  const [only, ...more] = choices;
  const figure = only?.cells[0];
  if (!only || !figure || more.length > 0 || figure.typed === null) return [alone(made)];
  const certificate = certificateOf(place, only, [made]);
  trial.set(figure.figure, figure.typed);
  decide(place, [figure], [made]);
  return [
    {
      kind: 'cell',
      figure: figure.figure,
      value: figure.typed,
      repaired: [made],
      proven: isLeast(certificate),
      certificate,
    },
  ];
}

function inKnot(place: Place, knot: readonly Equation[]): Answer[] {
  const [only, ...more] = knot;
  if (only && more.length === 0) return lone(place, only);
  const cells = cellsIn(knot, place.bases).filter(({ broken }) => broken.length > 1);
  const free = cells.filter((one) => isFree(place.system, place.trial, one));
  const shared = sharedBy(free);
  const { cores: found, cut } = cores(knot, shared);
  const answers = found.flatMap((core) => inCore(place, core, within(core, shared)));
  return cut.length === 0 ? answers : inCut(place, answers, cut);
}

/** Where the errors of a table sit, as far as its figures show: one answer for each cause of what is broken. */
export function localise(
  system: System,
  broken: readonly Equation[],
): { readonly answers: readonly Answer[]; readonly trial: Trial } {
  const known = new Map<Equation, readonly Figure[]>();
  const bases = (made: Equation): readonly Figure[] => {
    let found = known.get(made);
    if (!found) known.set(made, (found = basesOf(system, made)));
    return found;
  };
  const place = { system, trial: trialOf(system), bases, decided: new Map<Equation, Decided[]>() };
  const answers = knots(broken, bases).flatMap((knot) => inKnot(place, [...knot].sort(byKind)));
  return { answers, trial: place.trial };
}
