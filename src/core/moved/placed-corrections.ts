import { correctedSheets, corrections, rememberCorrections, type KeptCorrection, type Known } from '../corrections';
import type { Edit } from '../edit';
import type { Grid } from '../grid/grid';
import { a1, columnOf, letters, parseA1, type Range } from '../grid/range';
import type { Memory } from '../host';
import type { Correction, Notice } from '../table/table';
import { columnNow, knownColumn, knownRow, rowNow } from './known-lines';
import { homeOf, sheetsToKeep, type KeptSheets } from './known-sheets';

/** What of a workbook is at hand: the sheets that were read, and the names of all. */
export interface AtHand {
  readonly grids: readonly Grid[];
  readonly sheets: readonly string[];
}

/** Remembered corrections where their rows, columns and sheets are now (sửa cách đọc đã ghi nhớ). */
export interface PlacedCorrections {
  readonly corrections: readonly Correction[];
  /** What cannot be found any more, to be told. */
  readonly lost: readonly Notice[];
}

/** So many rows of a header tell its columns apart. */
const HEADER = 4;

/** What a correction is about, as the sheet says it; nothing where it is about no row of the sheet. */
export function knownOf(given: Correction, grid: Grid | undefined): Known | null {
  if (!grid) return null;
  switch (given.kind) {
    case 'header':
      return { row: knownRow(grid, given.top), last: knownRow(grid, given.bottom) };
    case 'row-role':
      return { row: knownRow(grid, given.row) };
    case 'role': {
      const column = knownColumn(grid, given.near, given.near + HEADER - 1, columnOf(given.column));
      return { row: knownRow(grid, given.near), column };
    }
    case 'not-a-table': {
      const at = parseA1(given.sheet, given.range);
      return at && { row: knownRow(grid, at.top) };
    }
  }
}

function moved(at: Range | null, top: number | null): Range | null {
  return at === null || top === null ? null : { ...at, top, bottom: at.bottom + top - at.top };
}

/** The same correction on a sheet as it is now; null where what it is about is not there. */
function on(kept: KeptCorrection, known: Known, grid: Grid): KeptCorrection | null {
  const row = rowNow(known.row, grid);
  const { sheet } = grid;
  if (row === null) return null;
  switch (kept.kind) {
    case 'header': {
      const bottom = known.last ? rowNow(known.last, grid) : null;
      return bottom === null || bottom < row ? null : { ...kept, sheet, top: row, bottom };
    }
    case 'row-role':
      return { ...kept, sheet, row };
    case 'role': {
      const last = columnOf(kept.column);
      const column = known.column === undefined ? last : columnNow(known.column, grid, row, row + HEADER - 1, last);
      return column === null ? null : { ...kept, sheet, near: row, column: letters(column) };
    }
    case 'not-a-table': {
      const range = moved(parseA1(sheet, kept.range), row);
      return range && { ...kept, sheet, range: a1(range) };
    }
  }
}

/** Null: cannot be found. Undefined: its sheet was not read. What is remembered by number only stands where it stood. */
function place(kept: KeptCorrection, hand: AtHand, then: KeptSheets): KeptCorrection | null | undefined {
  const { known } = kept;
  const { grids, sheets } = hand;
  const named = grids.find(({ sheet }) => sheet === kept.sheet);
  const home = homeOf(kept.sheet, then, hand);
  if (home === null) return grids.length < sheets.length ? undefined : null;
  const own = home ?? named;
  if (own !== named && !known) return null;
  if (own) return known ? on(kept, known, own) : kept;
  if (sheets.indexOf(kept.sheet) >= 0) return undefined;
  // The sheet has another name now: the one sheet that says all this.
  const found = known ? grids.flatMap((grid) => on(kept, known, grid) ?? []) : [];
  if (found.length === 1) return found[0];
  return grids.length < sheets.length ? undefined : null;
}

const lostNotice = ({ sheet, known }: KeptCorrection): Notice => ({
  code: 'lost-correction',
  sheet,
  data: { text: known?.row.label ?? '' },
});

/** Finds what remembered corrections are about again, by what their rows and columns say. */
export function placedCorrections(memory: Memory, hand: AtHand): PlacedCorrections {
  const placed: Correction[] = [];
  const lost: Notice[] = [];
  const then = correctedSheets(memory);
  for (const kept of corrections(memory)) {
    const now = place(kept, hand, then);
    if (now) placed.push(now);
    else if (now === null) lost.push(lostNotice(kept));
  }
  return { corrections: placed, lost };
}

/** Whether a new correction takes the place of a kept one. */
function replaces(kept: Correction, given: Correction): boolean {
  if (kept.sheet !== given.sheet || kept.kind !== given.kind) return false;
  if (kept.kind === 'role' && given.kind === 'role') return kept.column === given.column && kept.near === given.near;
  if (kept.kind === 'row-role' && given.kind === 'row-role') return kept.row === given.row;
  if (kept.kind === 'not-a-table' && given.kind === 'not-a-table') return kept.range === given.range;
  return kept.kind === 'header' && given.kind === 'header' && kept.top === given.top;
}

/** The kept corrections, those at hand with their present places. */
function keptNow(memory: Memory, hand: AtHand): KeptCorrection[] {
  const then = correctedSheets(memory);
  return corrections(memory).map((kept) => place(kept, hand, then) ?? kept);
}

/** The edit that remembers one more correction, given of the sheets at hand. */
export function withCorrection(memory: Memory, given: Correction, hand: AtHand): Edit {
  const known = knownOf(
    given,
    hand.grids.find(({ sheet }) => sheet === given.sheet),
  );
  const others = keptNow(memory, hand).filter((kept) => !replaces(kept, given));
  const sheets = sheetsToKeep(correctedSheets(memory), hand.grids);
  return rememberCorrections([...others, known ? { ...given, known } : given], sheets);
}

/** The edit that forgets the corrections of a sheet, so that it is read as at first; those of sheets that are gone go with them. */
export function withoutCorrections(memory: Memory, sheet: string, hand: AtHand): Edit {
  const then = correctedSheets(memory);
  const left = corrections(memory).filter((kept) => {
    const now = place(kept, hand, then);
    const gone = now === null && hand.sheets.indexOf(kept.sheet) < 0;
    return !gone && (now ?? kept).sheet !== sheet;
  });
  return rememberCorrections(left, then);
}
