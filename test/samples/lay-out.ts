import type { Entry, Expected, FormSheet, Held } from './form';

export type Look =
  | 'agency'
  | 'agency-self'
  | 'state'
  | 'motto'
  | 'code'
  | 'title'
  | 'subtitle'
  | 'basis'
  | 'unit'
  | 'header'
  | 'symbol'
  | 'total'
  | 'group'
  | 'item'
  | 'part'
  | 'note'
  | 'place'
  | 'signed'
  | 'signer';

/** A cell with its place, zero-based, ready to be drawn. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly value: Held;
  readonly format?: string;
  readonly look: Look;
}

/** A form laid out on a sheet: every cell, every merged area, and where its named rows ended up. */
export interface LaidOut {
  readonly form: FormSheet;
  readonly cells: Map<string, Placed>;
  /** top, left, bottom, right, zero-based. */
  readonly merges: (readonly [number, number, number, number])[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly headerTop: number;
  readonly bodyTop: number;
  readonly rows: number;
}

export const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26));

const key = (row: number, column: number): string => `${letters(column)}${String(row + 1)}`;

class Pen {
  readonly cells = new Map<string, Placed>();
  readonly merges: (readonly [number, number, number, number])[] = [];
  readonly rowOf = new Map<string, number>();
  row = 0;

  put(column: number, entry: Entry, look: Look, format?: string): void {
    const { value, format: own } = typeof entry === 'object' && entry !== null ? entry : { value: entry, format };
    this.cells.set(key(this.row, column), { row: this.row, column, value, look, ...(own ? { format: own } : {}) });
  }

  span(left: number, right: number, text: string, look: Look): void {
    this.put(left, text, look);
    if (right > left) this.merges.push([this.row, left, this.row, right]);
  }
}

/** The first column of the right half of the sheet, by width. */
function middle({ columns }: FormSheet): number {
  const half = columns.reduce((sum, { width }) => sum + width, 0) * 0.46;
  let passed = 0;
  return columns.findIndex(({ width }) => (passed += width) >= half) + 1;
}

function letterhead(pen: Pen, form: FormSheet): void {
  const last = form.columns.length - 1;
  const right = Math.min(middle(form), last - 1);
  pen.span(0, right - 1, form.agency[0], 'agency');
  pen.span(right, last, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'state');
  pen.row++;
  pen.span(0, right - 1, form.agency[1], 'agency-self');
  pen.span(right, last, 'Độc lập - Tự do - Hạnh phúc', 'motto');
  pen.row++;
  pen.span(last - 1, last, form.code, 'code');
  pen.row++;
  form.title.forEach((line, at) => {
    pen.span(0, last, line, at === 0 || line === line.toUpperCase() ? 'title' : 'subtitle');
    pen.row++;
  });
  pen.span(0, last, form.basis, 'basis');
  pen.row++;
  if (form.unit) pen.span(last - 1, last, form.unit, 'unit');
  pen.row++;
}

/** Header areas: a cell grows over the `<` to its right and the `^` below it. */
function header(pen: Pen, rows: FormSheet['header']): void {
  const top = pen.row;
  rows.forEach((line, down) => {
    line.forEach((text, column) => {
      if (text === '<' || text === '^') return pen.put(column, null, 'header');
      pen.put(column, text, 'header');
      let right = column;
      while (line[right + 1] === '<') right++;
      let bottom = down;
      while (rows[bottom + 1]?.[column] === '^') bottom++;
      if (right > column || bottom > down) pen.merges.push([top + down, column, top + bottom, right]);
    });
    pen.row++;
  });
}

function body(pen: Pen, form: FormSheet): void {
  for (const { id, look, entries } of form.body) {
    pen.rowOf.set(id, pen.row);
    form.columns.forEach(({ format }, column) => {
      const entry = entries[column] ?? null;
      pen.put(column, entry, look, typeof entry === 'string' && !entry.startsWith('=') ? undefined : format);
    });
    pen.row++;
  }
}

function foot(pen: Pen, form: FormSheet): void {
  const last = form.columns.length - 1;
  const right = Math.min(middle(form), last - 1);
  for (const { id, text } of form.notes) {
    pen.rowOf.set(id, pen.row);
    pen.span(0, last, text, 'note');
    pen.row++;
  }
  pen.row++;
  pen.span(right, last, form.place, 'place');
  pen.row++;
  const top = pen.row;
  if (form.signed.left) pen.span(0, right - 1, form.signed.left, 'signed');
  form.signed.right.forEach((line, at) => {
    pen.row = top + at;
    const name = at > 0 && form.signed.right[at - 1] === '';
    if (line) pen.span(right, last, line, name ? 'signer' : 'signed');
  });
  pen.row++;
}

/** Lays a form out from the letterhead to the signature. */
export function layOut(form: FormSheet): LaidOut {
  const pen = new Pen();
  letterhead(pen, form);
  const headerTop = pen.row;
  header(pen, form.header);
  form.symbols.forEach((symbol, column) => pen.put(column, symbol, 'symbol'));
  pen.row++;
  const bodyTop = pen.row;
  body(pen, form);
  foot(pen, form);
  const { cells, merges, rowOf, row: rows } = pen;
  const sheet = { form, cells, merges, rowOf, headerTop, bodyTop, rows };
  for (const [at, cell] of cells) {
    if (typeof cell.value === 'string' && cell.value.startsWith('='))
      cells.set(at, { ...cell, value: place(sheet, cell.value) });
  }
  return sheet;
}

/** `E@clb` → `E12`, anywhere in a text; a row that is not there is a mistake in the sample. */
export const place = ({ rowOf, form }: Pick<LaidOut, 'rowOf' | 'form'>, text: string): string =>
  text.replace(/([A-Z]{1,2})@([a-z0-9.-]*[a-z0-9])/g, (_, column: string, id: string) => {
    const at = rowOf.get(id);
    if (at === undefined) throw new Error(`${form.name}: no row ${id}`);
    return column + String(at + 1);
  });

/** Overwrites one cell, as a person would: its look stays. */
export function overwrite(sheet: LaidOut, at: string, entry: Entry): void {
  const address = place(sheet, at);
  const cell = sheet.cells.get(address);
  if (!cell) throw new Error(`${sheet.form.name}: nothing stands at ${at}`);
  const { value, format } = typeof entry === 'object' && entry !== null ? entry : { value: entry, format: cell.format };
  const placed = typeof value === 'string' && value.startsWith('=') ? place(sheet, value) : value;
  const { row, column, look } = cell;
  sheet.cells.set(address, { row, column, look, value: placed, ...(format ? { format } : {}) });
}

/** The expectation with plain addresses. */
export function placed(sheet: LaidOut, { rule, severity, sheet: name, cell, note, consequences }: Expected): Expected {
  const list = consequences?.map((text) => place(sheet, text));
  return { rule, severity, sheet: name, cell: place(sheet, cell), note, ...(list ? { consequences: list } : {}) };
}
