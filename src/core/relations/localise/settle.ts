import type { Equation } from '../../arithmetic/equation';
import type { Candidate } from './candidates';
import { both, isEmpty, spanOf, type Span } from './span';
import type { System } from './system';
import type { Trial } from './trial';

/** It fits; the figures leave the cells open; or equations that contradict each other whatever the cells hold. */
export type Verdict = 'fits' | 'open' | readonly Equation[];

/** What must hold when the cells of a core are corrected: its own equations, and what holds already. */
export interface Demands {
  readonly system: System;
  readonly trial: Trial;
  readonly own: ReadonlySet<Equation>;
  readonly of: (candidate: Candidate) => readonly Equation[];
}

export function demandsOf(system: System, trial: Trial, equations: readonly Equation[]): Demands {
  const own = new Set(equations);
  const known = new Map<Candidate, readonly Equation[]>();
  return {
    system,
    trial,
    own,
    of: (candidate) => {
      let found = known.get(candidate);
      if (!found) {
        found = system.movedBy(candidate.figure.key).filter((made) => own.has(made) || trial.holds(made));
        known.set(candidate, found);
      }
      return found;
    },
  };
}

interface Ready {
  readonly made: Equation;
  readonly span: Span;
}

interface Work {
  readonly demands: Demands;
  readonly unknown: Set<Candidate>;
  /** The chosen cells that move an equation. */
  readonly movers: ReadonlyMap<Equation, readonly Candidate[]>;
  readonly spans: Map<Candidate, Span>;
  /** The equations from which a cell was found. */
  readonly reasons: Map<Candidate, ReadonlySet<Equation>>;
}

function moversOf({ of }: Demands, chosen: readonly Candidate[], left: ReadonlySet<Equation>): Work['movers'] {
  const movers = new Map<Equation, Candidate[]>();
  for (const one of chosen)
    for (const made of of(one)) {
      if (left.has(made)) continue;
      const known = movers.get(made);
      if (known) known.push(one);
      else movers.set(made, [one]);
    }
  return movers;
}

/** How far the cells found before leave an equation open. */
function opennessOf({ demands, movers, spans }: Work, made: Equation, but: Candidate): number {
  const { trial } = demands;
  let open = 0;
  for (const one of movers.get(made) ?? []) {
    const span = spans.get(one);
    if (one === but || !span || span.most - span.least < 1e-9) continue;
    const half = (span.most - span.least) / 2;
    const mark = trial.mark();
    const before = trial.off(made);
    trial.set(one.figure, trial.value(one.figure) + half);
    open += Math.abs(trial.off(made) - before);
    trial.undo(mark);
  }
  return open;
}

/** The equations that say what a cell holds, all their other cells being known; none unless one of them is to be repaired. */
function readyFor(work: Work, one: Candidate): Ready[] {
  const { demands, movers, unknown } = work;
  const made = demands.of(one).filter((e) => movers.get(e)?.every((other) => other === one || !unknown.has(other)));
  if (!made.some((e) => demands.own.has(e) && e.relation === '=')) return [];
  return made.map((e) => ({ made: e, span: spanOf(demands.trial, e, one.figure, opennessOf(work, e, one)) }));
}

/** Two equations that leave nothing of a cell between them, and what the cells beside it were found from. */
function contradiction(work: Work, one: Candidate, ready: readonly Ready[]): Equation[] {
  const low = ready.reduce((a, b) => (b.span.least > a.span.least ? b : a));
  const high = ready.reduce((a, b) => (b.span.most < a.span.most ? b : a));
  return [...reasonsOf(work, one, [low.made, high.made])];
}

function reasonsOf({ movers, reasons }: Work, one: Candidate, equations: readonly Equation[]): Set<Equation> {
  const found = new Set(equations);
  for (const made of equations)
    for (const other of movers.get(made) ?? [])
      if (other !== one) reasons.get(other)?.forEach((reason) => found.add(reason));
  return found;
}

const within = (span: Span): number => {
  const middle = Number.isFinite(span.least + span.most) ? (span.least + span.most) / 2 : NaN;
  const inside = span.exact >= span.least && span.exact <= span.most;
  return Number((inside || Number.isNaN(middle) ? span.exact : middle).toPrecision(12));
};

/** Finds one more cell; what contradicts it, or null when none can be found now. */
function findOne(work: Work): 'found' | readonly Equation[] | null {
  for (const one of work.unknown) {
    const ready = readyFor(work, one);
    if (ready.length === 0) continue;
    const span = ready.map((r) => r.span).reduce(both);
    if (isEmpty(span)) return contradiction(work, one, ready);
    const value = within(span);
    if (!Number.isFinite(value)) continue;
    work.reasons.set(
      one,
      reasonsOf(
        work,
        one,
        ready.map((r) => r.made),
      ),
    );
    work.spans.set(one, span);
    work.unknown.delete(one);
    work.demands.trial.set(one.figure, value);
    return 'found';
  }
  return null;
}

/** Finds what the chosen cells must hold, each from the equations it alone is unknown in; the trial keeps the values. */
export function settle(
  demands: Demands,
  chosen: readonly Candidate[],
  left: ReadonlySet<Equation>,
): { verdict: Verdict; spans: ReadonlyMap<Candidate, Span> } {
  const movers = moversOf(demands, chosen, left);
  const work: Work = { demands, movers, unknown: new Set(chosen), spans: new Map(), reasons: new Map() };
  while (work.unknown.size > 0) {
    const next = findOne(work);
    if (next === null) return { verdict: 'open', spans: work.spans };
    if (next !== 'found') return { verdict: next, spans: work.spans };
  }
  return { verdict: 'fits', spans: work.spans };
}
