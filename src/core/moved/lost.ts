import type { Range } from '../grid/range';

/** A place that a write had in mind and leaves alone (chỗ để nguyên), by the names that it was checked under. */
export interface Lost {
  /** Where it was when the workbook was checked. */
  readonly at: Range;
  /** The label of its row and the header of its column; empty where the sheet says none. */
  readonly row: string;
  readonly column: string;
  /** `gone`: its row or column cannot be found again with certainty; `changed`: somebody has written there since. */
  readonly why: 'gone' | 'changed';
}
