import { parseColumnSymbol } from '../formula/parse-expression';
import { mergeAt, type Grid } from '../grid/grid';
import { cellAt } from '../grid/range';
import { plain } from '../text/fold';
import type { HeaderBlock } from './header';
import { rowOf, type Piece, type Pieces } from './pieces';
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
}

/** Counts what stands in each column of the body. */
export function bodyLooks(pieces: Pieces, rows: readonly number[]): Map<number, BodyLook> {
  const looks = new Map<number, { figures: number; texts: number; filled: number }>();
  for (const row of rows) {
    for (const piece of rowOf(pieces, row)) {
      const look = looks.get(piece.column) ?? { figures: 0, texts: 0, filled: 0 };
      look.filled++;
      if (piece.figure) look.figures++;
      else if (!/^[-–x…]+$|^\.{2,}$/.test(piece.key)) look.texts++;
      looks.set(piece.column, look);
    }
  }
  return looks;
}

interface HeaderCell {
  readonly piece: Piece;
  readonly guessed: boolean;
}

/** The header piece over a column in one row: its own, its merged area's, or an unmerged spanner's to the left. */
function headerCell(pieces: Pieces, block: HeaderBlock, row: number, column: number): HeaderCell | null {
  for (let at = block.top; at <= row; at++) {
    const piece = rowOf(pieces, at).find((p) => p.column <= column && p.right >= column && p.bottom >= row);
    if (piece && piece.row <= row) return { piece, guessed: false };
  }
  return spannerOf(pieces, block, row, column);
}

/** "Trong đó" over several columns without a merge: the nearest text to the left, when both have texts below. */
function spannerOf(pieces: Pieces, block: HeaderBlock, row: number, column: number): HeaderCell | null {
  const left = rowOf(pieces, row)
    .filter((p) => p.column < column && p.column >= block.left)
    .pop();
  if (!left || left.right > left.column || left.bottom > left.row) return null;
  const lastRow = (block.symbolRow ?? block.bottom + 1) - 1;
  const textBelow = (c: number): boolean =>
    Array.from({ length: Math.max(0, lastRow - row) }, (_, i) => row + 1 + i).some((r) =>
      rowOf(pieces, r).some((p) => p.column === c),
    );
  const textAbove = rowOf(pieces, row - 1).some((p) => row - 1 >= block.top && p.column === column);
  if (textAbove || row >= lastRow || !sameAbove(pieces, block, row, left.column, column)) return null;
  for (let c = left.column; c <= column; c++) if (!textBelow(c)) return null;
  return { piece: left, guessed: true };
}

/** A spanner and what it spans stand under the same piece of the row above, or under none. */
function sameAbove(pieces: Pieces, block: HeaderBlock, row: number, left: number, column: number): boolean {
  if (row - 1 < block.top) return true;
  const above = (c: number): Piece | undefined => rowOf(pieces, row - 1).find((p) => p.column <= c && p.right >= c);
  return above(left) === above(column) || above(column) === undefined;
}

interface Path {
  readonly pieces: readonly Piece[];
  /** Unmerged spanners that it was put under. */
  readonly spanners: readonly Piece[];
}

function pathOf(pieces: Pieces, block: HeaderBlock, column: number): Path {
  const seen: Piece[] = [];
  const spanners: Piece[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    if (row === block.symbolRow) continue;
    const cell = headerCell(pieces, block, row, column);
    if (!cell || seen.includes(cell.piece)) continue;
    seen.push(cell.piece);
    if (cell.guessed) spanners.push(cell.piece);
  }
  return { pieces: seen, spanners };
}

const isOwn = (piece: Piece, column: number): boolean =>
  piece.column === column && piece.right === column && piece.bottom === piece.row;

const startsSmall = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toUpperCase();
};

/** Whether the header's phrases are cut over several rows ("SỐ / TT", "Ước tính / tháng 12 / năm"), without merges. */
function isCut(paths: readonly { at: number; path: Path }[], spanners: readonly Piece[]): boolean {
  const own = paths.map(({ at, path }) => path.pieces.filter((p) => isOwn(p, at) && !spanners.includes(p)));
  const stacked = own.filter((pieces) => pieces.length > 1);
  const ordinal = stacked.some((pieces) => /^(so (tt|thu tu)|s t t)$/.test(pieces.map((p) => p.key).join(' ')));
  const small = stacked.filter((pieces) => pieces.slice(1).some((p) => startsSmall(p.text))).length;
  const tall = stacked.filter((pieces) => pieces.length >= 3).length;
  return ordinal || small >= 2 || tall >= 2;
}

/** Header texts of a path; the pieces of a cut phrase are put together again. */
function textsOf({ pieces }: Path, at: number, cut: boolean, spanners: readonly Piece[]): string[] {
  const texts: string[] = [];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const goesOn = cut || startsSmall(piece.text);
    if (goesOn && before && isOwn(piece, at) && isOwn(before, at) && !spanners.includes(before))
      texts[texts.length - 1] += ` ${plain(piece.text)}`;
    else texts.push(plain(piece.text));
  });
  return texts;
}

function symbolOver(grid: Grid, pieces: Pieces, block: HeaderBlock, column: number): Piece | null {
  const { symbolRow } = block;
  if (symbolRow === null) return null;
  const merge = mergeAt(grid, symbolRow, column);
  return rowOf(pieces, symbolRow).find((p) => p.column === (merge ? merge.left : column)) ?? null;
}

/** The columns under a header, each with its path and symbol; the reader of roles comes after. */
export function rawColumns(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  looks: ReadonlyMap<number, BodyLook>,
): RawColumn[] {
  const columns: (RawColumn & { leaf: string })[] = [];
  const span = Array.from({ length: block.right - block.left + 1 }, (_, i) => block.left + i);
  const paths = span.map((at) => ({ at, path: pathOf(pieces, block, at) }));
  const spanners = paths.reduce<Piece[]>((all, { path }) => all.concat(path.spanners), []);
  const cut = isCut(paths, spanners);
  for (const { at, path: held } of paths) {
    const path = textsOf(held, at, cut, spanners);
    const guessed = held.spanners.length > 0;
    const leaf = held.pieces[held.pieces.length - 1];
    const key = leaf ? `${String(leaf.row)},${String(leaf.column)}` : '';
    const filled = looks.get(at)?.filled ?? 0;
    const symbol = symbolOver(grid, pieces, block, at);
    if (path.length === 0 && filled === 0 && !symbol) continue;
    const parsed = symbol ? parseColumnSymbol(symbol.text) : null;
    columns.push({
      at,
      path,
      guessed,
      leaf: key,
      symbol: parsed?.key ?? null,
      expression: parsed?.expression ?? null,
      symbolRow: parsed ? block.symbolRow : null,
      evidence: symbol && parsed ? [{ code: 'symbol', at: cellAt(grid.sheet, symbol.row, symbol.column) }] : [],
    });
  }
  return oneFigureColumnPerLeaf(columns, looks);
}

/** A header merged over two columns whose figures stand in one of them (a marker in the other): keep that one. */
function oneFigureColumnPerLeaf(
  columns: readonly (RawColumn & { leaf: string })[],
  looks: ReadonlyMap<number, BodyLook>,
): RawColumn[] {
  return columns.flatMap((column) => {
    const { leaf, ...raw } = column;
    const twins = columns.filter((c) => c.leaf === leaf && leaf !== '');
    if (twins.length < 2) return [raw];
    const figures = (c: RawColumn): number => looks.get(c.at)?.figures ?? 0;
    const filled = (c: RawColumn): number => looks.get(c.at)?.filled ?? 0;
    const best = twins.reduce((a, b) =>
      figures(b) > figures(a) || (figures(b) === figures(a) && filled(b) > filled(a)) ? b : a,
    );
    const rivals = twins.filter((c) => c !== best && figures(c) > Math.max(1, figures(best) / 2) && !isMarkers(c));
    if (rivals.length > 0 && (column === best || rivals.includes(column))) return [raw];
    if (column !== best) return [];
    const symbol = twins.find((c) => c.symbol !== null);
    const evidence: Evidence[] = [...raw.evidence, { code: 'span', data: { columns: twins.length } }];
    return [
      {
        ...raw,
        symbol: raw.symbol ?? symbol?.symbol ?? null,
        expression: raw.expression ?? symbol?.expression ?? null,
        symbolRow: raw.symbolRow ?? symbol?.symbolRow ?? null,
        evidence,
      },
    ];
  });

  function isMarkers(column: RawColumn): boolean {
    const look = looks.get(column.at);
    return look !== undefined && look.filled > 0 && look.figures === 0;
  }
}
