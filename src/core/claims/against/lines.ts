import { coordinatesOf, type Coordinates } from '../../facts/coordinates';
import { derived } from '../../facts/facts';
import { figureColumns, figureRows } from '../../facts/figure';
import { readText } from '../../facts/header-text';
import { periodIn, type Period } from '../../facts/period';
import { rowAt } from '../../facts/rows';
import type { Rate } from '../../rates/rate';
import type { Column, Row, Table } from '../../table/table';
import { isKnownPart } from './parts';
import { telling, type WordsOf } from './words';

/** A row or a column that names what its figures are of (dòng hoặc cột mang tên chỉ tiêu). */
export interface Line {
  readonly sheet: Sheet;
  readonly row: Row | null;
  readonly column: Column | null;
  /** Its name in words, each once. */
  readonly words: readonly string[];
}

/** A table made ready for looking up. */
export interface Sheet {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly coordinates: ReadonlyMap<Column, Coordinates>;
  /** Parts that all its columns have are no parts: "vốn sự nghiệp" of a table of nothing else. */
  readonly shared: readonly string[];
  /** Rows of the whole: the total, when it is not under another row. */
  readonly totals: readonly Row[];
  readonly placed: readonly Row[];
  /** Its own title and the name of its sheet. */
  readonly roof: readonly string[];
  readonly period: Period;
  readonly rates: readonly Rate[];
}

/** Unique words in order. */
export const once = (words: readonly string[]): string[] => words.filter((word, i) => words.indexOf(word) === i);

const rowParts = derived((facts): ReadonlyMap<Row, readonly string[]> => {
  const found = new Map<Row, readonly string[]>();
  for (const row of facts.rows) {
    const { senses, rest } = readText(row.label.replace(/^[\s+–-]+/, '')).read;
    const parts = senses.flatMap((sense) => (sense.says === 'part' ? [sense.part] : []));
    // "Cán bộ nữ người DTTS" is an indicator; "Trong đó: nữ" is a part of the one above.
    if (parts.length > 0 && rest.length === 0) found.set(row, parts);
  }
  return found;
});

/** The parts of a whole that a cell speaks of, by its row and its column. */
export function partsAt({ table, coordinates, shared }: Sheet, row: Row, column: Column): string[] {
  const own = (coordinates.get(column)?.parts ?? []).filter(isKnownPart);
  return once([...own, ...(rowParts(table).get(row) ?? [])]).filter((part) => shared.indexOf(part) < 0);
}

const periodOf = ({ title }: Table): Period => {
  const { period } = periodIn(title.period ?? title.name);
  return period.years === null && title.date !== null ? { ...period, years: title.date.slice(0, 4) } : period;
};

/** Tables read for looking up. */
export function sheetsOf(tables: readonly Table[], rates: readonly Rate[], wordsOf: WordsOf): Sheet[] {
  const byTable: Record<string, Rate[]> = {};
  for (const rate of rates) (byTable[rate.table] ??= []).push(rate);
  return tables.map((table) => {
    const coordinates = coordinatesOf(table);
    const columns = figureColumns(table).filter((column) => coordinates.has(column));
    const [first, ...others] = columns.map((column) => coordinates.get(column)?.parts ?? []);
    const rows = figureRows(table);
    return {
      table,
      columns,
      coordinates,
      shared: others.length > 0 ? (first ?? []).filter((part) => others.every((o) => o.indexOf(part) >= 0)) : [],
      totals: rows.filter((row) => row.role === 'total' && row.area === null),
      placed: rows.filter((row) => row.area !== null),
      roof: wordsOf([table.range.sheet, ...table.title.lines.map(({ text }) => text)].join(' ')),
      period: periodOf(table),
      rates: byTable[table.id] ?? [],
    };
  });
}

/** The name of a row; a part of the row above goes by that row's name. */
function nameOf({ table }: Sheet, row: Row): string {
  if (row.area !== null || row.role === 'total') return '';
  if (!rowParts(table).has(row) || row.parent === null) return row.label;
  return rowAt(table, row.parent)?.label ?? '';
}

/** The things that a column counts, without its measure, place, time and known parts. */
function thingOf({ coordinates, table }: Sheet, column: Column): string {
  const { parts, beside } = coordinates.get(column) ?? { parts: [], beside: '' };
  const own = column.area === null ? [...parts.filter((part) => !isKnownPart(part)), beside] : [];
  const whole = column.subsetOf === null ? null : table.columns[column.subsetOf];
  const ofWhole = whole ? (coordinates.get(whole)?.parts ?? []).filter((part) => !isKnownPart(part)) : [];
  return [...own, ...ofWhole].join(' ');
}

/** The lines of a table that name something. */
export function linesOf(sheet: Sheet, wordsOf: WordsOf): Line[] {
  const named = (text: string): string[] => {
    const words = once(wordsOf(text));
    return telling(words).length > 0 ? words : [];
  };
  const rows = figureRows(sheet.table).map((row) => ({ sheet, row, column: null, words: named(nameOf(sheet, row)) }));
  const columns = sheet.columns.map((column) => ({ sheet, row: null, column, words: named(thingOf(sheet, column)) }));
  return [...rows, ...columns].filter(({ words }) => words.length > 0);
}
