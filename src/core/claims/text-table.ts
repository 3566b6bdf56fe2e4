import { append } from '../grid/append';
import type { Span } from './claim';

/** A table that stands in a text as lines (bảng dán vào văn bản): columns parted by `|`, tabs or wide spaces. */
export interface TextTable extends Span {
  readonly rows: readonly TextRow[];
}

/** One line of it. Offsets are of the original text. */
export interface TextRow extends Span {
  readonly cells: readonly Span[];
}

const FIGURE = /^[-–]?\(?\d[\d.,/ ]*%?\)?$|^[-–…x]?$/;
const RULE = /^[\s|:+-]+$/;

/** The cells of a line parted by a sign; blanks around them are left out. */
function cellsBetween(text: string, { start, end }: Span, parting: RegExp): Span[] {
  const cells: Span[] = [];
  const line = text.slice(start, end);
  let from = 0;
  const close = (to: number): void => {
    const cell = line.slice(from, to);
    const lead = cell.length - cell.trimStart().length;
    cells.push({ start: start + from + lead, end: start + from + lead + cell.trim().length });
  };
  parting.lastIndex = 0;
  for (let part = parting.exec(line); part; part = parting.exec(line)) {
    close(part.index);
    from = part.index + part[0].length;
  }
  close(line.length);
  return cells;
}

function cellsOf(text: string, line: Span): Span[] {
  const shown = text.slice(line.start, line.end);
  if (/^\s*\|.*\|\s*$/.test(shown)) return cellsBetween(text, line, /\|/g).slice(1, -1);
  if (/\S\t/.test(shown)) return cellsBetween(text, line, /\t/g);
  if (/\S\s+\|\s+\S/.test(shown)) return cellsBetween(text, line, /\|/g);
  const lead = shown.length - shown.trimStart().length;
  return cellsBetween(text, { start: line.start + lead, end: line.start + shown.trimEnd().length }, / {2,}/g);
}

const isFigure = (text: string, cell: Span): boolean => FIGURE.test(text.slice(cell.start, cell.end));

/** A line of figures behind a name: all its cells but the first one or two are figures. */
const hasFigures = (text: string, { cells }: TextRow): boolean => {
  const behind = cells.slice(1).filter((cell) => cell.end > cell.start);
  return (
    behind.some((cell) => /\d/.test(text.slice(cell.start, cell.end))) &&
    behind.filter((cell) => isFigure(text, cell)).length >= behind.length / 2
  );
};

function closed(text: string, rows: readonly TextRow[]): TextTable[] {
  const [first] = rows;
  const last = rows[rows.length - 1];
  const data = rows.filter((row) => hasFigures(text, row)).length;
  return first && last && data >= 2 ? [{ start: first.start, end: last.end, rows }] : [];
}

/** Heads alone in the first line, none of them over the names below: an empty one stands before them. */
function besideNames(text: string, rows: TextRow[], width: number): TextRow[] {
  const [head] = rows;
  if (!head || rows.length > 1 || head.cells.length < 2 || head.cells.length + 1 !== width) return rows;
  const line = text.slice(head.start, head.end);
  if (/[|\t]/.test(line) || head.cells.some((cell) => isFigure(text, cell) && cell.end - cell.start < 4)) return rows;
  return [{ ...head, cells: [{ start: head.start, end: head.start }, ...head.cells] }];
}

/** Every table of a text. */
export function tablesIn(text: string): TextTable[] {
  const tables: TextTable[] = [];
  let rows: TextRow[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const place = { start: offset, end: offset + line.length };
    offset += line.length + 1;
    if (line.includes('|') && RULE.test(line)) continue;
    const cells = line.trim() === '' ? [] : cellsOf(text, place);
    rows = besideNames(text, rows, cells.length);
    const width = rows[0]?.cells.length ?? 0;
    if (cells.length < 2 || (width > 0 && cells.length !== width)) {
      append(tables, closed(text, rows));
      rows = [];
    }
    if (cells.length >= 2) rows.push({ ...place, cells });
  }
  return tables.concat(closed(text, rows));
}
