import { highest, lowest } from '../grid/extremes';
import type { Claim, ClaimKind } from './claim';
import type { Figure } from './figure';
import { stretchAt } from './passage';
import { claimOf, headEnd, named, type Prose } from './prose';
import type { Decision } from './reading';

/** What a finder found out about a stated figure. */
export interface Statement {
  readonly of: Figure;
  readonly kind: ClaimKind;
  readonly decision: Decision;
  /** Where the quotation reaches besides the stated figure and its operands in the same sentence. */
  readonly to?: number;
  readonly from?: number;
  /** What the quotation takes in; all that stands in the sentence when left out. */
  readonly quoted?: readonly Figure[];
}

/** A claim about one stated figure, quoted with what it rests on in the same sentence. */
export function claimAbout(prose: Prose, { of, kind, decision, from, to, quoted }: Statement): Claim {
  const sentence = stretchAt(prose.sentences, of.start);
  const near = (quoted ?? decision.figures).filter(
    (f) => sentence && f.start >= sentence.start && f.start < sentence.end,
  );
  const { computed, answer, note } = decision;
  const rest = decision.figures.filter((f) => f.start !== of.start);
  return claimOf(prose, {
    from: Math.min(of.start, from ?? of.start, lowest(near.map((f) => f.start))),
    to: Math.max(
      of.percent ? of.end : headEnd(prose, of),
      to ?? 0,
      highest(near.map((f) => (f.start > of.start ? headEnd(prose, f) : f.end))),
    ),
    kind,
    stated: of.percent ? prose.source.quote(of.start, of.end) : named(prose, of),
    computed,
    answer,
    note,
    of,
    figures: [of, ...rest],
  });
}
