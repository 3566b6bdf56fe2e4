import { highest } from '../grid/extremes';
import { KIND, UNCACHED, type Cells } from '../grid/cells';
import type { Grid } from '../grid/grid';
import { a1, cellAt, overlaps, parseA1, rangeOf } from '../grid/range';
import { allHeaders, extentsOf, nextTop } from './all-headers';
import { withoutScratch } from './beside';
import { bodyOf } from './body';
import { withCodeLabels } from './code-labels';
import { bodyLooks, rawColumns, type BodyLook, type RawColumn } from './columns';
import { settleColumns } from './settle-columns';
import type { HeaderBlock } from './header';
import { indicatorsAcross, kindOf } from './kind';
import { numberStyleOf } from './number-style';
import { withPages } from './pages';
import { nameAlone, withDates, withMoreLabels } from './more-labels';
import { lastRow, piecesOf, rowOf, type Pieces } from './pieces';
import { withOwnRoles } from './group-captions';
import { meaningsOf, type Meaning } from './roles';
import type { Stub } from './draft-row';
import { isScored } from './score-options';
import { rowsOf } from './rows';
import type { Column, Correction, Notice, Reading, Row, Table } from './table';
import { titleOf } from './title';
import { plain } from '../text/fold';
import { noTable } from './why-no-table';

/** From a sheet to its tables (đọc biểu), as a list of named steps. `corrections` are a person's own. */
export function readTables(grid: Grid, corrections: readonly Correction[] = []): Reading {
  const own = corrections.filter((c) => c.sheet === grid.sheet);
  const all = piecesOf(grid);
  const found = allHeaders(all, own);
  const pieces = withoutScratch(all, extentsOf(all, found), (narrowed, extent) => allHeaders(narrowed, own, extent));
  const blocks = withPages(pieces, pieces === all ? found : allHeaders(pieces, own));
  const tables = blocks
    .map((block, i) => readTable(grid, pieces, block, blocks, i))
    .filter((table): table is Table => table !== null)
    .filter((table) => !isPivot(grid, table))
    .filter((table) => !own.some((c) => c.kind === 'not-a-table' && beginsAt(c.range, table)));
  const corrected = tables.map((table) => correct(table, own));
  return { tables: corrected, notices: noticesOf(grid, corrected) };
}

/** A table that was said to be none may have gained rows since: it is known by its first cell. */
const beginsAt = (range: string, { range: { sheet, top, left } }: Table): boolean => {
  const said = parseA1(sheet, range);
  return said?.top === top && said.left === left;
};

/** A PivotTable is Excel's own summary; its place is told in a notice. */
const isPivot = (grid: Grid, { range }: Table): boolean =>
  (grid.leftOut ?? []).some(({ what, at }) => what === 'pivot' && at !== undefined && overlaps(range, at));

function readTable(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  blocks: readonly HeaderBlock[],
  index: number,
): Table | null {
  const limit = nextTop(blocks, index) ?? lastRow(pieces) + 1;
  const body = bodyOf(pieces, block, limit);
  if (body.rows.length === 0) return null;
  const looks = bodyLooks(pieces, body.rows);
  const raw = rawColumns(grid, pieces, block, looks);
  const meanings = readMeanings(grid, pieces, raw, looks, body.rows);
  if (!isTable(meanings, looks)) return null;
  const title = titleOf(grid.sheet, pieces, block, titleStart(pieces, blocks, index));
  const settled = settleColumns(grid, raw, meanings, title, looks);
  const label = meanings.find((m) => m.role === 'label') ?? null;
  const rows = rowsOf(grid, pieces, block, body.rows, stubOf(settled, pieces, body.rows), label);
  const columns = indicatorsAcross(settled, rows, title.name, (at) => (looks.get(at)?.figures ?? 0) > 0);
  if (rows.length === 0) return null;
  const range = rangeOf(
    grid.sheet,
    block.top,
    block.left,
    rows[rows.length - 1]?.at ?? block.bottom,
    rightOf(columns, block),
  );
  const numbers = numberStyleOf(grid.sheet, pieces, body.rows, block.left, block.right);
  return {
    id: `${grid.sheet}!${a1(range)}`,
    grid,
    range,
    kind: kindOf(columns, rows),
    title,
    header: { top: block.top, bottom: block.bottom, symbolRow: block.symbolRow },
    columns,
    rows,
    notes: notesBelow(grid, pieces, body.end, limit),
    numbers,
    confidence: confidenceOf(block, columns),
    evidence: [
      { code: `header-by-${block.by}`, at: rangeOf(grid.sheet, block.top, block.left, block.bottom, block.right) },
    ],
  };
}

/** What the columns mean: by their headers, then by what stands in them. */
function readMeanings(
  grid: Grid,
  pieces: Pieces,
  raw: readonly RawColumn[],
  looks: ReadonlyMap<number, BodyLook>,
  rows: readonly number[],
): readonly Meaning[] {
  const own = withOwnRoles(raw, meaningsOf(raw, looks));
  const named = withMoreLabels(raw, withCodeLabels(raw, own, looks, pieces, rows), looks, pieces, rows);
  return withDates(grid, raw, named, rows);
}

/** The last column that means something; a separator column beside another table does not. */
const rightOf = (columns: readonly Column[], block: HeaderBlock): number =>
  columns.length === 0 ? block.right : highest(columns.map((c) => c.at));

/** One past the body of the nearest table above; tables beside this one have their title in common with it. */
function titleStart(pieces: Pieces, blocks: readonly HeaderBlock[], index: number): number {
  const top = blocks[index]?.top ?? 0;
  let at = index - 1;
  while (at >= 0 && (blocks[at]?.bottom ?? 0) >= top) at--;
  const previous = blocks[at];
  return previous ? bodyOf(pieces, previous, top).end : 0;
}

/** A label and at least one column of figures. */
const isTable = (meanings: readonly Meaning[], looks: ReadonlyMap<number, BodyLook>): boolean =>
  meanings.length >= 2 &&
  [...looks.values()].some((l) => l.figures > 0 || l.filled > 0) &&
  meanings.some((m) => m.role !== 'ordinal' && m.role !== 'label');

const STUB_ROLES = ['ordinal', 'label', 'unit', 'code', 'note', 'verdict'];

function stubOf(columns: readonly Column[], pieces: Pieces, rows: readonly number[]): Stub {
  const of = (role: string): number[] => columns.filter((c) => c.role === role).map((c) => c.at);
  const labels = of('label');
  const measures: boolean[] = [];
  for (const { at, role } of columns) if (!STUB_ROLES.includes(role)) measures[at] = true;
  return {
    ordinal: of('ordinal')[0] ?? null,
    labels,
    alone: nameAlone(pieces, rows, labels),
    unit: of('unit')[0] ?? null,
    scored: isScored(columns.map(({ path }) => path)),
    measures,
  };
}

function confidenceOf(block: HeaderBlock, columns: readonly Column[]): number {
  const base = { symbols: 1, person: 1, ordinal: 0.9, figures: 0.6 }[block.by];
  const isDates = (c: Column): boolean => c.evidence.some(({ code }) => code === 'period');
  const figures = columns.filter((c) => !STUB_ROLES.includes(c.role) || (c.role === 'note' && isDates(c)));
  const known = figures.length === 0 ? 0 : figures.reduce((sum, c) => sum + c.confidence, 0) / figures.length;
  return Math.round(base * (0.5 + known / 2) * 100) / 100;
}

function notesBelow(grid: Grid, pieces: Pieces, from: number, to: number): Table['notes'] {
  const notes = [];
  for (let row = from; row < Math.min(to, from + 40); row++)
    for (const p of rowOf(pieces, row))
      if (!p.figure) notes.push({ text: plain(p.text), at: cellAt(grid.sheet, row, p.column) });
  return notes;
}

function correct(table: Table, corrections: readonly Correction[]): Table {
  const columns = table.columns.map((column): Column => {
    const said = corrections.find((c) => c.kind === 'role' && columnAt(c.column) === column.at && near(table, c.near));
    return said?.kind === 'role'
      ? { ...column, role: said.role, measure: said.role, confidence: 1, evidence: [{ code: 'person' }] }
      : column;
  });
  const byRow = new Map<number, Correction>();
  for (const c of corrections) if (c.kind === 'row-role' && !byRow.has(c.row)) byRow.set(c.row, c);
  const rows = table.rows.map((row): Row => {
    const said = byRow.get(row.at);
    return said?.kind === 'row-role' ? { ...row, role: said.role, evidence: [{ code: 'person' }] } : row;
  });
  return { ...table, columns, rows, kind: kindOf(columns, rows) };
}

const near = (table: Table, row: number): boolean => row >= table.range.top && row <= table.range.bottom;

const columnAt = (text: string): number => {
  let at = 0;
  for (const letter of text.toUpperCase()) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
};

/** How many formulas have no result, or an old one, in the file; and to how many of them one was computed here. */
function uncachedIn({ kinds, computed }: Cells): { count: number; renewed: number } {
  let [count, renewed] = [0, 0];
  if (computed)
    for (let at = 0; at < kinds.length; at++)
      if ((kinds[at] as number) >= UNCACHED) {
        count++;
        if (kinds[at] !== KIND.nothing + UNCACHED) renewed++;
      }
  return { count, renewed };
}

/** Below this the reader says that it is not sure; under a line of units stands a table, whatever heads its columns. */
const UNSURE = 0.45;

function noticesOf(grid: Grid, tables: readonly Table[]): Notice[] {
  const { sheet } = grid;
  const notices: Notice[] = tables.length === 0 ? [noTable(grid)] : [];
  for (const table of tables)
    if (table.confidence < UNSURE && table.title.unit === null)
      notices.push({ code: 'unsure-table', sheet, at: table.range });
  const uncached = uncachedIn(grid.cells);
  if (uncached.count > 0) notices.push({ code: 'no-cached-values', sheet, data: uncached });
  if (grid.manualCalculation && grid.cells.computed !== null) notices.push({ code: 'manual-calculation', sheet });
  for (const { what, count = 1, at } of grid.leftOut ?? [])
    notices.push({ code: 'left-out', sheet, data: { what, count }, ...(at ? { at } : {}) });
  return notices;
}
