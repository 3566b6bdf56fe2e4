import { amountAt } from '../table/read-amount';
import type { Column, Table } from '../table/table';
import { disbursementPairs } from './disbursement-pairs';
import { bareTotals, measureOf, placeKey, printedFor, under, type RatePair } from './pair-columns';

/** A column of fractions (`77/75`) beside a column of figures for the same place says the same twice. */
function repeats(table: Table, column: Column, among: readonly Column[]): boolean {
  const place = placeKey(column);
  const beside = among.some((c) => c.at !== column.at && placeKey(c) === place && !isFractions(table, c));
  return beside && isFractions(table, column);
}

function isFractions(table: Table, column: Column): boolean {
  const kinds = table.rows.map((row) => amountAt(table, row, column).kind);
  const fractions = kinds.filter((kind) => kind === 'fraction').length;
  return fractions > 0 && fractions >= kinds.filter((kind) => kind === 'number').length;
}

/** Results over targets. */
function fulfilmentPairs(table: Table): RatePair[] {
  const seen: Record<string, boolean> = {};
  const found = table.columns.filter((c) => measureOf(c) === 'actual' && c.role !== 'rate' && c.subsetOf === null);
  const actuals = found.filter((c) => !repeats(table, c, found));
  return actuals.flatMap((actual) => {
    const key = placeKey(actual);
    const first = seen[key] !== true;
    seen[key] = true;
    const named = under(table, ['target'], actual);
    const targets =
      named.length > 0
        ? named
        : [...under(table, ['plan', 'assigned'], actual), ...bareTotals(table, actual)].slice(0, 1);
    const several = targets.length > 1 || !first;
    return (targets.length > 0 ? targets : [null]).map((target): RatePair => ({
      kind: 'fulfilment',
      numerators: [actual],
      denominators: target ? [target] : [],
      numeratorKind: 'actual',
      denominatorKind: 'target',
      area: actual.area,
      period: actual.period ?? target?.period ?? null,
      printed: printedFor(table, actual, 'actual'),
      rival: several,
    }));
  });
}

/** Every division that a table has the columns for. */
export const ratePairs = (table: Table): RatePair[] => [...fulfilmentPairs(table), ...disbursementPairs(table)];
