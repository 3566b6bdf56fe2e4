import type { Claim, ClaimKind } from './claim';
import type { Figure } from './figure';
import { claimOf, shown, type Prose } from './prose';

/** A claim about one cell. */
export const cellClaim = (
  prose: Prose,
  kind: ClaimKind,
  of: Figure,
  said: Pick<Claim, 'computed' | 'answer' | 'note'> & { figures: Figure[] },
): Claim => claimOf(prose, { from: of.start, to: of.end, kind, stated: shown(prose, of), of, ...said });
