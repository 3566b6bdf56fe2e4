import { rangeOf, type Range } from '../../core/grid/range';
import { untracked } from './office';
import type { Reading } from './read';

/** Where the Excel tables of each sheet are; `rangeFrom` reads it after the next sync. */
export const askTables = (readings: readonly Reading[]): Excel.Range[][] =>
  readings.map(({ info }) =>
    info.tables.map((table) => {
      const range = untracked(table.getRange());
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    }),
  );

export const rangeFrom = (sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Range =>
  rangeOf(sheet, rowIndex, columnIndex, rowIndex + rowCount - 1, columnIndex + columnCount - 1);
