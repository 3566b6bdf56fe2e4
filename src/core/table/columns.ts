import { parseColumnSymbol } from '../formula/parse-expression';
import { mergeAt, type Grid } from '../grid/grid';
import { cellAt } from '../grid/range';
import type { HeaderBlock } from './header';
import { headerLines, type HeaderLines } from './header-lines';
import { isCut, pathOf, textsOf } from './header-path';
import { readOrdinal } from './outline';
import type { Piece } from './piece';
import { countNumbers, someNumber, wordsIn, type Pieces } from './pieces';
import type { Evidence } from './table';
import type { Expression } from '../formula/expression';

/** A column before its role is decided. */
export interface RawColumn {
  readonly at: number;
  readonly path: readonly string[];
  readonly symbol: string | null;
  readonly expression: Expression | null;
  readonly symbolRow: number | null;
  /** Some of its header had to be guessed: an unmerged spanner. */
  readonly guessed: boolean;
  readonly evidence: readonly Evidence[];
}

/** How a column's body looks: counts over the rows of the body. */
export interface BodyLook {
  readonly figures: number;
  readonly texts: number;
  readonly filled: number;
  /** Cells typed as text, figures among them. */
  readonly typed: number;
  /** Outline numbers that stand first in their row. */
  readonly numbering: number;
}

/** Where a row begins, and what stands there. */
function firstIn(pieces: Pieces, row: number): { readonly column: number; readonly text: string } | null {
  const [word] = wordsIn(pieces, row);
  let first: { column: number; text: string } | null = word ?? null;
  someNumber(pieces, row, 0, word ? word.column - 1 : Infinity, (column, at) => {
    first = { column, text: String(pieces.grid.cells.values[at]) };
    return true;
  });
  return first;
}

/** Counts what stands in each column of the body. */
export function bodyLooks(pieces: Pieces, rows: readonly number[]): Map<number, BodyLook> {
  const looks = new Map<number, { -readonly [K in keyof BodyLook]: BodyLook[K] }>();
  const lookAt = (column: number) => {
    let look = looks.get(column);
    if (!look) looks.set(column, (look = { figures: 0, texts: 0, filled: 0, typed: 0, numbering: 0 }));
    return look;
  };
  const numbers = new Int32Array(pieces.grid.cells.width);
  for (const row of rows) {
    for (const { column, figure, key, number } of wordsIn(pieces, row)) {
      const look = lookAt(column);
      look.filled++;
      if (number === null) look.typed++;
      if (figure) look.figures++;
      else if (!/^[-–x…]+$|^\.{2,}$/.test(key)) look.texts++;
    }
    countNumbers(pieces, row, numbers);
    const first = firstIn(pieces, row);
    if (first && readOrdinal(first.text) !== null) lookAt(first.column).numbering++;
  }
  for (let column = 0; column < numbers.length; column++) {
    const count = numbers[column] as number;
    if (count === 0) continue;
    const look = lookAt(column);
    look.filled += count;
    look.figures += count;
  }
  return looks;
}

function symbolOver(grid: Grid, lines: HeaderLines, block: HeaderBlock, column: number): Piece | null {
  const { symbolRow } = block;
  if (symbolRow === null) return null;
  const merge = mergeAt(grid, symbolRow, column);
  return lines.startingAt(symbolRow, merge ? merge.left : column) ?? null;
}

/** A column with the key of its innermost header piece. */
interface Leafed {
  readonly raw: RawColumn;
  readonly leaf: string;
}

/** The columns under a header, each with its path and symbol; the reader of roles comes after. */
export function rawColumns(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  looks: ReadonlyMap<number, BodyLook>,
): RawColumn[] {
  const columns: Leafed[] = [];
  const lines = headerLines(pieces, block);
  const span = Array.from({ length: block.right - block.left + 1 }, (_, i) => block.left + i);
  const paths = span.map((at) => ({ at, path: pathOf(lines, block, at) }));
  const spanners = new Set<Piece>();
  for (const { path } of paths) for (const spanner of path.spanners) spanners.add(spanner);
  const cut = isCut(paths, spanners);
  for (const { at, path: held } of paths) {
    const path = textsOf(held, at, cut, spanners);
    const guessed = held.spanners.length > 0;
    const leaf = held.pieces[held.pieces.length - 1];
    const key = leaf ? `${String(leaf.row)},${String(leaf.column)}` : '';
    const filled = looks.get(at)?.filled ?? 0;
    const symbol = symbolOver(grid, lines, block, at);
    if (path.length === 0 && filled === 0 && !symbol) continue;
    const parsed = symbol ? parseColumnSymbol(symbol.text) : null;
    const raw: RawColumn = {
      at,
      path,
      guessed,
      symbol: parsed?.key ?? null,
      expression: parsed?.expression ?? null,
      symbolRow: parsed ? block.symbolRow : null,
      evidence: symbol && parsed ? [{ code: 'symbol', at: cellAt(grid.sheet, symbol.row, symbol.column) }] : [],
    };
    columns.push({ raw, leaf: key });
  }
  return oneFigureColumnPerLeaf(columns, looks);
}

/** A header merged over two columns whose figures stand in one of them (a marker in the other): keep that one. */
function oneFigureColumnPerLeaf(columns: readonly Leafed[], looks: ReadonlyMap<number, BodyLook>): RawColumn[] {
  const groups = new Map<string, Leafed[]>();
  for (const column of columns) {
    const twins = groups.get(column.leaf);
    if (twins) twins.push(column);
    else groups.set(column.leaf, [column]);
  }
  const kept = new Set<Leafed>();
  const told = new Map<Leafed, RawColumn>();
  groups.forEach((twins, leaf) => {
    const choice = leaf === '' || twins.length < 2 ? null : chosen(twins, looks);
    if (choice === null || choice.rivals.length > 0)
      for (const column of choice === null ? twins : [choice.best, ...choice.rivals]) kept.add(column);
    else {
      kept.add(choice.best);
      told.set(choice.best, speaking(choice.best, twins));
    }
  });
  return columns.filter((column) => kept.has(column)).map((column) => told.get(column) ?? column.raw);
}

/** Of the columns under one header text: the one with most figures, and those that have as good as many. */
function chosen(twins: readonly Leafed[], looks: ReadonlyMap<number, BodyLook>): { best: Leafed; rivals: Leafed[] } {
  const figures = ({ raw }: Leafed): number => looks.get(raw.at)?.figures ?? 0;
  const filled = ({ raw }: Leafed): number => looks.get(raw.at)?.filled ?? 0;
  const isMarkers = (c: Leafed): boolean => filled(c) > 0 && figures(c) === 0;
  const best = twins.reduce((a, b) =>
    figures(b) > figures(a) || (figures(b) === figures(a) && filled(b) > filled(a)) ? b : a,
  );
  const least = Math.max(1, figures(best) / 2);
  return { best, rivals: twins.filter((c) => c !== best && figures(c) > least && !isMarkers(c)) };
}

/** The one column that speaks for its twins, with the symbol that stands over any of them. */
function speaking({ raw: best }: Leafed, twins: readonly Leafed[]): RawColumn {
  const symbol = twins.find(({ raw }) => raw.symbol !== null)?.raw;
  return {
    ...best,
    symbol: best.symbol ?? symbol?.symbol ?? null,
    expression: best.expression ?? symbol?.expression ?? null,
    symbolRow: best.symbolRow ?? symbol?.symbolRow ?? null,
    evidence: [...best.evidence, { code: 'span', data: { columns: twins.length } }],
  };
}
