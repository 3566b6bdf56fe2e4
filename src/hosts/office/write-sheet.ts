import { a1, parseA1 } from '../../core/grid/range';
import type { CellLook, DraftCell, SheetDraft } from '../../core/sheet-draft';
import { chunks, inTurn, type Office } from './office';
import { rectangles } from './rectangles';
import { drawCharts } from './write-charts';
import { typed } from './typed';
import { setUpPage } from './write-page';

type Row = readonly (DraftCell | null)[];

const CELLS_AT_ONCE = 5000;

// One painted rectangle is some ten commands.
const LOOKS_AT_ONCE = 500;

const linkFormula = ({ link = '', value }: DraftCell): string => {
  const quoted = (text: string): string => text.replace(/"/g, '""');
  return `=HYPERLINK("#${quoted(link)}","${quoted(String(value ?? link))}")`;
};

/** What a cell is given: a link as a formula where Excel has no links of its own for us (before ExcelApi 1.7). */
const given = (cell: DraftCell | null | undefined, links: boolean): string | number | boolean => {
  if (!cell) return '';
  return cell.link !== undefined && !links ? linkFormula(cell) : typed(cell, cell.numberFormat);
};

const lookOf = ({ bold, italic, strike, wrap, align, fill, color, border, size }: DraftCell): CellLook | null => {
  const look: CellLook = { bold, italic, strike, wrap, align, fill, color, border, size };
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
  if (look.border) frame(format);
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly Row[],
  links: boolean,
): Promise<void> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const parts = chunks(rows, Math.max(1, Math.floor(CELLS_AT_ONCE / width)));
  let top = 0;
  await inTurn(parts, async (part) => {
    const range = sheet.getCell(top, 0).getBoundingRect(sheet.getCell(top + part.length - 1, width - 1));
    const matrix = part.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    range.numberFormat = matrix.map((row) => row.map((cell) => cell?.numberFormat ?? 'General'));
    range.formulas = matrix.map((row) => row.map((cell) => given(cell, links)));
    top += part.length;
    await context.sync();
  });
}

async function paintRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly Row[],
  strikes: boolean,
): Promise<void> {
  const looks = rows.map((row) => row.map((cell) => (cell ? lookOf(cell) : null)));
  const painted = rectangles('', looks, (look) => JSON.stringify(look));
  await inTurn(chunks(painted, LOOKS_AT_ONCE), async (part) => {
    for (const { at, shared } of part) {
      const range = sheet.getRange(a1(at));
      paint(range, shared);
      if (shared.strike && strikes) range.format.font.strikethrough = true;
    }
    await context.sync();
  });
}

async function linkCells(context: Excel.RequestContext, sheet: Excel.Worksheet, rows: readonly Row[]): Promise<void> {
  const linked = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell?.link === undefined ? [] : [{ at, column, cell, link: cell.link }])),
  );
  await inTurn(chunks(linked, LOOKS_AT_ONCE), async (part) => {
    for (const { at, column, cell, link } of part)
      sheet.getCell(at, column).hyperlink = { documentReference: link, textToDisplay: String(cell.value ?? link) };
    await context.sync();
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

/** Writes a sheet of ours, whole, on an empty worksheet (ghi trang tính của Kiểm Biểu). */
export async function writeSheet(
  context: Excel.RequestContext,
  office: Office,
  sheet: Excel.Worksheet,
  draft: SheetDraft,
): Promise<void> {
  const links = office.supports('1.7');
  await writeRows(context, sheet, draft.rows, links);
  if (links) await linkCells(context, sheet, draft.rows);
  await paintRows(context, sheet, draft.rows, office.supports('1.9'));
  if (office.supports('1.2')) size(sheet, draft);
  setUpPage(sheet, office, draft);
  drawCharts(sheet, office, draft.charts ?? []);
  await context.sync();
}
