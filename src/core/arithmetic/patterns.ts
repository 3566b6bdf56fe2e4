import { addedBy } from '../formula/references';
import { cellAt, contains, type Range } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import type { Claim, Statement } from './equation';
import { family, type Family } from './family';
import { figureAt, figureColumns, type Figure } from '../facts/figure';
import { isAddable } from '../facts/columns';
import { isDerived } from '../facts/rows';
import { alike, liveAt, type LiveCell } from '../facts/live-cells';

/** Cells of one row or column that should be computed alike. */
interface Line {
  readonly figures: readonly Figure[];
  /** A row of totals sums down its columns, a column of totals along its rows. */
  readonly vertical: boolean;
  readonly statement: Statement;
}

const figureRows = (table: Table): Row[] =>
  table.rows.filter((row) => row.role !== 'note' && !isDerived(row) && !isNumbering(table, row));

/** 1, 2, 3, …: a line of column numbers that was read as a row. */
function isNumbering(table: Table, row: Row): boolean {
  const values = figureColumns(table).map((column) => figureAt(table, row, column).value ?? 0);
  return values.length > 2 && values.every((v, i) => i === 0 || v === (values[i - 1] ?? 0) + 1);
}

function lines(table: Table): Line[] {
  const [rows, columns] = [figureRows(table), figureColumns(table)];
  const { sheet } = table.grid;
  const across = rows.map((row) => ({
    figures: columns.map((column) => figureAt(table, row, column)),
    vertical: true,
    statement: { text: row.label, at: cellAt(sheet, row.at, table.range.left) },
  }));
  const down = columns.map((column) => ({
    figures: rows.map((row) => figureAt(table, row, column)),
    vertical: false,
    statement: { text: column.path[column.path.length - 1] ?? '', at: cellAt(sheet, table.header.bottom, column.at) },
  }));
  return [...across, ...down];
}

const liveOf = (table: Table, { at }: Figure): LiveCell | undefined => liveAt(table, at.top, at.left);

/** The formula that at least three cells, and most of the live ones, share: a plain sum along the other direction. */
function patternOf(table: Table, { figures, vertical }: Line): { live: LiveCell; size: number } | null {
  const cells = figures
    .map((f) => liveOf(table, f))
    .filter((c): c is LiveCell => c !== undefined && c.shape !== '' && c.vertical === vertical);
  const ranked = cells.map((live) => ({ live, size: cells.filter((c) => alike(c, live)).length }));
  const [top] = ranked.sort((a, b) => b.size - a.size);
  return top && top.size >= 3 && top.size * 3 >= cells.length * 2 ? top : null;
}

const moved = (range: Range, rows: number, columns: number): Range => ({
  ...range,
  top: range.top + rows,
  bottom: range.bottom + rows,
  left: range.left + columns,
  right: range.right + columns,
});

/** The figures that the pattern would add up at another cell; null when some are outside the table. */
function termsAt(table: Table, live: LiveCell, figure: Figure): Figure[] | null {
  const [rows, columns] = [figure.at.top - live.at.top, figure.at.left - live.at.left];
  const ranges = (addedBy(live.formula, live.at.sheet) ?? []).map((r) => moved(r, rows, columns));
  const along = (column: Column): boolean => ranges.some((r) => column.at >= r.left && column.at <= r.right);
  const found = figureRows(table).flatMap((row) =>
    figureColumns(table)
      .filter((column) => along(column) && ranges.some((r) => contains(r, row.at, column.at)))
      .map((column) => figureAt(table, row, column)),
  );
  return found.includes(figure) || found.length < 2 ? null : found;
}

/** What live sums say of the cells beside them: the pattern of a row or column holds for each of its cells. */
export function patternFamilies(table: Table): Family[] {
  return lines(table).flatMap((line): Family[] => {
    const pattern = patternOf(table, line);
    if (!pattern) return [];
    const claims = line.figures.flatMap((result): Claim[] => {
      const own = liveOf(table, result);
      const plain = result.amount.kind === 'number' && !result.amount.percent && isAddable(table, result.column);
      const odd = plain && (!own || (own.shape !== '' && own.vertical === line.vertical));
      const terms = odd && !result.blank ? termsAt(table, pattern.live, result) : null;
      return terms ? [{ kind: 'total', result, terms, statement: line.statement }] : [];
    });
    const made = family(line.statement, claims);
    const typed = claims.filter((c) => liveOf(table, c.result) === undefined).length;
    return typed > pattern.size ? [] : [made];
  });
}
