import { fold } from '../text/fold';
import { toUnicode } from '../text/legacy';
import { readFractionText, readNumberText, readProductText } from './number-text';

/** A filled place of a sheet: one cell, or a merged area told once at its top-left cell (mảnh). */
export interface Piece {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  /** Stored text in Unicode, trimmed; a number as its digits. */
  readonly text: string;
  readonly key: string;
  /** A stored number, an error, or a text that reads as a figure or fraction. */
  readonly figure: boolean;
  /** A figure without words beside it: not "12 tháng" nor "01 cuộc", which headers hold too. */
  readonly bare: boolean;
  readonly number: number | null;
  readonly bold: boolean;
}

/** A stored number in a cell of its own. There are millions of them and hardly any is asked for its digits. */
export class StoredNumber implements Piece {
  // Only declared: what a compiler makes of initialised fields is slow to build.
  declare readonly row: number;
  declare readonly column: number;
  declare readonly number: number;
  declare readonly bold: boolean;
  constructor(row: number, column: number, number: number, bold: boolean) {
    this.row = row;
    this.column = column;
    this.number = number;
    this.bold = bold;
  }
  get figure(): boolean {
    return true;
  }
  get bare(): boolean {
    return true;
  }
  get bottom(): number {
    return this.row;
  }
  get right(): number {
    return this.column;
  }
  get text(): string {
    return String(this.number);
  }
  get key(): string {
    return String(this.number);
  }
}

export const isFigureText = (text: string): boolean =>
  text.length < 60 &&
  /\d/.test(text) &&
  (readNumberText(text) !== null || readFractionText(text) !== null || readProductText(text) !== null);

/** One code point per letter where the engine can (IE11 cannot: matching folds anyway). */
const composed = (text: string): string => (typeof text.normalize === 'function' ? text.normalize('NFC') : text);

/** What a text says, whoever holds it. */
export interface Said {
  readonly font: string | undefined;
  readonly text: string;
  readonly key: string;
  readonly figure: boolean;
}

export function saidBy(stored: string, font: string | undefined): Said {
  const text = composed(toUnicode(stored, font)).trim();
  return { font, text, key: fold(text), figure: isFigureText(text) };
}

/** A number that is more likely a year in a header than a figure. */
export const isYear = (piece: Piece): boolean =>
  piece.number === null
    ? /^\(?(19|20)\d\d\)?(\s*\(%\))?$/.test(piece.text)
    : piece.number >= 1900 && piece.number < 2100 && piece.number % 1 === 0;
