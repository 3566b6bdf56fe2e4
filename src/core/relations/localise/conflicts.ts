import type { Equation } from '../../arithmetic/equation';
import type { Candidate } from './candidates';
import type { Core } from './least';

/** What contradicts chosen cells: equations that no figures in them reconcile. */
export interface Conflicts {
  readonly conflict: (
    chosen: readonly Candidate[],
    left: ReadonlySet<Equation>,
    changed: readonly Candidate[],
  ) => readonly Equation[] | null;
}

/** Chosen cells that equations tie to some of them; the others are settled as they were. */
function tied({ reach }: Core, chosen: readonly Candidate[], changed: readonly Candidate[]): Candidate[] {
  if (chosen.length === 1) return [...chosen];
  const found = new Set(changed);
  const met = new Set(changed.flatMap(reach));
  for (let grown = true; grown;) {
    grown = false;
    for (const one of chosen) {
      if (found.has(one) || !reach(one).some((made) => met.has(made))) continue;
      found.add(one);
      for (const made of reach(one)) met.add(made);
      grown = true;
    }
  }
  return chosen.filter((one) => found.has(one));
}

export const conflictsOf = (core: Core): Conflicts => ({
  conflict: (chosen, left, changed) => {
    const verdict = core.settle(tied(core, chosen, changed), left);
    return typeof verdict === 'string' ? null : verdict;
  },
});
