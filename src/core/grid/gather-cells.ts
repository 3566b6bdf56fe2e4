import { KIND, UNCACHED, type Cell, type Cells, type Look } from './cells';

/** Cells as they come in, in any order (gom ô); of two in one place the later one stays. */
export interface Gathered {
  count: number;
  /** Whether each cell so far stands behind the one before it. */
  ordered: boolean;
  height: number;
  width: number;
  rows: Int32Array;
  columns: Uint16Array;
  kinds: Uint8Array;
  values: Float64Array;
  looks: Uint32Array;
  computed: Int32Array | null;
  shown: Int32Array | null;
  readonly styles: Look[];
  readonly texts: string[];
  readonly formulas: string[];
  /** Places of what came in as cells, so that equal texts and looks are one. */
  readonly places: Map<string, number>;
}

/** `most` is how many cells there may be: room that is never used costs nothing. */
export const gatherCells = (styles: readonly Look[] = [], most = 64): Gathered => ({
  count: 0,
  ordered: true,
  height: 0,
  width: 0,
  rows: new Int32Array(most),
  columns: new Uint16Array(most),
  kinds: new Uint8Array(most),
  values: new Float64Array(most),
  looks: new Uint32Array(most),
  computed: null,
  shown: null,
  styles: styles.slice(),
  texts: [],
  formulas: [],
  places: new Map(),
});

type Numbers = Int32Array | Uint16Array | Uint8Array | Float64Array | Uint32Array;

function longer<T extends Numbers>(old: T, size: number): T {
  const fresh = new (old.constructor as new (size: number) => T)(size);
  fresh.set(old);
  return fresh;
}

function grow(cells: Gathered): void {
  const size = cells.rows.length * 2 + 64;
  cells.rows = longer(cells.rows, size);
  cells.columns = longer(cells.columns, size);
  cells.kinds = longer(cells.kinds, size);
  cells.values = longer(cells.values, size);
  cells.looks = longer(cells.looks, size);
  if (cells.computed) cells.computed = longer(cells.computed, size);
  if (cells.shown) cells.shown = longer(cells.shown, size);
}

/** Adds a cell as plain numbers and says its position among those gathered. */
export function addCell(
  cells: Gathered,
  row: number,
  column: number,
  kind: number,
  value: number,
  look: number,
): number {
  const at = cells.count++;
  if (at >= cells.rows.length) grow(cells);
  const before = at === 0 ? -1 : (cells.rows[at - 1] as number);
  if (row < before || (row === before && column <= (cells.columns[at - 1] as number))) cells.ordered = false;
  if (row >= cells.height) cells.height = row + 1;
  if (column >= cells.width) cells.width = column + 1;
  cells.rows[at] = row;
  cells.columns[at] = column;
  cells.kinds[at] = kind;
  cells.values[at] = value;
  cells.looks[at] = look;
  return at;
}

/** Gives the cell at a position its formula. */
export function setFormula(cells: Gathered, at: number, formula: string): void {
  cells.computed ??= new Int32Array(cells.rows.length);
  cells.computed[at] = cells.formulas.push(formula);
}

/** The place of a text among those of the sheet, equal texts being one. */
export function textPlace({ places, texts }: Gathered, text: string): number {
  const key = `t${text}`;
  let place = places.get(key);
  if (place === undefined) places.set(key, (place = texts.push(text) - 1));
  return place;
}

/** The place of a look among those of the sheet, equal looks being one. */
export function lookPlace({ places, styles }: Gathered, look: Look): number {
  const { numberFormat, font, bold, italic, indent } = look;
  const key = `l${String(bold)},${String(italic)},${String(indent)},${String(font)},${String(numberFormat)}`;
  let place = places.get(key);
  if (place === undefined) places.set(key, (place = styles.push({ numberFormat, font, bold, italic, indent }) - 1));
  return place;
}

function stored(cells: Gathered, { value, error }: Cell): [kind: number, value: number] {
  if (error !== undefined) return [KIND.error, textPlace(cells, error)];
  if (typeof value === 'number') return [KIND.number, value];
  if (typeof value === 'string') return [KIND.text, textPlace(cells, value)];
  return typeof value === 'boolean' ? [KIND.truth, value ? 1 : 0] : [KIND.nothing, 0];
}

/** Adds a cell as hosts and drawings say it. */
export function putCell(cells: Gathered, row: number, column: number, cell: Cell): void {
  const [kind, value] = stored(cells, cell);
  const at = addCell(cells, row, column, kind + (cell.uncached ? UNCACHED : 0), value, lookPlace(cells, cell));
  if (cell.formula !== undefined) setFormula(cells, at, cell.formula);
  if (cell.text === undefined) return;
  cells.shown ??= new Int32Array(cells.rows.length);
  cells.shown[at] = textPlace(cells, cell.text) + 1;
}

const COLUMNS = 65536;

const placeOf = ({ rows, columns }: Gathered, at: number): number =>
  (rows[at] as number) * COLUMNS + (columns[at] as number);

/** Positions in the order of the sheet, those of one place in the order in which they came. */
function everyInOrder(cells: Gathered): number[] {
  const order = Array.from({ length: cells.count }, (_, at) => at);
  return order.sort((a, b) => placeOf(cells, a) - placeOf(cells, b) || a - b);
}

/** The last of each place alone. */
const inOrder = (cells: Gathered): number[] =>
  everyInOrder(cells).filter(
    (at, i, order) => i + 1 === order.length || placeOf(cells, at) !== placeOf(cells, order[i + 1] as number),
  );

const sameContent = ({ kinds, values, computed, formulas }: Gathered, a: number, b: number): boolean =>
  kinds[a] === kinds[b] &&
  values[a] === values[b] &&
  (computed === null || formulas[(computed[a] as number) - 1] === formulas[(computed[b] as number) - 1]);

/** How many places came in twice with contents that differ (ô ghi hai lần); one that says nothing contradicts nothing. */
export function contradictions(cells: Gathered): number {
  if (cells.ordered) return 0;
  let found = 0;
  const order = everyInOrder(cells);
  for (let i = 1; i < order.length; i++) {
    const [before, at] = [order[i - 1] as number, order[i] as number];
    if (
      placeOf(cells, before) === placeOf(cells, at) &&
      cells.kinds[before] !== KIND.nothing &&
      !sameContent(cells, before, at)
    )
      found++;
  }
  return found;
}

function put<T extends Numbers>(old: T, order: readonly number[]): T {
  const fresh = new (old.constructor as new (size: number) => T)(order.length);
  order.forEach((at, i) => {
    fresh[i] = old[at] as number;
  });
  return fresh;
}

function sorted(cells: Gathered): Gathered {
  if (cells.ordered) return cells;
  const order = inOrder(cells);
  return {
    ...cells,
    count: order.length,
    rows: put(cells.rows, order),
    columns: put(cells.columns, order),
    kinds: put(cells.kinds, order),
    values: put(cells.values, order),
    looks: put(cells.looks, order),
    computed: cells.computed && put(cells.computed, order),
    shown: cells.shown && put(cells.shown, order),
  };
}

function startsOf({ height, count, rows }: Gathered): Int32Array {
  const starts = new Int32Array(height + 1);
  let row = 0;
  for (let at = 0; at < count; at++) while (row <= (rows[at] as number)) starts[row++] = at;
  while (row <= height) starts[row++] = count;
  return starts;
}

/** The cells gathered, as a sheet holds them. */
export function cellsFrom(gathered: Gathered): Cells {
  const cells = sorted(gathered);
  const { height, width, count, columns, kinds, values, looks, computed, shown, styles, texts, formulas } = cells;
  return {
    height,
    width,
    starts: startsOf(cells),
    columns: columns.subarray(0, count),
    kinds: kinds.subarray(0, count),
    values: values.subarray(0, count),
    looks: looks.subarray(0, count),
    styles,
    texts,
    computed: computed && computed.subarray(0, count),
    formulas,
    shown: shown && shown.subarray(0, count),
  };
}

/** Rows of cells; those missing hold nothing. */
export type Lines = readonly (readonly (Cell | undefined)[] | undefined)[];

/** The cells of a sheet from its rows. */
export function cellsOf(lines: Lines): Cells {
  const cells = gatherCells();
  lines.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (cell) putCell(cells, row, column, cell);
    }),
  );
  return cellsFrom(cells);
}
