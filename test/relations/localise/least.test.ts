import type { Equation } from '../../../src/core/arithmetic/equation';
import type { Candidate } from '../../../src/core/relations/localise/candidates';
import { leastChoices } from '../../../src/core/relations/localise/least';
import type { Verdict } from '../../../src/core/relations/localise/settle';

/** Two rows of broken equations: every cell stands in one of each, so that there are very many smallest choices. */
function crossed(size: number): { equations: Equation[]; shared: Candidate[] } {
  const cell = { row: {}, key: 0 };
  const equations = Array.from({ length: 2 * size }, () => ({ terms: [], result: cell }) as unknown as Equation);
  const shared = Array.from({ length: size * size }, (_, i): Candidate => {
    const broken = [equations[i % size], equations[size + Math.floor(i / size)]] as Equation[];
    return { figure: { key: i } as Candidate['figure'], broken };
  });
  return { equations, shared };
}

/** How often cells were settled that were all chosen, and what came of it. */
function asked(size: number, verdict: Verdict): { whole: number; complete: boolean } {
  const { equations, shared } = crossed(size);
  let whole = 0;
  const settle = (chosen: readonly Candidate[]): Verdict => {
    if (chosen.length === size) whole++;
    return chosen.length === size ? verdict : 'fits';
  };
  const { complete } = leastChoices({
    ...{ equations, shared, settle, alone: () => 2, reach: ({ broken }) => broken },
    ...{ off: () => 0, slack: () => 0, effect: () => null },
  });
  return { whole, complete };
}

describe('the smallest choices of a core', () => {
  it('are all found where figures decide', () => {
    expect(asked(3, 'fits')).toEqual({ whole: 6, complete: true });
  });

  it('are given up with the first one that figures leave open, whatever the size of the core', () => {
    expect([3, 4, 5].map((size) => asked(size, 'open'))).toEqual(Array(3).fill({ whole: 1, complete: false }));
  });
});
