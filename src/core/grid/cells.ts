/** How cells look (vẻ của ô): a sheet has few looks and up to millions of cells. */
export interface Look {
  /** The number format code, en-US (`d-mmm`, `0.0%`); absent means General. */
  readonly numberFormat?: string;
  /** Font name: says whether text may be TCVN3 or VNI. */
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
}

/**
 * What one cell holds (ô). A host leaves out what it cannot give.
 * `value` is what Excel stores: a date is its serial number. `formula` is en-US, with its `=`.
 */
export interface Cell extends Look {
  readonly value: number | string | boolean | null;
  readonly formula?: string;
  /** The text as Excel shows it, when the host knows it. */
  readonly text?: string;
  /** `#REF!`, `#DIV/0!`, …; `value` is then null. */
  readonly error?: string;
  /** A formula whose result the file does not hold (chưa có giá trị tính sẵn). */
  readonly uncached?: boolean;
}

/** What a cell stores. */
export const KIND = { nothing: 0, number: 1, text: 2, truth: 3, error: 4 } as const;

/** Added to the kind of a formula whose result the file does not hold. */
export const UNCACHED = 8;

/**
 * The cells of a sheet (các ô), row by row and from left to right, as columns of plain numbers: an object for every
 * cell would weigh more than the workbook does and be looked through again and again by the engine. Only those cells
 * stand here that hold something; a place in these columns is a cell's position.
 */
export interface Cells {
  /** One past the last row that holds a cell. */
  readonly height: number;
  /** One past the last column that does. */
  readonly width: number;
  /** The position where each row begins, and last of all where they end. */
  readonly starts: Int32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  /** Figures; of texts and errors their place in `texts`; 1 for true. */
  readonly values: Float64Array;
  /** Places in `styles`. */
  readonly looks: Uint32Array;
  readonly styles: readonly Look[];
  readonly texts: readonly string[];
  /** Places in `formulas`, counted from 1; null in a sheet that computes nothing. */
  readonly computed: Int32Array | null;
  readonly formulas: readonly string[];
  /** Places in `texts`, counted from 1, of what Excel shows; null where no host says it. */
  readonly shown: Int32Array | null;
}

/** The position of a cell; -1 where nothing is held. */
export function positionOf({ height, starts, columns }: Cells, row: number, column: number): number {
  if (!(row >= 0 && row < height)) return -1;
  const start = starts[row] as number;
  let high = (starts[row + 1] as number) - 1;
  if (high < start) return -1;
  // Most rows have no gaps.
  const guess = start + column - (columns[start] as number);
  if (columns[guess] === column && guess >= start && guess <= high) return guess;
  for (let low = start; low <= high;) {
    const middle = (low + high) >> 1;
    const held = columns[middle] as number;
    if (held === column) return middle;
    if (held < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The kind of a cell, whether or not its result is held. */
export const kindAt = ({ kinds }: Cells, at: number): number => (kinds[at] as number) & 7;

/** The formula of the cell at a position. */
export function formulaAt({ computed, formulas }: Cells, at: number): string | undefined {
  return computed === null || at < 0 ? undefined : formulas[(computed[at] as number) - 1];
}

function valueOf(cells: Cells, at: number, kind: number): Cell['value'] {
  const value = cells.values[at] as number;
  if (kind === KIND.number) return value;
  if (kind === KIND.text) return cells.texts[value] ?? '';
  return kind === KIND.truth ? value === 1 : null;
}

type Growing = { -readonly [K in keyof Cell]: Cell[K] };

/** The cell at a position. */
export function cellAtPosition(cells: Cells, at: number): Cell {
  const kind = kindAt(cells, at);
  const { numberFormat, font, bold, italic, indent } = cells.styles[cells.looks[at] as number] ?? {};
  const cell: Growing = { value: valueOf(cells, at, kind), formula: formulaAt(cells, at), numberFormat, font, bold };
  if (italic) cell.italic = true;
  if (indent !== undefined) cell.indent = indent;
  if (kind === KIND.error) cell.error = cells.texts[cells.values[at] as number];
  if ((cells.kinds[at] as number) >= UNCACHED) cell.uncached = true;
  const shown = cells.shown === null ? 0 : (cells.shown[at] as number);
  if (shown > 0) cell.text = cells.texts[shown - 1];
  return cell;
}

/** The cells of a row by their columns; places where nothing is held are left out. */
export function lineOf(cells: Cells, row: number): (Cell | undefined)[] {
  const line: (Cell | undefined)[] = [];
  if (row < 0 || row >= cells.height) return line;
  for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++)
    line[cells.columns[at] as number] = cellAtPosition(cells, at);
  return line;
}

/** One past the last column of a row that holds a cell. */
export const widthOf = ({ height, starts, columns }: Cells, row: number): number =>
  row >= 0 && row < height && (starts[row] as number) < (starts[row + 1] as number)
    ? (columns[(starts[row + 1] as number) - 1] as number) + 1
    : 0;

/** Shows every cell with its place, row by row. */
export function eachCell(cells: Cells, see: (cell: Cell, row: number, column: number) => void): void {
  for (let row = 0; row < cells.height; row++)
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++)
      see(cellAtPosition(cells, at), row, cells.columns[at] as number);
}

/** Shows every formula with its place, row by row. */
export function eachFormula(cells: Cells, see: (formula: string, row: number, column: number) => void): void {
  if (cells.computed === null) return;
  for (let row = 0; row < cells.height; row++)
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      const formula = formulaAt(cells, at);
      if (formula !== undefined) see(formula, row, cells.columns[at] as number);
    }
}
