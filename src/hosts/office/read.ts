import { cellsFrom, gatherCells, putCell, type Gathered } from '../../core/grid/gather-cells';
import type { Cell, Grid, LeftOut } from '../../core/grid/grid';
import { a1, rangeOf } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { askBesideProtection } from './beside-protection';
import { BLOCK_CELLS, cellsOf, halves, requests, type Block } from './blocks';
import { askCalculation, bringUpToDate } from './calculation';
import { cellFrom } from './cells';
import { readDateSystem } from './date-system';
import { officeCode } from './errors';
import { readHidden } from './hidden';
import { orElse } from './tolerant';
import { readMerges } from './merges';
import { inTurn, untracked, type Office } from './office';
import { isTooLarge } from './payload';
import { askSheet, type Surveyed } from './survey';
import { askTables, rangeFrom } from './tables';

/** Beyond these a sheet is read in part, and the rest is said (giới hạn đọc). */
const MOST_ROWS = 20000;
const MOST_COLUMNS = 500;

/** A sheet while it is being read. */
export interface Reading {
  readonly name: string;
  readonly info: Surveyed;
  readonly gathered: Gathered;
  /** One past the last row and column that are read. */
  readonly height: number;
  readonly width: number;
}

/** A sheet whose cells are read. */
export type ReadSheet = Reading & Pick<Grid, 'cells'>;

const within = (info: Surveyed): Omit<Block, 'sheet'> | null =>
  info.used && {
    ...info.used,
    rows: Math.max(Math.min(info.used.rows, MOST_ROWS - info.used.top), 0),
    columns: Math.max(Math.min(info.used.columns, MOST_COLUMNS - info.used.left), 0),
  };

/** One reading of many blocks: how far it is, and how it keeps its pace. */
interface Course {
  readonly context: Excel.RequestContext;
  readonly office: Office;
  readonly readings: readonly Reading[];
  readonly total: number;
  done: number;
  /** Asks for the small things that go along with the first blocks; anew where Excel refuses these as too large. */
  readonly askBeside: () => void;
}

type Looks = OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;

/** The cells of a stretch. */
export const rangeAt = (sheet: Excel.Worksheet, { top, left, rows, columns }: Omit<Block, 'sheet'>): Excel.Range =>
  untracked(sheet.getRange(a1(rangeOf('', top, left, top + rows - 1, left + columns - 1))));

async function readBatch(course: Course, batch: readonly Block[]): Promise<void> {
  const { context, office, readings } = course;
  const asked = batch.map((block) => {
    const range = rangeAt((readings[block.sheet] as Reading).info.sheet, block);
    range.load('values,formulas,numberFormat');
    return { block, range, looks: office.supports('looks') ? range.getCellProperties(LOOKS) : null };
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    course.askBeside();
    await readHalves(course, batch);
    return;
  }
  for (const { block, range, looks } of asked) {
    // Excel may answer null where it should refuse (office-js 4783).
    if (!(range.values as unknown)) await readHalves(course, [block]);
    else await fill(course, block, range, looks);
  }
}

async function readHalves(course: Course, batch: readonly Block[]): Promise<void> {
  const smaller = batch.flatMap((block): Block[][] => {
    const two = batch.length > 1 ? [block] : halves(block);
    if (!two) throw new Trouble('too-large', { sheet: (course.readings[block.sheet] as Reading).name });
    return two.map((half) => [half]);
  });
  await inTurn(smaller, (half) => readBatch(course, half));
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: { font: { name: true, bold: true, italic: true }, indentLevel: true },
};

type Seen = NonNullable<ReturnType<typeof cellFrom>>;

/** What the reader asks of a cell's looks: group rows are bold, levels indented, old fonts tell old encodings. */
function look(cell: Seen, { format }: Excel.CellProperties = {}): Cell {
  const { name, bold, italic } = format?.font ?? {};
  if (name) cell.font = name;
  if (bold) cell.bold = bold;
  if (italic) cell.italic = italic;
  if (format?.indentLevel) cell.indent = format.indentLevel;
  return cell;
}

async function fill(course: Course, block: Block, range: Excel.Range, looks: Looks): Promise<void> {
  const { gathered } = course.readings[block.sheet] as Reading;
  const values = range.values as unknown[][];
  const formulas = range.formulas as unknown[][];
  const formats = (range.numberFormat as unknown[][] | null) ?? [];
  for (let row = 0; row < block.rows; row++) {
    for (let column = 0; column < block.columns; column++) {
      const held = cellFrom(values[row]?.[column] ?? '', formulas[row]?.[column], formats[row]?.[column]);
      if (held) putCell(gathered, block.top + row, block.left + column, look(held, looks?.value[row]?.[column]));
    }
    if (course.office.pace.due()) await course.office.pace.rest();
  }
  course.done += cellsOf(block);
  await course.office.pace.tell(course.done, course.total);
}

function leftOut(info: Surveyed): LeftOut[] {
  const read = within(info);
  const { used, name } = info;
  const out: LeftOut[] = [];
  if (used && read && read.rows < used.rows)
    out.push({
      what: 'rows',
      count: used.rows - read.rows,
      at: rangeOf(name, used.top + read.rows, used.left, used.top + used.rows - 1, used.left + used.columns - 1),
    });
  if (used && read && read.columns < used.columns)
    out.push({
      what: 'columns',
      count: used.columns - read.columns,
      at: rangeOf(name, used.top, used.left + read.columns, used.top + used.rows - 1, used.left + used.columns - 1),
    });
  return out;
}

async function surveyAll(context: Excel.RequestContext, office: Office, names: readonly string[]): Promise<Reading[]> {
  const ask = (sees: boolean): (() => Surveyed[]) => {
    const asked = names.map((name) => askSheet(context.workbook.worksheets.getItem(name), office, sees));
    return () => asked.map((answer) => answer());
  };
  let surveyed: readonly Surveyed[];
  try {
    surveyed = await askBesideProtection(context, office, ask);
  } catch (error) {
    if (officeCode(error) !== 'ItemNotFound') throw error;
    throw new Trouble('not-found', { text: names.join(', ') });
  }
  return surveyed.map((info) => {
    const area = within(info);
    return {
      name: info.name,
      info,
      gathered: gatherCells(),
      height: area ? area.top + area.rows : 0,
      width: area ? area.left + area.columns : 0,
    };
  });
}

/** Whole sheets as grids, in blocks that fit a request (đọc trang tính). */
export async function readSheets(
  office: Office,
  names: readonly string[],
  noHidden: () => void = () => undefined,
): Promise<readonly Grid[]> {
  if (names.length === 0) return [];
  return office.run(async (context) => {
    const readings = await surveyAll(context, office, names);
    const areas = readings.flatMap(({ info }, sheet): Block[] => {
      const area = within(info);
      return area && area.rows > 0 && area.columns > 0 ? [{ sheet, ...area }] : [];
    });
    let calculation = askCalculation(context, office);
    let tables = askTables(readings);
    const askBeside = (): void => {
      calculation = askCalculation(context, office);
      tables = askTables(readings);
    };
    const total = areas.reduce((sum, area) => sum + cellsOf(area), 0);
    const course: Course = { context, office, readings, total, done: 0, askBeside };
    const most = office.supports('looks') ? BLOCK_CELLS.looks : BLOCK_CELLS.plain;
    await inTurn(requests(areas, most), (batch) => readBatch(course, batch));
    if (areas.length === 0) await context.sync();
    const read = readings.map((reading): ReadSheet => ({ ...reading, cells: cellsFrom(reading.gathered) }));
    const manual = calculation().manual && (await bringUpToDate(read, calculation()));
    const dates = await readDateSystem(context, read);
    const merges = await readMerges(context, office, read);
    const asksHidden = office.supports('hidden-rows');
    const hidden = asksHidden ? await orElse(() => readHidden(context, office.pace, readings), null) : [];
    // They are read like the others then, and that is said.
    if (hidden === null) noHidden();
    return read.map(({ name, info, cells }, index) => ({
      sheet: name,
      cells,
      merges: merges[index] ?? [],
      hiddenRows: hidden?.[index]?.rows ?? [],
      hiddenColumns: hidden?.[index]?.columns ?? [],
      visibility: info.visibility,
      protected: info.protected,
      listObjects: (tables[index] ?? []).map((range) => rangeFrom(name, range)),
      ...(dates.is1904 && { date1904: true }),
      ...(manual && { manualCalculation: true }),
      leftOut: [...leftOut(info), ...(dates.unsure.get(name) ?? [])],
    }));
  });
}
