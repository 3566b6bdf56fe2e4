import type { Area } from './area';
import type { Style } from './style';

/** The kinds of conditional format that Office.js names. Only `Custom` can be made here; others are carried along. */
export type ConditionalFormatType =
  'Custom' | 'DataBar' | 'ColorScale' | 'IconSet' | 'TopBottom' | 'PresetCriteria' | 'ContainsText' | 'CellValue';

/** A conditional format of a sheet (định dạng có điều kiện). Its formula is as seen from the first area's first cell. */
export interface ConditionalFormatState {
  readonly id: string;
  readonly type: ConditionalFormatType;
  readonly areas: readonly Area[];
  /** en-US, with its `=`; empty for other kinds than Custom and before it is set. */
  readonly formula: string;
  /** Only what the format sets: `fill.color`, `font.bold`, `border.top.style`, `numberFormat`, … */
  readonly style: Style;
  readonly stopIfTrue: boolean;
}
