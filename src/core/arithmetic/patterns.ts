import { isAddable } from '../facts/columns';
import { derived } from '../facts/facts';
import { figureAt, figureColumns, figureRows, type Figure } from '../facts/figure';
import type { LiveCell } from '../facts/live-cells';
import { isDerived } from '../facts/rows';
import { cellAt, type Range } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import type { Claim, Statement } from './equation';
import { family, type Family } from './family';

/** Cells of one row or column that should be computed alike. */
interface Line {
  readonly figures: readonly Figure[];
  /** A row of totals sums down its columns, a column of totals along its rows. */
  readonly vertical: boolean;
  readonly statement: () => Statement;
}

/** 1, 2, 3, …: a line of column numbers that was read as a row. */
function isNumbering(table: Table, row: Row): boolean {
  let before: number | null = null;
  for (const column of figureColumns(table)) {
    const value = figureAt(table, row, column).value ?? 0;
    if (before !== null && value !== before + 1) return false;
    before = value;
  }
  return figureColumns(table).length > 2;
}

const countedRows = derived((facts): readonly Row[] =>
  figureRows(facts).filter((row) => !isDerived(facts, row) && !isNumbering(facts, row)),
);

function lines(table: Table): Line[] {
  const [rows, columns] = [countedRows(table), figureColumns(table)];
  const { sheet } = table.grid;
  const across = rows.map((row) => ({
    figures: columns.map((column) => figureAt(table, row, column)),
    vertical: true,
    statement: () => ({ text: row.label, at: cellAt(sheet, row.at, table.range.left) }),
  }));
  const down = columns.map((column) => ({
    figures: rows.map((row) => figureAt(table, row, column)),
    vertical: false,
    statement: () => ({
      text: column.path[column.path.length - 1] ?? '',
      at: cellAt(sheet, table.header.bottom, column.at),
    }),
  }));
  return [...across, ...down];
}

interface Pattern {
  readonly live: LiveCell;
  readonly size: number;
}

/** Of live cells, the first of those that most others are like: in the same words, or adding the same cells. */
function commonest(cells: readonly LiveCell[]): Pattern | null {
  const counts = new Map<string, number>();
  const keys = ({ relative, shape }: LiveCell): [string, string, string] => [
    `words ${relative}`,
    `cells ${shape}`,
    `both ${relative} ${shape}`,
  ];
  for (const live of cells) for (const key of keys(live)) counts.set(key, (counts.get(key) ?? 0) + 1);
  let top: Pattern | null = null;
  for (const live of cells) {
    const [words = 0, same = 0, both = 0] = keys(live).map((key) => counts.get(key) ?? 0);
    const size = words + same - both;
    if (!top || size > top.size) top = { live, size };
  }
  return top;
}

/** The formula that at least three cells, and most of the live ones, share: a plain sum along the other direction. */
function patternOf({ figures, vertical }: Line): Pattern | null {
  const cells = figures.flatMap(({ live }) => (live && live.shape !== '' && live.vertical === vertical ? [live] : []));
  const top = cells.length < 3 ? null : commonest(cells);
  return top && top.size >= 3 && top.size * 3 >= cells.length * 2 ? top : null;
}

const moved = (range: Range, rows: number, columns: number): Range => ({
  ...range,
  top: range.top + rows,
  bottom: range.bottom + rows,
  left: range.left + columns,
  right: range.right + columns,
});

/** The part of a list in sheet order that lies between two places. */
function within<T extends Row | Column>(list: readonly T[], first: number, last: number): readonly T[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? Infinity) < first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((list[end]?.at ?? Infinity) <= last) end++;
  return list.slice(low, end);
}

/** The figures that the pattern would add up at another cell; null when it would add that cell itself, or one alone. */
function termsAt(table: Table, live: LiveCell, figure: Figure): Figure[] | null {
  const [down, along] = [figure.at.top - live.at.top, figure.at.left - live.at.left];
  const found = new Set<Figure>();
  for (const range of (live.added ?? []).map((r) => moved(r, down, along)))
    for (const row of within(countedRows(table), range.top, range.bottom))
      for (const column of within(figureColumns(table), range.left, range.right))
        found.add(figureAt(table, row, column));
  if (found.has(figure) || found.size < 2) return null;
  const terms = [...found];
  return live.added?.length === 1
    ? terms
    : terms.sort((a, b) => a.row.at - b.row.at || a.column.at - b.column.at);
}

/** What live sums say of the cells beside them: the pattern of a row or column holds for each of its cells. */
export function patternFamilies(table: Table): Family[] {
  return lines(table).flatMap((line): Family[] => {
    const pattern = patternOf(line);
    if (!pattern) return [];
    const statement = line.statement();
    const claims = line.figures.flatMap((result): Claim[] => {
      const { live, amount } = result;
      const plain = amount.kind === 'number' && !amount.percent && isAddable(table, result.column);
      const odd = plain && (!live || (live.shape !== '' && live.vertical === line.vertical));
      const terms = odd && !result.blank ? termsAt(table, pattern.live, result) : null;
      return terms ? [{ kind: 'total', result, terms, statement }] : [];
    });
    const typed = claims.filter(({ result }) => result.live === null).length;
    return typed > pattern.size ? [] : [family(statement, claims)];
  });
}
