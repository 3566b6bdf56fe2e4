import type { Grid, LeftOut } from '../../core/grid/grid';
import { Trouble } from '../../core/host';
import { dropNeverComputed } from './never-computed';
import type { Package } from './package';
import { readAreas, type Areas } from './read-areas';
import { byArea, type PlacedMarks } from './read-marks';
import { readNotes, type HeldNotes } from './read-notes';
import { readSheet, type SheetPart } from './read-sheet';
import { readStrings, type HeldText } from './read-strings';
import { readStyles, type CellStyle } from './read-styles';
import type { SheetEntry, WorkbookPart } from './read-workbook-part';

/** A sheet as the opened file has it, with all that writing to it must know (trang tính gốc). */
export interface BaseSheet {
  readonly entry: SheetEntry;
  readonly grid: Grid;
  readonly content: SheetPart;
  readonly areas: Areas;
  readonly notes: HeldNotes;
  readonly marks: ReadonlyMap<string, PlacedMarks>;
}

/** What all sheets share, read when the first of them asks. */
export interface SharedParts {
  readonly strings: () => readonly HeldText[];
  readonly styles: () => readonly CellStyle[];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

export function sharedParts(source: Package, { part }: WorkbookPart): SharedParts {
  const target = (type: string, usual: string): string =>
    source.relationships(part).find((link) => link.type === type)?.target ?? usual;
  const strings = target('sharedStrings', 'xl/sharedStrings.xml');
  const styles = target('styles', 'xl/styles.xml');
  return {
    strings: once(() => readStrings(source.bytes(strings), strings)),
    styles: once(() => readStyles(source.bytes(styles), styles)),
  };
}

function gridOf(entry: SheetEntry, book: WorkbookPart, content: SheetPart, areas: Areas): Grid {
  const first = book.sheets[0] === entry;
  const leftOut: LeftOut[] = [
    ...content.leftOut,
    ...areas.pivots.map((at): LeftOut => ({ what: 'pivot', at })),
    ...(first && book.otherSheets.length > 0 ? [{ what: 'chart-sheet' as const, count: book.otherSheets.length }] : []),
  ];
  return {
    sheet: entry.name,
    cells: content.cells,
    merges: content.merges,
    hiddenRows: content.hiddenRows,
    hiddenColumns: content.hiddenColumns,
    visibility: entry.visibility,
    protected: content.protected,
    date1904: book.date1904,
    listObjects: areas.tables,
    leftOut,
    ...(book.manualCalculation && { manualCalculation: true }),
  };
}

/** What a sheet's part holds, as the file has it. */
export function readContent(
  source: Package,
  book: WorkbookPart,
  shared: SharedParts,
  { name, part }: SheetEntry,
): SheetPart {
  const bytes = source.bytes(part);
  if (!bytes) throw new Trouble('corrupt', { sheet: name, text: part });
  // Read even where no cell asks for them: a part that is damaged is said, not carried into a copy.
  shared.strings();
  const content = readSheet(bytes, part, {
    sheet: name,
    strings: shared.strings,
    styles: shared.styles(),
    date1904: book.date1904,
  });
  if (book.computedOnLoad) dropNeverComputed(content.cells);
  // Only writing asks for a sheet's part again, and it is by far the largest.
  source.release(part);
  return content;
}

export function readBaseSheet(source: Package, book: WorkbookPart, content: SheetPart, entry: SheetEntry): BaseSheet {
  const areas = readAreas(source, entry.part, entry.name);
  return {
    entry,
    content,
    areas,
    grid: gridOf(entry, book, content, areas),
    notes: readNotes(source, entry.part),
    marks: byArea(content.marks),
  };
}
