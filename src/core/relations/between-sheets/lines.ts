import { figureAt, figureColumns, figureRows, type Figure } from '../../facts/figure';
import { parentOf } from '../../facts/rows';
import type { Column, Row, Table } from '../../table/table';
import type { Form } from './forms';
import { linkOf } from './links';
import type { Naming } from './naming';
import type { Workbook } from './workbook';

/** A cell of a summary and the instance whose figures its row or column repeats. */
export interface Repeated {
  readonly figure: Figure;
  /** The table that the figure stands in. */
  readonly table: Table;
  readonly sibling: Table;
}

/** Cells of a summary that stand for one and the same place of the form, one for each instance. */
export interface Cross {
  readonly cells: Repeated[];
  /** What the summary calls this place: labels and headings that name no instance. */
  readonly words: readonly string[];
}

/** A summary whose rows or columns name instances of a form (biểu tổng hợp, mỗi dòng hoặc cột một tờ). */
export interface Summary {
  readonly table: Table;
  readonly form: Form;
  readonly crosses: readonly Cross[];
  /** Words of the summary name the sheets; else only links lead there. */
  readonly named: boolean;
  /** Each sheet takes over figures of the one before it: period and measure differ by nature. */
  readonly chain: boolean;
}

interface Line {
  readonly sibling: Table;
  /** Texts of the row or column that name no instance. */
  readonly rest: readonly string[];
  readonly named: boolean;
}

/** Rows or columns of a summary by form, each with the instance that it names or links to. */
type Lines<T> = Map<Form, Map<T, Line>>;

function put<T>(lines: Lines<T>, form: Form, item: T, line: Line): void {
  const known = lines.get(form);
  if (!known) lines.set(form, new Map([[item, line]]));
  else if (!known.has(item)) known.set(item, line);
}

/** Texts of a row from its own label outwards. */
const chainOf = (table: Table, row: Row): string[] => {
  const found = [row.label];
  for (let up = parentOf(table, row); up && found.length < 6; up = parentOf(table, up)) found.push(up.label);
  return found;
};

function named<T>(lines: Lines<T>, item: T, texts: readonly string[], own: Table, naming: Naming): void {
  texts.forEach((text, i) =>
    naming(text).forEach((sibling, form) => {
      if (sibling.range.sheet === own.range.sheet) return;
      put(lines, form, item, { sibling, rest: texts.filter((_, j) => j !== i), named: true });
    }),
  );
}

/** The instance that most links of a row or column lead to; `rest` is what its texts say beside the instance. */
function linked<T>(lines: Lines<T>, item: T, rest: readonly string[], cells: readonly Figure[], book: Workbook): void {
  const counts = new Map<Table, number>();
  let all = 0;
  for (const figure of cells) {
    const link = linkOf(figure);
    const target = link && book.tableAt(link);
    if (!target) continue;
    all++;
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  counts.forEach((count, sibling) => {
    if (count * 3 >= all * 2)
      for (const form of book.formsOf(sibling)) put(lines, form, item, { sibling, rest, named: false });
  });
}

interface Axis<T> {
  readonly items: readonly T[];
  readonly texts: (item: T) => readonly string[];
  /** What is left of the texts where the instance is known by links alone. */
  readonly unnamed: (item: T) => readonly string[];
  readonly cells: (item: T) => readonly Figure[];
}

const rowAxis = (table: Table): Axis<Row> => ({
  items: figureRows(table),
  texts: (row) => chainOf(table, row),
  unnamed: (row) => chainOf(table, row).slice(1),
  cells: (row) => figureColumns(table).map((column) => figureAt(table, row, column)),
});

const columnAxis = (table: Table): Axis<Column> => ({
  items: figureColumns(table),
  texts: ({ path }) => [...path].reverse(),
  unnamed: ({ path }) => path.slice(1).reverse(),
  cells: (column) => figureRows(table).map((row) => figureAt(table, row, column)),
});

function linesOf<T>(table: Table, { items, texts, unnamed, cells }: Axis<T>, book: Workbook, naming: Naming): Lines<T> {
  const lines: Lines<T> = new Map<Form, Map<T, Line>>();
  const links = items.flatMap(cells).some((figure) => linkOf(figure) !== null);
  for (const item of items) named(lines, item, texts(item), table, naming);
  if (links) for (const item of items) linked(lines, item, unnamed(item), cells(item), book);
  return lines;
}

/** Fewer named instances than this, or than half of the form, are no summary of it. */
const FEWEST = 2;

/** Instances of a form are no summaries of each other. */
function isSummary(lines: ReadonlyMap<unknown, Line>, form: Form, table: Table): boolean {
  if (form.siblings.some((one) => one.table === table)) return false;
  const met = new Set([...lines.values()].map(({ sibling }) => sibling));
  return met.size >= FEWEST && (met.size >= 5 || met.size * 2 >= form.siblings.length);
}

/** Cells that stand for one place are gathered under the texts and the row or column that they share. */
function crossesOf<T>(
  table: Table,
  lines: ReadonlyMap<T, Line>,
  { cells }: Axis<T>,
  other: (figure: Figure) => { readonly at: number; readonly words: readonly string[] },
): Cross[] {
  const found = new Map<string, Cross>();
  const times = new Map<string, number>();
  lines.forEach(({ sibling, rest }, item) => {
    for (const figure of cells(item)) {
      const { at, words } = other(figure);
      const key = `${rest.join('/')}|${String(at)}`;
      const own = `${key}|${sibling.id}`;
      const nth = times.get(own) ?? 0;
      times.set(own, nth + 1);
      const place = `${key}|${String(nth)}`;
      const cross = found.get(place) ?? { cells: [], words: [...words, ...rest] };
      found.set(place, cross);
      cross.cells.push({ figure, table, sibling });
    }
  });
  return [...found.values()].filter(({ cells: all }) => all.length >= FEWEST);
}

const isNamed = (lines: ReadonlyMap<unknown, Line>): boolean => [...lines.values()].some(({ named: said }) => said);

/** The summaries that a table is, of one form or several. */
export function summariesIn(table: Table, book: Workbook, naming: Naming): Summary[] {
  const [down, across] = [rowAxis(table), columnAxis(table)];
  const found: Summary[] = [];
  linesOf(table, down, book, naming).forEach((lines, form) => {
    if (!isSummary(lines, form, table)) return;
    const other = ({ column }: Figure) => ({ at: column.at, words: [...column.path].reverse() });
    const crosses = crossesOf(table, lines, down, other);
    found.push({ table, form, crosses, named: isNamed(lines), chain: false });
  });
  linesOf(table, across, book, naming).forEach((lines, form) => {
    if (!isSummary(lines, form, table)) return;
    const other = ({ row }: Figure) => ({ at: row.at, words: [row.label] });
    const crosses = crossesOf(table, lines, across, other);
    found.push({ table, form, crosses, named: isNamed(lines), chain: false });
  });
  return found;
}
