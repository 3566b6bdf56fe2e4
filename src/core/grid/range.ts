/** A rectangle of cells on one sheet, zero-based, both ends included (vùng ô). A1 text exists only at the edges. */
export interface Range {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const cellAt = (sheet: string, row: number, column: number): Range => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const rangeOf = (sheet: string, top: number, left: number, bottom: number, right: number): Range => ({
  sheet,
  top,
  left,
  bottom,
  right,
});

/** A range so many rows down and columns to the right. */
export const shifted = (range: Range, rows: number, columns: number): Range => ({
  ...range,
  top: range.top + rows,
  bottom: range.bottom + rows,
  left: range.left + columns,
  right: range.right + columns,
});

/** Column letters: 0 → A, 26 → AA. */
export function letters(column: number): string {
  return column < 0 ? '' : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** Column index of letters: A → 0, AA → 26. */
export function columnOf(text: string): number {
  let column = 0;
  for (const letter of text.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `D7` or `E7:L7`, without the sheet. */
export function a1({ top, left, bottom, right }: Range): string {
  const first = letters(left) + String(top + 1);
  const last = letters(right) + String(bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

/** `$D$7` or `$E$7:$L$7`, for formulas. */
export function absolute({ top, left, bottom, right }: Range): string {
  const first = `$${letters(left)}$${String(top + 1)}`;
  const last = `$${letters(right)}$${String(bottom + 1)}`;
  return first === last ? first : `${first}:${last}`;
}

/** The name of a sheet as it is called, from how a reference writes it (`'Biểu ''1'''`, `Bieu1`), without its `!`. */
export const unquotedSheet = (text: string): string =>
  /^'[\s\S]*'$/.test(text) ? text.slice(1, -1).replace(/''/g, "'") : text;

/** The cells of an area, row by row. */
export function cellsOf({ sheet, top, left, bottom, right }: Range): Range[] {
  const cells: Range[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(cellAt(sheet, row, column));
  return cells;
}

/** A sheet name as formulas write it, followed by `!`: `Sheet1!`, `'Biểu 1'!`. */
export const sheetPrefix = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^[rc]\d*$/i.test(sheet)
    ? `${sheet}!`
    : `'${sheet.replace(/'/g, "''")}'!`;

/** The address as seen from another sheet: with its sheet name unless `from` is that sheet. */
export const address = (range: Range, from?: string): string =>
  range.sheet === from ? a1(range) : `${range.sheet}!${a1(range)}`;

/** Reads `D7`, `$E$7:$L$7`; null for anything else. Rows and columns beyond Excel's own limits are refused. */
export function parseA1(sheet: string, text: string): Range | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  const first = { row: Number(match[2]) - 1, column: columnOf(match[1]) };
  const last = match[3] && match[4] ? { row: Number(match[4]) - 1, column: columnOf(match[3]) } : first;
  const range = rangeOf(
    sheet,
    Math.min(first.row, last.row),
    Math.min(first.column, last.column),
    Math.max(first.row, last.row),
    Math.max(first.column, last.column),
  );
  return range.top < 0 || range.bottom > 1048575 || range.right > 16383 ? null : range;
}

export const contains = (range: Range, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export const overlaps = (a: Range, b: Range): boolean =>
  a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const sameRange = (a: Range, b: Range): boolean =>
  a.sheet === b.sheet && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** One key per area, for maps and sets only. */
export const rangeKey = (range: Range): string => `${range.sheet}!${a1(range)}`;

/** One key per cell, for maps and sets only. */
export const cellKey = (range: Range): string => `${range.sheet}!${String(range.top)},${String(range.left)}`;
