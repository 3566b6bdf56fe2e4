import { KIND, kindAt, positionOf } from '../grid/cells';
import type { Grid } from '../grid/grid';
import { labelOf } from './code-labels';
import type { BodyLook, RawColumn } from './columns';
import { numberFormat } from './number-format';
import { wordsIn, type Pieces } from './pieces';
import type { Meaning } from './roles';
import type { ColumnRole } from './table';

/** Roles that a second column of words may have been taken for. */
const OPEN: readonly ColumnRole[] = ['other', 'target', 'area', 'period', 'quantity', 'total'];

const textIn = (pieces: Pieces, row: number, column: number): string =>
  wordsIn(pieces, row).find((p) => p.column === column)?.key ?? '';

/** Rows of which the first words are missing or stand in another row as well, where the second ones tell them apart. */
function sharesNames(pieces: Pieces, rows: readonly number[], first: number, second: number): boolean {
  const filled = rows.filter((row) => textIn(pieces, row, second) !== '');
  const isBare = (row: number): boolean => wordsIn(pieces, row).some((p) => p.column === second && p.bare);
  if (filled.some(isBare)) return false;
  const firsts = new Set(filled.map((row) => textIn(pieces, row, first)).filter((text) => text !== ''));
  const pairs = new Set(filled.map((row) => `${textIn(pieces, row, first)}|${textIn(pieces, row, second)}`));
  return filled.length >= 3 && firsts.size * 5 <= filled.length * 4 && firsts.size < pairs.size;
}

/** "Tỉnh | Huyện", "Cây trồng | Chỉ tiêu": where the first words do not name each row the next ones do (cột tên thứ hai). */
export function withMoreLabels(
  raw: readonly RawColumn[],
  meanings: readonly Meaning[],
  looks: ReadonlyMap<number, BodyLook>,
  pieces: Pieces,
  rows: readonly number[],
): readonly Meaning[] {
  const at = meanings.findIndex(({ role }) => role === 'label');
  const [first, second, meaning] = [raw[at], raw[at + 1], meanings[at + 1]];
  const look = second && looks.get(second.at);
  if (!first || !second || !meaning || !look || !OPEN.includes(meaning.role)) return meanings;
  // A size ("20 con/kg") begins with a figure and is typed as text like any name.
  if (look.typed < look.filled || !sharesNames(pieces, rows, first.at, second.at)) return meanings;
  const label = labelOf(second, 0.7, 'text-beside-label');
  return meanings.map((other, i) => (i === at + 1 ? label : other));
}

/** Cells that show what a column holds. */
const SAMPLE = 25;

/** A number format that shows day, month and year. */
const isWholeDate = (format: string | undefined): boolean =>
  format !== undefined && numberFormat(format).date && /y/i.test(format) && /d/i.test(format);

/** Whether what stands in a column are whole dates, by the formats of its first numbers. */
function holdsDates({ cells }: Grid, rows: readonly number[], column: number): boolean {
  let dates = 0;
  for (const row of rows.slice(0, SAMPLE)) {
    const at = positionOf(cells, row, column);
    if (at < 0 || kindAt(cells, at) !== KIND.number) continue;
    if (!isWholeDate(cells.styles[cells.looks[at] as number]?.numberFormat)) return false;
    dates++;
  }
  return dates > 1;
}

const DATES = { code: 'period' } as const;

/** A column of dates counts nothing (cột ngày tháng): it stands beside the figures like a note. */
export function withDates(
  grid: Grid,
  raw: readonly RawColumn[],
  meanings: readonly Meaning[],
  rows: readonly number[],
): readonly Meaning[] {
  if (!grid.cells.styles.some(({ numberFormat: format }) => isWholeDate(format))) return meanings;
  return meanings.map((meaning, i) =>
    ['other', 'area', 'period'].includes(meaning.role) && holdsDates(grid, rows, raw[i]?.at ?? -1)
      ? { ...meaning, role: 'note', area: null, period: null, measure: null, confidence: 0.9, evidence: [DATES] }
      : meaning,
  );
}

/** Whether the second words name the rows by themselves: no two are the same. */
export function nameAlone(pieces: Pieces, rows: readonly number[], labels: readonly number[]): boolean {
  const [first, second] = labels;
  if (first === undefined || second === undefined) return true;
  const both = rows.filter((row) => textIn(pieces, row, first) !== '' && textIn(pieces, row, second) !== '');
  const seconds = rows.map((row) => textIn(pieces, row, second)).filter((text) => text !== '');
  return both.length > 0 && new Set(seconds).size === seconds.length;
}
