import { columnOf, letters, sheetPrefix, type Range } from '../grid/range';

/** A reference inside a formula: its sheet as written with `!`, or nothing, and its cells. */
export interface Reference {
  readonly prefix: string;
  readonly cells: string;
}

const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
const PREFIX = "(?:'(?:[^']|'')*'|[A-Za-z_\\u00C0-\\u1EF9][\\w.\\u00C0-\\u1EF9]*)!";
const CELLS = `${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}`;
const NAME = '[A-Za-z_\\\\\\u00C0-\\u1EF9][\\w.\\u00C0-\\u1EF9]*';
// Texts, names and numbers are matched too, so that what looks like a reference inside them is passed over; quotes that
// end nowhere as well, so that nothing is looked at from each of them again.
const QUOTED = `"(?:[^"]|"")*"?`;
const LONE = "'(?:[^']|'')*'?";
const PIECES = new RegExp(
  // eslint-disable-next-line regexp/no-super-linear-move -- a word that is no prefix is a name, a quote that ends nowhere a piece: none is looked at again
  `${QUOTED}|(${PREFIX})?(${CELLS})(?![\\w.(!])|${PREFIX}${NAME}|${NAME}|\\d[\\w.]*|${LONE}`,
  'g',
);

/** Rewrites every reference of an en-US formula and nothing else. */
export const mapReferences = (formula: string, change: (reference: Reference) => string): string =>
  formula.replace(PIECES, (piece: string, prefix?: string, cells?: string) =>
    cells === undefined ? piece : change({ prefix: prefix ?? '', cells }),
  );

/** The formula as another sheet must write it: every reference without a sheet gets this one. */
export const onSheet = (formula: string, sheet: string): string =>
  mapReferences(formula, ({ prefix, cells }) => (prefix || sheetPrefix(sheet)) + cells);

/** The same formula with references that move with the cell. */
export const floating = (formula: string): string =>
  mapReferences(formula, ({ prefix, cells }) => prefix + cells.replace(/\$/g, ''));

const offset = (cell: string, at: Range): string | null => {
  const match = /^\$([A-Za-z]{1,3})\$(\d{1,7})$/.exec(cell);
  if (!match?.[1]) return null;
  return `R[${String(Number(match[2]) - 1 - at.top)}]C[${String(columnOf(match[1]) - at.left)}]`;
};

/** The formula as seen from its own cell (R1C1), to know equal ones; null when it is not all absolute. */
export function seenFrom(formula: string, at: Range): string | null {
  let all = true;
  const seen = mapReferences(formula, ({ prefix, cells }) => {
    const corners = cells.split(':').map((cell) => offset(cell, at));
    if (corners.some((corner) => corner === null)) all = false;
    return prefix + corners.join(':');
  });
  return all ? seen : null;
}

const OFFSETS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|R\[(-?\d+)\]C\[(-?\d+)\]/g;

/** The formula that looks like this from a cell: `seenFrom` turned round. */
export const placedAt = (seen: string, at: Range): string =>
  seen.replace(OFFSETS, (piece: string, down?: string, right?: string) =>
    down === undefined || right === undefined
      ? piece
      : `$${letters(at.left + Number(right))}$${String(at.top + Number(down) + 1)}`,
  );
