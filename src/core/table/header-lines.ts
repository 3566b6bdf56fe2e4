import type { HeaderBlock } from './header';
import type { Piece } from './piece';
import { rowOf, type Pieces } from './pieces';

/** The rows of one header, looked up by column (các dòng tiêu đề). */
export interface HeaderLines {
  /** The first piece of a row that covers a column and reaches down to another row at least. */
  covering(row: number, column: number, downTo: number): Piece | undefined;
  startingAt(row: number, column: number): Piece | undefined;
  /** The nearest piece of a row that starts left of a column. */
  leftOf(row: number, column: number): Piece | undefined;
  /** How many columns up to this one have a piece starting in some row from one to another. */
  filled(from: number, to: number, column: number): number;
}

interface Line {
  readonly pieces: readonly Piece[];
  /** Whether no piece reaches over another: broken files have merged areas that do. */
  readonly apart: boolean;
  readonly over: readonly (Piece | undefined)[];
  readonly starting: ReadonlyMap<number, Piece>;
  readonly left: readonly (Piece | undefined)[];
}

function lineOf(pieces: readonly Piece[], right: number): Line {
  const over: (Piece | undefined)[] = [];
  const left: (Piece | undefined)[] = [];
  const starting = new Map<number, Piece>();
  let apart = true;
  pieces.forEach((piece, i) => {
    starting.set(piece.column, piece);
    for (let column = piece.column; column <= Math.min(piece.right, right); column++) over[column] = piece;
    const next = pieces[i + 1];
    if (next && next.column <= piece.right) apart = false;
    for (let column = piece.column + 1; column <= Math.min(next?.column ?? right, right); column++)
      left[column] = piece;
  });
  return { pieces, apart, over, starting, left };
}

/** Looks each row of a header through once, so that hundreds of columns can be asked about. */
export function headerLines(pieces: Pieces, block: HeaderBlock): HeaderLines {
  const lines = new Map<number, Line>();
  const lineAt = (row: number): Line => {
    const known = lines.get(row);
    if (known) return known;
    const line = lineOf(rowOf(pieces, row), block.right);
    lines.set(row, line);
    return line;
  };
  const counts = new Map<string, number[]>();
  const count = (from: number, to: number): number[] => {
    const sums: number[] = [];
    let sum = 0;
    for (let column = 0; column <= block.right; column++) {
      let some = false;
      for (let row = from; row <= to && !some; row++) some = lineAt(row).starting.has(column);
      sums.push((sum += some ? 1 : 0));
    }
    return sums;
  };
  return {
    covering: (row, column, downTo) => {
      const { pieces: held, apart, over } = lineAt(row);
      if (!apart) return held.find((p) => p.column <= column && p.right >= column && p.bottom >= downTo);
      const piece = over[column];
      return piece && piece.bottom >= downTo ? piece : undefined;
    },
    startingAt: (row, column) => lineAt(row).starting.get(column),
    leftOf: (row, column) => lineAt(row).left[column],
    filled: (from, to, column) => {
      const key = `${String(from)}-${String(to)}`;
      const known = counts.get(key) ?? count(from, to);
      counts.set(key, known);
      return known[column] ?? 0;
    },
  };
}
