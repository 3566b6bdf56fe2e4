import type { Equation } from '../../arithmetic/equation';
import { score, type Family } from '../../arithmetic/family';
import { columnOf, columnsAcross } from '../../arithmetic/light-equation';
import type { Column } from '../../table/table';
import { vectorOf, type Spans } from './span';

/** What a family of equations within rows says, as a relation between columns. */
export interface Known {
  readonly family: Family;
  readonly result: Column;
  readonly terms: readonly Column[];
  readonly signs: readonly number[];
  readonly linear: boolean;
  readonly held: number;
  readonly broken: number;
}

const isUnit = (n: number): boolean => Math.abs(Math.abs(n) - 1) < 1e-6;

/** Weights by which a computation adds its terms; null where it does otherwise. */
export function weightsOf({ compute }: Equation, size: number): number[] | null {
  const at = (values: readonly number[]): number => compute(values);
  const nothing = Array.from({ length: size }, () => 0);
  if (!(Math.abs(at(nothing)) < 1e-9)) return null;
  const weights = nothing.map((_, i) => at(nothing.map((_z, j) => (i === j ? 1 : 0))));
  const probe = nothing.map((_, i) => 3 + 2 * i);
  const sum = weights.reduce((all, w, i) => all + w * (probe[i] ?? 0), 0);
  return weights.every(isUnit) && Math.abs(at(probe) - sum) < 1e-6 ? weights : null;
}

/** Powers to which a computation raises its terms; null where it does otherwise. */
function powersOf({ compute }: Equation, size: number): number[] | null {
  const base = Array.from({ length: size }, (_, i) => 2 + i);
  const own = compute(base);
  if (!Number.isFinite(own) || own === 0) return null;
  const powers = base.map((_, i) => Math.log2(compute(base.map((v, j) => (i === j ? v * 2 : v))) / own));
  return powers.every(isUnit) ? powers.map(Math.round) : null;
}

/** Relations between columns that words have suggested already. */
export function knownRelations(families: readonly Family[]): Known[] {
  return families.flatMap((family): Known[] => {
    const first = family.equations.find((e) => e.relation === '=' && columnsAcross(e) !== null);
    const terms = first && columnsAcross(first);
    if (!first || !terms || terms.length === 0) return [];
    const weights = weightsOf(first, terms.length);
    const signs = weights ?? powersOf(first, terms.length);
    if (!signs) return [];
    const linear = weights !== null;
    return [{ family, result: columnOf(first), terms, signs, linear, ...score(family.equations) }];
  });
}

/** Puts what is known into the spans, by the lines of its columns. */
export function addKnown(spans: Spans, known: readonly Known[], lineOf: (column: Column) => number | undefined): void {
  for (const { result, terms, signs, linear, family } of known) {
    const [own, ...lines] = [result, ...terms].map(lineOf);
    if (family.doubted || own === undefined || lines.some((l) => l === undefined)) continue;
    const vector = vectorOf({ result: own, terms: lines.map((l) => l ?? 0), signs });
    (linear ? spans.sums : spans.products).add(vector);
  }
}
