import { cellClaim } from './cell-claim';
import { inUnitOf } from './alike';
import type { Claim } from './claim';
import type { Figure } from './figure';
import { addsUp } from './judge';
import { printedOf, shown, withUnit, type Prose } from './prose';
import { gridsOf, type Grid, type GridRow } from './series';
import { boundClaims } from './table-rows';

const RATE = /%|ty le|ti le|\brate\b/;
const MEAN = /binh quan|trung binh|don gia|muc ho tro/;

/** "Trong đó: chiến dịch" stands under its item and is counted in it. */
const isSubset = ({ label }: GridRow): boolean => /^(trong do|of which|- )/.test(label);

/** What the cells of a row or column come to against its total. */
function sumClaim(prose: Prose, total: Figure, parts: readonly Figure[], filled: boolean): Claim {
  const printed = parts.map((f) => printedOf(inUnitOf(f, total)));
  const right = addsUp(printedOf(total), printed);
  const sum = printed.reduce((s, p) => s + p.value, 0) / (total.money ?? total.scale);
  return cellClaim(prose, 'sum', total, {
    computed: withUnit(prose, total, sum),
    answer: right ? 'right' : filled ? 'wrong' : 'cannot-check',
    note: { code: right || filled ? 'sum' : 'partial', parts: parts.map((p) => shown(prose, p)).join(' + ') },
    figures: [total, ...parts],
  });
}

/** Rows against the total at their end, where one column is headed as the total of those before it. */
function acrossClaims(prose: Prose, grid: Grid): Claim[] {
  const column = grid.header.findIndex((head) => /^(tong( so| cong)?|cong|total)$/.test(head.trim()));
  if (column < 2) return [];
  return grid.rows.flatMap(({ cells }) => {
    const total = cells[column];
    const parts = cells.slice(0, column).filter((f): f is Figure => f !== null && f !== undefined && !f.percent);
    const claims = total && parts.length >= 2 ? [sumClaim(prose, total, parts, true)] : [];
    // Columns that are no parts of the last one do not add up to it in any row.
    return claims;
  });
}

/** A row of the total against the sum of the rows above it, column by column. */
function totalClaims(prose: Prose, grid: Grid, across: readonly Claim[]): Claim[] {
  const wrong = across.filter((claim) => claim.answer === 'wrong').map((claim) => claim.statedAt?.start);
  const isWrong = (f: Figure): boolean => wrong.includes(prose.source.spanOf(f.start, f.end).start);
  return grid.rows.flatMap((row, at) => {
    if (!row.total) return [];
    const since =
      grid.rows
        .slice(0, at)
        .map((r) => r.total)
        .lastIndexOf(true) + 1;
    const above = grid.rows.slice(since, at);
    // A total at the head of its table adds up what is below it.
    const parts = above.length > 0 ? above : since === 0 && at === 0 ? grid.rows.slice(1).filter((r) => !r.total) : [];
    const items = parts.filter((r) => !isSubset(r));
    return items.length < 2
      ? []
      : row.cells.flatMap((total, column) => columnTotal(prose, grid, items, total, column, isWrong));
  });
}

function columnTotal(
  prose: Prose, grid: Grid, rows: readonly GridRow[], total: Figure | null, column: number, isWrong: (f: Figure) => boolean,
): Claim[] {
  const head = grid.header[column] ?? '';
  if (!total || total.percent || RATE.test(head) || MEAN.test(head)) return [];
  const parts = rows.map((row) => row.cells[column]).filter((f): f is Figure => f !== null && f !== undefined);
  if (parts.length < 2 || parts.some((f) => f.percent)) return [];
  // A cell that its own row proves wrong is not held against the total of its column.
  return parts.some(isWrong) ? [] : [sumClaim(prose, total, parts, parts.length === rows.length)];
} // prettier-ignore

/** Claims of a table that stands in the text: totals, rates, what is left (bảng trong văn bản). */
export const tableClaims = (prose: Prose): Claim[] =>
  gridsOf(prose).flatMap((grid) => {
    const across = consistent(acrossClaims(prose, grid));
    const rows = boundClaims(prose, grid);
    const totals = totalClaims(prose, grid, across);
    return [...across, ...withoutBlamed(rows, totals), ...withoutBlamed(totals, rows)];
  });

/** A cell that adds up in its column is not accused for another cell of its row that does not, nor the other way. */
function withoutBlamed(claims: readonly Claim[], others: readonly Claim[]): Claim[] {
  const said = (answer: Claim['answer']): (number | undefined)[] =>
    others.filter((other) => other.answer === answer).map((other) => other.statedAt?.start);
  const [right, wrong] = [said('right'), said('wrong')];
  return claims.filter(
    ({ answer, statedAt, figures }) =>
      answer !== 'wrong' || !right.includes(statedAt?.start) || !figures.some(({ at }) => wrong.includes(at.start)),
  );
}

/** A column is the total of those before it when most rows say so. */
const consistent = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) => claim.answer === 'right').length * 2 > claims.length ? claims : [];
