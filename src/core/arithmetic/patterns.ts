import { isAddable } from '../facts/columns';
import { derived } from '../facts/facts';
import { figureAt, figureColumns, figureRows, type Figure } from '../facts/figure';
import { alike, liveAt, liveCells, reachesFurther, type LiveCell } from '../facts/live-cells';
import { isDerived } from '../facts/rows';
import { bitsAt, CELL } from '../facts/strip';
import { cellAt, shifted } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import { equation, type Claim, type Equation, type Statement } from './equation';
import { familyOf, type Family } from './family';
import { columnOf, rowOf } from './light-equation';
import { rowEquations } from './row-equations';
import { overcounts } from './self-refuted';

/** Two formulas alike may be chance. */
const FEWEST = 3;

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

/** A sum that counts what it cannot mean to is no pattern, however many do the same. */
const isMeant = (table: Table, live: LiveCell): boolean => overcounts(table, live).length === 0;

/** The formula that at least three cells, and most of the live ones, share: a plain sum along the other direction. */
function patternOf(lives: readonly (LiveCell | undefined)[], vertical: boolean): Pattern | null {
  const cells = lives.filter((live): live is LiveCell => live?.vertical === vertical && live.shape !== '');
  const top = cells.length < FEWEST ? null : commonest(cells);
  return top && top.size >= FEWEST && top.size * 3 >= cells.length * 2 ? top : null;
}

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
  for (const range of (live.added ?? []).map((r) => shifted(r, down, along)))
    for (const row of within(countedRows(table), range.top, range.bottom))
      for (const column of within(figureColumns(table), range.left, range.right))
        found.add(figureAt(table, row, column));
  if (found.has(figure) || found.size < 2) return null;
  const terms = [...found];
  return live.added?.length === 1 ? terms : terms.sort((a, b) => a.row.at - b.row.at || a.column.at - b.column.at);
}

/** A running sum that goes past a blank cell on purpose, as months do past a quarter: it adds as much, from elsewhere. */
function skipsBlank(table: Table, pattern: LiveCell, { at }: Figure, terms: readonly Figure[]): boolean {
  const own = liveAt(table, at.top, at.left);
  return own !== undefined && !alike(own, pattern) && terms.some((t) => t.blank) && sizeOf(own) === sizeOf(pattern);
}

const sizeOf = ({ shape }: LiveCell): number => shape.split(' ').length;

/** A live sum that goes on to the rows which the pattern leaves out (mẫu bỏ sót dòng). */
function isFuller(table: Table, pattern: LiveCell, { at }: Figure): boolean {
  const own = liveAt(table, at.top, at.left);
  return own !== undefined && reachesFurther(own, pattern) && isMeant(table, own);
}

/** A figure that may be a sum of its line: typed, or computed along the same direction. */
function isOdd(table: Table, row: Row, column: Column, vertical: boolean): boolean {
  const bits = bitsAt(table, row, column);
  if ((bits & CELL.number) === 0 || (bits & (CELL.percent | CELL.blank)) !== 0) return false;
  const live = liveAt(table, row.at, column.at);
  return !live || (live.shape !== '' && live.vertical === vertical);
}

const isTyped = (table: Table, made: Equation): boolean =>
  liveAt(table, rowOf(made).at, columnOf(made).at) === undefined;

const believed = (table: Table, pattern: Pattern, statement: Statement, equations: readonly Equation[]): Family[] =>
  equations.filter((made) => isTyped(table, made)).length > pattern.size ? [] : [familyOf(statement, equations)];

/** A row of totals: each sums down its own column as most of them do. */
function acrossFamily(table: Table, row: Row): Family[] {
  const columns = figureColumns(table);
  const pattern = patternOf(
    columns.map((column) => liveAt(table, row.at, column.at)).filter((live) => !live || isMeant(table, live)),
    true,
  );
  if (!pattern) return [];
  const statement = { text: row.label, at: cellAt(table.grid.sheet, row.at, table.range.left) };
  const claims = columns.flatMap((column): Claim[] => {
    if (!isAddable(table, column) || !isOdd(table, row, column, true)) return [];
    const result = figureAt(table, row, column);
    const terms = termsAt(table, pattern.live, result);
    const said = terms && !skipsBlank(table, pattern.live, result, terms) && !isFuller(table, pattern.live, result);
    return said ? [{ kind: 'total', result, terms, statement }] : [];
  });
  return believed(table, pattern, statement, claims.map(equation));
}

/** The columns that a pattern adds in its own row; null when it adds cells of other rows, itself, or one alone. */
function columnsOf(table: Table, { live }: Pattern, own: Column): readonly Column[] | null {
  const ranges = live.added ?? [];
  if (ranges.some((r) => r.top !== live.at.top || r.bottom !== live.at.top)) return null;
  const found = figureColumns(table).filter((c) => ranges.some((r) => c.at >= r.left && c.at <= r.right));
  return found.length < 2 || found.includes(own) ? null : found;
}

/** A column of totals: each sums along its own row as most of them do. */
function downFamily(table: Table, column: Column): Family[] {
  if (!isAddable(table, column)) return [];
  const rows = countedRows(table);
  const pattern = patternOf(
    rows.map((row) => liveAt(table, row.at, column.at)),
    false,
  );
  if (!pattern) return [];
  const text = column.path[column.path.length - 1] ?? '';
  const statement = { text, at: cellAt(table.grid.sheet, table.header.bottom, column.at) };
  const odd = rows.filter((row) => isOdd(table, row, column, false));
  const terms = columnsOf(table, pattern, column);
  if (terms)
    return believed(
      table,
      pattern,
      statement,
      rowEquations(table, { kind: 'total', statement, result: column, terms }, odd),
    );
  const claims = odd.flatMap((row): Claim[] => {
    const result = figureAt(table, row, column);
    const found = termsAt(table, pattern.live, result);
    return found ? [{ kind: 'total', result, terms: found, statement }] : [];
  });
  return believed(table, pattern, statement, claims.map(equation));
}

/** What live sums say of the cells beside them: the pattern of a row or column holds for each of its cells. */
export function patternFamilies(table: Table): Family[] {
  if (liveCells(table).length < FEWEST) return [];
  return [
    ...countedRows(table).flatMap((row) => acrossFamily(table, row)),
    ...figureColumns(table).flatMap((column) => downFamily(table, column)),
  ];
}
