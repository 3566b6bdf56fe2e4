import { MOST_ROWS_MERGED, type LeftOut } from '../../core/grid/grid';
import { parseA1, type Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { settleCells } from './cell-formula';
import { cellState, type CellContext, type ReadCells } from './cell-state';
import { UNUSUAL } from './plain/cursor';
import { readRows } from './plain/rows';
import { splitSheet } from './plain/split';
import { cellReader } from './read-cells';
import { LIMITS, tooLarge } from './limits';
import { markReader, type HeldMark } from './read-marks';
import { isTrue, readerFor, readXml, type Attributes, type Listener } from './xml/stream';

/** A worksheet part as read once. */
export interface SheetPart extends ReadCells {
  readonly merges: readonly Range[];
  readonly hiddenColumns: readonly number[];
  readonly protected: boolean;
  readonly marks: readonly HeldMark[];
  readonly leftOut: readonly LeftOut[];
}

interface Around {
  merges: Range[];
  columns: { from: number; to: number }[];
  protected: boolean;
}

const readers: Readonly<Record<string, (around: Around, attributes: Attributes, sheet: string) => void>> = {
  mergeCell: (around, { ref }, sheet) => {
    const range = parseA1(sheet, ref ?? '');
    if (range) around.merges.push(range);
  },
  col: (around, { min, max, hidden, width }) => {
    const flat = width !== undefined && Number(width) === 0;
    if (isTrue(hidden) || flat) around.columns.push({ from: Number(min) - 1, to: Number(max) - 1 });
  },
  sheetProtection: (around, { sheet }) => {
    around.protected = isTrue(sheet);
  },
};

function leftOutOf({ leftOutRows, leftOutColumns, cutTexts, twice }: ReadCells): LeftOut[] {
  const leftOut: LeftOut[] = [];
  if (leftOutRows > 0) leftOut.push({ what: 'rows', count: leftOutRows });
  if (leftOutColumns > 0) leftOut.push({ what: 'columns', count: leftOutColumns });
  if (cutTexts > 0) leftOut.push({ what: 'text', count: cutTexts });
  if (twice > 0) leftOut.push({ what: 'twice', count: twice });
  return leftOut;
}

/** Columns of stretches that may overlap, each once and in order, those beyond the last cell left out. */
function columnsIn(stretches: Around['columns'], width: number): number[] {
  const open = new Int32Array(width + 1);
  for (const { from, to } of stretches) {
    if (!(from >= 0) || !(to >= from) || from >= width) continue;
    open[from] = (open[from] as number) + 1;
    const end = Math.min(to + 1, width);
    open[end] = (open[end] as number) - 1;
  }
  const columns: number[] = [];
  for (let column = 0, covers = 0; column < width; column++) {
    covers += open[column] as number;
    if (covers > 0) columns.push(column);
  }
  return columns;
}

const rowsUnder = (merges: readonly Range[]): number =>
  merges.reduce((rows, { top, bottom }) => rows + Math.min(bottom - top + 1, MOST_ROWS_MERGED), 0);

/** Hidden rows and columns beyond the last cell say nothing, and there can be a million of them. */
function finish(read: ReadCells, around: Around, marks: readonly HeldMark[], sheet: string): SheetPart {
  const { height, width } = read.cells;
  if (rowsUnder(around.merges) > LIMITS.merges) throw tooLarge('merges', sheet);
  return {
    ...read,
    hiddenRows: read.hiddenRows.filter((row) => row < height),
    merges: around.merges,
    hiddenColumns: columnsIn(around.columns, width),
    protected: around.protected,
    marks,
    leftOut: leftOutOf(read),
  };
}

/** Reads a part with all that XML allows; `read` gives the cells when its rows have been read already. */
function readAll(bytes: Uint8Array, part: string, context: CellContext, read?: ReadCells): SheetPart {
  const cells = cellReader(context, read ? 0 : bytes.length);
  const marks = markReader(context.sheet);
  const around: Around = { merges: [], columns: [], protected: false };
  let rows = false;
  let depth = 0;
  let root = '';
  const listener: Listener = {
    open: (name, attributes) => {
      root = root || name;
      depth++;
      if (rows) cells.open(name, attributes);
      // In an extension it is something else.
      else if (name === 'sheetData' && depth === 2) rows = true;
      else {
        readerFor(readers, name)?.(around, attributes, context.sheet);
        marks.open(name, attributes);
      }
    },
    text: (text) => {
      if (rows) cells.text(text);
      else marks.text(text);
    },
    close: (name) => {
      if (rows && depth === 2) rows = false;
      else if (rows) cells.close(name);
      else marks.close(name);
      depth--;
    },
  };
  readXml(bytes, part, listener, read ? LIMITS.elements : LIMITS.rowElements);
  if (root !== 'worksheet') throw new Trouble('corrupt', { sheet: context.sheet, text: part });
  return finish(read ?? cells.finish(), around, marks.marks, context.sheet);
}

/** Rows as programs write them, read straight from the bytes; null for a part that is written in any other way. */
function readPlain(bytes: Uint8Array, context: CellContext): { frame: Uint8Array; read: ReadCells } | null {
  const split = splitSheet(bytes);
  if (!split) return null;
  const state = cellState(context, bytes.length - split.rows.at);
  try {
    readRows(split.rows, state);
  } catch (error) {
    // Whatever was wrong, the thorough reader says it.
    if (error === UNUSUAL || (error instanceof Trouble && error.code !== 'too-large')) return null;
    throw error;
  }
  const frame = split.frame(split.rows.at);
  if (!frame) return null;
  return { frame, read: settleCells(state) };
}

export function readSheet(bytes: Uint8Array, part: string, context: CellContext): SheetPart {
  const plain = readPlain(bytes, context);
  return plain ? readAll(plain.frame, part, context, plain.read) : readAll(bytes, part, context);
}
