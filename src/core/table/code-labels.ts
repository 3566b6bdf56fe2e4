import type { BodyLook, RawColumn } from './columns';
import { isYear, rowOf, type Piece, type Pieces } from './pieces';
import type { Meaning } from './roles';

/** Rows that must show a code of their own before a first column of digits is taken for one of codes. */
const CODED_ROWS = 3;

/** A code typed as text ("0310", "14/7") before stored numbers: it reads as a figure and is none. */
function codeOf(here: readonly Piece[]): Piece | null {
  const [code, ...others] = here;
  const isCode = code !== undefined && code.bare && code.number === null && code.text !== '' && !isYear(code);
  return isCode && others.length > 1 && others.every((p) => p.number !== null) ? code : null;
}

/** Whether the first column holds codes from this row on, each another one (mã số làm nhãn dòng). */
export function startsCodes(pieces: Pieces, row: number, to: number): boolean {
  const column = codeOf(rowOf(pieces, row))?.column;
  if (column === undefined) return false;
  const met = new Set<string>();
  for (let at = row; at <= to && met.size < CODED_ROWS; at++) {
    const code = codeOf(rowOf(pieces, at));
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
  const isTyped = look !== undefined && look.typed === look.filled;
  if (!isTyped || !namesRows(pieces, rows, column.at)) return meanings;
  const text = column.path[column.path.length - 1] ?? '';
  const label: Meaning = {
    role: 'label',
    area: null,
    period: null,
    measure: null,
    outer: null,
    confidence: 0.5,
    evidence: [{ code: 'first-text-column', data: { text } }],
  };
  return meanings.map((m, i) => (i === first ? label : m));
}
