import type { BodyLook, RawColumn } from './columns';
import { isYear, type Piece } from './piece';
import { rowOf, type Pieces } from './pieces';
import { roleOfText } from './role-words';
import type { Meaning } from './roles';

/** Rows that must show a code of their own before a first column of digits is taken for one of codes. */
const CODED_ROWS = 3;

const isWhole = ({ number }: Piece): boolean => number !== null && number >= 0 && number % 1 === 0;

/**
 * A code before stored numbers: typed as text ("0310", "14/7"), so that it reads as a figure and is none; or, under a
 * header that says so, a whole number.
 */
function codeOf(here: readonly Piece[], underCode: boolean): Piece | null {
  const [code, ...others] = here;
  if (!code?.bare || code.text === '' || others.length < 2) return null;
  const isCode = (underCode && isWhole(code)) || (code.number === null && !isYear(code));
  return isCode && others.every((p) => p.number !== null) ? code : null;
}

/** Whether the header right above says that the first column holds codes ("Mã số"). */
function isUnderCode(pieces: Pieces, row: number): boolean {
  const column = rowOf(pieces, row)[0]?.column;
  const above = rowOf(pieces, row - 1).find((p) => p.column === column);
  return above !== undefined && !above.figure && roleOfText(above.text) === 'code';
}

/** Whether the first column holds codes from this row on, each another one (mã số làm nhãn dòng). */
export function startsCodes(pieces: Pieces, row: number, to: number): boolean {
  const underCode = isUnderCode(pieces, row);
  const column = codeOf(rowOf(pieces, row), underCode)?.column;
  if (column === undefined) return false;
  const met = new Set<string>();
  for (let at = row; at <= to && met.size < CODED_ROWS; at++) {
    const code = codeOf(rowOf(pieces, at), underCode);
    if (code?.column !== column || met.has(code.text)) return false;
    met.add(code.text);
  }
  return met.size === CODED_ROWS;
}

/** Whether nearly every row has another text in a column: such texts name their rows. */
function namesRows(pieces: Pieces, rows: readonly number[], column: number): boolean {
  const met = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const piece = rowOf(pieces, row).find((p) => p.column === column);
    if (!piece) continue;
    filled++;
    met.add(piece.key);
  }
  return filled >= CODED_ROWS && met.size >= filled * 0.9;
}

const storesFigures = (looks: ReadonlyMap<number, BodyLook>): boolean =>
  [...looks.values()].some(({ figures, typed }) => figures > typed);

/** A column that names the rows, how sure that is and by what it shows. */
export const labelOf = (
  { path }: RawColumn,
  confidence: number,
  code: 'first-text-column' | 'text-beside-label',
): Meaning => ({
  role: 'label',
  area: null,
  period: null,
  measure: null,
  outer: null,
  confidence,
  evidence: [{ code, data: { text: path[path.length - 1] ?? '' } }],
});

/** Where no column holds words, the first one of codes names the rows. */
export function withCodeLabels(
  raw: readonly RawColumn[],
  meanings: readonly Meaning[],
  looks: ReadonlyMap<number, BodyLook>,
  pieces: Pieces,
  rows: readonly number[],
): readonly Meaning[] {
  if (meanings.some((m) => m.role === 'label')) return meanings;
  const first = meanings.findIndex((m) => m.role !== 'ordinal');
  const [column, meaning] = [raw[first], meanings[first]];
  if (!column || !meaning || (meaning.role !== 'code' && meaning.role !== 'other')) return meanings;
  const look = looks.get(column.at);
  // Where everything is typed as text, what stands first may be figures as well.
  const isTyped = look !== undefined && look.typed === look.filled && (look.texts > 0 || storesFigures(looks));
  if (!(isTyped || meaning.role === 'code') || !namesRows(pieces, rows, column.at)) return meanings;
  const label = labelOf(column, 0.5, 'first-text-column');
  return meanings.map((m, i) => (i === first ? label : m));
}
