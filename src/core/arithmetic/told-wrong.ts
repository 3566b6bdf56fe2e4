import { scaledUp } from '../facts/among-column';
import { derived } from '../facts/facts';
import { unitAt, type Figure } from '../facts/figure';
import { misplacedPoints } from '../facts/misplaced-points';
import { isBlamed } from './causes-at';

/** Money in another unit than the column's, of which both the column and the row say so, and no sum (sai đơn vị tính). */
export const scaledMoney = derived((facts) =>
  scaledUp(facts).filter(
    ({ figure }) => !isBlamed(facts, figure.at) && unitAt(facts, figure.row, figure.column)?.money != null,
  ),
);

const slips = derived(
  (facts): ReadonlySet<Figure> =>
    new Set([...misplacedPoints(facts), ...scaledMoney(facts).map(({ figure }) => figure)]),
);

/** Figures that a slip of their own makes wrong, though no sum proves it (ô tự nó sai). */
export const slippedFigures = derived((facts): readonly Figure[] => [...slips(facts)]);

/** Whether a figure is told as wrong by itself or by a sum: what is asked of it goes away with that. */
export const isToldWrong = derived(
  (facts) =>
    (figure: Figure): boolean =>
      isBlamed(facts, figure.at) || slips(facts).has(figure),
);
