import ExcelJS from 'exceljs';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { Held } from './form';
import type { LaidOut, Look, Placed } from './lay-out';
import { resultsOf, type Result } from './results';

const FONT = 'Times New Roman';
const DAY = new Date(Date.UTC(2025, 0, 2, 3, 4, 5));

type Style = Partial<ExcelJS.Style>;
const font = (size: number, more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({ name: FONT, size, ...more });
const centre = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

const STYLES: Readonly<Record<Look, Style>> = {
  agency: { font: font(12), alignment: centre },
  'agency-self': { font: font(12, { bold: true }), alignment: centre },
  state: { font: font(12, { bold: true }), alignment: centre },
  motto: { font: font(13, { bold: true, underline: true }), alignment: centre },
  code: { font: font(12, { bold: true }), alignment: { horizontal: 'right', vertical: 'middle' } },
  title: { font: font(14, { bold: true }), alignment: centre },
  subtitle: { font: font(12, { bold: true }), alignment: centre },
  basis: { font: font(12, { italic: true }), alignment: centre },
  unit: { font: font(12, { italic: true }), alignment: { horizontal: 'right', vertical: 'middle' } },
  header: { font: font(12, { bold: true }), alignment: centre },
  symbol: { font: font(11, { italic: true }), alignment: centre },
  total: { font: font(12, { bold: true }) },
  group: { font: font(12, { bold: true }) },
  item: { font: font(12) },
  part: { font: font(12, { italic: true }) },
  note: { font: font(12, { italic: true }), alignment: { vertical: 'top', wrapText: true } },
  place: { font: font(12, { italic: true }), alignment: centre },
  signed: { font: font(12, { bold: true }), alignment: centre },
  signer: { font: font(12, { bold: true }), alignment: centre },
};

const IN_TABLE: readonly Look[] = ['header', 'symbol', 'total', 'group', 'item', 'part'];
const LINE = { style: 'thin' as const };
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };

function styleOf(sheet: LaidOut, { look, column, format }: Placed): Style {
  const style: Style = { ...STYLES[look] };
  if (IN_TABLE.includes(look)) style.border = BOX;
  if (!style.alignment) {
    const horizontal = sheet.form.columns[column]?.align ?? 'left';
    style.alignment = { horizontal, vertical: 'middle', wrapText: horizontal !== 'right' };
  }
  if (format) style.numFmt = format;
  return style;
}

function valueOf(value: Held, result: Result | undefined): ExcelJS.CellValue {
  if (typeof value !== 'string' || !value.startsWith('=')) return value;
  return { formula: value.slice(1), result: result as ExcelJS.CellFormulaValue['result'], date1904: false };
}

/** Rows that hold wrapped text get the height that Excel would give them. */
function heights(sheet: LaidOut, page: ExcelJS.Worksheet): void {
  const lines = new Map<number, number>();
  for (const { row, column, value } of sheet.cells.values()) {
    const merge = sheet.merges.find(([top, left]) => top === row && left === column);
    if (typeof value !== 'string' || value.startsWith('=') || (merge && merge[2] > merge[0])) continue;
    const widths = sheet.form.columns.slice(column, (merge?.[3] ?? column) + 1);
    const room = widths.reduce((sum, { width }) => sum + width, 0) * 0.92;
    lines.set(row, Math.max(lines.get(row) ?? 1, Math.ceil(value.length / room)));
  }
  for (const [row, count] of lines) page.getRow(row + 1).height = 5 + 16.5 * count;
}

function draw(book: ExcelJS.Workbook, sheet: LaidOut): void {
  const page = book.addWorksheet(sheet.form.name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${String(sheet.headerTop + 1)}:${String(sheet.bodyTop)}`,
    },
  });
  sheet.form.columns.forEach(({ width }, at) => (page.getColumn(at + 1).width = width));
  const results = resultsOf(sheet);
  for (const [at, placed] of sheet.cells) {
    const cell = page.getCell(at);
    cell.value = valueOf(placed.value, results.get(at));
    cell.style = styleOf(sheet, placed);
  }
  for (const [top, left, bottom, right] of sheet.merges) page.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  heights(sheet, page);
}

/** The same zip whoever writes it and whenever: parts in their order, one fixed time. */
function settle(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  const mtime = new Date(2025, 0, 2, 3, 4, 6);
  for (const [name, part] of Object.entries(unzipSync(bytes))) parts[name] = [part, { mtime, level: 6 }];
  return zipSync(parts);
}

/** The workbook's bytes, the same on every run. */
export async function writeWorkbook(title: string, sheets: readonly LaidOut[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { title, creator: 'Kiểm Biểu', lastModifiedBy: 'Kiểm Biểu', created: DAY, modified: DAY });
  for (const sheet of sheets) draw(book, sheet);
  return settle(new Uint8Array(await book.xlsx.writeBuffer()));
}
