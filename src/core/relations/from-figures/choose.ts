import type { Support } from '../support';
import { isLinear, type Relation } from './relation';
import { isMultiple, spanFor, vectorOf, type Spans } from './span';

export interface Candidate {
  readonly relation: Relation;
  readonly support: Support;
  /** How many relations were tried to find it, in bits. */
  readonly tried: number;
}

/** What is known of lines before a choice is made. */
export interface Ground {
  readonly spans: Spans;
  /** Lines that are alike in most instances. */
  readonly copies: readonly { readonly line: number; readonly of: number }[];
  /** Lines that another relation makes already, by what it adds or by what it multiplies. */
  /** Whether a line has a figure of its own in most instances. */
  readonly isVaried: (line: number) => boolean;
  /** Whether a line says of itself that it is a rate. */
  readonly isRate: (line: number) => boolean;
  readonly explained: { readonly sums: Set<number>; readonly products: Set<number> };
}

/** What holds everywhere comes first, then what is best borne out, then what needs the fewest terms. */
const byWorth = (a: Candidate, b: Candidate): number =>
  Number(a.support.failed > 0) - Number(b.support.failed > 0) ||
  b.support.bits - a.support.bits ||
  a.relation.terms.length - b.relation.terms.length;

/** One line in place of another that is nearly the same: the rest follows from what is known. */
function isCopyOfKnown(left: ReadonlyMap<number, number>, relation: Relation, ground: Ground): boolean {
  if (left.size <= 2) return true;
  const span = spanFor(ground.spans, relation);
  const lines = new Set([relation.result, ...relation.terms]);
  return ground.copies.some(({ line, of }) => {
    if (!lines.has(line) && !lines.has(of)) return false;
    return isMultiple(
      left,
      span.reduced(
        new Map([
          [line, 1],
          [of, -1],
        ]),
      ),
    );
  });
}

/** A rate that a decision sets is multiplied by; one that each row has of its own is printed. */
const isSetRate = ({ relation }: Candidate, products: readonly Candidate[], isVaried: Ground['isVaried']): boolean =>
  relation.sort === 'ratio' &&
  !isVaried(relation.result) &&
  products.some((product) => isMultiple(vectorOf(product.relation), vectorOf(relation)));

/** A printed rate is rounded, what it was made of is not: the whole is no product of its rate. */
function isTurnedRate(
  { relation, support }: Candidate,
  ratios: readonly Candidate[],
  { isVaried, isRate }: Ground,
): boolean {
  if (relation.sort !== 'product') return false;
  return (
    relation.terms.some((line) => isRate(line) && isVaried(line)) ||
    ratios.some(
      (ratio) =>
        isMultiple(vectorOf(ratio.relation), vectorOf(relation)) &&
        isVaried(ratio.relation.result) &&
        (ratio.relation.scale === 100 || ratio.support.failed < support.failed),
    )
  );
}

/** What a second explanation of a line must have in its favour, in bits, and how often it may fail. */
const SURE = 40;
const SELDOM = 8;

/** Whether a second explanation of a line may accuse: where it fails, another relation does by as much, or it seldom fails. */
const isSureAgain = ({ failed, crossed, held, bits }: Support): boolean =>
  failed === crossed || ((failed - crossed) * SELDOM <= held && bits >= SURE);

/**
 * Of relations that the figures bear out, those that say something of their own (chọn cách giải thích tốt nhất): what
 * follows from others is dropped, and a line that is explained is not accused by a second explanation.
 */
export function chosenOf(candidates: readonly Candidate[], ground: Ground): Candidate[] {
  const ratios = candidates.filter(({ relation }) => relation.sort === 'ratio');
  const products = candidates.filter(({ relation }) => relation.sort === 'product');
  const own = candidates.filter(
    (one) => !isSetRate(one, products, ground.isVaried) && !isTurnedRate(one, ratios, ground),
  );
  return own.sort(byWorth).filter(({ relation, support }) => {
    const span = spanFor(ground.spans, relation);
    const explained = isLinear(relation) ? ground.explained.sums : ground.explained.products;
    const left = span.reduced(vectorOf(relation));
    if (left.size === 0) return false;
    const again = explained.has(relation.result) && !isSureAgain(support);
    if (support.failed > 0 && (again || isCopyOfKnown(left, relation, ground))) return false;
    span.add(vectorOf(relation));
    explained.add(relation.result);
    return true;
  });
}
