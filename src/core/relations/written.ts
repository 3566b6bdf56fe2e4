import { noise, type Equation } from '../arithmetic/equation';
import type { Figure } from '../facts/figure';
import { a1 } from '../grid/range';

/** An equation as a comparison over cells by name, to be computed again elsewhere (phép tính viết ra). */
export interface WrittenRelation {
  /** `E7`. */
  readonly left: string;
  /** `C7*D7/1000`. */
  readonly right: string;
  readonly relation: '=' | '<=';
  /** How far the two may lie apart and still agree. */
  readonly tolerance: number;
}

const NUMBER = { kind: 'number', value: 0, percent: false, halfUnit: 0, decimals: 0, otherwise: null } as const;

/** The same cell, holding its value as a plain number: per-cents in per cent, texts and fractions as what they count as. */
const asValue = (figure: Figure): Figure => ({ ...figure, amount: { ...NUMBER, stored: 'number', unit: null } });

/** What the terms come to, over their cells by name; null where no formula can say it. */
export function expressionOf(made: Equation): string | null {
  if (made.sum) return made.terms.map((t) => a1(t.at)).join('+');
  const formula = made.write?.(made.terms.map(asValue)) ?? null;
  return formula === null ? null : formula.replace(/\$([A-Z]+)\$(\d+)/g, '$1$2');
}

/** An equation as it is computed; null where no formula can say it. */
export function writtenRelation(made: Equation): WrittenRelation | null {
  const right = expressionOf(made);
  if (right === null) return null;
  const { result, relation } = made;
  const tolerance = Number((made.tolerance + noise(result.value ?? 0)).toPrecision(12));
  return { left: a1(result.at), right, relation, tolerance };
}
