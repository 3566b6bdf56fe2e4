import { isLinear, type Relation } from './relation';

/** Weights of lines: a relation brought to one side, so that all comes to nothing. */
type Vector = ReadonlyMap<number, number>;

const EPSILON = 1e-9;

function minus(a: Vector, b: Vector, times: number): Map<number, number> {
  const out = new Map(a);
  for (const [line, weight] of b) {
    const left = (out.get(line) ?? 0) - weight * times;
    if (Math.abs(left) < EPSILON) out.delete(line);
    else out.set(line, left);
  }
  return out;
}

export function vectorOf({ result, terms, signs }: Pick<Relation, 'result' | 'terms' | 'signs'>): Vector {
  const out = new Map<number, number>([[result, -1]]);
  terms.forEach((line, i) => out.set(line, (out.get(line) ?? 0) + (signs[i] ?? 1)));
  return out;
}

/** Relations that are known, and whether another follows from them (hệ quả): sums apart from products. */
export class Span {
  private readonly rows: { readonly pivot: number; readonly vector: Vector }[] = [];

  /** What is left of a vector once all that is known is taken from it. */
  reduced(vector: Vector): Map<number, number> {
    let left = new Map(vector);
    for (const { pivot, vector: known } of this.rows) {
      const weight = left.get(pivot);
      if (weight !== undefined) left = minus(left, known, weight);
    }
    return left;
  }

  add(vector: Vector): void {
    const left = this.reduced(vector);
    const [first] = left;
    if (!first) return;
    const [pivot, weight] = first;
    const unit: Vector = new Map([...left].map(([line, w]) => [line, w / weight]));
    this.rows.forEach((row, i) => {
      const other = row.vector.get(pivot);
      if (other !== undefined) this.rows[i] = { pivot: row.pivot, vector: minus(row.vector, unit, other) };
    });
    this.rows.push({ pivot, vector: unit });
  }
}

/** Whether two vectors differ by a factor alone. */
export function isMultiple(a: Vector, b: Vector): boolean {
  if (a.size !== b.size) return false;
  let ratio: number | null = null;
  for (const [line, weight] of a) {
    const other = b.get(line);
    if (other === undefined) return false;
    ratio ??= weight / other;
    if (Math.abs(weight - other * ratio) > 1e-6) return false;
  }
  return true;
}

/** Spans of sums and of products. */
export interface Spans {
  readonly sums: Span;
  readonly products: Span;
}

export const spanFor = (spans: Spans, relation: Relation): Span => (isLinear(relation) ? spans.sums : spans.products);
