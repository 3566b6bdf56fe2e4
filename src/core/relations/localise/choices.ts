import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import type { Choice } from './least';
import { settle, type Demands } from './settle';
import { missesOne, slipBetween } from './slips';
import { isComputed } from './system';
import { heldBy } from './values';

/** A cell of a choice, and what it must hold: `typed` where somebody could have typed it, else only about that. */
export interface Corrected {
  readonly figure: Figure;
  readonly about: number;
  readonly typed: number | null;
}

/** A choice with its figures, and what tells it from others of its size (trọng số của phương án). */
export interface Weighed {
  readonly cells: readonly Corrected[];
  readonly left: readonly Equation[];
  readonly weight: number;
  /** Whether each of its cells could hold such a figure: there is no half of a person. */
  readonly possible: boolean;
}

/** These break ties only. A live cell that fails is a formula to mend; a figure nobody could type proves little. */
const COMPUTED = 100;
const NOT_TYPED = 10;
const ARBITRARY = 1;

const BEHIND = 1;

const slips = ({ system }: Demands, { figure, typed, about }: Corrected): boolean =>
  slipBetween(figure.value ?? 0, typed ?? about) !== null ||
  system.touching(figure.key).some((made) => missesOne(made, figure));

/** Whether a cell stands in equations itself, and not only behind a live figure that does. */
const isSeen = (figure: Figure, equations: Iterable<Equation>): boolean =>
  [...equations].every((made) => [made.result, ...made.terms].some(({ key }) => key === figure.key));

/** Among several cells some slip fits by chance: it speaks only where one cell explains it all. */
const weightOfOne = (demands: Demands, one: Corrected): number =>
  (slips(demands, one) ? 0 : ARBITRARY) + (isSeen(one.figure, demands.own) ? 0 : BEHIND);

function weightOf(demands: Demands, cells: readonly Corrected[], left: readonly Equation[]): number {
  const [only, ...more] = cells;
  const own = only && more.length + left.length === 0 ? weightOfOne(demands, only) : 0;
  return cells.reduce(
    (sum, { figure, typed }) => sum + (isComputed(figure) ? COMPUTED : 0) + (typed === null ? NOT_TYPED : 0),
    own,
  );
}

/** The figures of a choice. */
export function weigh(demands: Demands, { cells, left }: Choice): Weighed {
  const { trial, system } = demands;
  const [mark, open] = [trial.mark(), new Set(left)];
  settle(demands, cells, open);
  const about = cells.map(({ figure }) => trial.value(figure));
  const held = cells.map((one) => {
    const found = heldBy(
      system,
      trial,
      one.figure,
      demands.of(one).filter((made) => !open.has(made)),
    );
    if (found.typed !== null) trial.set(one.figure, found.typed);
    return found;
  });
  const holds = cells.every((one) => demands.of(one).every((made) => open.has(made) || trial.holds(made)));
  trial.undo(mark);
  const corrected = cells.map(({ figure }, i) => ({
    figure,
    about: about[i] ?? 0,
    typed: holds ? (held[i]?.typed ?? null) : null,
  }));
  const weight = weightOf(demands, corrected, left);
  return { cells: corrected, left, weight, possible: held.every(({ possible }) => possible) };
}

/** Choices whose figures there can be; all when there are none. */
export function possibleOnes(choices: readonly Weighed[]): readonly Weighed[] {
  const found = choices.filter(({ possible }) => possible);
  return found.length > 0 ? found : choices;
}

const isSame = (a: Corrected, b: Corrected): boolean =>
  a.figure.key === b.figure.key && (a.typed === b.typed || Math.abs(a.about - b.about) < 1e-6);

/** The cells that all choices correct, to the same figure. */
export const common = (choices: readonly Weighed[]): readonly Corrected[] =>
  (choices[0]?.cells ?? []).filter((one) => choices.every(({ cells }) => cells.some((other) => isSame(one, other))));

/** The lightest of the choices, those that weigh as little with it. */
export function lightest(choices: readonly Weighed[]): readonly Weighed[] {
  const least = choices.reduce((low, { weight }) => Math.min(low, weight), Infinity);
  return choices.filter(({ weight }) => weight === least);
}
