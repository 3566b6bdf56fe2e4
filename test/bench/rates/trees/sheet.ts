import { columnAt } from './columns';
import type { Column, Form } from './form';
import type { Chance } from './random';
import type { Row } from './body';
import type { Spelling } from './spelling';
import { withoutTones, written } from './spelling';
import type { TitleLine } from './title';

export type Value = number | string | null;

export interface Merge {
  sheet: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Grid {
  sheet: string;
  cells: ({ value: Value } | undefined)[][];
  merges: Merge[];
}

/** The columns left of the figures: ordinal, label, unit. */
export interface Left {
  captions: string[];
  values: (row: Row) => Value[];
}

export interface Look {
  left: Left;
  note: string | undefined;
  symbols: (string | number)[] | undefined;
  how: Spelling;
  /** Figures are divided or multiplied by this on paper. */
  scale: number;
  /** How nothing is written. */
  nothing: Value;
  decimals: number;
  /** A caption that is only a year is a number in its cell. */
  yearsAsNumbers: boolean;
  /** Captions that span others are merged, and shorter ones run down. */
  merged: { across: boolean; down: boolean };
  closing: TitleLine[];
}

export interface Drawn {
  grid: Grid;
  /** First row of the header and of the body, and column of the first figure. */
  places: { header: number; body: number; figures: number };
}

/** Writes the title, the header tree, the symbols and the rows into cells. */
export function sheetOf(
  form: Form,
  columns: Column[],
  title: TitleLine[],
  rows: Row[],
  look: Look,
  draw: Chance,
): Drawn {
  const grid: Grid = { sheet: 'Sheet1', cells: [], merges: [] };
  const figures = look.left.captions.length;
  const width = figures + columns.length + (look.note === undefined ? 0 : 1);
  const say = (text: string): string => (look.how.bare ? withoutTones(text) : text);
  const put = (row: number, column: number, value: Value | undefined): void => {
    while (grid.cells.length <= row) grid.cells.push([]);
    if (value === undefined || value === null) return;
    while (grid.cells[row]!.length <= column) grid.cells[row]!.push(undefined);
    grid.cells[row]![column] = { value: typeof value === 'string' ? say(value) : value };
  };
  const merge = (top: number, left: number, bottom: number, right: number): void => {
    if (bottom > top || right > left) grid.merges.push({ sheet: grid.sheet, top, left, bottom, right });
  };
  const lines = (list: TitleLine[]): void => {
    for (const { left, right, middle } of list) {
      const row = grid.cells.length;
      put(row, 0, middle ?? left);
      if (right !== undefined) put(row, Math.max(width - 2, 1), right);
      if (middle !== undefined) merge(row, 0, row, width - 1);
    }
  };
  lines(title);
  const header = grid.cells.length;
  const depth = writeHeader({ columns, look, draw, put, merge, header, figures });
  let next = header + depth;
  if (look.symbols) {
    look.symbols.forEach((symbol, at) => put(next, at, symbol));
    next++;
  }
  const body = next;
  for (const row of rows) {
    put(next, 0, null);
    look.left.values(row).forEach((value, at) => put(next, at, value));
    if (row.figures) columns.forEach((_, at) => put(next, figures + at, printed(form, columns, row, at, look)));
    next++;
  }
  lines(look.closing);
  return { grid, places: { header, body, figures } };
}

interface Header {
  columns: Column[];
  look: Look;
  draw: Chance;
  put: (row: number, column: number, value: Value) => void;
  merge: (top: number, left: number, bottom: number, right: number) => void;
  header: number;
  figures: number;
}

/** The tree: a caption over several columns is merged across, one that ends early is merged down. Returns the depth. */
function writeHeader({ columns, look, draw, put, merge, header, figures }: Header): number {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const bottom = header + depth - 1;
  const ends = (row: number, column: number): void => {
    if (look.merged.down) merge(row, column, bottom, column);
  };
  look.left.captions.forEach((caption, at) => {
    put(header, at, written(caption, 0, look.how, draw));
    ends(header, at);
  });
  if (look.note !== undefined) {
    put(header, figures + columns.length, written(look.note, 0, look.how, draw));
    ends(header, figures + columns.length);
  }
  for (let level = 0; level < depth; level++) {
    for (let at = 0; at < columns.length; at++) {
      const { path } = columns[at]!;
      const caption = path[level];
      if (caption === undefined) continue;
      let last = at;
      while (level < path.length - 1 && last + 1 < columns.length && under(columns[last + 1]!.path, path, level))
        last++;
      const year = look.yearsAsNumbers && /^20\d\d$/.test(caption);
      put(header + level, figures + at, year ? Number(caption) : written(caption, level, look.how, draw));
      if (level === path.length - 1) ends(header + level, figures + at);
      else if (look.merged.across) merge(header + level, figures + at, header + level, figures + last);
      at = last;
    }
  }
  return depth;
}

/** Whether a column stands under the same captions down to this level, and goes on below. */
function under(path: string[], other: string[], level: number): boolean {
  return path.length > level + 1 && other.slice(0, level + 1).every((caption, at) => caption === path[at]);
}

/** A figure as the sheet writes it; a rate is worked out from the figures of its row. */
function printed(form: Form, columns: Column[], row: Row, at: number, look: Look): Value {
  const { entry, at: place } = columns[at]!;
  if (entry.formula?.kind === 'rate') {
    const [above, below] = entry.formula.of.map((name) => row.figures![columnAt(columns, name, place)] ?? 0);
    if (!below || !above) return null;
    const power = 10 ** look.decimals;
    return Math.round((above / below) * 100 * power) / power;
  }
  const figure = row.figures![at]!;
  if (figure === 0) return look.nothing;
  const scale = (entry.thing ?? form.thing) === 'money' ? look.scale : 1;
  return scale < 1 ? Math.round(figure) / Math.round(1 / scale) : figure * scale;
}
