import type { Settings } from '../settings';
import type { Table } from '../table/table';
import type { Rate } from './rate';

/** Every rate that a table has the parts for (tỷ lệ của một biểu). */
export function ratesOf(table: Table, settings: Settings): Rate[] {
  void table;
  void settings;
  return [];
}
