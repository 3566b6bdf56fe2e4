import { byKind } from '../../arithmetic/equations-of';
import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import type { Answer } from './answer';
import type { Effect } from './balance';
import { cellsIn, isFree, type Candidate } from './candidates';
import { common, lightest, possibleOnes, weigh, type Weighed } from './choices';
import { cores, MOST, sharedBy, within } from './cores';
import { certificateOf, decide, isLeast, shareOut, type Decided, type Place } from './decided';
import { knots } from './knots';
import { leastChoices, type Least } from './least';
import { demandsOf, settle, type Demands } from './settle';
import { spanOf } from './span';
import { basesOf, type System } from './system';
import { slackOf, trialOf, type Trial } from './trial';

/** Addends looked at to know whether a sum has one that stands in no other broken equation. */
const MOST_OWN = 200;

const alone = (equation: Equation): Answer => ({ kind: 'alone', equation });

/** Whether a broken equation has a cell that could repair it and stands in no other broken one. */
function hasOwn({ system, trial, bases }: Place, made: Equation, shared: ReadonlySet<number>): boolean {
  const own = bases(made).filter(({ key }) => !shared.has(key));
  return own.slice(0, MOST_OWN).some((figure) => isFree(system, trial, { figure, broken: [made] }));
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
