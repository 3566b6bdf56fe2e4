import { cell } from '../grid/grid';
import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { derived } from './facts';
import { isPercentRow } from './figure';
import { areAddends, isOfPoints } from './measured-rows';

/** Rows that are means, rates or growth of others: nothing to add up. "Giám sát", "tặng quà", "giảm nghèo" are items. */
const DERIVED =
  /^((binh quan|trung binh|ty le|ti le|so sanh|average|mean|rate|growth)\b|(tang|giam)( so voi| ?[(/%,]|$))/;

const PER_UNIT = /\/ ?(ha|m2|km2|nguoi|ho|thang|nam|ngay|gio|lao dong|lop|cuoc)$/;

const YIELD =
  /\/ ?(lop|nguoi|ho|ha|nam|thang)\b|^(nang suat|mat do|don gia|gia ban|muc (chi|luong|thu nhap)|thu nhap binh quan)|binh quan|(^|\s)(ta|tan|kg|dong|nguoi)\/\S+\)?$/;

/** What is asked of a row again and again (dữ kiện của dòng). */
interface RowFacts {
  readonly row: Row | null;
  /** Its label, folded. */
  readonly label: string;
  readonly percent: boolean;
  readonly measure: boolean;
  /** Rows that belong to it, subsets and captions left out. */
  readonly children: Row[];
  readonly parent: Row | null;
}

const isMeasure = (row: Row, label: string, percent: boolean): boolean =>
  percent || DERIVED.test(label) || YIELD.test(label) || PER_UNIT.test(fold(row.unit?.text ?? ''));

const byPlace = derived((facts): ReadonlyMap<number, Row> => new Map(facts.rows.map((row) => [row.at, row])));

/** The row at a place of the sheet. */
export const rowAt = (table: Table, at: number | null): Row | null =>
  at === null ? null : (byPlace(table).get(at) ?? null);

/** By how far a row stands below the top of the table: asked of every row by everybody. */
const rowFacts = derived((facts): readonly (RowFacts | undefined)[] => {
  const { top, bottom } = facts.range;
  const found: (Found | undefined)[] = [];
  const points = isOfPoints(facts);
  for (let at = top; at <= bottom; at++) found.push(undefined);
  for (const row of facts.rows) {
    const label = fold(row.label);
    const percent = isPercentRow(row);
    const measure = isNumbering(facts, row) || (points ? row.unit?.percent === true : isMeasure(row, label, percent));
    found[row.at - top] = { row, label, percent, measure, children: [], parent: rowAt(facts, row.parent) };
  }
  const told = found.filter((own): own is Found => own !== undefined);
  unmeasure(facts, told);
  for (const { row, parent, measure } of told)
    if (row && parent && isPart(row) && !measure) found[parent.at - top]?.children.push(row);
  return found;
});

interface Found extends RowFacts {
  measure: boolean;
}

const isPart = ({ role }: Row): boolean => role === 'item' || role === 'group';

/** Rows of one whole: a group's own, or those at the top for a total. */
interface Parts {
  readonly whole: Row;
  readonly others: Row[];
  readonly measures: Found[];
}

/** Rows that only their labels call a rate are addends where the figures of their whole say so. */
function unmeasure(table: Table, found: readonly Found[]): void {
  if (!found.some(({ measure }) => measure)) return;
  const parts = new Map<Row, Parts>();
  const totals = table.rows.filter(({ role }) => role === 'total');
  for (const own of found) {
    const { row, parent, measure } = own;
    if (!row || !isPart(row)) continue;
    for (const whole of parent ? [parent] : totals) {
      const known = parts.get(whole) ?? { whole, others: [], measures: [] };
      parts.set(whole, known);
      if (!measure) known.others.push(row);
      else if (row.unit === null) known.measures.push(own);
    }
  }
  for (const { whole, others, measures } of parts.values()) {
    const rows = measures.flatMap(({ row }) => (row ? [row] : []));
    if (rows.length === 0 || others.length === 0 || !areAddends(table, whole, others, rows)) continue;
    for (const own of measures) own.measure = false;
  }
}

/** 1, 2, 3, …, as figures or as text, one further in every cell: a line of column numbers that was read as a row. */
function isNumbering(table: Table, row: Row): boolean {
  const { grid, range } = table;
  let [count, before] = [0, 0];
  for (let column = range.left; column <= range.right; column++) {
    const { value } = cell(grid, row.at, column);
    if (value === null) continue;
    const number =
      typeof value === 'number'
        ? value
        : /^\(?\d{1,2}\)?$/.test(String(value).trim())
          ? Number(String(value).replace(/[\s()]/g, ''))
          : NaN;
    if (count === 0 ? !(number >= 0 && number <= 3) : number !== before + 1) return false;
    [count, before] = [count + 1, number];
  }
  return count > 3;
}

const NOTHING: RowFacts = { row: null, label: '', percent: false, measure: false, children: [], parent: null };

function of(table: Table, row: Row): RowFacts {
  const known = rowFacts(table)[row.at - table.range.top];
  return known?.row === row ? known : NOTHING;
}

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
