import { a1, parseA1 } from '../../core/grid/range';
import type { CellLook, DraftCell, SheetDraft } from '../../core/sheet-draft';
import { inTurn, untracked, type Office } from './office';
import { bytesOf, parcels } from './payload';
import { rangeAt } from './read';
import { rectangles } from './rectangles';
import { drawCharts } from './write-charts';
import { typed } from './typed';
import { setUpPage } from './write-page';

type Row = readonly (DraftCell | null)[];

// Commands: a row of contents goes in one go, but its cells take Office.js some time; a painted rectangle is some thirty
// properties at most, a linked cell three.
const CELL = 1;
const RECTANGLE = 35;
const LINK = 4;

/** How far a sheet is written: the rows that have their contents. */
export interface Written {
  rows: number;
}

const linkFormula = ({ link = '', value }: DraftCell): string => {
  const quoted = (text: string): string => text.replace(/"/g, '""');
  return `=HYPERLINK("#${quoted(link)}","${quoted(String(value ?? link))}")`;
};

/** A formula in a cell with a format for text is shown, not computed. */
const formatGiven = (cell: DraftCell | null, links: boolean): string => {
  const formula = cell?.formula !== undefined || (cell?.link !== undefined && !links);
  return formula && cell?.numberFormat === '@' ? 'General' : (cell?.numberFormat ?? 'General');
};

/** What a cell is given: a link as a formula where Excel has no links of its own for us (before ExcelApi 1.7). */
const given = (cell: DraftCell | null | undefined, links: boolean): string | number | boolean => {
  if (!cell) return '';
  return cell.link !== undefined && !links ? linkFormula(cell) : typed(cell, cell.numberFormat);
};

const lookOf = ({
  bold,
  italic,
  strike,
  wrap,
  align,
  middle,
  fill,
  color,
  border,
  size,
}: DraftCell): CellLook | null => {
  const look: CellLook = { bold, italic, strike, wrap, align, middle, fill, color, border, size };
  return JSON.stringify(look) === '{}' ? null : look;
};

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function frame(format: Excel.RangeFormat): void {
  for (const edge of EDGES) format.borders.getItem(edge).style = 'Continuous';
}

function paint(range: Excel.Range, look: CellLook): void {
  const { format } = range;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = ALIGN[look.align];
  if (look.wrap) format.wrapText = true;
  if (look.wrap) format.verticalAlignment = 'Top';
  if (look.middle) format.verticalAlignment = 'Center';
  if (look.border) frame(format);
}

const textsOf = (row: Row): number =>
  row.reduce((sum, cell) => sum + bytesOf(cell?.formula ?? String(cell?.value ?? '')) + bytesOf(cell?.link ?? ''), 0);

async function writeRows(writing: Writing, rows: readonly Row[], links: boolean): Promise<void> {
  const { context, office, sheet, written } = writing;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const parts = parcels(rows, (row) => ({ commands: CELL * width, bytes: textsOf(row) }));
  await inTurn(parts, async (part) => {
    const range = rangeAt(sheet, { top: written.rows, left: 0, rows: part.length, columns: width });
    const matrix = part.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    range.numberFormat = matrix.map((row) => row.map((cell) => formatGiven(cell, links)));
    range.formulas = matrix.map((row) => row.map((cell) => given(cell, links)));
    await context.sync();
    written.rows += part.length;
    await office.pace.rest();
  });
}

async function paintRows(writing: Writing, rows: readonly Row[], strikes: boolean): Promise<void> {
  const { context, office, sheet } = writing;
  const looks = rows.map((row) => row.map((cell) => (cell ? lookOf(cell) : null)));
  await office.pace.rest();
  const painted = rectangles('', looks, (look) => JSON.stringify(look));
  await office.pace.rest();
  const parts = parcels(painted, () => ({ commands: RECTANGLE }));
  await inTurn(parts, async (part) => {
    for (const { at, shared } of part) {
      const range = untracked(sheet.getRange(a1(at)));
      paint(range, shared);
      if (shared.strike && strikes) range.format.font.strikethrough = true;
    }
    await context.sync();
    await office.pace.rest();
  });
}

async function linkCells({ context, office, sheet }: Writing, rows: readonly Row[]): Promise<void> {
  const linked = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell?.link === undefined ? [] : [{ at, column, cell, link: cell.link }])),
  );
  const parts = parcels(linked, ({ cell, link }) => ({
    commands: LINK,
    bytes: bytesOf(link) + bytesOf(String(cell.value ?? '')),
  }));
  await inTurn(parts, async (part) => {
    for (const { at, column, cell, link } of part) {
      const range = rangeAt(sheet, { top: at, left: column, rows: 1, columns: 1 });
      range.hyperlink = { documentReference: link, textToDisplay: String(cell.value ?? link) };
    }
    await context.sync();
    await office.pace.rest();
  });
}

// Excel counts a column in points: 7 pixels a letter and 5 for the rims, at 96 pixels to 72 points.
const points = (letters: number): number => ((letters * 7 + 5) * 72) / 96;

function size(sheet: Excel.Worksheet, draft: SheetDraft): void {
  (draft.widths ?? []).forEach((width, column) => {
    sheet.getCell(0, column).getEntireColumn().format.columnWidth = points(width);
  });
  if (draft.heights) sheet.getUsedRange().format.autofitRows();
  for (const area of draft.merges ?? []) if (parseA1('', area)) sheet.getRange(area).merge();
}

/** A sheet being written. */
interface Writing {
  readonly context: Excel.RequestContext;
  readonly office: Office;
  readonly sheet: Excel.Worksheet;
  readonly written: Written;
}

/**
 * Writes a sheet of ours, whole, on an empty worksheet (ghi trang tính của Kiểm Biểu). `written` says how far it came when
 * it is stopped in the middle.
 */
export async function writeSheet(
  context: Excel.RequestContext,
  office: Office,
  sheet: Excel.Worksheet,
  draft: SheetDraft,
  written: Written,
): Promise<void> {
  const links = office.supports('links');
  const writing: Writing = { context, office, sheet, written };
  await writeRows(writing, draft.rows, links);
  if (links) await linkCells(writing, draft.rows);
  await paintRows(writing, draft.rows, office.supports('strikethrough'));
  if (office.supports('sheet-layout')) size(sheet, draft);
  await setUpPage(context, sheet, office, draft);
  drawCharts(sheet, office, draft.charts ?? []);
  await context.sync();
}
