import type { Equation } from '../../arithmetic/equation';

/** What is shown of the figures can hide so much. */
const shownIn = ({ result, terms }: Equation): number => terms.reduce((sum, { shown }) => sum + shown, result.shown);

/**
 * What is broken and yet no error of a relation that only the figures suggest: a live result is what its author made
 * it, a difference below the last digit on the screen is nobody's, and columns that are said to be some of the whole
 * may be less.
 */
export function isExcused(made: Equation, some = false): boolean {
  if (made.state !== 'broken') return false;
  const over = (made.actual ?? 0) - (made.expected ?? 0);
  return made.result.live !== null || (some && over > 0) || Math.abs(over) <= shownIn(made);
}
