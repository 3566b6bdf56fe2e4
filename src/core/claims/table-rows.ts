import { percentOf, quotient } from '../rates/exact';
import { inUnitOf } from './alike';
import { cellClaim } from './cell-claim';
import type { Claim, ClaimKind } from './claim';
import type { Figure } from './figure';
import { judgeDifference } from './judge';
import { overlaps } from './named-in';
import { printedOf, shown, withUnit, type Prose } from './prose';
import type { Decision } from './reading';
import type { Grid, GridRow } from './series';
import { shareReading } from './share-reading';

/** What a column of a table may be of two others (cột được tính từ hai cột khác). */
type Binding = 'rate' | 'difference' | 'growth' | 'mean';

interface Bound {
  readonly of: number;
  readonly a: number;
  readonly b: number;
  readonly by: Binding;
}

const REST = /\b(con lai|chua (giai ngan|thuc hien|dat)|remaining|left)\b/;
const RATE = /%|ty le|ti le|\brate\b|dat/;
const CHANGED = /\b(tang|giam|chenh|so sanh|change|diem)\b/;
const MEAN = /binh quan|trung binh|\bbq\b|\/|average|per\b/;

const cell = ({ cells }: GridRow, column: number): Figure | null => cells[column] ?? null;

/** Whether a row holds to a binding; null when a cell is missing. */
function holds(row: GridRow, { of, a, b, by }: Bound): boolean | null {
  const [result, x, y] = [cell(row, of), cell(row, a), cell(row, b)];
  if (!result || !x || !y) return null;
  const [r, p, q] = [printedOf(result), printedOf(x), printedOf(y)];
  if (by === 'difference')
    return judgeDifference({ value: p.value - q.value, half: p.half + q.half }, r, null) === 'right';
  if (q.value <= 0) return null;
  if (by === 'mean') return quotient(p.value, q.value, result.decimals) === result.value;
  const value = by === 'rate' ? p.value : p.value - q.value;
  return percentOf(value, q.value, result.decimals) === result.value;
}

/** Which bindings a column's header speaks for; a rate may also stand under a header that says nothing of it. */
function bindingsFor(head: string, figures: readonly Figure[]): Binding[] {
  const found: Binding[] = [];
  if (RATE.test(head) || figures.every((f) => f.percent)) found.push('rate');
  if (CHANGED.test(head)) found.push('difference', 'growth');
  if (REST.test(head)) found.push('difference');
  if (MEAN.test(head)) found.push('mean');
  return found;
}

/** The binding that most rows of a column hold to; null when none does, or two do. */
function boundOf(grid: Grid, of: number): Bound | null {
  const figures = grid.rows.map((row) => cell(row, of)).filter((f): f is Figure => f !== null);
  if (figures.length < 2) return null;
  const columns = grid.header.map((_, i) => i).filter((i) => i !== of);
  let best: { bound: Bound; held: number } | null = null;
  for (const by of bindingsFor(grid.header[of] ?? '', figures))
    for (const a of columns)
      for (const b of columns) {
        if (a === b) continue;
        const bound = { of, a, b, by };
        const said = grid.rows.map((row) => holds(row, bound)).filter((h): h is boolean => h !== null);
        const held = said.filter(Boolean).length;
        const named = overlaps(grid.header[of] ?? '', grid.header[b] ?? '');
        const enough = named ? held * 2 > said.length : held * 3 >= said.length * 2;
        if (held < 2 || !enough || held <= (best?.held ?? 0)) continue;
        best = { bound, held };
      }
  return best?.bound ?? null;
}

const KINDS: Readonly<Record<Binding, ClaimKind>> = {
  rate: 'ratio',
  difference: 'remainder',
  growth: 'growth',
  mean: 'mean',
};

function judged(prose: Prose, row: GridRow, { of, a, b, by }: Bound): Claim[] {
  const [result, x, y] = [cell(row, of), cell(row, a), cell(row, b)];
  if (!result || !x || !y) return [];
  return [cellClaim(prose, KINDS[by], result, { ...decisionFor(prose, result, x, y, by) })];
}

function decisionFor(
  prose: Prose,
  result: Figure,
  x: Figure,
  y: Figure,
  by: Binding,
): Pick<Decision, 'computed' | 'answer' | 'note'> & { figures: Figure[] } {
  const figures = [result, x, y];
  if (by === 'rate') {
    const { computed, answer, note } = shareReading(prose, x, y, { ...result, percent: true }, 1);
    return { computed, answer, note, figures };
  }
  const [p, q] = [printedOf(x), printedOf(inUnitOf(y, x))];
  const parts =
    by === 'mean'
      ? `${shown(prose, x)} / ${shown(prose, y)}`
      : by === 'growth'
        ? `(${shown(prose, x)} - ${shown(prose, y)}) / ${shown(prose, y)}`
        : `${shown(prose, x)} - ${shown(prose, y)}`;
  const value =
    by === 'mean'
      ? quotient(p.value, q.value, Math.max(1, result.decimals))
      : by === 'growth'
        ? percentOf(p.value - q.value, q.value, Math.max(1, result.decimals))
        : p.value - q.value;
  const right =
    by === 'difference'
      ? judgeDifference({ value, half: p.half + q.half }, printedOf(result), null) === 'right'
      : false;
  const same =
    by === 'mean'
      ? quotient(p.value, q.value, result.decimals) === result.value
      : by === 'growth'
        ? percentOf(p.value - q.value, q.value, result.decimals) === result.value
        : right;
  return {
    computed: withUnit(prose, result, value),
    answer: same ? 'right' : 'wrong',
    note: { code: 'sum', parts },
    figures,
  };
}

/** Cells of the columns that are worked out from two others, each judged by the binding that the other rows hold to. */
export const boundClaims = (prose: Prose, grid: Grid): Claim[] =>
  grid.header.flatMap((_, column) => {
    const bound = boundOf(grid, column);
    return bound ? grid.rows.flatMap((row) => judged(prose, row, bound)) : [];
  });
