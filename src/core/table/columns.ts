import { parseColumnSymbol } from '../formula/parse-expression';
import { mergeAt, type Grid } from '../grid/grid';
import { cellAt } from '../grid/range';
import type { HeaderBlock } from './header';
import { isCut, pathOf, textsOf } from './header-path';
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
