import { isAddable } from '../facts/columns';
import { derived } from '../facts/facts';
import { childrenOf, leaves } from '../facts/rows';
import { CELL, hasCell, isToldIn, numbersIn, stripIn } from '../facts/strip';
import type { Column, Row, Table } from '../table/table';

const hasPercents = (table: Table, column: Column): boolean =>
  hasCell(stripIn(table, column), (bits) => (bits & CELL.percent) !== 0);

const wholes = derived((facts): readonly Row[] =>
  facts.rows.filter((row) => row.role === 'total' || childrenOf(facts, row).length > 0),
);

/** Rates against last year and the like: decimals of one size, and a total between its least and greatest item. */
function isIndex(table: Table, column: Column): boolean {
  const items = numbersIn(table, column, leaves(table)).filter((v) => v > 0);
  const totals = numbersIn(table, column, wholes(table));
  let [least, most, decimals] = [Infinity, -Infinity, 0];
  for (const value of items) {
    least = Math.min(least, value);
    most = Math.max(most, value);
    if (!Number.isInteger(value)) decimals++;
  }
  const between = totals.filter((v) => v >= least && v <= most).length;
  return (
    items.length > 2 && decimals * 2 > items.length && most < 1000 && totals.length > 0 && between * 2 > totals.length
  );
}

/** Columns whose figures add up from row to row: neither per-cents nor indices. */
export const addableDown = derived((facts): readonly Column[] =>
  facts.columns.filter((c) => isAddable(facts, c) && !hasPercents(facts, c) && !isIndex(facts, c)),
);

const captions = derived((facts): ReadonlySet<Row> => {
  const columns = addableDown(facts);
  return new Set(facts.rows.filter((row) => !isToldIn(facts, row, columns)));
});

/** Whether nothing stands in any column that adds up. */
export const isCaption = (table: Table, row: Row): boolean => captions(table).has(row);

/** Rows from one of whose parts something is taken away (hoàn thuế), so that a part may be more than the whole. */
export const netted = derived((facts): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const column of addableDown(facts)) {
    const { values } = stripIn(facts, column);
    facts.rows.forEach((row, place) => {
      if (row.parent !== null && (values[place] ?? 0) < 0) found.add(row.parent);
    });
  }
  return found;
});
