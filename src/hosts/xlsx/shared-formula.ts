import { tokenize } from '@borgar/fx/xlsx';
import { columnOf, letters } from '../../core/grid/range';
import { LIMITS } from './limits';

/** A formula that many cells share, ready to be written out for any of them (công thức dùng chung). */
export type SharedFormula = (row: number, column: number) => string;

type Piece = string | ((down: number, across: number) => string);

const REFERENCE = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)\b([A-Za-z]{1,3})(?=:|$)|(\$?)\b(\d{1,7})(?=:|$)/g;

/** Excel lets a shared formula run over the edge of the sheet and come back on the other side. */
const wrap = (index: number, limit: number): number => ((index % limit) + limit) % limit;

const columnAt = (dollar: string, name: string, across: number): string =>
  dollar ? dollar + name : letters(wrap(columnOf(name) + across, LIMITS.columns));

const rowAt = (dollar: string, row: string, down: number): string =>
  dollar ? dollar + row : String(wrap(Number(row) - 1 + down, LIMITS.rows) + 1);

function shifted(area: string): Piece {
  return (down, across) =>
    area.replace(
      REFERENCE,
      (_, d1: string, column: string, d2: string, row: string, d3: string, whole: string, d4: string, line: string) => {
        if (column) return columnAt(d1, column, across) + rowAt(d2, row, down);
        return whole ? columnAt(d3, whole, across) : rowAt(d4, line, down);
      },
    );
}

function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  for (const token of tokenize(formula, { mergeRefs: true, withLocation: false })) {
    const sheetEnd = token.value.lastIndexOf('!') + 1;
    const area = token.value.slice(sheetEnd);
    const moves = /^range(_beam|_ternary)?$/.test(token.type);
    found.push(moves ? token.value.slice(0, sheetEnd) : token.value);
    if (moves) found.push(shifted(area));
  }
  return found;
}

/** Prepares the formula written at a cell; its relative references then follow the cell that asks. */
export function sharedFormula(formula: string, row: number, column: number): SharedFormula {
  const parts = pieces(formula);
  return (atRow, atColumn) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(atRow - row, atColumn - column);
    return text;
  };
}
