import { isAddable } from '../facts/columns';
import { derived } from '../facts/facts';
import { figureAt, figureColumns, figureRows, type Figure } from '../facts/figure';
import { isDerived } from '../facts/rows';
import { linkOf } from './between-sheets/links';
import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';

/** A part and the whole that it is counted in (một phần và tổng của nó). */
export interface Part {
  readonly part: Figure;
  readonly whole: Figure;
  /** The words that make it a part. */
  readonly text: string;
}

/** "Trong đó", however it is cut short: the sheet itself says that it is a part. */
const SAID = /^[-+*• ]*(trong do|tr\.? ?do|t\.? ?do|of which)\b/;
/** Kinds of people and households, counted among all of them. */
const KIND =
  /^[-+*• ]*(so |ty )?((nguoi|hs|hoc sinh|ho|can bo|thanh vien|hoc vien) )?(nu|phu nu|nu gioi|nu dtts|nu dan toc|dtts|dan toc|dan toc thieu so|khuyet tat|ho ngheo|ho can ngheo|female|women)( (dtts|dan toc thieu so|gioi))?$/;

const plain = (text: string): string =>
  fold(text)
    .replace(/[().:;,]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

const isSaid = (text: string): boolean => SAID.test(fold(text));
const isKind = (text: string): boolean => KIND.test(plain(text));

/** Who supposes a part needs so many pairs that bear it out, and four of five. */
const FEWEST = 3;
const MOST = 0.8;

/** One statement: every pair that it makes. */
interface Statement {
  readonly said: boolean;
  readonly pairs: readonly Part[];
}

/** A live total is as right as what it adds up. */
const isTold = ({ value, blank, amount, live }: Figure): boolean =>
  value !== null && !blank && amount.kind === 'number' && !live?.vertical;

/** "Số cơ sở đạt" beside "Tổng cơ sở": the words of the whole and more. */
function isQualified(part: string, whole: string): boolean {
  const thing = /^tong (?:so )?(.{4,})$/.exec(plain(whole))?.[1];
  return (
    thing !== undefined &&
    plain(part).length > thing.length + 2 &&
    plain(part).indexOf(thing) >= 0 &&
    !/^tong/.test(plain(part))
  );
}

const exceeds = ({ part, whole }: Part): boolean => (part.value ?? 0) > (whole.value ?? 0) + 1e-9;

/** The pairs that fail, where the rest bear the statement out. */
function failing({ said, pairs }: Statement): Part[] {
  const told = pairs.filter(({ part, whole }) => isTold(part) && isTold(whole) && (whole.value ?? 0) > 0);
  const failed = told.filter(exceeds);
  const held = told.length - failed.length;
  const borne = held >= FEWEST && held >= told.length * MOST;
  return borne || (said && failed.length <= 1) ? failed : [];
}

const headOf = ({ path }: Column): string => path[path.length - 1] ?? '';
const roofOf = ({ path }: Column): string => path.slice(0, -1).join('/');

const UNCOUNTED: readonly string[] = ['rate', 'unit-price', 'norm', 'amount', 'disbursed', 'plan'];

/** The nearest count to the left under the same heading, or with nothing over it. */
function wholeColumn(table: Table, columns: readonly Column[], index: number): Column | null {
  const own = columns[index];
  if (!own) return null;
  for (let i = index - 1; i >= 0; i--) {
    const other = columns[i];
    if (!other || !isAddable(table, other) || UNCOUNTED.includes(other.role)) continue;
    if (isKind(headOf(other)) || isSaid(headOf(other)) || other.area !== null || other.period !== null) continue;
    return roofOf(other) === roofOf(own) && sameUnit(other, own) ? other : null;
  }
  return null;
}

const sameUnit = (a: Pick<Column, 'unit'>, b: Pick<Column, 'unit'>): boolean =>
  !a.unit || !b.unit || fold(a.unit.text) === fold(b.unit.text);

/** What a column is a part of: as the header was read, by its own words, or by those of the column to its left. */
function wholeOf(table: Table, columns: readonly Column[], index: number): Column | null {
  const column = columns[index];
  if (!column || !isAddable(table, column)) return null;
  const text = headOf(column);
  const known = column.subsetOf === null ? undefined : table.columns[column.subsetOf];
  if (known) return isKind(text) ? known : null;
  if (isSaid(text) || isKind(text)) return wholeColumn(table, columns, index);
  const before = columns[index - 1];
  return before && isQualified(text, headOf(before)) && isAddable(table, before) ? before : null;
}

function columnStatements(table: Table): Statement[] {
  const columns = figureColumns(table);
  const rows = figureRows(table).filter((row) => !isDerived(table, row));
  return columns.flatMap((column, index): Statement[] => {
    const text = headOf(column);
    const said = isSaid(text);
    const whole = wholeOf(table, columns, index);
    if (!whole) return [];
    const pairs = rows.map((row) => ({ part: figureAt(table, row, column), whole: figureAt(table, row, whole), text }));
    return [{ said, pairs }];
  });
}

/** The row that a part without a parent is part of: the one above it that is no part itself. */
function wholeRow(rows: readonly Row[], index: number): Row | null {
  const own = rows[index];
  for (let i = index - 1; own && i >= 0; i--) {
    const other = rows[i];
    if (!other || isKind(other.label) || isSaid(other.label)) continue;
    return other.role !== 'note' && sameUnit(other, own) ? other : null;
  }
  return null;
}

function rowStatements(table: Table): Statement[] {
  const rows = table.rows;
  const columns = figureColumns(table).filter((column) => isAddable(table, column));
  const byText = new Map<string, Part[]>();
  rows.forEach((row, index) => {
    const read = row.role === 'subset' && row.parent !== null;
    if (read || isDerived(table, row) || (!isSaid(row.label) && !isKind(row.label))) return;
    const whole = wholeRow(rows, index);
    if (!whole || isDerived(table, whole)) return;
    const key = fold(row.label);
    const known = byText.get(key) ?? [];
    byText.set(key, known);
    for (const column of columns)
      known.push({ part: figureAt(table, row, column), whole: figureAt(table, whole, column), text: row.label });
  });
  return [...byText.values()].map((pairs) => ({ said: pairs.some(({ text }) => isSaid(text)), pairs }));
}

/** Parts that are more than their whole, where only words say "nữ", "DTTS" and the figures bear it out. */
export const partsThatExceed = derived((facts): readonly Part[] =>
  [...columnStatements(facts), ...rowStatements(facts)].flatMap(failing),
);

/** The cell of another sheet from which both are taken, where the fault is. */
export const sourceOf = ({ part }: Part) => linkOf(part);
