import { fold } from '../text/fold';
import { toned } from '../text/tones';
import type { Span } from './claim';
import { tablesIn, type TextTable } from './text-table';

/**
 * A report's text made ready for matching: accents folded, white space collapsed, marks of Markdown dropped, with a way
 * back to the text as it was given. `flat` and `cased` have the same length; `\n` stands only where an item begins.
 */
export interface Source {
  readonly original: string;
  /** Lower case, without accents. */
  readonly flat: string;
  /** Without accents, case kept. */
  readonly cased: string;
  /** Lower case with its accents, composed; letter for letter as long as `flat`. */
  readonly marked: string;
  /** Written with accents at all. */
  readonly toned: boolean;
  /** Place in the original of a stretch of `flat`. */
  spanOf(start: number, end: number): Span;
  /** Place in `flat` of the first letter at or after a place of the original. */
  flatAt(at: number): number;
  /** The tables that stand in the text; offsets of the original. */
  readonly tables: readonly TextTable[];
  /** The original text of a stretch of `flat`, white space collapsed. */
  quote(start: number, end: number): string;
}

/** Marks of Markdown that hide how a line begins. */
const MARKUP = /\*\*|\*(?=\S)|^\s*#+\s*|`/g;
const BULLET = /^[ \t]*([-+•▪○–*]\s+|\d+(\.\d+)*[.)]\s*\D|[a-zđ]\)\s|\(\d+\)|[IVX]+\.\s|#+\s|\||\d{1,2}\s+\(1\))/;
/** A numbered heading, which needs no mark at its end. */
const HEADING = /^\s*(\d+(\.\d+)*[.)]|[IVX]+\.)\s.*[^,;:.\s]\s*$/;
const ENDED = /[.:;!?…|][*_”"’)\s]*$/;
const OPENS = /^[\s*_“"(]*[A-ZĐÀ-ỸĂÂÊÔƠƯ]/;

/** Whether the line break at this place begins a new item, and is not just where the page ended the line. */
function breaksItem(before: string, line: string): boolean {
  if (/^\s*#/.test(line)) return true;
  const after = line.replace(MARKUP, '');
  if (/\d\s*$/.test(before) && /^\s*[-–]\s*\d{4}/.test(after)) return false;
  if (HEADING.test(before) && before.trim().length <= 72 && OPENS.test(after)) return true;
  return BULLET.test(after) || (ENDED.test(before) && OPENS.test(after));
}

const cache: Record<string, string> = {};

/** One letter without its accent, case kept; '' for a combining mark. */
function bare(letter: string): string {
  const known = cache[letter];
  if (known !== undefined) return known;
  const folded = fold(letter);
  const base = folded.length === 1 ? folded : folded === '' ? '' : folded.charAt(0);
  const upper = letter !== letter.toLowerCase() && base.toUpperCase().length === 1;
  return (cache[letter] = upper ? base.toUpperCase() : base);
}

const composed: Record<string, string> = {};

/** A letter with its accents as one sign. */
const accented = (letter: string): string => (composed[letter] ??= toned(letter).charAt(0) || ' ');

/** `*`, `_`, `#` and backquotes of Markdown; `2 * 80` keeps its sign. */
function isMarkup(text: string, at: number): boolean {
  const letter = text.charAt(at);
  if (letter === '#' || letter === '`') return true;
  if (letter === '_') return !/\w/.test(text.charAt(at - 1)) || !/\w/.test(text.charAt(at + 1));
  // eslint-disable-next-line regexp/no-super-linear-move -- 4 characters at most
  return letter === '*' && !(/\s/.test(text.charAt(at - 1)) && /\s+\d/.test(text.slice(at + 1, at + 5)));
}

/** The breaks that begin an item, as offsets of the last line feed before it. */
function itemBreaks(text: string, tables: readonly TextTable[]): Record<number, boolean> {
  const breaks: Record<number, boolean> = {};
  for (const table of tables) {
    for (const row of table.rows) breaks[row.start - 1] = true;
    breaks[table.end] = true;
  }
  const lines = text.split(/\n/);
  let offset = 0;
  let before = '';
  lines.forEach((line, i) => {
    if (i > 0 && line.trim() !== '' && (before === '' || breaksItem(before, line))) breaks[offset - 1] = true;
    if (line.trim() !== '') before = line;
    offset += line.length + 1;
  });
  return breaks;
}

interface Letters {
  readonly out: string[];
  /** The same letters in lower case with their accents. */
  readonly marked: string[];
  readonly from: number[];
}

function addSpace({ out, marked, from }: Letters, at: number, breaks: boolean): void {
  const last = out[out.length - 1];
  if (breaks && last === ' ') out[out.length - 1] = marked[out.length - 1] = '\n';
  else if (breaks ? last !== '\n' : last !== ' ' && last !== '\n' && last !== undefined) {
    out.push(breaks ? '\n' : ' ');
    marked.push(breaks ? '\n' : ' ');
    from.push(at);
  }
}

function lettersOf(original: string, tables: readonly TextTable[]): Letters {
  const breaks = itemBreaks(original, tables);
  const letters: Letters = { out: [], marked: [], from: [] };
  for (let i = 0; i < original.length; i++) {
    const letter = original.charAt(i);
    if (isMarkup(original, i)) continue;
    if (/\s/.test(letter)) addSpace(letters, i, breaks[i] === true);
    else {
      const out = bare(letter);
      const last = letters.marked.length - 1;
      if (out === '') {
        if (last >= 0) letters.marked[last] = accented((letters.marked[last] ?? '') + letter);
        continue;
      }
      letters.out.push(out);
      letters.marked.push(accented(letter));
      letters.from.push(i);
    }
  }
  return letters;
}

/** Folds a text for matching, remembering where everything stood. */
export function sourceOf(original: string): Source {
  const tables = tablesIn(original);
  const { out, marked, from } = lettersOf(original, tables);
  const cased = out.join('');
  const place = (at: number): number => from[at] ?? original.length;
  const spanOf = (start: number, end: number): Span => ({ start: place(start), end: endOf(original, place(end - 1)) });
  return {
    original,
    tables,
    cased,
    marked: marked.join(''),
    toned: marked.some((letter, i) => letter !== (out[i] ?? '').toLowerCase()),
    flatAt: (at) => firstFrom(from, at),
    flat: cased.toLowerCase(),
    spanOf,
    quote: (start, end) => {
      const span = spanOf(start, end);
      return original.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    },
  };
}

/** One past a letter and the combining marks that belong to it. */
function endOf(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) >= 0x300 && text.charCodeAt(end) <= 0x36f) end++;
  return end;
}

/** The first place in an ascending list that is not below `at`. */
function firstFrom(ascending: readonly number[], at: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
