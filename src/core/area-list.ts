import { fold } from './text/fold';

/** Vietnam has some ten thousand communes, and ten hamlets in each: a longer list is no list of places. */
export const MOST_AREAS = 100_000;

/** Marks between the columns of a list, the surest first: a tab is in no name, a comma may be. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** Of the lines with anything in them, so many are looked at to tell the delimiter and the column of names. */
const SAMPLED = 500;
/** A column delimiter stands in nearly every line. */
const NEARLY_ALL = 0.8;

/** Nothing but what places are called in general: "Xã, phường", not "Xã Bằng Thành". */
const NAME_HEADING =
  /^(ten( .*)?|((don vi|dia ban|huyen|xa|phuong|thi tran|thi xa|thanh pho|thon|ban|hanh chinh)[ ,/()-]*)+|(.* )?(names?|areas?|places?|districts?|communes?))$/;
const OTHER_HEADING =
  /^(stt|tt|so tt|so thu tu|ma|ma .*|cap|loai|loai .*|ghi chu|no\.?|#|codes?|types?|kinds?|levels?|notes?)$/;
/** "Danh sách các xã, phường của huyện Ba Bể:" above the names. */
const TITLE = /^(danh sach|danh muc|phu luc|bieu|list of)\b|:$/;
/** "1. ", "- ", "• " before a name. */
const BULLET = /^\s*(?:\(?\d{1,4}\s*[.)/-](?!\d)|[-–—+*•·▪])\s*/;

/** One line in its cells; quotes as spreadsheets write them. */
function cellsOf(line: string, delimiter: string | null): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    if (letter === '"' && (quoted || cell.trim() === '')) {
      if (quoted && line.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = !quoted;
    } else if (!quoted && letter === delimiter) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  cells.push(cell);
  return cells.map((text) => text.replace(/\s+/g, ' ').trim());
}

function delimiterOf(lines: readonly string[]): string | null {
  for (const delimiter of DELIMITERS) {
    const divided = lines.filter((line) => cellsOf(line, delimiter).length > 1).length;
    if (divided > 0 && divided >= lines.length * NEARLY_ALL) return delimiter;
  }
  return null;
}

const isName = (cell: string): boolean => /[^\d\s.,;:()/_-]{2}/.test(cell);

/** The column in which most different names stand; of several the first. */
function columnByNames(rows: readonly (readonly string[])[]): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let [best, most] = [0, -1];
  for (let column = 0; column < width; column++) {
    const names = new Set(rows.map((row) => row[column] ?? '').filter(isName));
    if (names.size > most) [best, most] = [column, names.size];
  }
  return best;
}

interface Heading {
  /** The column that it calls names; null where it calls none so. */
  readonly column: number | null;
}

/** What a first row names its columns; null where it names none and is a place itself. */
function headingOf(row: readonly string[]): Heading | null {
  const folded = row.map((cell) => fold(cell).trim());
  const isKnown = (cell: string): boolean => NAME_HEADING.test(cell) || OTHER_HEADING.test(cell);
  if (folded.filter(isKnown).length * 2 < folded.filter((cell) => cell !== '').length) return null;
  const column = folded.findIndex((cell) => NAME_HEADING.test(cell));
  return { column: column < 0 ? null : column };
}

/** One row of several names, "Ba Bể; Pác Nặm; Na Rì", is a list lying down. */
const isLying = (rows: readonly (readonly string[])[]): boolean =>
  rows.length === 1 && (rows[0]?.length ?? 0) > 2 && (rows[0] ?? []).every((cell) => cell === '' || isName(cell));

/**
 * The places that a list names (danh sách địa bàn), as people have them: one a line, numbered or not, or the column of names
 * of a table saved from a spreadsheet, whatever stands between its columns. Empty where the text names none.
 */
export function readAreas(text: string): string[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\u2028]/)
    .filter((line) => line.trim() !== '');
  const told = /^\s*"?sep=(.)"?\s*$/i.exec(lines[0] ?? '')?.[1];
  if (told !== undefined) lines.shift();
  if (TITLE.test(fold(lines[0] ?? '').trim())) lines.shift();
  const delimiter = told ?? delimiterOf(lines.slice(0, SAMPLED));
  const rows = lines.map((line) => cellsOf(delimiter === null ? line.replace(BULLET, '') : line, delimiter));
  if (isLying(rows)) return (rows[0] ?? []).filter((name) => name !== '');
  const heading = rows[0] ? headingOf(rows[0]) : null;
  const body = heading ? rows.slice(1) : rows;
  const column = heading?.column ?? columnByNames(body.slice(0, SAMPLED));
  return body.map((row) => (row[column] ?? '').replace(BULLET, '')).filter((name) => isName(name));
}
