import { eachFormula } from '../../../core/grid/cells';
import { a1, contains, type Range } from '../../../core/grid/range';
import type { XlsxWorkbook } from '../open-workbook';
import { readsOf } from './formula-reads';

/** Cells of a sheet by row, then column. */
export type CellSet = Map<number, Set<number>>;

interface Reader {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  stale: boolean;
}

interface Entry {
  readonly reader: Reader;
  readonly area: Range;
}

/** Readers of one large area, which go together once any of its cells is stale. */
interface Shared {
  readonly area: Range;
  readonly readers: Reader[];
}

/** Finds who reads a cell: short areas by column and block of rows, large ones each once, by sheet. */
interface Index {
  readonly blocks: Map<string, Entry[]>;
  readonly large: Map<string, Map<string, Shared>>;
}

const BLOCK = 64;
const LARGE = 4096;

const blockKey = (sheet: string, column: number, row: number): string =>
  `${sheet}\n${String(column)},${String(Math.floor(row / BLOCK))}`;

function enterLarge({ large }: Index, { reader, area }: Entry): void {
  const areas = large.get(area.sheet) ?? new Map<string, Shared>();
  large.set(area.sheet, areas);
  const shared = areas.get(a1(area));
  if (shared) shared.readers.push(reader);
  else areas.set(a1(area), { area, readers: [reader] });
}

function enter(index: Index, entry: Entry): void {
  const { sheet, top, bottom, left, right } = entry.area;
  if ((bottom - top + BLOCK) * (right - left + 1) > LARGE) {
    enterLarge(index, entry);
    return;
  }
  for (let column = left; column <= right; column++)
    for (let row = Math.floor(top / BLOCK) * BLOCK; row <= bottom; row += BLOCK) {
      const key = blockKey(sheet, column, row);
      const list = index.blocks.get(key);
      if (list) list.push(entry);
      else index.blocks.set(key, [entry]);
    }
}

/** All formulas of the file's own sheets, entered by what they read; those nobody can tell are stale at once. */
function enterAll(workbook: XlsxWorkbook, index: Index, found: Reader[]): void {
  for (const { name } of workbook.book.sheets) {
    if (workbook.changes.drafts.has(name)) continue;
    const cells = workbook.base(name)?.grid.cells;
    if (cells)
      eachFormula(cells, (formula, row, column) => {
        const reader = { sheet: name, row, column, stale: false };
        const reads = readsOf(formula, name);
        if (reads) for (const area of reads) enter(index, { reader, area });
        else found.push(reader);
      });
  }
}

function largeReaders({ large }: Index, { sheet, row, column }: Reader): Reader[] {
  const readers: Reader[] = [];
  large.get(sheet)?.forEach((shared, key, areas) => {
    if (!contains(shared.area, row, column)) return;
    areas.delete(key);
    for (const reader of shared.readers) readers.push(reader);
  });
  return readers;
}

function readersOf(index: Index, cell: Reader): Reader[] {
  const near = index.blocks.get(blockKey(cell.sheet, cell.column, cell.row)) ?? [];
  const hit = near.filter(({ area }) => contains(area, cell.row, cell.column)).map(({ reader }) => reader);
  return [...hit, ...largeReaders(index, cell)].filter(({ stale }) => !stale);
}

function changedCells({ changes }: XlsxWorkbook): Reader[] {
  const cells: Reader[] = [];
  changes.sheets.forEach(({ contents }, sheet) => {
    contents.forEach((line, row) => {
      line.forEach((_, column) => cells.push({ sheet, row, column, stale: true }));
    });
  });
  return cells;
}

/**
 * Cells whose stored results no longer hold, because a cell that they rest on was changed (kết quả cũ). Programs show a
 * stored result without asking (LibreOffice does so even when told to calculate), and calculate where there is none.
 */
export function staleResults(workbook: XlsxWorkbook): Map<string, CellSet> {
  const stale = new Map<string, CellSet>();
  const queue = changedCells(workbook);
  if (queue.length === 0) return stale;
  const index: Index = { blocks: new Map(), large: new Map() };
  enterAll(workbook, index, queue);
  for (let reader = queue.pop(); reader; reader = queue.pop()) {
    reader.stale = true;
    const contents = workbook.changes.sheets.get(reader.sheet)?.contents;
    if (!contents?.get(reader.row)?.has(reader.column)) mark(stale, reader);
    for (const next of readersOf(index, reader)) {
      if (!next.stale) queue.push(next);
      next.stale = true;
    }
  }
  return stale;
}

function mark(stale: Map<string, CellSet>, { sheet, row, column }: Reader): void {
  const cells = stale.get(sheet) ?? new Map<number, Set<number>>();
  stale.set(sheet, cells);
  const columns = cells.get(row) ?? new Set<number>();
  cells.set(row, columns);
  columns.add(column);
}
