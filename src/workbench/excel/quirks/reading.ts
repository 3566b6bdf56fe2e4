import { rowsOf, columnsOf } from '../model/area';
import type { LiveRange } from '../model/live-range';
import { plain } from '../wire/host-type';
import { areaOf } from '../types/ranges';
import { refusal, uses } from './refusals';
import type { Quirk } from './quirk';

const GRIDS = ['values', 'text', 'formulas', 'formulasR1C1', 'numberFormat', 'valueTypes'];

/** Two-dimensional properties of more cells than that come back null, and no error (5,000,000 in a real one). */
export const nullForMany = (most: number): Quirk => ({
  member: (use, usual, excel) => {
    if (!uses('Range', GRIDS, ['read'])(use)) return usual();
    const area = areaOf(use.on.it as LiveRange, excel);
    return rowsOf(area) * columnsOf(area) > most ? null : usual();
  },
});

/** What a narrow column shows: `Range.text` gives the hash signs themselves. */
export const narrowColumns = (): Quirk => ({
  member: (use, usual) => {
    const answer = usual();
    if (!uses('Range', ['text'], ['read'])(use) || !Array.isArray(answer)) return answer;
    return (answer as unknown[][]).map((row) =>
      row.map((text) => (/^[\d.,%\s-]+$/.test(String(text)) ? '#####' : text)),
    );
  },
});

/** `numberFormat` in the codes of the person's language, as some accounts of Excel on the web give it. */
export const localNumberFormats = (): Quirk => ({
  member: (use, usual) => {
    const answer = usual();
    if (!uses('Range', ['numberFormat'], ['read'])(use) || !Array.isArray(answer)) return answer;
    const local = (code: unknown): string =>
      code === 'General' ? 'Chung' : String(code).replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
    return (answer as unknown[][]).map((row) => row.map(local));
  },
});

/** The address of merged areas lists only the first cell of each; `areas` is right. */
export const mergesByFirstCell = (): Quirk => ({
  member: (use, usual) => {
    const answer = usual();
    if (!uses('RangeAreas', ['address'], ['read'])(use)) return answer;
    return String(answer).replace(/:\$?[A-Z]+\$?\d+/g, '');
  },
});

/** `getUsedRange` of an empty sheet is refused, not A1. */
export const noUsedRangeWhenEmpty = (): Quirk => ({
  member: (use, usual, excel) => {
    const { sheet } = use.on.it as { sheet?: { cells: Map<number, unknown> }; cells?: Map<number, unknown> };
    const cells = sheet?.cells ?? (use.on.it as { cells?: Map<number, unknown> } | null)?.cells;
    if (!uses(['Worksheet', 'Range'], ['getUsedRange'])(use) || !cells || cells.size > 0 || !excel) return usual();
    throw refusal('ItemNotFound');
  },
});

/** A chart or a shape is selected: whatever asks for selected cells is refused. */
export const chartSelected = (): Quirk => ({
  member: (use, usual) => {
    if (uses('Workbook', ['getSelectedRange', 'getSelectedRanges', 'getActiveCell'])(use)) {
      throw refusal('InvalidSelection');
    }
    return usual();
  },
});

/** Several areas are selected: the one range is refused with the code that Excel gives. */
export const severalSelected = (): Quirk => ({
  member: (use, usual) => {
    if (uses('Workbook', ['getSelectedRange'])(use)) throw refusal('InvalidSelection');
    return usual();
  },
});

/** Properties that Excel answers otherwise than the emulator, by class and name. */
export const answers = (given: Readonly<Record<string, unknown>>): Quirk => ({
  member: (use, usual) => {
    const label = `${use.on.kind}.${use.name}`;
    return use.how === 'read' && label in given ? given[label] : usual();
  },
});

/** `select` on a sheet that is not in front does nothing. */
export const selectsOnlyInFront = (): Quirk => ({
  member: (use, usual, excel) => {
    if (!uses('Range', ['select'])(use)) return usual();
    const { sheet } = use.on.it as LiveRange;
    return excel.workbook.active === sheet.id ? usual() : plain(null);
  },
});

/** Merged areas are found only by their first cell. */
export const mergesFromFirstCell = (): Quirk => ({
  member: (use, usual, excel) => {
    if (!uses('Range', ['getMergedAreasOrNullObject'])(use)) return usual();
    const { sheet } = use.on.it as LiveRange;
    const area = areaOf(use.on.it as LiveRange, excel);
    const inside = sheet.merges.filter(
      ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
    );
    const all = sheet.merges;
    sheet.merges = inside;
    try {
      return usual();
    } finally {
      sheet.merges = all;
    }
  },
});
