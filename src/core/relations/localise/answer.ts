import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import type { Certificate } from './certificate';

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
