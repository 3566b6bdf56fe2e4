import { coordinatesOf, isDone, isPlanned } from '../../facts/coordinates';
import { isAddable, isTotalColumn, PER_EACH, sharedPath } from '../../facts/columns';
import { liveAt } from '../../facts/live-cells';
import type { Column, ColumnRole, Row, Table } from '../../table/table';
import { fold } from '../../text/fold';
import { isLinear, type Relation } from './relation';

/** What headings are worth, in bits: each about as much as a figure of two or three digits that agrees. */
const BITS = {
  total: 5,
  spanner: 3,
  rest: 4,
  live: 10,
  product: 8,
  rate: 4,
  money: -15,
  measure: -12,
  notAdded: -12,
  unit: -8,
};

const FACTORS: readonly ColumnRole[] = ['quantity', 'unit-price', 'norm', 'actual', 'target'];

const unitText = ({ unit }: Column): string => (unit ? fold(unit.text) : '');

/** Columns that say of themselves that they count in other things. */
function unitBits(columns: readonly Column[]): number {
  const money = new Set(columns.flatMap(({ unit }) => (unit ? [unit.money !== null] : [])));
  if (money.size > 1) return BITS.money;
  return new Set(columns.map(unitText).filter((text) => text !== '')).size > 1 ? BITS.unit : 0;
}

/** Plans are not made of what was done. */
function measureBits(table: Table, result: Column, terms: readonly Column[]): number {
  const coordinates = coordinatesOf(table);
  const measure = (c: Column) => coordinates.get(c)?.measure ?? null;
  const own = measure(result);
  const done = terms.every((c) => isDone(measure(c)));
  const planned = terms.every((c) => isPlanned(measure(c)));
  return (isPlanned(own) && done) || (isDone(own) && planned) ? BITS.measure : 0;
}

/** Whether a live cell of the result computes from its own row: its author said what it is made of. */
function liveBits(table: Table, rows: readonly Row[], result: Column, terms: readonly Column[]): number {
  const wanted = terms.map((c) => c.at);
  const says = rows.slice(0, 64).some((row) => {
    const added = liveAt(table, row.at, result.at)?.added ?? null;
    return added !== null && wanted.every((at) => added.some((r) => r.top === row.at && r.left <= at && r.right >= at));
  });
  return says ? BITS.live : 0;
}

function sumBits(
  table: Table,
  rows: readonly Row[],
  result: Column,
  terms: readonly Column[],
  signed: boolean,
): number {
  const all = [result, ...terms];
  const odd = all.some((c) => !isAddable(table, c) || PER_EACH.test(fold(c.path.join(' ')))) ? BITS.notAdded : 0;
  const total = !signed && isTotalColumn(result) && !terms.some(isTotalColumn) ? BITS.total : 0;
  const rest = signed && result.role === 'remaining' ? BITS.rest : 0;
  const roof = terms.every((c) => sharedPath(c, terms[0] as Column) > 0) ? BITS.spanner : 0;
  return (
    odd + total + rest + roof + unitBits(all) + measureBits(table, result, terms) + liveBits(table, rows, result, terms)
  );
}

function productBits(result: Column, terms: readonly Column[]): number {
  const amount = result.role === 'amount' || (result.role === 'total' && result.unit?.money !== null);
  const factors = terms.filter((c) => FACTORS.includes(c.role)).length;
  return amount && factors * 2 >= terms.length ? BITS.product : result.role === 'rate' ? BITS.notAdded : 0;
}

/** What the sheet's words, units and formulas say for a relation between columns before its figures do. */
export function priorOf(table: Table, rows: readonly Row[], columns: readonly Column[], relation: Relation): number {
  const result = columns[relation.result] as Column;
  const terms = relation.terms.map((line) => columns[line] as Column);
  if (isLinear(relation))
    return sumBits(
      table,
      rows,
      result,
      terms,
      relation.signs.some((s) => s < 0),
    );
  return relation.sort === 'product' ? productBits(result, terms) : result.role === 'rate' ? BITS.rate : 0;
}
