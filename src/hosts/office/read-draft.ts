import type { CellLook, DraftCell, SheetDraft } from '../../core/sheet-draft';
import { contentOf } from '../../core/marks/holds';
import { cellFrom } from './cells';
import { BLOCK_CELLS, halves, requests, type Block } from './blocks';
import { inTurn, type Office } from './office';
import { isTooLarge } from './payload';
import { rangeAt } from './read';
import { readFrame } from './read-frame';

// Beyond this the looks are left: reading them would be many megabytes.
const MOST_LOOKS = 30000;

/** Looks with all their borders answer with half a kilobyte for each cell. */
const LOOKS_AT_ONCE = 1500;

const WANTED: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: { bold: true, italic: true, strikethrough: true, color: true, size: true },
    fill: { color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    borders: { style: true },
  },
};

const ALIGN: Readonly<Record<string, CellLook['align']>> = { Left: 'left', Center: 'center', Right: 'right' };

/** An untouched cell, to know what was set. */
interface Plain {
  readonly color: string;
  readonly size: number;
  readonly width: number;
}

function letterLook(font: Excel.CellPropertiesFont, plain: Plain, linked: boolean): CellLook {
  return {
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.strikethrough ? { strike: true } : {}),
    ...(font.color && font.color !== plain.color && !linked ? { color: font.color } : {}),
    ...(font.size && font.size !== plain.size ? { size: font.size } : {}),
  };
}

function lookFrom({ format = {}, hyperlink }: Excel.CellProperties, plain: Plain): DraftCell {
  const { font = {}, fill = {}, borders, horizontalAlignment, verticalAlignment, wrapText } = format;
  const link = hyperlink?.documentReference;
  const align = ALIGN[horizontalAlignment ?? ''];
  return {
    ...(link ? { link } : {}),
    ...letterLook(font, plain, link !== undefined),
    ...(fill.color && fill.color !== '#FFFFFF' ? { fill: fill.color } : {}),
    ...(align ? { align } : {}),
    ...(wrapText ? { wrap: true } : {}),
    ...(verticalAlignment === 'Center' ? { middle: true } : {}),
    ...(borders?.bottom?.style === 'Continuous' ? { border: true } : {}),
  };
}

type Told = readonly (readonly Excel.CellProperties[])[];

function rowsFrom({ values, formulas, numberFormat }: Excel.Range, told: Told, plain: Plain): (DraftCell | null)[][] {
  const formats = numberFormat as unknown[][];
  const written = formulas as unknown[][];
  return (values as unknown[][]).map((row, at) =>
    row.map((value, column): DraftCell | null => {
      const cell = cellFrom(value, written[at]?.[column], formats[at]?.[column]);
      const properties = told[at]?.[column];
      const look = properties ? lookFrom(properties, plain) : {};
      if (!cell) return Object.keys(look).length > 0 ? look : null;
      return { ...contentOf(cell, cell.numberFormat !== undefined), ...look };
    }),
  );
}

const letters = (points: number): number => Math.round((((points * 96) / 72 - 5) / 7) * 100) / 100;

function askWidths(sheet: Excel.Worksheet, columns: number): (plain: Plain) => number[] {
  const asked = Array.from({ length: columns }, (_, column) => {
    const { format } = sheet.getCell(0, column).getEntireColumn();
    format.load('columnWidth');
    return format;
  });
  return (plain) => {
    const widths = asked.map(({ columnWidth }) => columnWidth);
    while (widths.length > 0 && widths[widths.length - 1] === plain.width) widths.pop();
    return widths.map(letters);
  };
}

/** The size of what a sheet holds, from its first cell. */
interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A reading of one sheet of ours. */
interface Drawing {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly plain: Plain;
  readonly looks: boolean;
  readonly rows: (DraftCell | null)[][];
}

/** The cells of a stretch; what is too large for one answer is asked for in halves. */
async function readBlock(drawing: Drawing, block: Block): Promise<void> {
  const { context, sheet, plain, looks, rows } = drawing;
  const range = rangeAt(sheet, block);
  range.load('values,formulas,numberFormat');
  const properties = looks ? range.getCellProperties(WANTED) : null;
  try {
    await context.sync();
  } catch (error) {
    const two = isTooLarge(error) ? halves(block) : null;
    if (!two) throw error;
    await inTurn(two, (half) => readBlock(drawing, half));
    return;
  }
  rowsFrom(range, properties?.value ?? [], plain).forEach((cells, at) => {
    const row = (rows[block.top + at] = rows[block.top + at] ?? []);
    cells.forEach((cell, column) => (row[block.left + column] = cell));
  });
}

/** Every row of a sheet, in requests that fit. */
async function readRows(drawing: Drawing, office: Office, { rowCount, columnCount }: Size): Promise<void> {
  const whole = { sheet: 0, top: 0, left: 0, rows: rowCount, columns: columnCount };
  const blocks = requests([whole], drawing.looks ? LOOKS_AT_ONCE : BLOCK_CELLS.looks);
  await inTurn(blocks, async (some) => {
    await inTurn(some, (block) => readBlock(drawing, block));
    await office.pace.rest();
  });
}

/** A sheet of ours as it stands, so that an undo can write it again; charts are not among what Excel tells. */
export async function readDraft(
  context: Excel.RequestContext,
  office: Office,
  sheet: Excel.Worksheet,
): Promise<SheetDraft> {
  const used = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange());
  used.load('rowCount,columnCount');
  const corner = sheet.getRange('XFD1048576').format;
  corner.load(office.supports('sheet-layout') ? 'columnWidth,font/color,font/size' : 'font/color,font/size');
  await context.sync();
  const frame = await readFrame(context, sheet, office);
  const widths = office.supports('sheet-layout') ? askWidths(sheet, used.columnCount) : null;
  if (widths) await context.sync();
  const width = office.supports('sheet-layout') ? corner.columnWidth : 0;
  const plain = { color: corner.font.color, size: corner.font.size, width };
  const looks = office.supports('looks') && used.rowCount * used.columnCount <= MOST_LOOKS;
  const drawing: Drawing = { context, sheet, plain, looks, rows: [] };
  await readRows(drawing, office, used);
  return { rows: drawing.rows, ...(widths ? { widths: widths(plain) } : {}), ...frame };
}
