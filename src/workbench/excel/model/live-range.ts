import { areaText, quotedSheet, rowsOf, columnsOf, type Area } from './area';
import type { Sheet } from './sheet';

/** A range that Office.js holds: it follows inserted rows, and is lost (no areas) when its cells are deleted. */
export interface LiveRange {
  readonly sheet: Sheet;
  areas: readonly Area[];
}

export const addressOf = ({ sheet, areas }: LiveRange): string =>
  areas.map((area) => `${quotedSheet(sheet.name)}!${areaText(area)}`).join(',');

export const cellCount = (range: LiveRange): number =>
  range.areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0);
