import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { derived } from './facts';
import { isPercentRow } from './figure';

/** Rows that are means, rates or growth of others: nothing to add up. "Giám sát", "tặng quà", "giảm nghèo" are items. */
const DERIVED =
  /^((binh quan|trung binh|ty le|ti le|so sanh|average|mean|rate|growth)\b|(tang|giam)( so voi| ?[(/%,]|$))/;

const PER_UNIT = /\/ ?(ha|m2|km2|nguoi|ho|thang|nam|ngay|gio|lao dong|lop|cuoc)$/;

const YIELD =
  /\/ ?(lop|nguoi|ho|ha|nam|thang)\b|^(nang suat|mat do|don gia|gia ban|muc (chi|luong|thu nhap)|thu nhap binh quan)|binh quan|(^|\s)(ta|tan|kg|dong|nguoi)\/\S+\)?$/;

/** What is asked of a row again and again (dữ kiện của dòng). */
interface RowFacts {
  /** Its label, folded. */
  readonly label: string;
  readonly percent: boolean;
  readonly measure: boolean;
  /** Rows that belong to it, subsets and captions left out. */
  readonly children: Row[];
  readonly parent: Row | null;
}

const isMeasure = (row: Row, label: string): boolean =>
  isPercentRow(row) || DERIVED.test(label) || YIELD.test(label) || PER_UNIT.test(fold(row.unit?.text ?? ''));

const byPlace = derived((facts): ReadonlyMap<number, Row> => new Map(facts.rows.map((row) => [row.at, row])));

/** The row at a place of the sheet. */
export const rowAt = (table: Table, at: number | null): Row | null =>
  at === null ? null : (byPlace(table).get(at) ?? null);

const rowFacts = derived((facts): ReadonlyMap<Row, RowFacts> => {
  const found = new Map<Row, RowFacts>();
  for (const row of facts.rows) {
    const label = fold(row.label);
    const own = { label, percent: isPercentRow(row), measure: isMeasure(row, label) };
    found.set(row, { ...own, children: [], parent: rowAt(facts, row.parent) });
  }
  for (const [row, { parent, measure }] of found)
    if (parent && (row.role === 'item' || row.role === 'group') && !measure) found.get(parent)?.children.push(row);
  return found;
});

const NOTHING: RowFacts = { label: '', percent: false, measure: false, children: [], parent: null };

const of = (table: Table, row: Row): RowFacts => rowFacts(table).get(row) ?? NOTHING;

/** A row's label as texts are compared. */
export const labelKey = (table: Table, row: Row): string => of(table, row).label;

/** Rates, means and yields: nothing of theirs adds up, over rows or over places. */
export const isDerived = (table: Table, row: Row): boolean => of(table, row).measure;

/** An indicator in per cent, which adds up over nothing. */
export const isInPercent = (table: Table, row: Row): boolean => of(table, row).percent;

/** Rows whose figures may be added to others of their kind. */
export const isCounted = (table: Table, row: Row): boolean =>
  (row.role === 'item' || row.role === 'group') && !isDerived(table, row);

/** The row that a row belongs to, or null. */
export const parentOf = (table: Table, row: Row): Row | null => of(table, row).parent;

/** Rows that belong to a row, subsets and captions left out. */
export const childrenOf = (table: Table, row: Row): readonly Row[] => of(table, row).children;

/** Whether the row stands under an item or group, and so is counted there. */
function hasCountedParent(table: Table, row: Row): boolean {
  const parent = parentOf(table, row);
  return parent !== null && parent.role !== 'total';
}

/** Rows that nothing counted stands under. */
export const leaves = derived((facts): readonly Row[] =>
  facts.rows.filter((row) => isCounted(facts, row) && childrenOf(facts, row).length === 0),
);

/** Rows that stand under no other item or group. */
export const topRows = derived((facts): readonly Row[] =>
  facts.rows.filter((row) => isCounted(facts, row) && !hasCountedParent(facts, row)),
);
