import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';

/** A cell and the figure that it must hold. */
export interface Change {
  readonly figure: Figure;
  readonly value: number;
}

/** What somebody who trusts nobody needs to check an answer (chứng cứ của một kết luận). */
export interface Certificate {
  /** The cells that are wrong, and what they hold when they are right. */
  readonly changes: readonly Change[];
  /** Live figures that follow them. */
  readonly followed: readonly Change[];
  /** Broken equations that this repairs. */
  readonly repaired: readonly Equation[];
  /** Broken equations that one cell of each must repair, which it is not said. */
  readonly left: readonly Equation[];
  /** Broken equations of which no two share a cell: no fewer cells can be wrong than there are of them. */
  readonly bound: readonly Equation[];
}
